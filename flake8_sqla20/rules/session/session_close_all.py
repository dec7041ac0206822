"""`Session.close_all()`, now the function `close_all_sessions()`.

## What it does

Finds `close_all()` on session classes, factories, registries and sessions, also those of asyncio.

## Why it changed

The method closed every session in memory, whatever it was called on: it never was one of that class or of that
session. In 2.1 it is gone, and that of `AsyncSession` warns; the function of `sqlalchemy.orm`, and for asyncio that of
`sqlalchemy.ext.asyncio`, says what it does.

## Legacy

```python
Session.close_all()  # SQA183
```

## Modern

```python
orm.close_all_sessions()
```

## Trap

- It closes the sessions of all threads and of all engines. To close your own, `session.close()`, or `remove()` of a
  `scoped_session`, is what is meant more often than not.
- That of `sqlalchemy.ext.asyncio` exists from 2.0 on, and has to be awaited.

## Fix

Safe: the function is called in its place, and imported.

## See

https://docs.sqlalchemy.org/en/20/orm/session_api.html#sqlalchemy.orm.close_all_sessions
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_SYNC = History(warns="1.4", removed="2.1")
_ASYNC = History(warns="2.0", remedy="2.0")
_FACTORIES = ("Session", "sessionmaker", "scoped_session")

RULE = Rule("SQA183", _SYNC, calls=("close_all",), histories=(_SYNC, _ASYNC))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = None if node.args or node.keywords else facts.method_of(node)
    if method is None or method[1] != "close_all":
        return
    if method[0].is_a("AsyncSession", "async_sessionmaker"):
        remedy = "await close_all_sessions() of sqlalchemy.ext.asyncio"
        yield Usage(node.func, "AsyncSession.close_all()", remedy, history=_ASYNC)
    elif method[0].is_a(*_FACTORIES):
        yield Usage(node.func, "Session.close_all()", "use close_all_sessions() of sqlalchemy.orm")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    method = facts.method_of(node)
    is_async = method is not None and method[0].is_a("AsyncSession", "async_sessionmaker")
    module = "sqlalchemy.ext.asyncio" if is_async else "sqlalchemy.orm"
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Call):
        rewrite.refuse("the session that is made for it has to go as well")
    rewrite.replace(node, rewrite.name(f"{module}.close_all_sessions", node), "()")
