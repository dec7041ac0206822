"""What only the synchronous objects have, asked of their asyncio twins."""

import sqlalchemy.ext.asyncio as aio
from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_scoped_session,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession as ModelSession

from app.models import User

source = create_async_engine("sqlite+aiosqlite://")
Maker = async_sessionmaker(source)
OldMaker = sessionmaker(source, class_=AsyncSession)
Scoped = async_scoped_session(Maker, scopefunc=None)


async def queries(work: AsyncSession, model: ModelSession):
    work.query(User)  # SQA186 "AsyncSession.query()" "raises AttributeError on every release"
    model.query(User).filter_by(name="ed").all()  # SQA186 "AsyncSession.query()"
    Scoped.query(User).first()  # SQA186 "use AsyncSession.execute(select(…))"
    users = await work.query(User).all()  # SQA186
    async with Maker() as one:
        one.query(User)  # SQA186
    async with OldMaker() as two, aio.AsyncSession(source) as three:
        two.query(User)  # SQA186
        three.query(User).count()  # SQA186
    async with Maker.begin() as four:
        (
            four
            .query(User)  # SQA186
            .all()
        )
    find = work.query  # SQA186 "AsyncSession.query raises"
    return users, find(User)


async def bulk(work: AsyncSession, users):
    work.bulk_save_objects(users)  # SQA186 "use AsyncSession.add_all()"
    await work.bulk_insert_mappings(User, [{"name": "ed"}])  # SQA186 "insert(Model)"
    await work.bulk_update_mappings(User, [{"id": 1}])  # SQA186 "update(Model)"
    work.enable_relationship_loading(users[0])  # SQA186 "run_sync()"
    await work.prepare()  # SQA186
    return work.transaction  # SQA186 "AsyncSession.transaction raises"


Model = type("Model", (), {"query": Scoped.query_property()})  # SQA186 "AsyncSession.query_property()"


async def engines(server: AsyncEngine):
    await server.execute(text("select 1"))  # SQA186 "AsyncEngine.execute()" "AsyncConnection.execute()"
    await server.scalar(select(User.id))  # SQA186 "AsyncEngine.scalar()"
    source.execute(insert(User))  # SQA186
    server.has_table("users")  # SQA186 "run_sync() with inspect()"
    server.table_names()  # SQA186
    await server.run_callable(print)  # SQA186 "run_sync()"
    await server.transaction(print)  # SQA186 "AsyncEngine.transaction()"
    return server.contextual_connect()  # SQA186


async def connections(link: AsyncConnection):
    link.connect()  # SQA186 "use the AsyncConnection itself"
    await link.begin_twophase()  # SQA186
    link.detach()  # SQA186
    async with source.begin() as other:
        await other.run_callable(print)  # SQA186 "AsyncConnection.run_sync()"
    result = await link.stream(select(User))
    return result.rowcount  # SQA186 "AsyncResult.rowcount raises"


class Tenant(AsyncSession):
    """A class whose every base is known has no more than they have."""

    async def users(self):
        return self.query(User).all()  # SQA186


class Repository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def load(self):
        session = Tenant(source)
        session.query(User)  # SQA186
        return self.session.query(User).all()  # SQA186
