"""Members that only the synchronous objects have: `AsyncSession.query()`, `AsyncEngine.execute()`.

## What it does

Finds what `Session`, `Engine`, `Connection` and `Result` have, in 1.x at least, and their asyncio twins never had:
`query()` and the `bulk_…()` methods on an `AsyncSession`, `execute()`, `scalar()`, `has_table()`, `table_names()` and
`run_callable()` on an `AsyncEngine`, `begin_twophase()` on an `AsyncConnection`, `rowcount` of an `AsyncResult`, and so
on. A class of your own that derives from one of them may have such a member: where that cannot be told it is silent.

## Why it changed

asyncio came with 1.4 and in 2.0 style only. The asyncio objects have no `Query` and no connectionless execution, and
reading such a member raises AttributeError on every release.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")
users_of = AsyncSession(async_engine).query(User)  # SQA186
result = async_engine.execute(select(1))  # SQA186
```

## Modern

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")


async def load():
    async with async_engine.connect() as conn:
        await conn.execute(select(1))
    async with AsyncSession(async_engine) as session:
        return (await session.execute(select(User))).scalars().all()
```

## Trap

- `await session.run_sync(lambda s: s.query(User).all())` runs synchronous code: in the function `s` is a `Session`, so
  SQA101 speaks of it as of any other.
- `AsyncSession` loads nothing by itself: what `query()` loaded lazily needs an eager option, `selectinload()`.
- `inspect(async_engine)` has no asyncio form: `await conn.run_sync(lambda c: inspect(c).has_table("users"))`.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_EXECUTE = "use connect()/begin() and AsyncConnection.{}()"
_INSPECT = "use run_sync() with inspect() on an AsyncConnection"
_RUN = "use run_sync() on an AsyncConnection"
_ENGINE = {
    "execute": _EXECUTE.format("execute"),
    "scalar": _EXECUTE.format("scalar"),
    "has_table": _INSPECT,
    "table_names": _INSPECT,
    "run_callable": _RUN,
    "transaction": _RUN,
    "contextual_connect": "use AsyncEngine.connect()",
}
_CONNECTION = dict.fromkeys(("connect", "contextual_connect"), "use the AsyncConnection itself")
_CONNECTION |= dict.fromkeys(
    ("begin_twophase", "recover_twophase", "detach", "run_callable", "transaction"),
    "use AsyncConnection.run_sync()",
)
_SESSION = {
    "query": "use AsyncSession.execute(select(…))",
    "query_property": "use select(Model) and AsyncSession.execute()",
    "bulk_save_objects": "use AsyncSession.add_all()",
    "bulk_insert_mappings": "use AsyncSession.execute(insert(Model), […])",
    "bulk_update_mappings": "use AsyncSession.execute(update(Model), […])",
    "prepare": "use AsyncSession.run_sync()",
    "enable_relationship_loading": "use AsyncSession.run_sync()",
    "prune": "use AsyncSession.expunge_all()",
    "transaction": "use AsyncSession.get_transaction()",
    "autocommit": "use AsyncSession.begin()",
}
_RESULT = dict.fromkeys(("rowcount", "lastrowid", "inserted_primary_key"), "use the Result of an execute()")
_REMEDIES = {"AsyncSession": _SESSION, "AsyncEngine": _ENGINE, "AsyncConnection": _CONNECTION, "AsyncResult": _RESULT}

RULE = Rule(
    "SQA186",
    History(removed="<=1.4"),
    attributes=tuple(sorted({word for remedies in _REMEDIES.values() for word in remedies})),
    gates=("async",),
)
BY_HAND = "what it is for has another way in async code"


def check(node: ast.Attribute, facts: Facts) -> Iterator[Usage]:
    found = facts.lacking(node) if isinstance(node.ctx, ast.Load) else None
    if found is None or facts.is_mocked(node.value):
        return
    called = "()" if isinstance(facts.applied_to(node), ast.Call) else ""
    for kind, remedies in _REMEDIES.items():
        if found.is_a(kind) and node.attr in remedies:
            what = f"{kind}.{node.attr}{called}"
            yield Usage(node, what, remedies[node.attr], fact="raises AttributeError on every release")
