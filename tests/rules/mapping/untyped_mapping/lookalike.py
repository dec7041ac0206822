# level: advice
"""Columns and relationships that are no attributes of a declarative class, and other libraries' columns."""

import textual.widgets
from rich.table import Column as RichColumn
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.orm import registry, relationship
from sqlmodel import Field, SQLModel

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))  # a column of a table
mapping = registry()


class User:
    pass


mapping.map_imperatively(User, users, properties={"boss": relationship("User", viewonly=True)})  # has no annotation


class Report:
    name = RichColumn("name")  # another library's
    area = Column(Integer)  # no mapped class


class Hero(SQLModel, table=True):
    id: int = Field(primary_key=True)  # SQLModel's own way


def make(name):
    column = Column(name, Integer)  # a variable
    return column, textual.widgets.Static(name)


def declarative_base():
    return User


declarative_base()  # a function of one's own
