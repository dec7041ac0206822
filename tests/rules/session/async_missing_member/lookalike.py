"""The synchronous objects behind the asyncio ones, classes that add the members, and others' objects."""

import asyncpg
from databases import Database
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from unittest.mock import AsyncMock

from app.compat import QueryMixin

source = create_async_engine("sqlite+aiosqlite://")


async def below(work: AsyncSession, server: AsyncEngine):
    work.sync_session.bulk_save_objects([])  # the Session behind it # SQA185
    await work.run_sync(lambda sync: sync.bulk_save_objects([]))  # a Session is what run_sync() hands over # SQA185
    async with server.connect() as link:
        await link.run_sync(lambda sync: sync.begin_twophase())  # and a Connection here
    return server.sync_engine.pool  # Engine


class Legacy(AsyncSession):
    def query(self, *entities):  # its own
        return self.sync_session

    @property
    def transaction(self):  # its own
        return self.get_transaction()


class Mixed(QueryMixin, AsyncSession):
    """What the mixin has, another module says."""


class Proxied(AsyncSession):
    def __getattr__(self, name):  # any member at all
        return getattr(self.sync_session, name)


async def own():
    Legacy(source).query(int)  # defined above
    Legacy(source).transaction  # defined above
    Mixed(source).query(int)  # may come from the mixin
    Proxied(source).bulk_save_objects([])  # handed on to the Session


async def others(pool: asyncpg.Pool, base: Database, session, either: "AsyncSession | Database"):
    await pool.execute("select 1")  # asyncpg
    await base.execute("select 1")  # databases
    await session.prepare()  # nobody says what that is
    await either.execute(text("select 1"))  # one of the two has it
    either.transaction()  # the other one has it


def mocked():
    session: AsyncSession = AsyncMock()
    session.query.return_value = []  # a mock has everything
    session.query(int)  # the same mock
    session.prepare = AsyncMock()  # set, not read


async def guarded(work: AsyncSession):
    if hasattr(work, "query"):
        return work.query(int)  # asked first
    return create_engine("sqlite://").has_table  # an Engine
