"""`aliased=` and `from_joinpoint=` of `Query.join()` and `Query.outerjoin()`.

## What it does

Finds the keyword arguments `aliased` and `from_joinpoint` of `join()` and `outerjoin()` on a `Query`.

## Why it changed

With `aliased=True` the criteria that followed were adapted to an alias that had no name, until `reset_joinpoint()`:
what `Node.name` meant depended on where it stood. 2.0 takes an `aliased()` class that is named where it is meant; the
keywords raise `TypeError`.

## Legacy

```python
query = session.query(Node)  # SQA101
query.join(Node.children, aliased=True).filter(Node.name == "leaf").all()  # SQA112
```

## Modern

```python
child = aliased(Node)
session.execute(select(Node).join(Node.children.of_type(child)).where(child.name == "leaf")).scalars().all()
```

## Trap

- Every criterion after the join, up to the next `join()` without `from_joinpoint=True` or to `reset_joinpoint()`, was
  about the alias: `Node.name` there becomes `child.name`. One that stays reads the outer table without an error.
- `join(B.c, from_joinpoint=True)` starts from the alias joined last: `.join(child.children.of_type(grandchild))`.
- `Query` removed duplicate entities by itself. A joined `select(Node)` gives a node once for each child.
- `aliased=False` and `from_joinpoint=False` do not warn in 1.4, but 2.0 does not take them either: leave them out.

## Fix

Safe: a `False` is left out. Anything else is by hand: the criteria that follow are about the alias, which needs a name.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-join-options
"""

from __future__ import annotations

from flake8_sqla20.rule import History
from flake8_sqla20.tables import Argument, dropped, fixes_of, is_false, table, usages_of

_REMOVED = History(warns="1.4", removed="2.0")
_JOINS = ("Query.join", "Query.outerjoin")
_QUERY = "query = session.query(Node)  # SQA101\n"


_DROPPED = dropped(when=is_false, by_hand="the criteria that follow are about an alias, which needs a name")

ROWS = (
    Argument(
        _JOINS,
        "aliased",
        "join an aliased() class, as join(A.b.of_type(alias))",
        _REMOVED,
        _QUERY + "query.outerjoin(Node.children, aliased=True)",
        "child = aliased(Node)\nselect(Node).outerjoin(Node.children.of_type(child))",
        fix=_DROPPED,
    ),
    Argument(
        _JOINS,
        "from_joinpoint",
        "join from the class or aliased() class that is meant",
        _REMOVED,
        _QUERY + "query.join(Node.parent, from_joinpoint=True)",
        "child = aliased(Node)\nselect(Node).join(Node.children.of_type(child)).join(child.children)",
        fix=_DROPPED,
    ),
)

RULE = table("SQA112", ROWS)
check = usages_of(ROWS)
fix = fixes_of(ROWS)
