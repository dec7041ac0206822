"""A relationship that an asyncio session did not load, read as if it were there.

## What it does

Finds reads of a relationship (`user.addresses`) of an instance that an `AsyncSession` loaded in the same function, by
`get()`, `execute()`, `scalars()`, `scalar()` or a stream, where neither the statement nor the relationship itself loads
it eagerly, and nothing before the read may have loaded it: `refresh()` with its name, `awaitable_attrs`, a call that
was given the instance.

A collection, and the far end of a one-to-one relationship, always takes a SELECT. A many-to-one relationship takes none
where the session has the object already; it is *advice*, as long as the function loads no such objects itself.

## Why it changed

It never worked: an attribute cannot be awaited, so that SQLAlchemy refuses to load it implicitly and raises
`MissingGreenlet`. It is what remains when synchronous code, where lazy loading is the default, moves to asyncio.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession


async def emails(session: AsyncSession, user_id: int):
    user = await session.get(User, user_id)
    return [address.email for address in user.addresses]  # SQA158 "User.addresses"
```

## Modern

```python
from sqlalchemy.ext.asyncio import AsyncSession


async def emails(session: AsyncSession, user_id: int):
    user = await session.get(User, user_id, options=[selectinload(User.addresses)])
    return [address.email for address in user.addresses]
```

## Trap

- `await session.refresh(user)` loads the columns only; `refresh(user, ["addresses"])` loads the collection, from 2.0.4
  on.
- `get()` with options answers from the identity map where the object is there, and then loads nothing:
  `populate_existing=True` does.
- A class with the mixin `AsyncAttrs` (from 2.0.13 on) has `await user.awaitable_attrs.addresses`; the plain
  `user.addresses` raises all the same.
- Assigning a collection, `user.addresses = []`, loads the old one first.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#preventing-implicit-io-when-using-asyncsession
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_HAZARD, _ADVICE = History(always="hazard"), History(always="advice")
RULE = Rule(
    "SQA158",
    _HAZARD,
    calls=("execute", "exec", "get", "get_one", "scalar", "scalars", "stream", "stream_scalars"),
    gates=("AsyncSession", "async_session", "async_scoped_session"),
    histories=(_HAZARD, _ADVICE),
)
BY_HAND = "the option belongs to the statement that loads it"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    for read in facts.late_reads(node):
        history = _ADVICE if read.side.is_collection is False else _HAZARD
        if read.asynchronous:
            remedy = f"await awaitable_attrs.{read.side.name}, or load it eagerly"
        else:
            remedy = f"add selectinload({read.side})"
        yield Usage(read.node, f"{read.side}, not loaded yet,", remedy, fact=_FACT, history=history)


_FACT = "fails when read in asyncio"
