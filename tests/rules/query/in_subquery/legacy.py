"""IN of what belongs into a FROM clause."""

from sqlalchemy import Column, Integer, MetaData, Table, func, select, tuple_
from sqlalchemy.orm import Session

from app.models import User

users = Table("users", MetaData(), Column("id", Integer), Column("name", Integer))


def subqueries(session: Session):
    ids = session.query(User.id).filter(User.name == "ed").subquery()  # SQA101
    session.query(User).filter(User.id.in_(ids))  # SQA101 SQA108 "a Subquery in in_() warns since 1.4: give it the select("
    session.query(User).filter(User.id.not_in(ids))  # SQA101 SQA108 "not_in()"
    session.query(User).filter(~User.id.notin_(ids))  # SQA101 SQA108 "notin_()"
    return select(User).where(User.id.in_(session.query(User.id).subquery("ids")))  # SQA101 SQA108


def core(arguments):
    stmt = select(users.c.id)
    tuple_(users.c.id, users.c.name).in_(select(users).alias())  # SQA108
    users.c.id.in_(stmt.subquery())  # SQA108
    users.c.id.in_(users.alias())  # SQA108 "an Alias in in_()" "select(….c.column)"
    users.c.id.in_(stmt.cte("found"))  # SQA108 "a CTE in in_()"
    users.c.id.in_(users)  # SQA108 "a Table in in_()"
    users.c.id.in_(other=stmt.lateral())  # SQA108
    return func.lower(users.c.name).in_(func.unnest(arguments))  # SQA108 "a function in in_()"
