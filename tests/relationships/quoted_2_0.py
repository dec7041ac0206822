"""Annotations in quotes, as a whole and in parts. SQLAlchemy 2.0 and later."""

from typing import List, Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    whole: "Mapped[List[Address]]" = relationship(viewonly=True)  # many
    inner: Mapped[List["Address"]] = relationship(viewonly=True)  # many
    one: "Mapped[Address]" = relationship(viewonly=True)  # one
    perhaps: Mapped["Optional[Address]"] = relationship("Address", viewonly=True)  # unknown
    dynamic: "DynamicMapped[Address]" = relationship(viewonly=True)  # many


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped["User"] = relationship(viewonly=True)  # one
    union: "Mapped[User | None]" = relationship(viewonly=True)  # one
