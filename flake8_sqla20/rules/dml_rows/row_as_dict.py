"""`dict(row)`, `{**row}` and `f(**row)`, a row taken for a mapping.

## What it does

Finds `dict(row)`, `{**row}` and `User(**row)` of a row that is known to come from `execute()` of a connection or
session, and `map(dict, rows)`. What went through `.mappings()` is a mapping.

## Why it changed

Since 1.4 a row is a named tuple, as `row["name"]` shows: it fails in 2.0. So does `dict(row)`, with a message about a
"dictionary update sequence".

## Legacy

```python
row = session.execute(select(users)).first()
found = dict(row)  # SQA153
```

## Modern

```python
row = session.execute(select(users)).first()
found = dict(row._mapping)
```

## Trap

- `row._asdict()` is the same; `result.mappings().all()` gives such mappings for all rows.
- In a row of entities the keys are the names of the classes, not those of their columns.

## Fix

Safe: `row._mapping` in place of `row`, and `map(dict, result.mappings())` of a result. `map(dict, rows)` of a list is
left.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#rowproxy-is-no-longer-a-proxy-is-now-called-row-and-behaves-like-an-enhanced-named-tuple
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule(
    "SQA153", History(warns="1.4", removed="2.0"), calls=("dict", "map"), nodes=("Dict", "keyword"), gates=("execute",)
)


def check(node: ast.Call | ast.Dict | ast.keyword, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.keyword):
        if _is_row(node.value, facts):
            yield Usage(node.value, "f(**row) of a Row", "use f(**row._mapping)")
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None and _is_row(value, facts):
                yield Usage(value, "{**row} of a Row", "use {**row._mapping}")
    elif isinstance(node.func, ast.Name) and node.args:
        symbol = facts.symbol_of(node.func)
        if symbol == "builtins.dict" and len(node.args) == 1 and _is_row(node.args[0], facts):
            yield Usage(node.func, "dict() of a Row", "use dict(row._mapping) or Result.mappings()")
        elif symbol == "builtins.map" and len(node.args) == 2 and facts.symbol_of(node.args[0]) == "builtins.dict":
            rows = facts.kind_of(node.args[1])
            if not rows.weak and (rows.name == "Result" or rows.name == "list" and rows.first.name == "Row"):
                yield Usage(node.func, "dict() of a Row", "use Result.mappings()")


def _is_row(node: ast.expr, facts: Facts) -> bool:
    kind = facts.kind_of(node)
    return kind.is_a("Row") and not kind.weak


def fix(node: ast.Call | ast.Dict | ast.keyword, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    row, mapping = usage.at, "._mapping"
    if isinstance(node, ast.Call):
        row = node.args[-1]
        if len(node.args) == 2:
            mapping = ".mappings()"
            if facts.kind_of(node.args[1]).name != "Result":
                rewrite.refuse("the rows are a list already: mappings() belongs where they are fetched")
    if isinstance(row, ast.expr):
        rewrite.insert_after(row, mapping, anchor=node)
