"""The same names of others, and what these functions still take."""

import select as polling

import polars
from sqlalchemy import Column, Integer, MetaData, Table, exists, select, union

from shop.frames import frame

users = Table("users", MetaData(), Column("id", Integer))
rest = (users.c.id == 1,)
users.select()  # no argument
users.select(*rest)  # a star: how many there are is unknown
select(users.c.id, users.c.id == 1)  # two columns, one of them a comparison
select(*rest, users.c.id == 1)  # the same
exists(users.c.id)  # one column
exists(select(users.c.id))  # one SELECT
union(select(users.c.id), select(users.c.id))  # statements only
{1}.union({2})  # a set
polling.select([1], [], [], 5)  # the standard library
polling.select(rlist=[1], wlist=[], xlist=[])
polars.DataFrame().select("id", limit=1)  # polars
frame.select("id", distinct=True)  # unknown


class Menu:
    """A class of this module."""

    def select(self, choice, limit=None):
        return choice

    def exists(self, name, bind=None):
        return name


Menu().select("tea", limit=1)  # the class above
Menu().exists("tea", bind=None)
