"""Criteria and other arguments of `table.select()`, `join.select()` and `exists().select()`.

## What it does

Finds arguments of the method `select()` of tables, joins, aliases and `exists()`, by position or by keyword.

## Why it changed

The method took what the old `select()` took. In 2.0 it takes nothing, and a criterion raises TypeError; everything is
said by the methods of the SELECT it gives.

## Legacy

```python
stmt = users.select(users.c.id == 1)  # SQA145
stmt = users.select(order_by=[users.c.id])  # SQA145
```

## Modern

```python
stmt = users.select().where(users.c.id == 1)
stmt = users.select().order_by(users.c.id)
```

## Trap

- `select(users.c.id)`, the function, takes columns: a criterion moved there is selected, not applied.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#select-no-longer-accepts-varied-constructor-arguments-columns-are-passed-positionally
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_REMEDIES = {"whereclause": "where", "from_obj": "select_from", "order_by": "order_by", "group_by": "group_by"}

RULE = Rule("SQA145", History(warns="1.4", removed="2.0"), calls=("select",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    keyword = next((each.arg for each in node.keywords if each.arg), "")
    if not isinstance(node.func, ast.Attribute) or not (keyword or node.args):
        return
    method = facts.method_of(node)
    if method is None or method[0].weak or not method[0].is_a("FromClause", "Exists") or method[0].is_a("Select"):
        return
    remedy = _REMEDIES.get(keyword, keyword) if not node.args else "where"
    what = f"an argument of {method[0].name}.select()"
    yield Usage(node.func, what, f"use .select().{remedy}(…)")
