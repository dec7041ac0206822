import datetime
from typing import Any, List, Optional

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import DeclarativeBase, column_property, composite, declarative_base, deferred, mapped_column
from sqlalchemy.orm import registry, relationship, synonym

from somewhere import Point, User

Base = declarative_base()
db = SQLAlchemy()
reg = registry()
Users = List["User"]


class Order(Base):
    __tablename__ = "order"
    id: int = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("user.id"))
    user: "User" = relationship("User")  # SQA196 "the annotation of the relationship Order.user raises in 2.0"
    buyer: User = relationship(User)  # SQA196
    payer: Optional[User] = sa.orm.relationship(User)  # SQA196
    lines: List["Line"] = relationship("Line", lazy="select")  # SQA196
    items: "list[Line]" = relationship("Line", lazy="select")  # SQA196
    owner: "User | None" = relationship("User")  # SQA196
    all: Users = relationship("User", lazy="select")  # SQA196
    anything: Any = relationship(  # SQA196
        "Line",
        lazy="select",
    )
    next_id: int = column_property(id + 1)  # SQA196
    number: int = synonym("id")  # SQA196
    at: Point = composite(Point, id, user_id)  # SQA196
    note: str = deferred(Column(sa.String))  # SQA196
    code: int = mapped_column(Integer)  # SQA196


class Own(DeclarativeBase):
    pass


class Line(Own):
    __tablename__ = "line"
    order: Order = relationship(Order)  # SQA196


class Item(db.Model):
    order: Order = db.relationship(Order)  # SQA196


@reg.mapped
class Row:
    __tablename__ = "row"
    order: Order = relationship(Order)  # SQA196


class Common(Base):
    __abstract__ = True
    __allow_unmapped__ = True
    id: int = Column(Integer, primary_key=True)  # SQA196 "the annotation of Common.id, which is copied, raises in 2.0"


class Stamped:
    at: "datetime.datetime" = Column(sa.DateTime)  # SQA196


class Event(Stamped, Base):
    __tablename__ = "event"
    id = Column(Integer, primary_key=True)
