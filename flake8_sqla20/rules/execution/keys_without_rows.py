"""`keys()` of the result of an INSERT, UPDATE or DELETE, which has no rows.

## What it does

Finds `keys()` of the result of an `insert()`, `update()` or `delete()` without `returning()`, where the statement is
written out in the place of its execution or assigned to a variable once.

## Why it changed

A statement that gives no rows has no columns either. 1.x answered with an empty list; since 2.0 `keys()` raises
ResourceClosedError, as `fetchall()` and its like always did.

## Legacy

```python
with engine.begin() as conn:
    names = conn.execute(users.update().values(name="sandy")).keys()  # SQA128
```

## Modern

```python
with engine.begin() as conn:
    result = conn.execute(users.update().values(name="sandy"))
    names = result.keys() if result.returns_rows else []
```

## Trap

- `result.returns_rows` tells whether there are rows to fetch, whatever was executed.

## See

https://docs.sqlalchemy.org/en/20/core/connections.html#sqlalchemy.engine.CursorResult.returns_rows
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

RULE = Rule("SQA128", History(warns="1.4", removed="2.0"), calls=("keys",), gates=(".keys(",))
BY_HAND = "what is to be done without rows has to be decided, by Result.returns_rows"

# Methods after which a statement still gives no rows.
_PLAIN = {"insert", "update", "delete", "values", "where", "filter", "filter_by", "from_select", "ordered_values"}
_PLAIN |= {"inline", "execution_options", "on_conflict_do_nothing", "on_conflict_do_update"}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if node.args or node.keywords or not isinstance(node.func, ast.Attribute):
        return
    executed, where = _written_out(node.func.value, facts)
    if not isinstance(executed, ast.Call) or last_name(executed) != "execute" or not executed.args:
        return
    if not where.kind_of(executed).is_a("Result") or "returns_rows" in facts.attributes_read(node.func.value):
        return
    statement, where = _written_out(executed.args[0], where)
    kind = where.kind_of(statement)
    if kind.is_a("Insert", "Update", "Delete") and _is_plain(statement):
        yield Usage(node.func, f"Result.keys() after {kind.name.upper()}", "ask Result.returns_rows first")


def _written_out(node: ast.expr, facts: Facts) -> tuple[ast.expr, Facts]:
    return facts.value_of(node) or (node, facts)


def _is_plain(node: ast.expr) -> bool:
    while isinstance(node, ast.Call):
        if not isinstance(node.func, ast.Attribute):
            return True  # insert(), whatever it is imported as
        if node.func.attr not in _PLAIN:
            return False
        node = node.func.value
    return isinstance(node, (ast.Name, ast.Attribute))
