"""What the constructors took beside the table."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Table, delete, insert, update

users = Table("users", MetaData(), Column("id", Integer))


def build(ident):
    insert(users, {"id": ident})  # SQA150 "by position"
    update(users, users.c.id == ident, {"id": 2})  # SQA150 "whereclause"
    delete(users, whereclause=users.c.id == ident)  # SQA150 ".where("
    sa.insert(users, inline=True)  # SQA150 ".inline()"
    users.insert(values={"id": ident})  # SQA150 ".values("
    users.delete(users.c.id == ident)  # SQA150
    sa.update(users, mysql_limit=10)  # SQA150 ".with_dialect_options("
    users.delete(mysql_limit=10)  # SQA150
    return users.update(
        whereclause=users.c.id == ident,  # SQA150
    )
