"""`Result.columns()` of one column, which gives rows of one value.

## What it does

Finds `columns()` of a result with one argument. Where the result is that of a `select()` of one mapped class, written
out in the place of its execution or assigned to a variable once, 1.4 gave objects and 2.0 gives rows; anywhere else it
is advice.

## Why it changed

`columns(0)` chooses columns, and every row stays a row, of one value. Of an entity 1.4 gave the object itself, by a
defect that 2.0 has mended.

## Legacy

```python
loaded = session.execute(select(User)).columns(0).all()  # SQA129 "gives rows in 2.0"
```

## Modern

```python
loaded = session.execute(select(User)).scalars().all()
```

## Trap

- `scalars()` gives the values of the first column, `scalars(1)` those of the second: no rows, so `row[0]` behind it
  goes as well.

## Fix

Safe where objects are selected: `scalars()`, which gives them on every release. Left are other results: what is done
with their rows changes as well.

## See

https://docs.sqlalchemy.org/en/20/core/connections.html#sqlalchemy.engine.Result.columns
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_MENDED = History(always="changed", warns="1.4")
_ADVICE = History(always="advice")

RULE = Rule("SQA129", _MENDED, calls=("columns",), histories=(_MENDED, _ADVICE))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Result") or not isinstance(node.func, ast.Attribute):
        return
    first = getattr(node.args[0], "value", None) == 0
    remedy = "use scalars()" if first else "use scalars() of that column"
    if _is_of_one_entity(node.func.value, facts):
        fact, history = "gives rows in 2.0, not objects", _MENDED
    else:
        fact, history = "gives rows of one value", _ADVICE
    yield Usage(node.func, "Result.columns() of one column", remedy, fact=fact, history=history)


def _is_of_one_entity(node: ast.expr, facts: Facts) -> bool:
    """Whether a result is that of a session's `select(Entity)`."""
    executed, facts = facts.value_of(node) or (node, facts)
    if not isinstance(executed, ast.Call) or not executed.args:
        return False
    method = facts.method_of(executed)
    if method is None or not method[0].is_a("Session") or method[1] != "execute":
        return False
    statement, facts = facts.value_of(executed.args[0]) or (executed.args[0], facts)
    while isinstance(statement, ast.Call) and isinstance(statement.func, ast.Attribute):
        if facts.symbol_of(statement.func) == "sqlalchemy.select" or last_name(statement) == "with_only_columns":
            break
        statement = statement.func.value
    if not isinstance(statement, ast.Call) or facts.symbol_of(statement.func) != "sqlalchemy.select":
        return False
    entity = facts.kind_of(statement.args[0]) if len(statement.args) == 1 else None
    return entity is not None and entity.name == "type" and entity.first.is_a("DeclarativeBase")


# What `scalars()` gives has as well.
_FETCHING = {"all", "fetchall", "fetchmany", "first", "one", "one_or_none", "partitions", "unique"}


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if usage.history is not _MENDED or not isinstance(node.func, ast.Attribute):
        rewrite.refuse("what is done with its rows changes as well")
    parent = facts.parent_of(node)
    if not isinstance(parent, (ast.For, ast.comprehension)) and getattr(parent, "attr", "") not in _FETCHING:
        rewrite.refuse("what is done with the result is not seen")
    rewrite.rename(node.func, "scalars")
    if getattr(node.args[0], "value", None) == 0:
        rewrite.remove_arguments(node, node.args[0])
