"""`PoolListener`, `ConnectionProxy`, `listeners=`, `proxy=` and `pool.manage()`, interfaces before `event.listen()`.

## What it does

Finds `PoolListener` and `ConnectionProxy` of `sqlalchemy.interfaces`, the keyword arguments `listeners` and `proxy` of
`create_engine()`, and `manage()` and `clear_managers()` of `sqlalchemy.pool`.

## Why it changed

SQLAlchemy 0.7 made one event system of the interfaces; 1.4 removed them. `pool.manage()` wrapped a DBAPI module so that
its `connect()` took connections from a pool; it warns since 1.3 and is gone in 2.0.

## Legacy

```python
from sqlalchemy.interfaces import PoolListener  # SQA178

create_engine("sqlite://", listeners=[])  # SQA178
```

## Modern

```python
@event.listens_for(engine, "connect")
def connected(dbapi_connection, connection_record):
    pass
```

## Trap

- A listener of `connect` gets the driver's connection, as `PoolListener.connect()` did; one of `engine_connect` gets
  SQLAlchemy's.
- `ConnectionProxy.cursor_execute()` called the cursor itself. `before_cursor_execute` stands before the call, and
  changes statement and parameters with `retval=True`.
- A pool without an engine is made of a function: `QueuePool(lambda: sqlite3.connect("a.db"))`.

## See

https://docs.sqlalchemy.org/en/20/core/events.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rule, Usage, last_name

_GONE = History(removed="<=1.4")
_MANAGED = History(warns="1.4", removed="2.0")
_CLASSES = ("PoolListener", "ConnectionProxy")
_FUNCTIONS = ("manage", "clear_managers")

RULE = Rule(
    "SQA178",
    _GONE,
    calls=("create_engine", *_FUNCTIONS),
    attributes=_CLASSES,
    imports=(*_CLASSES, *_FUNCTIONS),
    examples=(
        Example(
            "import sqlite3\n\nfrom sqlalchemy import pool\n\npool.manage(sqlite3)  # SQA178",
            "from sqlalchemy.pool import QueuePool\n\nQueuePool(lambda: engine.raw_connection())",
        ),
    ),
    histories=(_MANAGED,),
)
BY_HAND = "each method of a listener becomes a function of its own"

_REMEDY = "use event.listen()"
_POOL = "make a Pool of a function that connects"


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names if not node.level else ():
            if node.module == "sqlalchemy.interfaces" and alias.name in _CLASSES:
                yield Usage(alias, alias.name, _REMEDY)
            elif node.module == "sqlalchemy.pool" and alias.name in _FUNCTIONS:
                yield Usage(alias, f"pool.{alias.name}()", _POOL, history=_MANAGED)
    elif isinstance(node, ast.Attribute):
        if facts.symbol_of(node) == f"sqlalchemy.interfaces.{node.attr}":
            yield Usage(node, node.attr, _REMEDY)
    elif isinstance(node, ast.Call):
        symbol = facts.symbol_of(node.func)
        if symbol == "sqlalchemy.create_engine":
            for keyword in node.keywords:
                if keyword.arg in ("listeners", "proxy"):
                    yield Usage(keyword, f"create_engine({keyword.arg}=…)", _REMEDY)
        elif symbol in ("sqlalchemy.pool.manage", "sqlalchemy.pool.clear_managers"):
            yield Usage(node.func, f"pool.{last_name(node)}()", _POOL, history=_MANAGED)
