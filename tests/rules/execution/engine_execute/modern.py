"""A connection from the engine for each piece of work."""

from sqlalchemy import create_engine, func, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.ext.asyncio import create_async_engine

from shop.tables import users

engine = create_engine("sqlite://")


def read():
    with engine.connect() as conn:
        rows = conn.execute(select(users.c.id)).all()
        return rows, conn.scalar(select(func.count()).select_from(users))


def write(source: Engine, names):
    with source.begin() as conn:
        conn.execute(users.insert(), [{"name": name} for name in names])
        conn.exec_driver_sql("pragma optimize")


def isolated():
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        conn.execute(text("vacuum"))


async def asynchronous():
    async with create_async_engine("sqlite+aiosqlite://").connect() as conn:
        return (await conn.execute(select(users.c.id))).all()
