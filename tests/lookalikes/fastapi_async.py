"""An application that is written as it should be: every awaitable is awaited, entered or handed on."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, HTTPException
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

from .models import Base, User

engine = create_async_engine("postgresql+asyncpg://localhost/app")
factory = async_sessionmaker(engine, expire_on_commit=False)
router = APIRouter()


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
        await conn.run_sync(migrate)
    yield
    await engine.dispose()


def migrate(connection):
    connection.execute(text("select 1")).all()


async def get_db() -> AsyncIterator[AsyncSession]:
    async with factory() as session, session.begin():
        yield session


DB = Annotated[AsyncSession, Depends(get_db)]


@router.get("/users/{ident}")
async def read(ident: int, db: DB, background: BackgroundTasks):
    user = await db.get(User, ident)
    if user is None:
        raise HTTPException(404)
    background.add_task(db.refresh, user)
    background.add_task(touch, db, user)
    return user


async def touch(db: AsyncSession, user: User) -> None:
    user.seen = func.now()
    await db.commit()


def count(db: AsyncSession) -> Awaitable[int]:
    return db.scalar(select(func.count()).select_from(User))


class Queries:
    def __init__(self, db: AsyncSession):
        self.db = db
        self.pending: list[Awaitable[Any]] = []

    def later(self, user: User) -> None:
        self.pending.append(self.db.delete(user))
        self.last = self.db.flush()

    async def flush(self) -> None:
        await asyncio.gather(*self.pending, self.last)

    async def pages(self):
        result = await self.db.stream(select(User))
        async for partition in result.partitions(100):
            yield [row.id for row in partition]
        await result.close()

    async def both(self):
        first, second = await asyncio.gather(self.db.scalars(select(User)), count(self.db))
        return first.all(), second

    async def timed(self):
        async with asyncio.timeout(5):
            rows = self.db.execute(select(User))
            return (await rows).scalars().all()

    async def first(self):
        tasks = {asyncio.create_task(self.db.scalar(select(User.id))), asyncio.create_task(count(self.db))}
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()


async def retried(run: Callable[[AsyncConnection], Awaitable[Any]]) -> Any:
    conn = await engine.connect()
    try:
        return await run(conn)
    finally:
        await conn.close()


async def nested(db: AsyncSession):
    savepoint = await db.begin_nested()
    try:
        await db.flush()
    except Exception:
        await savepoint.rollback()
    else:
        await savepoint.commit()


def sync_part(session: Session) -> None:
    session.add(User())
    session.commit()
    for user in session.scalars(select(User)):
        session.delete(user)
    session.close()


async def mixed(db: AsyncSession):
    await db.run_sync(sync_part)
    await db.run_sync(lambda session: session.scalars(select(User)).all())
    commands = {"commit": db.commit, "rollback": db.rollback}
    await commands["commit"]()
