"""Strings given to sessions."""

from typing import Annotated

import pytest
from fastapi import Depends
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker
from sqlmodel import Session as ModelSession

db = SQLAlchemy()
source = create_engine("sqlite://")
Local = sessionmaker(source)
Registry = scoped_session(Local)
AsyncLocal = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
OldAsyncLocal = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
PURGE = "delete from users"


def get_db():
    with Local() as work:
        yield work


def direct(name, table):
    with Local() as work:
        work.execute("select 1")  # SQA137 "a string in Session.execute()"
        work.execute(PURGE)  # SQA137 "wrap it in text()"
        work.scalar("select count(*) from users")  # SQA137 "Session.scalar()"
        work.scalars("select id from users").all()  # SQA137 "Session.scalars()"
        work.execute("select * from users where name = :name", {"name": name}).fetchall()  # SQA137
        work.execute(f"truncate table {table}")  # SQA137
        work.execute("truncate table %s" % table)  # SQA137
        work.execute("truncate table {}".format(table))  # SQA137
        work.execute("truncate table " + table)  # SQA137
        work.execute(statement="select 1")  # SQA137
        return (
            work
            .execute(  # SQA137
                """
                select *
                from users
                """
            )
            .scalar()
        )


def receivers(given: Session, other: Annotated[Session, Depends(get_db)], third=Depends(get_db)):
    given.execute(PURGE)  # SQA137
    other.execute(PURGE)  # SQA137
    third.execute(PURGE)  # SQA137
    Registry.execute(PURGE)  # SQA137
    Registry().execute(PURGE)  # SQA137
    db.session.execute(PURGE)  # SQA137
    Local().execute(PURGE)  # SQA137
    with ModelSession(source) as work:
        work.execute(PURGE)  # SQA137
    for each in (Local(), Local()):
        each.execute(PURGE)  # SQA137
    query = "select 1"
    query = query + " union select 2"
    return given.execute(query)  # SQA137


class Store:
    def __init__(self, work: Session):
        self._work = work

    def count(self) -> int:
        statement = """select count(*) from users"""
        return self._work.execute(statement).scalar()  # SQA137


@event.listens_for(Session, "after_flush")
def flushed(work, context):
    work.execute("select 1")  # SQA137


@pytest.fixture
def work():
    made = Local()
    yield made
    made.close()


def test_purge(work):
    work.execute(PURGE)  # SQA137


async def asynchronous(given: AsyncSession):
    await given.execute("select 1")  # SQA137 "AsyncSession.execute()"
    await given.scalar("select 1")  # SQA137 "AsyncSession.scalar()"
    async with AsyncLocal() as work:
        await work.execute(PURGE)  # SQA137
    async with OldAsyncLocal() as work:
        (await work.execute(PURGE)).all()  # SQA137
    async with AsyncLocal.begin() as work:
        return await work.scalars("select id from users")  # SQA137
