"""A `Query` given to `execute()`, `scalars()` or `scalar()`, which take a statement.

## What it does

Finds a `Query` as the statement of `execute()`, `scalars()`, `scalar()`, `stream()` and `stream_scalars()` of a session
or connection, also one that a variable holds.

## Why it changed

A `Query` is no SQL construct: it has a SELECT, and executes itself by `all()`, `first()` or a loop. `Session.execute()`
takes the SELECT out of it with a warning since 1.4, and raises `ObjectNotExecutableError` from 2.1 on. A connection
never took it.

## Legacy

```python
query = session.query(User).filter(User.name == "ed")  # SQA101
rows = session.execute(query).all()  # SQA109
```

## Modern

```python
stmt = select(User).where(User.name == "ed")
rows = session.execute(stmt).all()
```

## Trap

- The result has rows also where there is one entity: `scalars()` gives the objects, as `query.all()` did.
- `query.statement` is the SELECT of a `Query`, where the query itself is to stay for now.
- A connection executes the SELECT without the ORM: its rows are those of the columns, no objects.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-usage
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_NEVER = History(removed="<=1.4")
RULE = Rule(
    "SQA109",
    History(warns="1.4", removed="2.1"),
    calls=("execute", "scalars", "scalar", "stream", "stream_scalars"),
    gates=("query", "Query"),
    histories=(History(warns="1.4", removed="2.1"), _NEVER),
)
BY_HAND = "the Query becomes a select() first (SQA101)"
_CONNECTIONS = ("Connection", "AsyncConnection")
_EXECUTING = ("Session", "AsyncSession", *_CONNECTIONS)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    statement = facts.argument(node, 0, "statement")
    if statement is None or isinstance(statement, (ast.Constant, ast.JoinedStr)):
        return
    method = facts.method_of(node)
    receiver = next((each for each in _EXECUTING if method[0].is_a(each)), "") if method is not None else ""
    if method is None or not receiver:
        return
    kind = facts.kind_of(statement)
    if kind.is_a("Query") and kind.name != "type":
        history = _NEVER if receiver in _CONNECTIONS else None
        what = f"a Query in {receiver}.{method[1]}()"
        yield Usage(node.func, what, "use a select(), or its .statement", history=history)
