"""SELECTs that are changed in place."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def build(name):
    stmt = select(users.c.id)
    stmt.append_whereclause(users.c.name == name)  # SQA144 "stmt = stmt.where()"
    stmt.append_order_by(users.c.id)  # SQA144
    stmt.append_column(users.c.name)  # SQA144
    stmt.append_from(users)  # SQA144
    users.select().append_group_by(users.c.id)  # SQA144
    return stmt.column(users.c.name)  # SQA144 "is deprecated since 1.4"
