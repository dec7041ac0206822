"""A joined collection, `joinedload(User.addresses)`, whose result is fetched without `unique()`.

## What it does

Finds `Session.execute()` and `Session.scalars()` of a `select()` with `joinedload()` or `contains_eager()` of a
relationship that the project shows to be a collection, where the result is fetched or looped over without `unique()`.

## Why it changed

A join gives one row for each element of the collection, so an entity comes several times. `Query` removed duplicates by
itself, which surprised where rows were counted. A 2.0 style result does not, and raises `InvalidRequestError` until
`unique()` is called.

## Legacy

```python
session.execute(select(User).options(joinedload(User.addresses))).scalars().all()  # SQA115 "User.addresses"
```

## Modern

```python
session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()
session.execute(select(User).options(selectinload(User.addresses))).scalars().all()
```

## Trap

- `selectinload()` needs no `unique()` and repeats no columns; for collections it mostly is the better choice.
- `first()` and `scalar()` do not raise, but read one row.
- `unique()` cannot be used with `yield_per()`.
- `joinedload()` of a many-to-one relationship needs none.

## Fix

Safe: `unique()` on the result, where it is made. Without it the code raises.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#joined-eager-loads-not-uniqued
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA115", History(removed="<=1.4"), calls=("execute", "scalars"), gates=("joinedload", "contains_eager"))
_PASSING = {"scalars", "mappings", "columns", "tuples"}
_FETCHING = {"all", "fetchall", "fetchmany", "fetchone", "one", "one_or_none", "scalar_one", "scalar_one_or_none"}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    statement = facts.argument(node, 0, "statement")
    if statement is None:
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Session", "scoped_session", "AsyncSession", "async_scoped_session"):
        return
    joined = facts.joined_collection_of(statement)
    if not joined:
        return
    outer = facts.parent_of(node)
    if _is_fetched(outer if isinstance(outer, ast.Await) else node, facts):
        yield Usage(
            node.func, f"fetching joined {joined}", "call unique() on the result, or use selectinload()", fact=_FACT
        )


_FACT = "raises without unique()"


def _is_fetched(result: ast.expr, facts: Facts, depth: int = 0) -> bool:
    """Whether a result's rows are read, and nothing calls `unique()` on it."""
    fetched = False
    for each in facts.consumers_of(result) or ():
        if isinstance(each, ast.Attribute):
            call = facts.parent_of(each)
            if each.attr in _PASSING and isinstance(call, ast.Call) and depth < len(_PASSING):
                fetched = fetched or _is_fetched(call, facts, depth + 1)
            elif each.attr not in _FETCHING:
                return False
            else:
                fetched = True
        elif isinstance(each, (ast.For, ast.comprehension, ast.Call)):
            fetched = True
    return fetched


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    outer = facts.parent_of(node)
    if not isinstance(outer, ast.Await):
        rewrite.insert_after(node, ".unique()", anchor=node)
        return
    parent = facts.parent_of(outer)
    if isinstance(parent, ast.Attribute):
        rewrite.insert_after(outer, ".unique()", anchor=parent)  # behind the parentheses
    else:
        rewrite.wrap(outer, "(", ").unique()")
