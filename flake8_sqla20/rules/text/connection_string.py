"""A plain string given to `Connection.execute()`.

## What it does

Finds `.execute()`, `.scalar()` and `.scalars()` with a string on anything that is a `Connection`: from
`engine.connect()`, `engine.begin()`, `session.connection()`, Alembic's `op.get_bind()`, an event's argument.

## Why it changed

1.x sent a string to the driver as it was, so that the placeholders depended on the driver. 2.0 executes constructs
only: a string raises `ObjectNotExecutableError`.

## Legacy

```python
with engine.connect() as conn:
    conn.execute("select 1")  # SQA136
    conn.execute("select ?", (1,))  # SQA136
```

## Modern

```python
with engine.connect() as conn:
    conn.execute(text("select 1"))  # SQA133
    conn.exec_driver_sql("select ?", (1,))
```

## Trap

- `text()` reads `:name` as a placeholder and doubles `%` for drivers that need it. A string with the driver's own
  placeholders (`?`, `%s`) goes to `conn.exec_driver_sql("…", parameters)`.
- 1.x committed INSERT, UPDATE, DELETE and DDL by itself; 2.0 rolls back what is not committed.

## Fix

Wraps a string in `text()`, also one that a variable holds, where `text()` and the driver read it alike: no `:`, `%`,
`?` or backslash in it, and no parameters. Any other is executed with `exec_driver_sql()`, which is what 1.x did; values
that follow one by one become a tuple. Safe. SQL that is put together from values is left, and parameters of which it
is not known what they are.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#execute-method-more-strict-execution-options-are-more-prominent
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA136", History(warns="1.4", removed="2.0"), calls=("execute", "scalar", "scalars"))
ASYNC = History(removed="<=1.4")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Connection", "AsyncConnection"):
        return
    statement = facts.argument(node, 0, "statement")
    if (
        statement is None
        or facts.kind_of(statement).name != "str"
        or method[0].weak
        and not facts.may_be_sql(statement)
    ):
        return
    name = "AsyncConnection" if method[0].is_a("AsyncConnection") else "Connection"
    driver = len(node.args) > 1 and not isinstance(node.args[1], ast.Dict)
    remedy = "use exec_driver_sql() or text() with a dict" if driver else "wrap it in text()"
    history = ASYNC if name == "AsyncConnection" else None
    yield Usage(node.func, f"a string in {name}.{method[1]}()", remedy, history=history)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.texts import execute_on_connection

    execute_on_connection(node, facts, rewrite)
