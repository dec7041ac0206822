"""Schema operations on an engine or a connection."""

from alembic import op
from sqlalchemy import Column, Index, Integer, MetaData, Table, create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))


def run(options, *where):
    metadata.create_all(engine)
    metadata.create_all(bind=engine, checkfirst=False)
    metadata.reflect(**options)
    metadata.drop_all(*where)
    users.create(engine)
    with engine.begin() as conn:
        Index("ix_users_id", users.c.id).create(conn)
        users.drop(bind=conn)
    postgresql.ENUM("a", name="letters").create(op.get_bind(), checkfirst=True)


async def run_async():
    async with create_async_engine("sqlite+aiosqlite://").begin() as conn:
        await conn.run_sync(metadata.create_all)
