"""text(), exec_driver_sql() and constructs."""

from alembic import op
from sqlalchemy import create_engine, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from shop.tables import users

source = create_engine("sqlite://")
TOTAL = text("select count(*) from users")


def opened(name):
    with source.connect() as conn:
        conn.execute(text("select * from users where name = :name"), {"name": name})
        conn.exec_driver_sql("select * from users where name = ?", (name,))
        conn.execute(select(users.c.id).where(users.c.name == name))
        return conn.scalar(TOTAL)


def upgrade():
    op.get_bind().execute(text("update users set name = 'x'"))


def passed(conn: Connection, statement):
    return conn.execute(statement)


async def asynchronous():
    async with create_async_engine("sqlite+aiosqlite://").begin() as conn:
        await conn.exec_driver_sql("pragma optimize")
        return await conn.execute(text("select 1"))
