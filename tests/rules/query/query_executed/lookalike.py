"""Statements that are executed, and other things named query."""

from sqlalchemy import exists, select, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Query, Session

from app.models import User
from app.search import index


def statements(session: Session, query: Query):
    session.execute(query.statement)  # the SELECT of the Query
    session.execute(query.subquery().select())
    session.execute(union(query, query))  # a union takes the SELECT
    session.execute(select(query.exists()))
    session.execute(select(User).where(User.id.in_(query)))
    session.execute(select(User).from_statement(query))
    return query.scalar(), query.with_session(session).scalar()  # the Query's own


def named(session: Session, query, cursor):
    query = select(User)
    session.execute(query)  # a SELECT by the name of query
    cursor.execute(query)
    return index.execute(query)  # another library's


def text(session: Session, query: str):
    return session.execute(exists(select(User.id)).select())


async def loaded(session: AsyncSession, query):
    await session.execute(query)  # nothing tells what it is
    return await session.run_sync(lambda sync: sync.query(User).all())  # SQA101
