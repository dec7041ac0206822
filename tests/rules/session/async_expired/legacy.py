"""Attributes of instances that a commit has expired."""

from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, relationship, sessionmaker


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    addresses = relationship("Address", lazy="selectin")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))


engine = create_async_engine("sqlite+aiosqlite://")
Session = async_sessionmaker(engine, autoflush=False)
Older = sessionmaker(engine, class_=AsyncSession, expire_on_commit=True)


async def added():
    async with AsyncSession(engine) as session:
        user = User(name="ed")
        session.add(user)
        await session.commit()
        print("saved")
        return user.id, user.name  # SQA159 "user.id, expired by commit()"


async def of_factory(names):
    async with Session() as session:
        ed, wendy = User(name="ed"), None
        first = User(name=names[0])
        second = User(name=names[1])
        session.add(first)
        session.add_all([second, ed, wendy])
        await session.commit()
        print(first.id)  # SQA159 "first.id"
        assert second.name  # SQA159 "second.name"


async def loaded(key):
    session = Older()
    user = await session.get(User, key)
    user.name = "wendy"
    await session.commit()
    if user.addresses:  # SQA159
        print(user.id)


async def each():
    async with Session() as session:
        for user in (await session.scalars(select(User))).all():
            user.name = user.name.title()
            await session.commit()
            print(f"renamed {user.id}")  # SQA159
