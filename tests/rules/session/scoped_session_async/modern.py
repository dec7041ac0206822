"""A registry that is told its scope."""

from asyncio import current_task

from sqlalchemy.ext.asyncio import async_scoped_session, async_sessionmaker, create_async_engine

factory = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
Scoped = async_scoped_session(factory, scopefunc=current_task)
