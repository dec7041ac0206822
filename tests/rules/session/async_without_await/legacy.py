"""Awaitables that nobody awaits."""

import sqlalchemy.ext.asyncio as aio
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    AsyncTransaction,
    async_scoped_session,
    async_sessionmaker,
    close_all_sessions,
    create_async_engine,
)
from sqlalchemy.orm import sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession as ModelSession

from app.models import User

source = create_async_engine("sqlite+aiosqlite://")
Maker = async_sessionmaker(source)
Scoped = async_scoped_session(sessionmaker(source, class_=AsyncSession), scopefunc=None)


async def dropped(work: AsyncSession, link: AsyncConnection, trans: AsyncTransaction, server: AsyncEngine):
    work.commit()  # SQA187 "AsyncSession.commit() is never awaited: await it"
    work.flush(); work.rollback()  # SQA187 SQA187
    work.delete(User())  # SQA187
    work.refresh(User())  # SQA187
    work.close()  # SQA187
    work.begin()  # SQA187 "AsyncSession.begin() is never awaited: await it, or enter it with async with"
    Scoped.remove()  # SQA187 "async_scoped_session.remove()"
    link.execute(text("vacuum"))  # SQA187 "AsyncConnection.execute()"
    link.commit()  # SQA187
    link.begin()  # SQA187
    link.run_sync(User.metadata.create_all)  # SQA187
    trans.commit()  # SQA187 "AsyncTransaction.commit()"
    server.dispose()  # SQA187 "AsyncEngine.dispose()"
    close_all_sessions()  # SQA187 "close_all_sessions()"
    aio.AsyncSession.close_all()  # SQA183 SQA187
    if trans:
        work.commit()  # SQA187
    trans and trans.rollback()  # SQA187
    try:
        work.add(User())
    finally:
        work.close()  # SQA187
    with open("users.csv") as file:
        work.execute(text(file.read()))  # SQA187


async def used(work: AsyncSession, link: AsyncConnection, model: ModelSession):
    work.execute(select(User)).scalars().all()  # SQA187 "AsyncSession.execute()"
    first = (
        work
        .scalars(select(User))  # SQA187
        .first()
    )
    rows = link.execute(select(User)).fetchall()  # SQA187
    name = work.get(User, 1).name  # SQA187
    row = work.execute(select(User))[0]  # SQA187
    models = model.exec(select(User)).all()  # SQA187 "SQLModelAsyncSession.exec()"
    stream = link.stream(select(User)).scalars()  # SQA187
    async with Maker() as other:
        count = other.scalar(select(User.id)) + 1  # SQA187
        found = f"{other.scalar(select(User.id))} users"  # SQA187
    return first, rows, name, row, models, stream, count, found


async def looped(work: AsyncSession, link: AsyncConnection):
    for user in work.scalars(select(User)):  # SQA187
        print(user)
    async for row in work.stream(select(User)):  # SQA187
        print(row)
    names = [user.name for user in work.scalars(select(User))]  # SQA187
    users = list(work.scalars(select(User)))  # SQA187
    both = [*link.execute(select(User)), *users]  # SQA187
    one, two = work.execute(select(User))  # SQA187
    return names, both, one, two


async def tested(work: AsyncSession, ident):
    if work.get(User, ident):  # SQA187
        return 1
    if not work.scalar(select(User)):  # SQA187
        return 2
    if work.get(User, ident) is None:  # SQA187
        return 3
    while work.scalar(select(User.id)) > 1:  # SQA187
        ident += 1
    assert work.get(User, ident)  # SQA187
    yes = "yes" if work.scalar(select(User)) else "no"  # SQA187
    return work.scalar(select(User)) or yes  # SQA187


async def held(work: AsyncSession, server: AsyncEngine):
    result = work.execute(select(User))  # SQA187
    users = result.scalars().all()
    user = work.get(User, 1)  # SQA187
    if user is None:
        raise LookupError
    user.name = "ed"
    count: int = work.scalar(select(User.id))  # SQA187
    if count > 1:
        print(f"{count} users")
    unread = work.commit()  # SQA187
    rows = work.execute(select(User)) if users else work.execute(select(User.id))  # SQA187 SQA187
    for row in rows:
        print(row)
    link = server.connect()  # SQA187 "AsyncEngine.connect()"
    await link.execute(select(User))
    await link.close()
    trans = link.begin()  # SQA187
    await trans.commit()
    if (found := work.get(User, 2)) is None:  # SQA187
        return users


async def streamed(link: AsyncConnection):
    result = await link.stream(select(User))
    first = result.first().name  # SQA187 "AsyncResult.first()"
    for row in result.scalars().all():  # SQA187 "AsyncScalarResult.all()"
        print(row)
    result.close()  # SQA187
    return first


def synchronous(work: AsyncSession):
    work.commit()  # SQA187
    return lambda: work.execute(select(User)).scalars()  # SQA187


class Repository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._maker = async_sessionmaker(source)

    async def add(self, user):
        self.session.add(user)
        self.session.commit()  # SQA187
        async with self._maker() as other, other.begin():
            other.execute(select(User))  # SQA187
        return user


class Tenant(AsyncSession):
    async def reload(self, user):
        self.refresh(user)  # SQA187
        super().commit()  # SQA187
