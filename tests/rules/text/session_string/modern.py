"""Textual SQL marked as such."""

from sqlalchemy import create_engine, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, sessionmaker

from shop.models import User

Local = sessionmaker(create_engine("sqlite://"))
PURGE = text("delete from users")


def direct(name):
    with Local.begin() as session:
        session.execute(text("select 1"))
        session.execute(PURGE)
        session.execute(text("select * from users where name = :name"), {"name": name})
        return session.scalar(text("select count(*) from users"))


def passed(session: Session, statement):
    session.execute(statement)
    return session.scalars(select(User).from_statement(text("select * from users")))


async def asynchronous(session: AsyncSession):
    return (await session.execute(text("select 1"))).all()
