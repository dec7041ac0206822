"""A call on an asyncio object whose result is never awaited.

## What it does

Finds methods of `AsyncSession`, `AsyncConnection`, `AsyncEngine`, `AsyncTransaction`, `AsyncResult` and their kin that
give an awaitable, where nothing awaits it: the call is a statement by itself, or its result is used at once (an
attribute or element of it, a `for` loop over it, a comparison, a test, unpacking), directly or through a local variable
that is used in no other way. A result that is handed on (returned, passed to `gather()` or `create_task()`, stored in
an attribute or a list, awaited or entered later) is fine.

## Why it changed

It never worked: a coroutine that nobody awaits does nothing and warns when it is collected, and using it raises
AttributeError or TypeError. It is what remains of a synchronous call when code moves to asyncio.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession


async def rename(session: AsyncSession, name):
    user = session.execute(select(User)).scalars().first()  # SQA187 "AsyncSession.execute()"
    user.name = name
    session.commit()  # SQA187 "AsyncSession.commit()"
```

## Modern

```python
from sqlalchemy.ext.asyncio import AsyncSession


async def rename(session: AsyncSession, name):
    user = (await session.execute(select(User))).scalars().first()
    user.name = name
    await session.commit()
```

## Trap

- `await` binds weaker than the dot: `(await session.execute(stmt)).scalars()`, with parentheses.
- What `execute()` gives is a plain `Result`, its methods are not awaited; those of the `AsyncResult` that `stream()`
  gives are.
- `begin()` and `connect()` are awaited or entered: `async with session.begin():`.
- `add()`, `add_all()`, `expire()` and `expunge()` are synchronous on an `AsyncSession` too.

## Fix

Unsafe, for what was never done is done then: `await`, with parentheses where something is asked of the result. Left is
what stands in a function that is no coroutine, and what may as well be entered.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Kind, Rewrite, Rule, Usage

_COROUTINES = (
    *("aclose", "all", "close", "close_all", "close_all_sessions", "commit", "connection", "delete", "delete_all"),
    *("dispose", "exec", "exec_driver_sql", "execute", "execution_options", "fetchall", "fetchmany", "fetchone"),
    *("first", "flush", "freeze", "get", "get_isolation_level", "get_one", "get_raw_connection", "invalidate"),
    *("merge", "merge_all", "one", "one_or_none", "raw_connection", "refresh", "remove", "reset", "rollback"),
    *("run_sync", "scalar", "scalar_one", "scalar_one_or_none", "scalars", "set_isolation_level", "start"),
    *("stream", "stream_scalars"),
)
# They give objects that are awaited or entered.
_STARTABLE = ("begin", "begin_nested", "connect")
# Methods that no other library's session has and is awaited for.
_TELLING = {"commit", "execute", "flush", "merge", "refresh", "rollback", "run_sync", "scalar", "scalars"}
# What a coroutine has itself; an object that is yet to start has its `start()`.
_OWN = ("close", "send", "throw", "__await__")

RULE = Rule("SQA187", History(always="hazard"), calls=(*_COROUTINES, *_STARTABLE), gates=("async",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    name, awaitable = _called(node, facts)
    consumers = facts.consumers_of(node) if facts.is_awaitable(awaitable) else None
    if consumers is None or not all(_needs_result(each, awaitable, facts) for each in consumers):
        return
    if not (isinstance(node.func, ast.Attribute) and facts.is_mocked(node.func.value)):
        remedy = "await it, or enter it with async with" if awaitable.name != "Awaitable" else "await it"
        yield Usage(node.func, f"{name}()", remedy, fact="is never awaited")


def _called(node: ast.Call, facts: Facts) -> tuple[str, Kind]:
    """The library's method or function that a call calls, and what that gives; an empty name for anything else."""
    method = facts.method_of(node)
    if method is None:
        symbol = facts.symbol_of(node.func)
        return symbol.rpartition(".")[2], facts.kind_of(node) if symbol else Kind("unknown")
    kind, word = method
    if kind.weak and isinstance(node.func, ast.Attribute):
        # A conventional name may hold either sort of session; where others of its methods are awaited it is async.
        telling = kind.is_a("Session") and word in _TELLING and _TELLING & facts.awaited_on(node.func.value)
        kind = Kind("AsyncSession" if telling else "unknown")
    member = facts.member_of(kind, word)
    return f"{kind.label}.{word}", member.args[-1] if member is not None and member.name == "method" else Kind(
        "unknown"
    )


def _needs_result(consumer: ast.AST, awaitable: Kind, facts: Facts) -> bool:
    """Whether a use is one of what awaiting gives; the object that is yet to start has attributes of its own."""
    if not isinstance(consumer, ast.Attribute):
        return True
    if awaitable.name == "Awaitable":
        return consumer.attr not in _OWN and not consumer.attr.startswith("cr_")
    if consumer.attr == "start":
        return False
    member = facts.member_of(awaitable, consumer.attr)
    return member is None or member.name == "method" and facts.is_awaitable(member.args[-1])


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if "async with" in usage.instead:
        rewrite.refuse("it is awaited, or entered with async with")
    if not facts.is_in_coroutine():
        rewrite.refuse("the function around it is no coroutine")
    rewrite.unsafe("what was never done is done")
    parent = facts.parents_of(node).get(node)
    whole = isinstance(parent, (ast.Expr, ast.Assign, ast.AnnAssign, ast.Return, ast.keyword))
    rewrite.wrap(node, "await " if whole else "(await ", "" if whole else ")")
