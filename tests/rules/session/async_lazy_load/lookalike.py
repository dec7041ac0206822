# level: advice
"""Relationships that may have been loaded, and attributes of the same names that are none."""

import pytest
from sqlalchemy import Column, ForeignKey, Integer, exc, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Session, relationship, selectinload

from shop.loading import OPTIONS, load, prefetch
from shop.models import Customer


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")
    log = relationship("Entry", lazy="write_only")
    notes = relationship("Note", lazy="dynamic")  # SQA191
    strict = relationship("Address", lazy="raise", viewonly=True)


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")


def synchronous(session: Session):
    return session.get(User, 1).addresses  # lazy loading works


async def of_elsewhere(session: AsyncSession):
    customer = await session.get(Customer, 1)
    return customer.addresses  # nothing is known of the class


async def other_strategies(session: AsyncSession):
    user = await session.get(User, 1)
    return user.log, user.notes, user.strict  # these load nothing when read


async def given_options(session: AsyncSession):
    user = (await session.execute(select(User).options(*OPTIONS))).scalar_one()
    other = await session.get(User, 2, options=OPTIONS)
    third = (await session.execute(select(User).options(selectinload("*")))).scalar_one()
    return user.addresses, other.addresses, third.addresses  # what the options are, nothing tells


async def handed_on(session: AsyncSession):
    user = await session.get(User, 1)
    await load(user)
    return user.addresses  # it may be loaded there


async def all_handed_on(session: AsyncSession):
    users = (await session.scalars(select(User))).all()
    await prefetch(users)
    return [user.addresses for user in users]


async def session_handed_on(session: AsyncSession):
    await prefetch(session)
    return (await session.get(User, 1)).addresses  # the identity map may have it


async def added(session: AsyncSession):
    session.add(User(id=1, addresses=[Address()]))
    await session.flush()
    return (await session.get(User, 1)).addresses  # it has what it was made with


async def loaded_before(session: AsyncSession):
    await session.execute(select(User).options(selectinload(User.addresses)))
    user = await session.get(User, 1)
    return user.addresses


async def in_worker(session: AsyncSession):
    user = await session.get(User, 1)

    def read(_):
        return user.addresses  # run_sync() may run it

    await session.run_sync(read)
    return user.addresses


async def rebound(session: AsyncSession, flag):
    user = await session.get(User, 1)
    if flag:
        user = await load(session)
    return user.addresses  # which of the two


async def to_one(session: AsyncSession):
    users = (await session.scalars(select(User))).all()
    address = await session.get(Address, 1)
    return users, address.user  # one of the users, which the session has


async def columns(session: AsyncSession):
    row = (await session.execute(select(User.id, User.addresses))).first()
    return row.addresses  # of a row


async def test_shared(session: AsyncSession, user):
    assert (await session.get(User, user.id)).addresses  # what the fixture put into the session


async def test_expected(session: AsyncSession):
    user = await session.get(User, 1)
    with pytest.raises(exc.MissingGreenlet):
        user.addresses  # the test expects it
