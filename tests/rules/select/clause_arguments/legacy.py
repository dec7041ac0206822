"""Clauses as arguments."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Table, exists, join, select, union
from sqlalchemy.orm import declarative_base
from sqlalchemy.sql import select as sql_select

Base = declarative_base()
users = Table("users", MetaData(), Column("id", Integer), Column("name", Integer))
nodes = Table("nodes", users.metadata, Column("id", Integer))


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


def selects(engine, columns: list):
    select([users.c.id], users.c.id == 1)  # SQA141 SQA142 "a WHERE in select() is removed in 2.0: use where()"
    select(columns, users.c.id == 1)  # SQA141 SQA142
    select([users.c.id], whereclause=users.c.id == 1)  # SQA141 SQA142 "select(whereclause=…)"
    select([users.c.id], from_obj=users, order_by=[users.c.id])  # SQA141 SQA142 "select_from() and order_by()"
    select(users.c.id, distinct=True)  # SQA142 "use distinct()"
    select(users.c.id, use_labels=True, limit=1, offset=2, prefixes=["x"])  # SQA142 "set_label_style(), limit(), offset(), …"
    select([users.c.id], bind=engine)  # SQA141 SQA142 "execute the statement on a Connection"
    select([users.c.id], for_update=True)  # SQA141 SQA142 "raises since 1.4): use with_for_update()"
    sa.select(whereclause=users.c.id == 1)  # SQA142
    return sql_select([users.c.id], group_by=[users.c.id], having=users.c.id > 1)  # SQA141 SQA142


def tables():
    users.select(users.c.id == 1)  # SQA142 "a WHERE in Table.select()"
    users.select(whereclause=users.c.id == 1)  # SQA142 "Table.select(whereclause=…)"
    users.select(order_by=[users.c.id], limit=1)  # SQA142 "use order_by() and limit()"
    users.alias("u").select(users.c.id == 1)  # SQA142 "Alias.select()"
    users.join(nodes, users.c.id == nodes.c.id).select(users.c.id == 1)  # SQA142 "Join.select()"
    join(users, nodes, users.c.id == nodes.c.id).select(use_labels=True)  # SQA142
    select(users.c.id).cte().select(users.c.id == 1)  # SQA142
    return User.__table__.select(User.id == 1).limit(1)  # SQA142


def exist():
    exists().where(users.c.id == 1).select(users.c.id == 2)  # SQA142 "Exists.select()"
    exists([users.c.id], users.c.id == 1)  # SQA142 SQA147
    exists(users.c.id, users.c.name)  # SQA142
    return exists(whereclause=users.c.id == 1)  # SQA142 "use where()"


def unions(engine):
    first, second = select(users.c.id), select(nodes.c.id)
    union(first, second, order_by="id", limit=1)  # SQA142 "union(order_by=…) is removed in 2.0: use order_by() and limit()"
    sa.union_all(first, second, bind=engine)  # SQA142
    first.union(second, order_by="id")  # SQA142
    return sa.except_(*[first, second], limit=1)  # SQA142
