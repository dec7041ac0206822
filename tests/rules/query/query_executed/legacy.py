# target: 2.1
"""A Query where a statement belongs."""

from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import Query, Session, scoped_session, sessionmaker

from app.models import User

engine = create_engine("sqlite://")
registry = scoped_session(sessionmaker(engine))


def sessions(session: Session, query: Query):
    session.execute(session.query(User))  # SQA101 SQA109 "a Query in Session.execute() is removed in 2.1"
    found = session.query(User.id).filter(User.name == "ed")  # SQA101
    session.execute(found.limit(1)).fetchall()  # SQA109 "use a select(), or its .statement"
    session.execute(statement=query)  # SQA109
    session.execute(query, {"name": "ed"})  # SQA109
    registry.scalars(query)  # SQA109
    return session.scalar(query)  # SQA109 "Session.scalar()"


def connections(query: Query):
    with engine.connect() as conn:
        conn.execute(query)  # SQA109 "a Query in Connection.execute() is removed in 2.0 (raises since 1.4)"
        return conn.scalar(query)  # SQA109


async def asyncio(session: AsyncSession, conn: AsyncConnection):
    query = Query(User)  # SQA101
    await session.execute(query)  # SQA109
    await session.stream_scalars(query)  # SQA109 "AsyncSession.stream_scalars()"
    await conn.execute(query)  # SQA109 "raises since 1.4"
