"""Strings where SQL expressions belong."""

import sqlalchemy as sa
from sqlalchemy import and_, delete, exists, or_, select, update
from sqlalchemy.orm import Query, Session

from shop.models import User
from shop.tables import users


def conditions(session: Session, query: Query, name: str):
    select(users).where("id = 1")  # SQA134 "a string in Select.where() is removed in 2.0 (raises since 1.4)"
    select(users).having("count(*) > 1").where(users.c.id == 1)  # SQA134
    query.filter("name = 'ed'")  # SQA134 "a string in Query.filter()"
    query.filter(User.id == 1, f"name = '{name}'")  # SQA134
    query.filter("name = '%s'" % name)  # SQA134
    query.filter("name = '{}'".format(name))  # SQA134
    condition = "name = 'ed'"
    query.filter(condition)  # SQA134
    update(users).where("id = 1")  # SQA134
    delete(users).where("id = 1")  # SQA134
    exists().where("id = 1")  # SQA134
    select(users).where(and_("id = 1", users.c.name == name))  # SQA134 "a string in and_()"
    return session.query(User).filter(or_("id = 1", "id = 2")).all()  # SQA101 SQA134


def columns(session: Session):
    select("id")  # SQA134 "wrap it in column()"
    sa.select(users.c.id).select_from("users")  # SQA134 "wrap it in table()"
    select(users.c.id).add_columns("name")  # SQA134
    select(users.c.id).with_only_columns("name")  # SQA134
    return session.query(User.id).select_from("users")  # SQA101 SQA134
