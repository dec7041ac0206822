"""`Inspector.from_engine()`, `Inspector(engine)` and methods of the `Inspector` that were renamed.

## What it does

Finds calls of `Inspector()` and `Inspector.from_engine()`, and `.reflecttable()` and `.get_primary_keys()` on an
`Inspector`.

## Why it changed

`inspect()` picks the inspector that the engine's dialect has. `from_engine()` and the constructor warn since 1.4.
`reflecttable()` has become `reflect_table()`, and `get_primary_keys()`, which raises since 1.4, `get_pk_constraint()`.

## Legacy

```python
from sqlalchemy.engine.reflection import Inspector

inspector = Inspector.from_engine(engine)  # SQA172
other = Inspector(engine)  # SQA172
```

## Modern

```python
from sqlalchemy.engine.reflection import Inspector

inspector = inspect(engine)
other = inspect(engine)
```

## Trap

- `inspect()` of a connection works on that connection, and in its transaction.
- There is no `inspect()` of an `AsyncEngine`: `await conn.run_sync(lambda sync: inspect(sync).get_table_names())`.
- `get_pk_constraint()` gives a dict; the names of the columns are its `"constrained_columns"`.

## Fix

Safe: `Inspector.from_engine(engine)` and `Inspector(engine)` become `inspect(engine)`; renamed methods get their new
names.

## See

https://docs.sqlalchemy.org/en/20/core/reflection.html#fine-grained-reflection-with-inspector
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage

_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_GONE = History(removed="<=1.4")

RULE = Rule(
    "SQA172",
    _WARNS,
    calls=("Inspector", "from_engine", "reflecttable", "get_primary_keys"),
    examples=(
        Example(
            'inspect(engine).reflecttable(Table("users", MetaData()), None)  # SQA172',
            'inspect(engine).reflect_table(Table("users", MetaData()), None)',
        ),
        Example(
            'inspect(engine).get_primary_keys("users")  # SQA172',
            'inspect(engine).get_pk_constraint("users")["constrained_columns"]',
        ),
    ),
    histories=(_REMOVED, _GONE),
)

_RENAMED = {
    "from_engine": ("inspect(engine)", _WARNS),
    "reflecttable": ("reflect_table()", _REMOVED),
    "get_primary_keys": ('get_pk_constraint(…)["constrained_columns"]', _GONE),
}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is not None:
        if method[1] in _RENAMED and method[0].is_a("Inspector"):
            remedy, history = _RENAMED[method[1]]
            yield Usage(node.func, f"Inspector.{method[1]}()", f"use {remedy}", history=history)
    elif facts.symbol_of(node.func).endswith(".Inspector"):
        kind = facts.kind_of(node.func)
        if kind.name == "type" and kind.first.is_a("Inspector"):
            yield Usage(node.func, "Inspector()", "use inspect(engine)")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    method = facts.method_of(node)
    name = method[1] if method is not None else ""
    if name == "reflecttable" and isinstance(node.func, ast.Attribute):
        rewrite.rename(node.func, "reflect_table")
    elif name == "get_primary_keys" and isinstance(node.func, ast.Attribute):
        rewrite.rename(node.func, "get_pk_constraint")
        rewrite.insert_after(node, '["constrained_columns"]', anchor=node)
    elif len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred):
        rewrite.refuse("it is not called with the engine alone")
    else:
        rewrite.replace(node.func, rewrite.name("sqlalchemy.inspect", node))
