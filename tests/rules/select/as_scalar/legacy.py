"""as_scalar() on every construct that has it."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, create_engine, func, select, union
from sqlalchemy import select as s
from sqlalchemy.orm import Query, Session, column_property, declarative_base, sessionmaker

from shop.tables import addresses, users

Base = declarative_base()
Local = sessionmaker(create_engine("sqlite://"))


class User(Base):
    __table__ = users

    addresses = column_property(
        select(func.count(addresses.c.id))
        .where(addresses.c.user_id == users.c.id)
        .correlate(users)
        .as_scalar()  # SQA146 "Select.as_scalar()" "use scalar_subquery()"
    )


class Node(Base):
    __tablename__ = "nodes"

    id = Column(Integer, primary_key=True)


def selects(flag):
    select(func.max(users.c.id)).as_scalar()  # SQA146
    sa.select(users.c.id).where(users.c.id == 1).limit(1).as_scalar()  # SQA146
    s([users.c.id]).as_scalar()  # SQA141 SQA146
    Node.__table__.select().as_scalar()  # SQA146
    union(select(users.c.id), select(addresses.c.id)).as_scalar()  # SQA146
    select(users.c.id).union_all(select(addresses.c.id)).as_scalar()  # SQA146
    select(users.c.id).subquery().as_scalar()  # SQA146 "of the SELECT itself"
    statement = select(users.c.id)
    if flag:
        statement = statement.where(users.c.id == 1)
    newest = statement.as_scalar()  # SQA146
    return select(users.c.name).where(users.c.id == newest)


def queries(work: Session):
    work.query(func.max(User.id)).as_scalar()  # SQA101 SQA146 "Query.as_scalar()"
    Query(func.max(User.id)).as_scalar()  # SQA101 SQA146
    newest = work.query(func.max(User.id)).filter(User.id > 1)  # SQA101
    with Local() as other:
        other.query(User).filter(User.id == newest.as_scalar())  # SQA101 SQA146
    return newest.as_scalar().label("newest")  # SQA146


def base(least: int):
    return select(users.c.id).where(users.c.id > least)


class Report:
    def __init__(self):
        self.statement = base(1)

    def scalar(self):
        base(2).as_scalar()  # SQA146
        return self.statement.as_scalar()  # SQA146
