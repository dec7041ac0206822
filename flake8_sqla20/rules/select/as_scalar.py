"""`as_scalar()`, now `scalar_subquery()`.

## What it does

Finds `as_scalar()` on SELECTs, on unions of them, and on a `Query`.

## Why it changed

1.4 gave the two meanings of a nested SELECT two names: `subquery()` is something to select from, `scalar_subquery()` is
a column expression. `as_scalar()` warns since then.

## Legacy

```python
count = select(func.count(users.c.id)).as_scalar()  # SQA146
```

## Modern

```python
count = select(func.count(users.c.id)).scalar_subquery()
```

## Trap

- `select(…).subquery().as_scalar()` loses its `subquery()`: `select(…).scalar_subquery()`.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select.scalar_subquery
"""

from __future__ import annotations

from flake8_sqla20.rule import History
from flake8_sqla20.tables import RenamedMethod, table, usages_of

_WARNS = History(warns="1.4")

ROWS = (
    RenamedMethod(
        "Select",
        "as_scalar",
        "scalar_subquery()",
        _WARNS,
        "select(users.c.id).as_scalar()",
        "select(users.c.id).scalar_subquery()",
    ),
    RenamedMethod(
        "CompoundSelect",
        "as_scalar",
        "scalar_subquery()",
        _WARNS,
        "union(select(users.c.id), select(nodes.c.id)).as_scalar()",
        "union(select(users.c.id), select(nodes.c.id)).scalar_subquery()",
    ),
    RenamedMethod(
        "Subquery",
        "as_scalar",
        "scalar_subquery() of the SELECT itself",
        _WARNS,
        "select(users.c.id).subquery().as_scalar()",
        "select(users.c.id).scalar_subquery()",
    ),
    RenamedMethod(
        "Query",
        "as_scalar",
        "select(…).scalar_subquery()",
        _WARNS,
        "session.query(func.max(User.id)).as_scalar()  # SQA101",
        "select(func.max(User.id)).scalar_subquery()",
    ),
)

RULE = table("SQA146", ROWS)
check = usages_of(ROWS)
