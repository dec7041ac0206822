"""`append_whereclause()` and its like, the methods that change a SELECT in place.

## What it does

Finds the `append_…()` methods of a `Select` and what is left of them in 2.0, `Select.column()`.

## Why it changed

A statement that changes under those who hold it cannot be cached. The generative methods give a new one: nothing
happens unless their result is kept.

## Legacy

```python
stmt = select(users.c.id)
stmt.append_whereclause(users.c.id > 0)  # SQA144
```

## Modern

```python
stmt = select(users.c.id)
stmt = stmt.where(users.c.id > 0)
```

## Trap

- `stmt.where(…)` as a statement by itself does nothing: assign the result.
- A function that appended to a statement it was given must return the new one.

## See

https://docs.sqlalchemy.org/en/14/core/selectable.html#sqlalchemy.sql.expression.Select.append_whereclause
"""

from __future__ import annotations

from flake8_sqla20.rule import History
from flake8_sqla20.tables import RenamedMethod, table, usages_of

_GONE = History(warns="1.4", removed="2.0")


def _row(old: str, new: str, argument: str, modern: str) -> RenamedMethod:
    return RenamedMethod(
        "Select",
        old,
        f"stmt = stmt.{new}()",
        _GONE,
        f"select(users.c.id).{old}({argument})",
        f"select(users.c.id).{modern}",
    )


ROWS = (
    _row("append_whereclause", "where", "users.c.id > 0", "where(users.c.id > 0)"),
    _row("append_column", "add_columns", "users.c.name", "add_columns(users.c.name)"),
    _row("append_order_by", "order_by", "users.c.id", "order_by(users.c.id)"),
    _row("append_group_by", "group_by", "users.c.id", "group_by(users.c.id)"),
    _row("append_having", "having", "users.c.id > 0", "having(users.c.id > 0)"),
    _row("append_from", "select_from", "addresses", "select_from(addresses)"),
    _row("append_correlation", "correlate", "addresses", "correlate(addresses)"),
    _row("append_prefix", "prefix_with", '"x"', 'prefix_with("x")'),
    RenamedMethod(
        "Select",
        "column",
        "add_columns()",
        History(warns="1.4"),
        "select(users.c.id).column(users.c.name)",
        "select(users.c.id).add_columns(users.c.name)",
    ),
)

RULE = table("SQA144", ROWS)
check = usages_of(ROWS)
