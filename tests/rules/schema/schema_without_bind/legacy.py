"""Schema operations that are given nothing to run on."""

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Enum, Index, Integer, MetaData, Sequence, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base

Base = declarative_base()
db = SQLAlchemy()
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


def everything():
    metadata.create_all()  # SQA161 "MetaData.create_all() without a bind"
    metadata.create_all(checkfirst=False)  # SQA161
    metadata.reflect(only=["users"])  # SQA161
    metadata.drop_all(tables=[users])  # SQA161
    Base.metadata.create_all()  # SQA161
    User.metadata.drop_all()  # SQA161
    db.metadata.drop_all()  # SQA161
    users.metadata.reflect()  # SQA161


def one_by_one():
    users.create(checkfirst=True)  # SQA161 "Table.create()"
    User.__table__.drop()  # SQA161
    metadata.tables["users"].drop()  # SQA161
    sa.Index("ix_users_name", users.c.id).create()  # SQA161 "Index.create()"
    Sequence("user_ids").create()  # SQA161 "Sequence.create()"
    Enum("a", "b", name="letters").create(checkfirst=True)  # SQA161 "Enum.create()"
    postgresql.ENUM("a", name="letters").drop()  # SQA161


def in_loops():
    for table in [users, Table("more", metadata)]:
        table.create()  # SQA161
    for table in reversed(metadata.sorted_tables):
        table.drop()  # SQA161
    for index in users.indexes:
        index.drop()  # SQA161
