"""Objects that only a backref brings into the session."""

from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Session, backref, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")
    orders = relationship("Order", backref="user", lazy="select")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    email = Column(String)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    address_id = Column(ForeignKey("addresses.id"))
    address = relationship("Address", backref=backref("orders", order_by="Order.id"))


def by_key(session: Session):
    user = session.get(User, 1)
    address = Address(email="ed@example.com", user=user)  # SQA130 "Address(user=…)"
    address.email = address.email.lower()
    session.commit()


def by_query(session: Session, name):
    user = session.query(User).filter(User.id > 1).first()  # SQA101
    if user is None:
        return
    Address(email="ed@example.com", user=user)  # SQA130
    Address(email="ed@example.org", user=user)  # SQA130
    session.flush()


def of_backref(bind):
    with Session(bind) as session:
        user = session.scalars(select(User)).one()
        order = Order(user=user)  # SQA130 "Order(user=…)"
        session.commit()
        print(order.id)


async def asynchronous(session: AsyncSession):
    address = (await session.execute(select(Address))).scalar_one()
    Order(address=address)  # SQA130
    await session.commit()
