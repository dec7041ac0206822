"""A string or a column as the index of a row: `row["name"]`, `row[users.c.name]`.

## What it does

Finds `row["name"]`, `row[users.c.name]` and `row[User.name]` where the row is known to come from `execute()` of a
connection or session, or from a `session.query()` of columns: fetched, iterated over, or returned by a function of the
module. Rows that went through `.mappings()` are mappings, and are fine.

## Why it changed

1.x rows were mappings and tuples in one, which made `x in row` and `len(row)` ambiguous. Since 1.4 a row is a named
tuple: its values are attributes, and the mapping is a view of its own, `row._mapping`.

## Legacy

```python
row = session.execute(select(users)).first()
name = row["name"]  # SQA151 "row.name"
name = row[users.c.name]  # SQA151
```

## Modern

```python
row = session.execute(select(users)).first()
name = row._mapping["name"]
name = row._mapping[users.c.name]
```

## Trap

- `row.name` is shorter, but an attribute cannot stand for every name: `row.count` and `row.index` are methods of the
  tuple, and a label with a space is none.
- `result.mappings()` gives the mappings themselves, where all rows are used in this way.
- Of several entities, `row[User]` was never a column: `row.User`.

## Fix

`row._mapping[…]`, with the index as it is. Safe for strings and for rows of `session.query()`. Unsafe for a column of
another row: that of a `text()` knows it by its name in 1.4, and no more in 2.0.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#rowproxy-is-no-longer-a-proxy-is-now-called-row-and-behaves-like-an-enhanced-named-tuple
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_COLUMNS = ("ColumnElement", "InstrumentedAttribute")
_TUPLE = ("count", "index")

RULE = Rule("SQA151", History(warns="1.4", removed="2.0"), nodes=("Subscript",), gates=("execute", "query("))


def check(node: ast.Subscript, facts: Facts) -> Iterator[Usage]:
    index = node.slice
    if isinstance(index, (ast.Slice, ast.Tuple, ast.UnaryOp)):
        return
    if isinstance(index, ast.Constant) and not isinstance(index.value, str):
        return
    row = facts.kind_of(node.value)
    if not row.is_a("Row") or row.weak:
        return
    if isinstance(index, ast.Constant):
        name = str(index.value)
        attribute = f"row.{name} or " if name.isidentifier() and name not in _TUPLE else ""
        yield Usage(node.value, "a string as index of a Row", f"use {attribute}row._mapping[…]")
    elif facts.kind_of(index).name == "str":
        yield Usage(node.value, "a string as index of a Row", "use row._mapping[…]")
    elif facts.kind_of(index).is_a(*_COLUMNS):
        yield Usage(node.value, "a column as index of a Row", "use row._mapping[…]")


def fix(node: ast.Subscript, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node.ctx, ast.Load):
        rewrite.refuse("a row cannot be changed")
    if facts.kind_of(node.value).name == "Row" and facts.kind_of(node.slice).is_a(*_COLUMNS):
        rewrite.unsafe("the row of a text() has no columns for keys in 2.0, only their names")
    rewrite.insert_after(node.value, "._mapping", anchor=node)
