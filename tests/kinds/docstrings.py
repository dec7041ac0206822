"""What docstrings say that parameters are."""

import json

import sqlalchemy as sa
from sqlalchemy.orm import Session as Store


def fields(a, b, c, d, e, f, g):
    """Do something.

    :param a: what is not said
    :type a: Store
    :param b: what is not said
    :type b: sqlalchemy.orm.Query
    :param Store c: what comes before its name
    :type d: :class:`~sqlalchemy.engine.Engine`
    :type e: Store or None
    :type f: json.JSONEncoder
    :type g: Thing, which nobody knows
    """
    reveal_kind(a)  # Session
    reveal_kind(b)  # Query
    reveal_kind(c)  # Session
    reveal_kind(d)  # Engine
    reveal_kind(e)  # Session
    reveal_kind(f)  # foreign json.JSONEncoder
    reveal_kind(g)  # unknown


def google(a, b, c):
    """Do something.

    Args:
        a (Store): what is not said
        b (sa.Table, optional): neither
        c: of no type (Store): that is text
    """
    reveal_kind(a)  # Session
    reveal_kind(b)  # Table
    reveal_kind(c)  # unknown


def numpy(a, b):
    """Do something.

    Parameters
    ----------
    a : Store
        what is not said
    b : int
        neither
    """
    reveal_kind(a)  # Session
    reveal_kind(b)  # int


def described(a, b, c, d, e, f, g, h):
    """Do something.

    :param a: SQLAlchemy Column object of a table
    :param b: The SQLAlchemy session
    :param c: A SQLAlchemy engine or bind URL.
    :param d: A SQLAlchemy engine URL.
    :param e: SQLAlchemy Session / Connection / Engine object.
    :param f:
        An SQLAlchemy Table.
    :param g: what speaks of a SQLAlchemy Session
    :param h: SQLAlchemy's own Session
    """
    reveal_kind(a)  # Column
    reveal_kind(b)  # Session
    reveal_kind(c)  # unknown
    reveal_kind(d)  # unknown
    reveal_kind(e)  # unknown
    reveal_kind(f)  # Table
    reveal_kind(g)  # unknown
    reveal_kind(h)  # unknown


def annotated(a: sa.engine.Connection, b=json):
    """:param a: SQLAlchemy Session

    :type b: Store
    """
    reveal_kind(a)  # Connection
    reveal_kind(b)  # foreign json


class Documented:
    """:param row: SQLAlchemy Session"""

    def __init__(self, row):
        reveal_kind(row)  # unknown

    def own(self, link):
        """:param link: SQLAlchemy connection"""
        self.link = link
        reveal_kind(self.link)  # Connection
