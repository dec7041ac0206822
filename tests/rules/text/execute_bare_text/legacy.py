# level: advice
"""Textual SQL that is executed without bound parameters, constants included."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Integer, create_engine, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import Session

db = SQLAlchemy()
source = create_engine("sqlite://")
COUNT = text("select count(*) from users")


def constants(work: Session):
    work.execute(text("vacuum"))  # SQA133 "is executed without bound parameters"
    work.execute(sa.text("create index a on b (c)"))  # SQA133
    work.scalar(COUNT)  # SQA133
    work.scalars(text("select id from users")).all()  # SQA133
    work.execute(statement=text("select 1"))  # SQA133
    work.execute(text("select 1"), {})  # SQA133
    work.execute(text("select 1"), None)  # SQA133
    work.execute(text("select 1"), execution_options={"yield_per": 10})  # SQA133
    work.execute(text("select 1"), bind_arguments={"bind": source})  # SQA133
    work.execute(text("select id from users").columns(id=Integer))  # SQA133
    db.session.execute(text("select 1"))  # SQA133
    return (
        work
        .execute(  # SQA133
            text(
                """
                select *
                from users
                """
            )
        )
        .fetchone()
    )


def unknown_text(work: Session, sql, table, anything):
    work.execute(text(sql))  # SQA133
    work.execute(text(f"select * from {table}"))  # SQA131 SQA133
    statement = text(sql)
    work.execute(statement)  # SQA133
    anything.execute(text("select 1"))  # SQA133


def values_forgotten(work: Session):
    # That it fails is SQA132's to say; that it has no bound parameters is true as well.
    work.execute(text("select * from users where id = :id"))  # SQA132 SQA133


def connections():
    with source.connect() as link:
        link.execute(text("select 1")).all()  # SQA133
        link.scalar(text("select 1"))  # SQA133
        link.execute(text("select 1"), execution_options={"stream_results": True})  # SQA133


async def asynchronous(work: AsyncSession, link: AsyncConnection):
    await work.execute(text("select 1"))  # SQA133
    await link.stream(text("select 1"))  # SQA133
    return await work.stream_scalars(text("select 1"))  # SQA133
