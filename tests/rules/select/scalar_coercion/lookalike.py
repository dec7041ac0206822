"""SELECTs where they are taken as they are, and comparisons of other things."""

import select as polling

from sqlalchemy import Column, Integer, MetaData, Table, exists, func, insert, select, text
from sqlalchemy.orm import Session

from shop.jobs import Job, expected
from shop.sql import newest as unknown

users = Table("users", MetaData(), Column("id", Integer))
ids = select(users.c.id)

users.c.id.in_(ids)  # IN takes a SELECT
users.c.id == exists(ids)  # so does EXISTS, which is an expression itself
users.c.id == ids.label("newest")  # a label is one too
users.c.id == text("(select 1)")  # SQL as text is never coerced
ids == select(users.c.id)  # two SELECTs: whether they are one object
ids == expected  # what the other is, nothing says: a test of a statement
expected != ids
ids == None  # noqa: E711 - a test for None
users.c.id == unknown  # nor what this is
insert(users).from_select(["id"], ids)  # takes the SELECT
insert(users).values([{"id": 1}])
{"id": ids}.values()  # of a dict
polling.select([], [], [], 0) == Job.ready  # of the standard library
Job.count == Job.query("open")  # another library's query
func.count(ids.subquery().c.id) == 1  # a column of a subquery


def rebound(flag):
    stmt = ids
    if flag:
        stmt = 5
    return users.c.id == stmt  # one of the two


def counted(session: Session):
    return users.c.id == session.execute(ids).scalar()  # the value itself
