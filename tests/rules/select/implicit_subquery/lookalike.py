# target: 2.1
"""Columns of what has columns, SELECTs where they are taken, and members of those names of others."""

import pandas
from sqlalchemy import Column, Integer, MetaData, Table, exists, insert, select
from sqlalchemy.orm import aliased

from shop.frames import frame, stmt

users = Table("users", MetaData(), Column("id", Integer))
ids = select(users.c.id)
users.c.id, users.columns  # a table's
ids.subquery().c.id, ids.cte().c, ids.alias().columns  # of a subquery, CTE, alias
ids.selected_columns, ids.exported_columns  # of the SELECT itself
users.select(), users.alias().select()  # of tables and aliases
users.c.id.in_(ids)  # IN takes a SELECT
exists(ids)  # so does EXISTS
ids.union(ids)  # a union as well
insert(users).from_select(["id"], ids)  # and INSERT
aliased(users, ids)  # what aliased() adapts to
users.alias("u")  # of a table
select(users.c.id).select_from(ids.subquery())
pandas.DataFrame().columns  # pandas
frame.c, frame.columns, stmt.c.id  # unknown
", ".join(["a"])  # a string's


def rebound():
    found = select(users.c.id)
    found = found.subquery()
    return found.c.id  # the subquery by now
