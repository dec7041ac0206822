"""An attribute that is read after the `commit()` of an asyncio session that expires it.

## What it does

Finds the first read of a column or relationship (`user.id`) of an instance after `await session.commit()`, where the
session was made in the same function without `expire_on_commit=False`, itself or by a factory of the module, the
instance was loaded by it or added to it before, and nothing in between loads it again. Of sessions that come from
elsewhere, as a parameter, the setting is not known, and the rule is silent.

## Why it changed

It never worked: a commit expires all instances, so that the next read of any attribute loads them again. An attribute
cannot be awaited, and the read raises `MissingGreenlet`. Synchronous sessions load there without a word.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")


async def add(name):
    async with AsyncSession(async_engine) as session:
        user = User(name=name)
        session.add(user)
        await session.commit()
        return user.id  # SQA159 "user.id"
```

## Modern

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")


async def add(name):
    async with AsyncSession(async_engine, expire_on_commit=False) as session:
        user = User(name=name)
        session.add(user)
        await session.commit()
        return user.id
```

## Trap

- Primary keys expire as well.
- With `expire_on_commit=False` an instance keeps what it had: `await session.refresh(user)` reads what the database
  made of it. The end of the session leaves it usable, with what was loaded.
- `rollback()` expires in any case.

## Fix

Unsafe: the call that makes the session, of its class or of a factory, gets `expire_on_commit=False`. What the database
changed by itself is not seen then without a `refresh()`.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#preventing-implicit-io-when-using-asyncsession
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA159", History(always="hazard"), calls=("commit",), gates=("AsyncSession",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is None or method[0].name != "AsyncSession" or method[0].weak:
        return
    for read in facts.expired_reads(node):
        remedy = "make the session with expire_on_commit=False"
        yield Usage(read, f"{ast.unparse(read)}, expired by commit(),", remedy, fact="fails when read in asyncio")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    session = node.func.value if isinstance(node.func, ast.Attribute) else None
    local = facts.local(session) if isinstance(session, ast.Name) else None
    made = local.bindings[0].node if local is not None and len(local.bindings) == 1 else None
    if not isinstance(made, ast.Call):
        rewrite.refuse("where the session is made is not seen")
    rewrite.unsafe("instances keep what they had before the commit, until they are refreshed")
    given = next((each for each in made.keywords if each.arg == "expire_on_commit"), None)
    if given is not None:
        rewrite.replace(given.value, "False")
    else:
        rewrite.add_argument(made, "expire_on_commit=False")
