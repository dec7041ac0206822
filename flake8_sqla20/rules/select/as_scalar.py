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

## Fix

Renames the method; of a subquery that is made there, `subquery()` goes. Safe. Left where a variable holds the subquery.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select.scalar_subquery
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage, last_name
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
        "scalar_subquery()",
        _WARNS,
        "query = session.query(func.max(User.id))  # SQA101\nquery.as_scalar()",
        "query = select(func.max(User.id))\nquery.scalar_subquery()",
    ),
)

RULE = table("SQA146", ROWS)
check = usages_of(ROWS)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node.func, ast.Attribute):
        rewrite.refuse("it is not called as a method")
    rewrite.rename(node.func, "scalar_subquery")
    if facts.kind_of(node.func.value).is_a("Subquery"):
        made = node.func.value
        if not isinstance(made, ast.Call) or last_name(made) != "subquery" or made.args or made.keywords:
            rewrite.refuse("call scalar_subquery() on the SELECT that the subquery was made from")
        rewrite.unchain(made)
