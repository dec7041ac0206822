"""Strings given to connections, wherever the connections come from."""

from contextlib import contextmanager

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.orm import Session

source = create_engine("sqlite://")
PURGE = "delete from users"
TOTAL = """
select count(*)
from users
"""


def opened(name, table):
    link = source.connect()
    link.execute("select 1")  # SQA136 "wrap it in text()"
    link.execute(TOTAL)  # SQA136 "a string in Connection.execute()"
    link.scalar("select count(*) from users")  # SQA136 "Connection.scalar()"
    link.execute("select * from users where name = ?", name)  # SQA136 "exec_driver_sql()"
    link.execute("select * from users where name = %s", (name,))  # SQA136 "exec_driver_sql()"
    link.execute("insert into users (name) values (?)", [("ed",), ("jo",)])  # SQA120 SQA136 "exec_driver_sql()"
    link.execute("select * from users where name = :name", {"name": name})  # SQA136 "wrap it in text()"
    link.execute(f"select * from {table}")  # SQA136
    link.execute("select * from %s" % table)  # SQA136
    link.execute("select * from {}".format(table))  # SQA136
    link.execute("select * from " + table)  # SQA136
    link.execute("select * " "from users")  # SQA136
    link.execute(  # SQA136
        """
        select *
        from users
        """
    )
    statement = "select 1"
    if name:
        statement += " where 1 = 1"
    return link.execute(statement).fetchall()  # SQA136


def entered():
    with source.connect() as link:
        link.execute(PURGE)  # SQA120 SQA136
    with source.begin() as link, source.connect() as other:
        link.execute(PURGE)  # SQA136
        other.execution_options(stream_results=True).execute(PURGE)  # SQA120 SQA136
    with source.connect().execution_options(autocommit=True) as link:  # SQA124
        return link.execute(PURGE)  # SQA120 SQA136


def from_session(work: Session):
    work.connection().execute(PURGE)  # SQA136
    return work.connection().scalar(TOTAL)  # SQA136


def annotated(one: Connection, two: "sa.engine.Connection", three: sa.engine.base.Connection | None = None):
    one.execute(PURGE)  # SQA136
    two.execute(PURGE)  # SQA136
    return three.execute(PURGE) if three else None  # SQA136


def upgrade():
    bind = op.get_bind()
    bind.execute("update users set name = 'x'")  # SQA136
    op.get_bind().execute("update users set name = 'y'")  # SQA136


def run_migrations_online():
    with source.connect() as link:
        context.configure(connection=link)
        link.execute("set search_path to public")  # SQA136


@event.listens_for(source, "engine_connect")
def listen(link, branch=False):
    link.execute("select 1")  # SQA136


def created(target, bind, **options):
    bind.execute("create index x on users (name)")  # SQA136


event.listen(sa.Table, "after_create", created)


@contextmanager
def locked(name):
    with source.connect() as link:
        link.execute(f"select get_lock('{name}')")  # SQA136
        yield link


def in_lock():
    with locked("x") as held:
        held.execute(PURGE)  # SQA136


class Store:
    def __init__(self):
        self._link = source.connect()

    def purge(self):
        transaction = self._link.begin()
        self._link.execute(PURGE)  # SQA136
        transaction.connection.execute(PURGE)  # SQA136
        transaction.commit()


async def asynchronous(given: AsyncConnection):
    await given.execute("select 1")  # SQA136 "AsyncConnection.execute()"
    motor = create_async_engine("sqlite+aiosqlite://")
    async with motor.connect() as link:
        await link.execute("select 1")  # SQA136
        await link.scalar("select 1")  # SQA136
        await link.run_sync(synchronous)
    async with motor.begin() as link:
        return (await link.execute(PURGE)).all()  # SQA136


def synchronous(link: Connection):
    link.execute(PURGE)  # SQA136
    return link.execute(text("select 1")), link.execute(str("select 1"))  # SQA136
