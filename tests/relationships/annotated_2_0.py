"""Annotations decide before anything else. SQLAlchemy 2.0 and later."""

from __future__ import annotations

from typing import Annotated, List, Optional, Set, Union

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, WriteOnlyMapped, mapped_column, relationship

key = Annotated[int, mapped_column(primary_key=True)]
user_key = Annotated[int, mapped_column(ForeignKey("users.id"))]


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[key]
    addresses: Mapped[List["Address"]] = relationship(back_populates="user")  # many
    emails: Mapped[list[Address]] = relationship(viewonly=True)  # many
    several: Mapped[Set["Address"]] = relationship("Address", viewonly=True)  # many
    nobody: Mapped["Set[Address]"] = relationship("Address", viewonly=True)  # unknown
    first: Mapped["Address"] = relationship(viewonly=True)  # one
    maybe: Mapped[Optional["Address"]] = relationship(viewonly=True)  # one
    either: Mapped[Union["Address", None]] = relationship(viewonly=True)  # one
    written: WriteOnlyMapped["Address"] = relationship(viewonly=True)  # many
    queried: DynamicMapped["Address"] = relationship(viewonly=True)  # many
    plain = relationship("Address", viewonly=True)  # many


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[key]
    user_id: Mapped[user_key]
    user: Mapped[User] = relationship(back_populates="addresses")  # one
    other: Mapped[User | None] = relationship(viewonly=True)  # one
    wrong: Mapped[list["User"]] = relationship(viewonly=True)  # one
    bare = relationship("User", viewonly=True)  # one
