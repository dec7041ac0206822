"""Lists, tuples, sets and generators given to select(), under every name it is imported by."""

import sqlalchemy
import sqlalchemy as sa
import sqlalchemy.sql.expression as expression
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select, sql
from sqlalchemy import select as s
from sqlalchemy.future import select as future_select
from sqlalchemy.orm import Session
from sqlalchemy.sql import select as sql_select
from sqlalchemy.sql.expression import select as expression_select

from shop.models import User
from shop.tables import addresses, users

db = SQLAlchemy()
COLUMNS = [users.c.id, users.c.name]


def displays(ident):
    select([users.c.id])  # SQA141 "select([…])" "pass the columns one by one"
    select([users.c.id, users.c.name]).where(users.c.id == ident)  # SQA141
    select([users])  # SQA141
    select([])  # SQA141
    select((users.c.id, users.c.name))  # SQA141 "tuple"
    select({users.c.id})  # SQA141 "set"
    select([users.c.id], users.c.id == ident)  # SQA141 SQA142
    select([func.count()], from_obj=[users])  # SQA141 SQA142
    select(columns=[users.c.id], whereclause=users.c.id == ident)  # SQA141 SQA142
    select([User])  # SQA141
    select(["id", "name"])  # SQA141
    return (
        select(  # SQA141
            [
                users.c.id,
                addresses.c.email,
            ]
        )
        .select_from(users.join(addresses))
        .where(
            users.c.id.in_(select([addresses.c.user_id])),  # SQA141
        )
    )


def aliases():
    sa.select([users.c.id])  # SQA141
    sqlalchemy.select([users.c.id])  # SQA141
    sa.sql.select([users.c.id])  # SQA141
    sql.select([users.c.id])  # SQA141
    sql.expression.select([users.c.id])  # SQA141
    expression.select([users.c.id])  # SQA141
    s([users.c.id])  # SQA141
    future_select([users.c.id])  # SQA141
    sql_select([users.c.id])  # SQA141
    expression_select([users.c.id])  # SQA141
    return db.select([users.c.id])  # SQA141


def variables(names, flag, *given):
    select(COLUMNS)  # SQA141 "a list in select()"
    select([getattr(users.c, name) for name in names])  # SQA141 "list"
    select(getattr(users.c, name) for name in names)  # SQA141 "generator"
    select([*COLUMNS, addresses.c.email])  # SQA141
    select(COLUMNS + [addresses.c.email])  # SQA141
    select(given)  # SQA141 "tuple"
    wanted = [users.c.id]
    if flag:
        wanted.append(users.c.name)
    select(wanted)  # SQA141
    chosen = COLUMNS if flag else [users.c.id]
    select(chosen)  # SQA141
    select([users.c.id] if flag else [users.c.name])  # SQA141
    copied = list(COLUMNS)
    return select(copied)  # SQA141


def columns() -> list:
    return [users.c.id]


def wanted(name):
    return [getattr(users.c, name)]


def returned(given: list, other: "list[str]"):
    select(columns())  # SQA141
    select(wanted("id"))  # SQA141
    select(given)  # SQA141
    return select(other)  # SQA141


class Report:
    columns = [users.c.id]

    def statement(self):
        return select(self.columns)  # SQA141

    async def load(self, work: Session):
        return work.execute(select([users.c.id]).where(users.c.id > 1))  # SQA141
