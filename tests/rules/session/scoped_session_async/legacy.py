"""A registry of one session a thread, around async sessions."""

import sqlalchemy.orm
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import scoped_session, sessionmaker

source = create_async_engine("sqlite+aiosqlite://")
factory = async_sessionmaker(source)
old = sessionmaker(source, class_=AsyncSession)

one = scoped_session(factory)  # SQA119 "is deprecated since 1.4" "async_scoped_session("
two = scoped_session(old)  # SQA119
three = sqlalchemy.orm.scoped_session(sessionmaker(source, class_=AsyncSession))  # SQA119
four = scoped_session(session_factory=async_sessionmaker(source), scopefunc=None)  # SQA119
