"""`scoped_session()` of async sessions, now `async_scoped_session()`.

## What it does

Finds a `scoped_session()` that is given an `async_sessionmaker()` or a `sessionmaker(class_=AsyncSession)`.

## Why it changed

`scoped_session` keeps one session a thread, where asyncio runs many tasks in one: they would share it. Making a session
by it warns since 1.4 and is to raise one day. `async_scoped_session` is told what the scope is.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)  # SQA188
scoped_session(factory)()  # SQA119
```

## Modern

```python
from asyncio import current_task
from sqlalchemy.ext.asyncio import AsyncSession, async_scoped_session, create_async_engine

factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)  # SQA188
async_scoped_session(factory, scopefunc=current_task)
```

## Trap

- With `current_task` as its scope the registry keeps a session for every task: `await Scoped.remove()` in the outermost
  function of the task, or they pile up.
- The documentation advises against it in new code: pass the `AsyncSession` to the functions that use it.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-asyncio-scoped-session
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA119", History(warns="1.4"), calls=("scoped_session",), gates=("async",))
BY_HAND = "async_scoped_session() needs a scope of its own"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    factory = facts.argument(node, 0, "session_factory")
    if factory is None or facts.symbol_of(node.func) != "sqlalchemy.orm.scoped_session":
        return
    kind = facts.kind_of(factory)
    if kind.is_a("sessionmaker", "async_sessionmaker") and kind.first.is_a("AsyncSession") and not kind.weak:
        remedy = "use async_scoped_session(…, scopefunc=…)"
        yield Usage(node.func, "scoped_session() of async sessions", remedy)
