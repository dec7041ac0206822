"""Columns that take the place of others."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, String, Table

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer), Column("name", String, key="title"))
users.append_column(Column("id", String))  # SQA168 "append_column() of a second"
users.append_column(sa.Column("other", String, key="title"))  # SQA168
users.append_column(Column("name", String), replace_existing=False)  # SQA168
orders = sa.Table(  # SQA168 "a second column"
    "orders",
    metadata,
    Column("id", Integer),
    Column("total", Integer),
    Column("total", String),
)


def extend():
    users.append_column(Column("id", Integer))  # SQA168
