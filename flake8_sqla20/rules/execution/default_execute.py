"""`execute()` of a `Sequence` or `ColumnDefault`, whose value `scalar()` gives.

## What it does

Finds `execute()` of a connection or session that is given a `Sequence` or a `ColumnDefault`. It speaks from target 2.0
on: in 1.4 `scalar()` raises there.

## Why it changed

`execute()` gives a result, but of a default it gave the value itself. 2.0 has `scalar()` for that, and warns of
`execute()`.

## Legacy

```python
with engine.connect() as conn:
    value = conn.execute(sa.ColumnDefault(5))  # SQA127
```

## Modern

```python
with engine.connect() as conn:
    value = conn.scalar(sa.ColumnDefault(5))
```

## Trap

- `select(sequence.next_value())` is a statement like any other: its `execute()` gives a result.

## Fix

Unsafe: `scalar()`. On 1.4 that raises.

## See

https://docs.sqlalchemy.org/en/20/core/defaults.html#executing-a-sequence-standalone
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA127", History(warns="2.0", remedy="2.0"), calls=("execute",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    statement = facts.argument(node, 0, "statement")
    kind = facts.kind_of(statement) if statement is not None else None
    method = facts.method_of(node) if kind is not None and kind.is_a("Sequence", "ColumnDefault") else None
    if kind is not None and method is not None and method[0].is_a("Connection", "Session"):
        yield Usage(node.func, f"execute() of a {kind.label}", "use scalar()")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node.func, ast.Attribute):
        rewrite.refuse("it is not called as a method")
    rewrite.unsafe("scalar() of a default raises on 1.4")
    rewrite.rename(node.func, "scalar")
