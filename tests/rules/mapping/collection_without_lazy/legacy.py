# level: advice
"""Collections without a lazy setting."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, orm
from sqlalchemy.orm import Mapped, backref, declarative_base, relationship

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user")  # SQA193 "User.addresses" "write_only"
    groups = orm.relationship("Group", secondary="user_groups", backref="users")  # SQA193 SQA193 "User.groups" "Group.users"
    orders: Mapped[list["Order"]] = sa.orm.relationship(cascade="all")  # SQA193
    read_only = relationship("Address", viewonly=True)  # SQA193 "raise"


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship(User, back_populates="addresses")


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    address_id = Column(ForeignKey("addresses.id"))
    address = relationship(
        Address,
        backref=backref("orders"),  # SQA193 "Address.orders"
    )
