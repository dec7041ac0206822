"""A negative index or slice of a `Query`: `query[-1]`, `query[-3:]`.

## What it does

Finds a negative number as the index of anything that is a `Query`, a dynamic collection among them, and as a bound of a
slice where SQLAlchemy 1.4 counted from the end.

## Why it changed

An index of a `Query` becomes LIMIT and OFFSET, and SQL cannot count from the end. 1.x loaded every row and took the
last from the list, unseen. 2.0 raises `IndexError`.

## Legacy

```python
last = session.query(User).order_by(User.id)[-1]  # SQA101 SQA106
last_two = session.query(User).order_by(User.id)[-2:]  # SQA101 SQA106
```

## Modern

```python
last = session.scalars(select(User).order_by(User.id)).all()[-1]
last_two = session.scalars(select(User).order_by(User.id)).all()[-2:]
```

## Trap

- `.all()[-1]` does what 1.x did: it loads every row. Of many rows, turn the order round instead:
  `select(User).order_by(User.id.desc()).limit(1)`.
- Without ORDER BY, which row is the last is up to the database.
- `query[-1]` raised `IndexError` where there was no row; `one()` raises `NoResultFound`, `first()` gives `None`.
- `query[1:-1]` was always empty: where the second bound is no greater than the first, nothing is executed, on every
  release.

## Fix

Safe: the index is taken of the list, `query.all()[-1]`, as 1.x did unseen.

## See

https://docs.sqlalchemy.org/en/14/changelog/changelog_14.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA106", History(warns="1.4", removed="2.0"), nodes=("Subscript",), gates=("[-", ":-", ": -"))


def check(node: ast.Subscript, facts: Facts) -> Iterator[Usage]:
    at = _negative(node.slice)
    if at is not None and isinstance(node.ctx, ast.Load) and facts.kind_of(node.value).is_a("Query"):
        kind = "slice" if isinstance(node.slice, ast.Slice) else "index"
        yield Usage(at, f"a negative {kind} of a Query", "order_by(….desc()) with limit(), or index the list, .all()")


def _negative(index: ast.expr) -> ast.expr | None:
    """The negative number that makes an index count from the end."""
    if not isinstance(index, ast.Slice):
        return index if _is_negative(index) else None
    lower, upper = index.lower, index.upper
    if lower is not None and _is_negative(lower):
        first, last = _number(lower), _number(upper)
        counts = upper is None or last is not None and (last >= 0 or first is not None and last > first)
        return lower if counts else None
    return upper if lower is None and upper is not None and _is_negative(upper) else None


def _is_negative(node: ast.expr) -> bool:
    """Whether an index is written with a minus: `-1`, `-count`."""
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and _number(node) != 0


def _number(node: ast.expr | None) -> int | None:
    """The number that a literal is; None for any other expression."""
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        node, sign = node.operand, -1
    return sign * node.value if isinstance(node, ast.Constant) and isinstance(node.value, int) else None


def fix(node: ast.Subscript, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rewrite.insert_after(node.value, ".all()", anchor=node)
