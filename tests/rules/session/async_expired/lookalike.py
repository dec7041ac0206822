"""Sessions whose setting is not known, instances that are none of theirs, and reads that may come otherwise."""

import pytest
from sqlalchemy import Column, Integer, String, exc, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Session

from shop.db import OPTIONS, Factory, reload


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)

    def greet(self):
        return "hello"


class Keeping(AsyncSession):
    def __init__(self, bind):
        super().__init__(bind, expire_on_commit=False)


engine = create_async_engine("sqlite+aiosqlite://")
Kept = async_sessionmaker(engine, class_=Keeping)
Given = async_sessionmaker(engine, **OPTIONS)


def synchronous(user):
    with Session(engine) as session:
        session.add(user)
        session.commit()
        return user.id  # loads it again


async def parameter(session: AsyncSession):
    user = User(name="ed")
    session.add(user)
    await session.commit()
    return user.id  # how the session was made, nothing says


async def other_factories():
    for factory in (Factory, Kept, Given):
        async with factory() as session:
            user = User(name="ed")
            session.add(user)
            await session.commit()
            print(user.id)


async def own_class():
    async with Keeping(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        return user.id  # the class keeps them


async def not_added():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        await session.commit()
        return user.name  # an object that no session has


async def added_later():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        await session.commit()
        session.add(user)
        return user.name


async def loaded_again():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        users = (await session.scalars(select(User))).all()
        return users, user.id  # that loaded it


async def handed_on():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        await reload(session)
        print(user.id)  # it may be loaded there


async def in_a_branch(flag):
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        if flag:
            await session.commit()
        return user.id  # only if it was committed


async def set_before():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        user.name = "wendy"
        return user.name  # what was set is there


async def method():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        return user.greet()  # no column


async def test_expected():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        with pytest.raises(exc.MissingGreenlet):
            user.name
