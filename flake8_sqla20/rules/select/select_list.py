"""`select([…])`, the list form of `select()`.

## What it does

Finds `select()` whose first argument is a list, tuple, set or comprehension, also one that a local variable holds,
under whatever name `select` was imported, and the keyword argument `columns`.

## Why it changed

2.0's `select()` takes the columns and entities one by one, like every other construct; a list raises `ArgumentError`.

## Legacy

```python
stmt = select([users.c.id, users.c.name])  # SQA141
columns = [users.c.id, users.c.name]
stmt = select(columns)  # SQA141
```

## Modern

```python
stmt = select(users.c.id, users.c.name)
columns = [users.c.id, users.c.name]
stmt = select(*columns)
```

## Trap

- `select([…], whereclause, from_obj=…)` loses its other arguments too (SQA142): they become `.where()`,
  `.select_from()`, ….
- `select([])` with columns added later starts as `select()`.

## Fix

Takes the brackets off, or puts a star before a list that has a name. Other arguments of the call become methods with it
(SQA142). Safe, but where SQA142's is not.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#select-no-longer-accepts-varied-constructor-arguments-columns-are-passed-positionally
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA141", History(warns="1.4", removed="2.0"), calls=("select",))
_SEQUENCES = ("list", "tuple", "set", "Iterator")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if facts.symbol_of(node.func) != "sqlalchemy.select":
        return
    keyword = next((each for each in node.keywords if each.arg == "columns"), None)
    if keyword is not None:
        yield Usage(node.func, "select(columns=…)", "pass the columns one by one")
        return
    columns = facts.argument(node, 0)
    if columns is not None and facts.kind_of(columns).name in _SEQUENCES:
        shown = "select([…])" if isinstance(columns, ast.List) else f"a {facts.kind_of(columns).label} in select()"
        star = "" if isinstance(columns, ast.List) else ": select(*columns)"
        yield Usage(node.func, shown.replace("Iterator", "generator"), f"pass the columns one by one{star}")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    columns = facts.argument(node, 0, "columns")
    if columns is None or len(node.args) + len(node.keywords) > 1:
        from flake8_sqla20.rewrite.constructors import convert_select

        convert_select(node, facts, rewrite)
    else:
        rewrite.unwrap(node, columns)
