"""`Table.exists()`, which the `Inspector` answers now.

## What it does

Finds `.exists()` on a `Table`, with an engine or without.

## Why it changed

Whether a table exists is a question to the database, not to the `Table` object. The `Inspector` answers it, as it
answers all others about the schema.

## Legacy

```python
if not users.exists(engine):  # SQA163
    users.create(engine)
```

## Modern

```python
if not inspect(engine).has_table(users.name, schema=users.schema):
    users.create(engine)
```

## Trap

- `users.create(engine, checkfirst=True)` does both in one.
- An `Inspector` remembers what it has read: take a new one, or call `clear_cache()`, after tables were created.
- From 2.0 on `has_table()` says yes to views as well.

## Fix

`table.exists(engine)` becomes `inspect(engine).has_table(table.name, schema=table.schema)`: unsafe from 2.0 on, where
views count. Without an engine it is left.

## See

https://docs.sqlalchemy.org/en/20/core/reflection.html#sqlalchemy.engine.reflection.Inspector.has_table
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA163", History(warns="1.4", removed="2.0"), calls=("exists",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node.func, ast.Attribute) or len(node.args) > 1:
        return
    method = facts.method_of(node)
    if method is not None and method[1] == "exists" and method[0].is_a("Table"):
        yield Usage(node.func, "Table.exists()", "use inspect(engine).has_table(…)")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    engine = facts.argument(node, 0, "bind")
    if engine is None or not isinstance(node.func, ast.Attribute):
        rewrite.refuse("the engine that it asks is not written here")
    table = node.func.value
    if not isinstance(table, (ast.Name, ast.Attribute)):
        rewrite.refuse("the table has no name here")
    if isinstance(engine, ast.Starred):
        rewrite.refuse("its arguments are not all in sight")
    if facts.target >= "2.0":
        rewrite.unsafe("has_table() says yes to views as well in 2.0")
    inspect = rewrite.name("sqlalchemy.inspect", node)
    rewrite.replace(node, f"{inspect}(", engine, ").has_table(", table, ".name, schema=", table, ".schema)")
