from dataclasses import dataclass
from typing import Generic, TypeVar

import pytest_asyncio
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from .models import Base, User

T = TypeVar("T", bound=Base)


class Repository(Generic[T]):
    model: type[T]

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, ident) -> T | None:
        return await self._session.get(self.model, ident)

    async def one(self, **values) -> T:
        return self._session.execute(select(self.model).filter_by(**values)).scalar_one()  # SQA187

    async def all(self) -> list[T]:
        rows = self._session.query(self.model).all()  # SQA186
        return list(rows)

    async def count(self) -> int:
        if self._session.scalar(select(func.count()).select_from(self.model)) > 1000:  # SQA187
            return 1000
        return await self._session.scalar(select(func.count()).select_from(self.model))

    async def add(self, entity: T) -> T:
        self._session.add(entity)
        self._session.flush()  # SQA187
        return entity


class Users(Repository[User]):
    model = User

    async def rename(self, ident, name) -> None:
        user = await self.get(ident)
        user.name = name
        self._session.commit()  # SQA187


@dataclass
class UnitOfWork:
    factory: async_sessionmaker[AsyncSession]
    session: AsyncSession | None = None

    async def __aenter__(self):
        self.session = self.factory()
        self.session.begin()  # SQA187
        return self

    async def __aexit__(self, *exc):
        if exc[0]:
            self.session.rollback()  # SQA187
        else:
            await self.session.commit()
        self.session.close()  # SQA187


@pytest_asyncio.fixture
async def session():
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    async with async_sessionmaker(engine)() as session:
        yield session
        session.rollback()  # SQA187


async def test_rename(session):
    session.add(User(id=1))
    session.flush()  # SQA187
    await Users(session).rename(1, "ed")
    assert session.scalar(select(User.name)) == "ed"  # SQA187
    assert await session.scalar(select(User.name)) == "ed"
