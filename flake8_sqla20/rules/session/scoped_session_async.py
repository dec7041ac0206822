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

## Fix

Unsafe: it becomes `async_scoped_session()`, with `scopefunc=asyncio.current_task` where no scope is given. Left is one
whose `remove()` the module calls, which has to be awaited then.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-asyncio-scoped-session
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA119", History(warns="1.4"), calls=("scoped_session",), gates=("async",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    factory = facts.argument(node, 0, "session_factory")
    if factory is None or facts.symbol_of(node.func) != "sqlalchemy.orm.scoped_session":
        return
    kind = facts.kind_of(factory)
    if kind.is_a("sessionmaker", "async_sessionmaker") and kind.first.is_a("AsyncSession") and not kind.weak:
        remedy = "use async_scoped_session(…, scopefunc=…)"
        yield Usage(node.func, "scoped_session() of async sessions", remedy)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    target = facts.parent_of(node)
    if isinstance(target, ast.Call) and target.func is node:
        rewrite.refuse("it is called at once: what its scope is there, is not known")
    names = [each.id for each in getattr(target, "targets", ()) if isinstance(each, ast.Name)]
    if any(rewrite.has_member(name, "remove") for name in names):
        rewrite.refuse("remove() of an async_scoped_session has to be awaited")
    scope = facts.argument(node, 1, "scopefunc")
    if any(isinstance(each, ast.Starred) for each in node.args) or any(each.arg is None for each in node.keywords):
        rewrite.refuse("its arguments are not all in sight")
    rewrite.replace(node.func, rewrite.name("sqlalchemy.ext.asyncio.async_scoped_session", node))
    if scope is None:
        rewrite.unsafe("each task has a session of its own, which remove() ends, and outside of a task there is none")
        rewrite.add_argument(node, f"scopefunc={rewrite.name('asyncio.current_task', node)}")
    else:
        rewrite.unsafe("its remove() has to be awaited")
