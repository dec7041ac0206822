"""A plain string given to `Session.execute()`.

## What it does

Finds `.execute()`, `.scalar()` and `.scalars()` with a string on anything that is a `Session` or an `AsyncSession`.

## Why it changed

1.x turned the string into `text()` silently. 2.0 wants textual SQL marked as such and raises `ArgumentError` otherwise.

## Legacy

```python
session.execute("select 1")  # SQA137
session.scalar("select count(*) from users")  # SQA137
```

## Modern

```python
session.execute(text("select 1"))  # SQA133
session.scalar(text("select count(*) from users"))  # SQA133
```

## Trap

- Wrapping an f-string in `text()` keeps the injection: use `:name` placeholders and pass the values as a dict.

## Fix

Wraps the string in `text()`, as 1.x did itself. Safe. SQL that is put together from values is left: it is open to
injection, and to be written with placeholders.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#execute-method-more-strict-execution-options-are-more-prominent
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA137", History(warns="1.4", removed="2.0"), calls=("execute", "scalar", "scalars"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Session", "AsyncSession"):
        return
    statement = facts.argument(node, 0, "statement")
    if statement is None or method[0].weak and not facts.may_be_sql(statement):
        return
    if facts.kind_of(statement).name == "str":
        name = "AsyncSession" if method[0].is_a("AsyncSession") else "Session"
        yield Usage(node.func, f"a string in {name}.{method[1]}()", "wrap it in text()")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.texts import wrap

    statement = facts.argument(node, 0, "statement")
    if statement is not None:
        wrap(statement, "text", node, facts, rewrite)
