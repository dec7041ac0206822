"""Copies of parts of a table."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Computed, ForeignKey, Identity, Integer, MetaData, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


def copies(parent: Column):
    column = Column("id", Integer)
    copied = [column.copy(), parent.copy(name="parent_id")]  # SQA165 SQA165
    copied += [each.copy() for each in users.columns]  # SQA165 "Column.copy()"
    copied += [each.copy() for each in User.__table__.c]  # SQA165
    constraints = [each.copy() for each in users.constraints]  # SQA165 "Constraint.copy()"
    for key in users.foreign_keys:
        constraints.append(key.copy(schema="archive"))  # SQA165 "ForeignKey.copy()"
    return copied, constraints


def literals():
    ForeignKey("users.id").copy()  # SQA165
    CheckConstraint("id > 0").copy()  # SQA165
    sa.UniqueConstraint("id").copy(target_table=users)  # SQA165
    users.primary_key.copy()  # SQA165
    users.c.id.copy()  # SQA165
    users.c["id"].copy()  # SQA165
    Computed("id + 1").copy()  # SQA165 "a new Computed"
    Identity().copy()  # SQA165
