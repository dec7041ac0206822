# target: 2.1
"""SELECTs that become subqueries by themselves."""

import sqlalchemy as sa
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    create_engine,
    exists,
    func,
    join,
    literal,
    outerjoin,
    select,
    text,
    union,
)
from sqlalchemy.orm import Query, Session
from sqlalchemy.sql import Select

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))
nodes = Table("nodes", users.metadata, Column("id", Integer))


def columns(stmt: Select):
    both = union(stmt, select(nodes.c.id))
    textual = text("select 1 as x").columns(x=Integer)
    return stmt.c.id, stmt.columns, both.c, textual.c  # SQA145 SQA145 SQA145 SQA145


def froms(stmt: Select, query: Query):
    stmt.select()  # SQA145 "Select.select() is removed in 2.1"
    select(func.count()).select_from(stmt)  # SQA145 "a Select in select_from()"
    select(func.count()).select_from(users, stmt)  # SQA145
    exists().select_from(stmt)  # SQA145
    query.select_from(stmt)  # SQA145
    query.join(stmt, literal(1) == 1)  # SQA145 "removed in 2.1"
    users.join(stmt, literal(1) == 1)  # SQA145 "a Select in join()"
    users.outerjoin(union(stmt, stmt), literal(1) == 1)  # SQA145 "a CompoundSelect"
    join(users, stmt, literal(1) == 1)  # SQA145
    outerjoin(stmt, users, literal(1) == 1)  # SQA145
    select(func.count()).select_from(query)  # SQA145 "a Query in select_from() is removed in 2.1"
    query.select_from(query.limit(1))  # SQA145
    query.join(query.limit(1), literal(1) == 1)  # SQA145 "a Query in join() is removed in 2.1"
    sa.alias(query)  # SQA145
    return sa.alias(stmt)  # SQA145


def executed(session: Session, stmt: Select):
    session.scalar(stmt.subquery())  # SQA145 "raises since 1.4): execute the SELECT itself"
    with engine.connect() as conn:
        return conn.execute(stmt.alias())  # SQA145 "a Subquery in Connection.execute() is removed in 2.0"


def aliases():
    return users.join(nodes, users.c.id == nodes.c.id).alias("both")  # SQA145 "makes no SELECT in 2.0"
