"""Code for synchronous and asynchronous sessions at once, as libraries have it."""

import inspect
from typing import Union

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from .models import User

AnySession = Union[Session, AsyncSession]


class Backend:
    def __init__(self, engine, is_async):
        self.engine = engine
        self.is_async = is_async
        self.session_maker = make(engine, is_async)

    def save_sync(self, user):
        with self.session_maker() as session:
            session.add(user)
            session.commit()

    async def save_async(self, user):
        async with self.session_maker() as session:
            session.add(user)
            await session.commit()

    async def save(self, user):
        if self.is_async:
            await self.save_async(user)
        else:
            self.save_sync(user)

    async def delete(self, ident):
        if self.is_async:
            async with self.session_maker() as session:
                user = await session.get(User, ident)
                await session.delete(user)
                await session.commit()
        else:
            with self.session_maker() as session:
                user = session.get(User, ident)
                session.delete(user)
                session.commit()


async def count(session: AnySession):
    found = session.execute(select(User))
    if inspect.isawaitable(found):
        found = await found
    return len(found.all())


async def close(session: AnySession):
    if isinstance(session, AsyncSession):
        await session.close()
    else:
        session.close()


async def unknown(session):
    if isinstance(session, AsyncSession):
        rows = await session.scalars(select(User))
    else:
        rows = session.scalars(select(User))
    return [user for user in rows]


def make(engine, is_async):
    if isinstance(engine, AsyncEngine):
        return lambda: AsyncSession(engine)
    return lambda: Session(engine)


async def greenlet(session: AsyncSession):
    def work(session):
        session.add(User())
        session.commit()
        return session.scalars(select(User)).all()

    users = await session.run_sync(work)
    await session.commit()
    return users
