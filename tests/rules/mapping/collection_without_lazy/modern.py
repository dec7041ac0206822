# level: advice
"""Every collection says how it is loaded."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import Mapped, WriteOnlyMapped, backref, declarative_base, relationship

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="selectin")
    groups = relationship("Group", secondary="user_groups", lazy="raise", backref=backref("users", lazy="select"))
    orders: WriteOnlyMapped["Order"] = relationship()


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(back_populates="addresses")
