"""Annotations that are taken, may be allowed, or are of no mapped attribute."""

from dataclasses import dataclass
from typing import Generic, TypeVar

import pandas
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker
from sqlmodel import Relationship, SQLModel

from app.db import Base, MyMapped, db

T = TypeVar("T")


class Order(Base):
    __tablename__ = "order"
    id: int = Column(Integer, primary_key=True)
    user: "User" = relationship("User")  # a base from elsewhere may allow it


class User(db.Model):
    order: Order = db.relationship("Order")  # so may one of a db from elsewhere


class Root:
    __allow_unmapped__ = True


Allowed = declarative_base(cls=Root)
Local = declarative_base()


class Line(Allowed):
    __tablename__ = "line"
    order: Order = relationship("Order")  # allowed by the class that the base is made of


class Mixed(Root, Local):
    __tablename__ = "mixed"
    id: int = Column(Integer, primary_key=True)  # a column of the class itself is never asked
    order: Order = relationship("Order")  # allowed by a mixin


class Own(Local):
    __tablename__ = "own"
    order: MyMapped["Order"] = relationship("Order")  # a generic class that may be Mapped


class Hero(SQLModel, table=True):
    id: int = Column(Integer, primary_key=True)
    team: "Team" = Relationship()  # SQLModel's own way


@dataclass
class Plain:
    id: int = Column(Integer)  # no mapped class


class Frame(Generic[T]):
    id: int = Column(Integer)  # a base of none
    data: pandas.DataFrame = pandas.DataFrame()


class Settings:
    def __init__(self):
        self.factory: sessionmaker = sessionmaker(create_engine("sqlite://"))
        self.order: Order = relationship("Order")  # no attribute of a class body
