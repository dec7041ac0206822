"""`sessionmaker(class_=AsyncSession)`, now `async_sessionmaker()`.

## What it does

Finds a `sessionmaker()` whose `class_` is `AsyncSession`, SQLModel's, or a class that derives from one, also where
`functools.partial()` gives it.

## Why it changed

1.4 had no factory of its own for async sessions. 2.0 has: `async_sessionmaker()` makes an `AsyncSession` unless told
otherwise, type checkers know what it makes, and its `begin()` is entered with `async with`. The old way works.

## Legacy

```python
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")
factory = sessionmaker(async_engine, class_=AsyncSession, expire_on_commit=False)  # SQA188
```

## Modern

```python
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

async_engine = create_async_engine("sqlite+aiosqlite://")
factory = async_sessionmaker(async_engine, expire_on_commit=False)
```

## Trap

- A class of your own stays: `async_sessionmaker(async_engine, class_=TenantSession)`.
- The synchronous `sessionmaker(…).begin()` cannot be entered with `async with`; that of `async_sessionmaker()` can.

## Fix

Unsafe, for `begin()` of the factory is entered with `async with` then: `async_sessionmaker()` with the same arguments,
but for `class_=AsyncSession`, which is its default.

## See

https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.async_sessionmaker
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA188", History(always="advice", remedy="2.0"), calls=("sessionmaker", "partial"), gates=("async",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    called = facts.symbol_of(node.func)
    if called == "functools.partial" and node.args:
        called = facts.symbol_of(node.args[0])
    if called != "sqlalchemy.orm.sessionmaker":
        return
    for keyword in node.keywords:
        made = facts.kind_of(keyword.value) if keyword.arg == "class_" else None
        if made is not None and made.name == "type" and made.first.is_a("AsyncSession"):
            yield Usage(
                keyword, "sessionmaker(class_=AsyncSession)", "use async_sessionmaker()", fact="is the spelling of 1.4"
            )


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if facts.symbol_of(node.func) != "sqlalchemy.orm.sessionmaker":
        rewrite.refuse("it is called by partial()")
    rewrite.unsafe("`begin()` of the factory is entered with `async with` then")
    rewrite.replace(node.func, rewrite.name("sqlalchemy.ext.asyncio.async_sessionmaker", node))
    keyword = usage.at
    if isinstance(keyword, ast.keyword) and facts.symbol_of(keyword.value) == "sqlalchemy.ext.asyncio.AsyncSession":
        rewrite.remove_arguments(node, keyword)
