"""Relationships that are loaded before they are read."""

from sqlalchemy import Column, ForeignKey, Integer, select
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession
from sqlalchemy.orm import DeclarativeBase, contains_eager, relationship, selectinload


class Base(AsyncAttrs, DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", lazy="select")
    orders = relationship("Order", lazy="selectin")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))


async def by_key(session: AsyncSession):
    user = await session.get(User, 1, options=[selectinload(User.addresses)])
    return user.addresses, user.orders


async def by_statement(session: AsyncSession):
    stmt = select(User).join(User.addresses).options(contains_eager(User.addresses))
    return [user.addresses for user in (await session.execute(stmt)).unique().scalars()]


async def refreshed(session: AsyncSession):
    user = await session.get(User, 1)
    await session.refresh(user, ["addresses"])
    return user.addresses


async def awaited(session: AsyncSession):
    user = await session.get(User, 1)
    await user.awaitable_attrs.addresses
    return user.addresses


async def run(session: AsyncSession):
    user = await session.get(User, 1)
    return await session.run_sync(lambda _: user.addresses)
