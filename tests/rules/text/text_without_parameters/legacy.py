"""Executions that forget a value."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Integer, bindparam, create_engine, text
from sqlalchemy import text as t
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import Session

db = SQLAlchemy()
source = create_engine("sqlite://")
LOAD = text("select * from users where id = :id")


def nothing(work: Session, ident):
    work.execute(text("select * from users where id = :id"))  # SQA132 "id" "is executed without its value"
    work.execute(t("select * from users where id = :id and name = :name"))  # SQA132 ":id, :name" "their values"
    work.execute(LOAD)  # SQA132 "id"
    work.scalar(sa.text("select count(*) from users where id > :least"))  # SQA132 "least"
    work.scalars(text("select id from users where id > :least")).all()  # SQA132
    work.execute(LOAD, {})  # SQA132
    work.execute(LOAD, None)  # SQA132
    work.execute(statement=text("select :x"))  # SQA132
    db.session.execute(text("select :x"))  # SQA132
    return (
        work
        .execute(  # SQA132 "id"
            text(
                """
                select *
                from users
                where id = :id
                """
            )
        )
        .fetchone()
    )


def some(work: Session, ident):
    work.execute(text("select :id, :name"), {"id": ident})  # SQA132 "name"
    work.execute(text("select :id, :name"), dict(id=ident))  # SQA132 "name"
    work.execute(text("insert into t values (:a, :b)"), [{"a": 1}, {"a": 2}])  # SQA132 "b"
    work.execute(text("select :id, :name").bindparams(id=ident))  # SQA132 "name"
    work.execute(text("select :id, :name").bindparams(bindparam("id", ident)), {"other": 1})  # SQA132 "name"
    work.execute(text("select :id").bindparams(bindparam("id", type_=Integer)))  # SQA132 "id"
    parameters = {"id": ident}
    work.execute(text("select :id, :name"), parameters)  # SQA132 "name"
    return work.execute(text("select :id").columns(id=Integer))  # SQA132 "id"


def variables(work: Session, ident):
    statement = text("select * from users where id = :id")
    work.execute(statement)  # SQA132
    query = "select * from users where id = :id"
    work.execute(text(query))  # SQA132
    joined = "select * from users " + "where id = :id"
    return work.execute(text(joined)).all()  # SQA132


def connections(anything, table):
    with source.connect() as link:
        link.execute(text("select :id"))  # SQA132
        link.scalar(text("select :id"))  # SQA132
    anything.execute(text("select :id"))  # SQA132
    # What is not a placeholder for a person is one for text(): in quotes and in comments.
    return link.execute(text("select 'at :noon' -- or :later"))  # SQA132 ":noon, :later"


async def asynchronous(work: AsyncSession, link: AsyncConnection):
    await work.execute(text("select :id"))  # SQA132
    await work.scalar(text("select :id"))  # SQA132
    await link.stream(text("select :id"))  # SQA132
    return await work.stream_scalars(text("select :id"))  # SQA132


def interpolated(work: Session, table):
    # The name is put in, the value is still missing.
    return work.execute(text(f"select * from {table} where id = :id"))  # SQA131 SQA132 "id"
