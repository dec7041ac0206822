"""`append_whereclause()`, `append_column()` and the like, which changed a SELECT in place.

## What it does

Finds the `append_…()` methods of `select()` and of unions: `append_whereclause`, `append_column`, `append_order_by`,
`append_group_by`, `append_having`, `append_from`, `append_correlation`, `append_prefix`.

## Why it changed

A statement is a value: the compiled form of it is cached under what it consists of, and parts of it are shared between
statements. So every method gives a new statement, and the ones that changed it in place are gone from 2.0.

## Legacy

```python
stmt = select(users.c.id)
stmt.append_whereclause(users.c.name == "ed")  # SQA144
stmt.append_order_by(users.c.id)  # SQA144
```

## Modern

```python
stmt = select(users.c.id)
stmt = stmt.where(users.c.name == "ed")
stmt = stmt.order_by(users.c.id)
```

## Trap

- The new statement has to be kept: `stmt.where(…)` alone does nothing. A function that was given a statement to add to
  has to return it, and each caller has to take it.
- `append_order_by(None)` cancelled the order; so does `order_by(None)`.

## Fix

Assigns what the new method gives to the variable that holds the statement. Safe where the function, or the module
itself, makes the statement and nothing was made of it before; unsafe where something else may refer to it. A statement
that a function was given is left, and one that it has from its module.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage, last_name
from flake8_sqla20.tables import RenamedMethod, table, usages_of

_REMOVED = History(warns="1.4", removed="2.0")
_START = "stmt = select(users.c.id)\n"
_UNION = "stmt = union(select(users.c.id), select(nodes.c.id))\n"

_METHODS = (
    ("Select", "append_whereclause", "where", "users.c.id > 0", _START),
    ("Select", "append_column", "add_columns", "users.c.name", _START),
    ("Select", "append_order_by", "order_by", "users.c.id", _START),
    ("Select", "append_group_by", "group_by", "users.c.id", _START),
    ("Select", "append_having", "having", "users.c.id > 0", _START),
    ("Select", "append_from", "select_from", "addresses", _START),
    ("Select", "append_correlation", "correlate", "addresses", _START),
    ("Select", "append_prefix", "prefix_with", '"distinct"', _START),
    ("CompoundSelect", "append_order_by", "order_by", '"id"', _UNION),
    ("CompoundSelect", "append_group_by", "group_by", '"id"', _UNION),
)

ROWS = (
    *(
        RenamedMethod(
            kind,
            old,
            f"stmt = stmt.{new}(…)",
            _REMOVED,
            f"{start}stmt.{old}({argument})",
            f"{start}stmt = stmt.{new}({argument})",
        )
        for kind, old, new, argument, start in _METHODS
    ),
)

RULE = table("SQA144", ROWS)
check = usages_of(ROWS)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.mutations import reassign

    reassign(node, next(new for _, old, new, *_ in _METHODS if old == last_name(node)), facts, rewrite)
