"""Lists of columns."""

import sqlalchemy as sa
from sqlalchemy import exists, select, subquery  # SQA147 "select(…).subquery()"
from sqlalchemy.sql import expression

from shop.tables import users


def lists(names: list, stmt: sa.sql.Select):
    columns = [users.c.id, users.c.name]
    select(users.c.id).with_only_columns([users.c.name])  # SQA147 "pass the columns one by one"
    stmt.where(users.c.id > 1).with_only_columns(columns)  # SQA147 "with_only_columns(*columns)"
    stmt.with_only_columns(columns=[users.c.id])  # SQA147
    stmt.with_only_columns([users.c[name] for name in names])  # SQA147
    stmt.where(exists([users.c.id]))  # SQA147 "exists([…]) is removed in 2.0"
    stmt.where(~sa.exists((users.c.id,)))  # SQA147
    expression.exists(columns).where(users.c.id == 1)  # SQA147
    return subquery("ids", [users.c.id])  # SQA147
