"""Awaitables that are handed on, synchronous objects, other libraries, mocks, names that tell nothing."""

import asyncio
from unittest.mock import AsyncMock, patch

import aiohttp
import aiosqlite
import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from app.db import get_session, get_sync_session
from app.models import User


def given_back(work: AsyncSession):
    return work.execute(select(User))  # the caller awaits it


async def handed_on(work: AsyncSession, link: AsyncConnection, pending, tasks):
    pending.append(work.commit())  # an argument
    tasks["one"] = work.flush()  # stored
    pending.task = work.refresh(User())  # stored
    coros = [work.get(User, ident) for ident in range(3)]  # gathered below
    both = (work.commit(), link.commit())  # a tuple
    await asyncio.gather(*coros, *both)  # here
    asyncio.ensure_future(work.close())  # an argument
    yield work.scalar(select(User))  # the consumer awaits it
    later = lambda: work.rollback()  # noqa: E731 - called and awaited elsewhere
    await later()  # here
    asyncio.run(work.close())  # run
    await (tasks or work.commit())  # awaited behind an operator
    await (work.commit() if tasks else work.rollback())  # and behind a choice


async def later(work: AsyncSession, server: AsyncEngine):
    coro = work.execute(select(User))  # awaited below
    work.expunge_all()  # synchronous on an AsyncSession
    result = await coro
    result.scalars()  # a plain Result
    if (task := work.get(User, 1)) is not None:  # awaited below
        await task
    awaitable = work.commit()  # given to wait_for()
    await asyncio.wait_for(awaitable, 1)
    fallback = work.rollback()  # closed, so that it does not warn
    fallback.close()
    link = server.connect()  # started below
    await link.start()
    link.closed  # a property
    again = server.connect()  # entered below
    async with again:
        await again.execute(select(User))
    begun = link.begin()  # awaited in the inner function
    link.get_transaction()  # the transaction that is begun
    stored = work.close()  # by the frame's own names

    async def inner():
        await begun

    await inner()
    return locals()


def global_task(work: AsyncSession):
    global TASK
    TASK = work.commit()  # anybody may await it


async def entered(work: AsyncSession, server: AsyncEngine):
    async with work.begin(), server.begin() as link, link.begin_nested():  # entered
        work.add(User())
    work.sync_session.commit()  # a Session
    await work.run_sync(lambda sync: sync.commit())  # a Session
    with work.no_autoflush:
        work.add_all([])  # synchronous


def synchronous(work: Session):
    work.commit()  # a Session
    for user in work.scalars(select(User)):  # a Session
        print(user)
    with create_engine("sqlite://").connect() as link:
        link.execute(select(User)).all()  # a Connection


async def others(path):
    async with aiohttp.ClientSession() as session:
        session.get("https://example.org")  # aiohttp
        session.close()  # aiohttp
        await session.delete("https://example.org")  # aiohttp
    async with aiosqlite.connect(path) as conn:
        conn.commit()  # aiosqlite


def by_name(session, db_session, conn):
    session.commit()  # sync or async: the name does not tell
    db_session.execute(select(User)).scalars()  # the same
    conn.execute(select(User)).all()  # the same


async def both_sorts():
    with get_sync_session() as session:
        session.commit()  # another session than the one below
    async with get_session() as session:
        await session.commit()  # awaited


async def inner_name(session):
    session.commit()  # nothing of the inner function's session is this one's

    async def go(session):
        await session.execute(select(User))

    return go


async def either(session, is_async):
    if is_async:
        await session.commit()  # the other branch
    else:
        session.commit()  # a Session
    session.expunge_all()


async def early(session):
    if isinstance(session, AsyncSession):
        return await session.scalar(select(User))  # leaves
    return session.scalar(select(User)) is None  # a Session


async def mocked(repository):
    work: AsyncSession = AsyncMock()
    work.commit.assert_not_called()  # a mock
    work.commit()  # the same mock
    with patch("app.db.session") as session:
        session.commit()  # a mock
    specified = AsyncMock(spec=AsyncSession)
    specified.commit()  # a mock


async def expected(work: AsyncSession):
    with pytest.raises(AttributeError):
        work.execute(select(User)).scalars()  # the test is about it
