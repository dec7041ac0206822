"""Sessions that do not expire, and instances that are refreshed."""

from sqlalchemy import Column, Integer, String
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_async_engine("sqlite+aiosqlite://")
Session = async_sessionmaker(engine, expire_on_commit=False)


async def kept():
    async with Session() as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        return user.id


async def refreshed():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        await session.refresh(user)
        return user.id


async def read_before():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.flush()
        key = user.id
        await session.commit()
        return key
