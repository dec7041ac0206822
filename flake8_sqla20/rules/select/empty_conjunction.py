"""`and_()` and `or_()` without arguments.

## What it does

Finds `and_()` and `or_()` that are called with nothing, or with an empty list behind a star.

## Why it changed

An empty conjunction vanished from the WHERE, and an empty disjunction with it: "no condition" and "nothing fits" looked
alike. 1.4 warns, and asks for a first element that says which of them is meant.

## Legacy

```python
stmt = select(users).where(and_())  # SQA149 "and_(True, …)"
```

## Modern

```python
stmt = select(users).where(and_(True))
```

## Trap

- `or_(*conditions)` of a list that may be empty has the same fault, when it is empty: `or_(False, *conditions)`. Rows
  that were all found because the OR vanished are then not found any more, which is what the OR said.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.and_
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA149", History(warns="1.4"), calls=("and_", "or_"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if any(not _is_empty(each) for each in node.args) or node.keywords:
        return
    module, _, name = facts.symbol_of(node.func).rpartition(".")
    if module == "sqlalchemy" and name in ("and_", "or_"):
        first = "True" if name == "and_" else "False"
        yield Usage(node.func, f"{name}() without arguments", f"say what it means: {name}({first}, …)")


def _is_empty(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred) and isinstance(node.value, (ast.List, ast.Tuple)) and not node.value.elts
