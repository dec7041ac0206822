"""Strings that are taken, and methods of others."""

from sqlalchemy import column, func, select, text
from sqlalchemy.orm import Query

from shop.frames import frame
from shop.tables import users


def strings(query: Query, condition, extra):
    query.filter_by(name="ed")  # a value
    query.filter(users.c.name == "ed")  # a value
    query.filter(condition, *extra)  # unknown
    query.filter(text("name = 'ed'"))
    query.filter(users.c.id + 1)
    select("*")  # the one string that select() takes
    select(users).prefix_with("distinct")  # a prefix is a string
    select(func.count("*"))
    select(column("id"))
    frame.filter("id = 1").where("x").select("id")  # unknown
    return filter("abc".__contains__, "a")  # Python's


class Search:
    """A class of this module."""

    def query(self, words):
        return self

    def filter(self, words):
        return self


Search().query("tea").filter("tea")  # the class above
