"""SQL in the strings of ORDER BY and GROUP BY."""

from sqlalchemy import asc, desc, select, union
from sqlalchemy.orm import Query, Session

from shop.models import User
from shop.tables import users


def ordered(session: Session, query: Query):
    select(users).order_by("name desc")  # SQA135 "SQL in a string of Select.order_by()"
    select(users).order_by(users.c.id, "name ASC NULLS LAST")  # SQA135
    select(users).group_by("users.name")  # SQA135
    select(users).group_by("id, name")  # SQA135
    union(select(users.c.id), select(users.c.id)).order_by("id desc")  # SQA135
    query.order_by("-id")  # SQA135 "Query.order_by()"
    query.order_by("lower(name)")  # SQA135
    query.order_by(desc("users.name"))  # SQA135 "desc()"
    query.order_by(asc("lower(name)"))  # SQA135
    return session.query(User).order_by("name desc").all()  # SQA101 SQA135
