# target: 2.1
"""The same words on something else."""

import sys
from typing import Any
from urllib.parse import quote

import pandas
from sqlalchemy import ARRAY, Column, ForeignKey, Integer, any_, column, distinct, func, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session, declarative_base, relationship

Point = Any
Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    boss_id = Column(ForeignKey("users.id"))
    team = relationship("User")
    any = Column(ARRAY(Integer))
    count = Column(Integer)


def arrays(grades, session, frame):
    User.team.any(User.id == 1)  # of a relationship
    User.any, any([1]), all([User.any])  # Python's own
    grades.any(5), User.count.any(5), frame.grades.any(5)  # of something unknown, and of no array
    session.scalars(select(User.any)).all()
    return column("a", ARRAY(Integer)).any_(), 5 == any_(User.any)


def other(frame: pandas.DataFrame, session: Session, cursor, relationship, matrix):
    sys.stdout.flush()
    open("file").flush()
    cursor.flush([1])  # of something unknown
    quote("a b", "/")  # of urllib
    relationship("User", lazy="noload")  # a parameter
    frame.itertuples()
    matrix._t, matrix.tuple(), matrix.t, session.execute(select(1)).mappings().one().t
    text("select :x").params(x=1)  # a statement
    select(func.distinct(column("a"))).distinct()
    select(distinct(column("a"))).params(x=1)
    cursor.execute("select 1", [])  # of a driver
    return postgresql.array([1])
