# level: advice
"""Relationships that nothing loads before they are read."""

from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.ext.asyncio import (
    AsyncAttrs,
    AsyncSession,
    async_scoped_session,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase, backref, joinedload, relationship, selectinload


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    addresses = relationship("Address", back_populates="user", lazy="select")
    orders = relationship("Order", backref=backref("user"), lazy=True)


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")


class Order(AsyncAttrs, Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    lines = relationship("Line", lazy="select")


class Line(Base):
    __tablename__ = "lines"
    id = Column(Integer, primary_key=True)
    order_id = Column(ForeignKey("orders.id"))


Session = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
Scoped = async_scoped_session(Session, scopefunc=id)


async def by_key(session: AsyncSession, key: int):
    user = await session.get(User, key)
    print(user.addresses)  # SQA158 "add selectinload(User.addresses)"
    return user.addresses  # the first one raises


async def by_statement(session: AsyncSession):
    stmt = select(User).where(User.name == "ed").order_by(User.id)
    user = (await session.execute(stmt)).scalars().first()
    return user.addresses, user.orders  # SQA158 SQA158 "User.orders"


async def of_each():
    async with Session() as session:
        result = await session.scalars(select(User).join(User.addresses))
        for user in result:
            print(user.name)
            for address in user.addresses:  # SQA158
                print(address.id)


async def in_comprehension():
    users = (await Scoped.execute(select(User))).scalars().unique().all()
    return {user.id: [each.id for each in user.addresses] for user in users}  # SQA158


async def of_rows(session: AsyncSession):
    for row in (await session.execute(select(User))).all():
        print(row[0].addresses)  # SQA158
    return (await session.scalar(select(User))).addresses  # SQA158


async def streamed(session: AsyncSession):
    async for user in await session.stream_scalars(select(User)):
        print(user.orders)  # SQA158


async def others_loaded(session: AsyncSession):
    user = (await session.execute(select(User).options(selectinload(User.orders)))).scalar_one()
    await session.refresh(user)
    user.addresses.append(Address())  # SQA158


async def cleared(session: AsyncSession):
    session.add(User(id=1))
    await session.flush()
    session.expunge_all()
    return (await session.get(User, 1)).addresses  # SQA158


async def asynchronous(session: AsyncSession):
    order = await session.get_one(Order, 1)
    return order.lines  # SQA158 "await awaitable_attrs.lines"


async def to_one(session: AsyncSession):
    address = await session.get(Address, 1)
    order = await session.get(Order, 1, options=[joinedload(Order.lines)])
    return address.user, order.user  # SQA158 SQA158 "Address.user"
