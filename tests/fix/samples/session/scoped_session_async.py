# %% no scope
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
Scoped = scoped_session(factory)  # all
# %% unsafe: each task has a session of its own
# imports: asyncio.current_task
from sqlalchemy.ext.asyncio import AsyncSession, async_scoped_session, create_async_engine

factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
Scoped = async_scoped_session(factory, scopefunc=current_task)  # all

# %% a scope
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine


def scope():
    return 1


factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
Scoped = orm.scoped_session(factory, scope)
# %% unsafe: has to be awaited
from sqlalchemy.ext.asyncio import AsyncSession, async_scoped_session, create_async_engine


def scope():
    return 1


factory = sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession)
Scoped = async_scoped_session(factory, scope)

# %% one that is removed
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

Scoped = scoped_session(sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession))


def end():
    Scoped.remove()
# %% by hand: has to be awaited

# %% one that is called at once
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

scoped_session(sessionmaker(create_async_engine("sqlite+aiosqlite://"), class_=AsyncSession))()
# %% by hand: it is called at once
