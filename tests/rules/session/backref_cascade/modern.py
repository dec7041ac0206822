"""Objects that are added."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import DeclarativeBase, Session, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")


def added(session: Session):
    user = session.get(User, 1)
    address = Address(user=user)
    session.add(address)
    session.commit()


def appended(session: Session):
    user = session.get(User, 1)
    user.addresses.append(Address())
    session.commit()
