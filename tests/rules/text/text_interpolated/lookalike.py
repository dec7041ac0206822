"""Texts that no input can change, and text() functions that are not SQLAlchemy's."""

import enum
import os
import textwrap

import telegram
from bs4 import BeautifulSoup
from lxml import etree
from matplotlib import pyplot
from rich import text as rich_text
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, text
from sqlalchemy.orm import Session, declarative_base

from shop.settings import SCHEMA

Base = declarative_base()
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))
source = create_engine("sqlite://")
table_name = "users"
LIMIT = 20
VIEWS = ("active", "passive")
DIRECTIONS = {"up": "asc", "down": "desc"}


class User(Base):
    __tablename__ = "users"

    KIND = "user"
    view = "active_users"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))


class Color(enum.Enum):
    RED = "red"


def constants(work: Session, flag: bool, count: int, direction):
    text("select 1" " union select 2")  # one literal
    text("select * from " + table_name)  # a module's constant
    text(f"select * from {SCHEMA}.users limit {LIMIT}")  # ALL_CAPS, imported and own
    text("select * from {}".format(table_name))  # the same
    text("select * from %s" % table_name)  # the same
    text(f"select * from {User.__tablename__} where kind = '{User.KIND}'")  # a model's table, a class's constant
    text(f"select * from {User.view}")  # a class attribute that is a literal
    text(f"select * from {users.name}")  # a table's name
    text(f"select {User.name.key} from {users}")  # a column's name, a table
    text(f"select '{Color.RED.value}'")  # an enum's member
    text(f"select * from users limit {count}")  # a number by annotation
    text(f"select * from users limit {int(direction)}")  # a number by conversion
    text(f"select * from users limit {len(VIEWS)}")  # a number
    text("select * from users order by id " + ("asc" if flag else "desc"))  # a choice between constants
    text(f"select * from users order by id {DIRECTIONS[direction]}")  # looked up in constants
    text(f"select {', '.join(VIEWS)}")  # joined constants
    text(textwrap.dedent("""select 1"""))  # a literal, dedented
    for view in VIEWS:
        work.execute(text(f"refresh materialized view {view}"))  # each of some constants
    for view in ("a", "b"):
        work.execute(text(f"drop view {view}"))  # the same, displayed
    return [text(f"select {number}") for number in range(3)]  # numbers


def local_constants(flag):
    where = ""
    if flag:
        where = "where id = :id"
    statement = f"select * from users {where}"
    return text(statement)  # every binding is a literal


def quoted(name):
    preparer = source.dialect.identifier_preparer
    text(f"select * from {preparer.quote(name)}")  # quoted by the dialect
    return text(f"create schema {preparer.quote_schema(name)}")  # the same


def numbers(ident):
    text("select * from users limit %(limit)d" % {"limit": ident})  # a number by its conversion
    text("select * from users limit {:d}".format(ident))  # a number by its format
    text("select * from users limit {limit:>5d} -- {{ident}}".format(limit=ident))  # the same
    return text("select * from users".format(ident))  # goes nowhere


def unknown(name, path):
    text(name)  # a parameter: not known how it was built
    with open(path) as file:
        text(file.read())  # a file of SQL
    return text(os.environ["SQL"])  # the environment


def others(name):
    telegram.Bot("x").text(f"hello {name}")  # a chat's message
    BeautifulSoup(name).find("p").text(f"{name}")  # a page
    etree.XPath("//a").text(f"{name}")  # XML
    pyplot.text(0, 0, f"hello {name}")  # a plot
    rich_text.Text(f"hello {name}")  # a terminal
    return name.text(f"hello {name}")  # whatever it is


def shadowed(text, name):
    return text(f"hello {name}")  # a parameter that is called text


class Label:
    def text(self, value):
        return value

    def show(self, name):
        return self.text(f"hello {name}")  # this class's method
