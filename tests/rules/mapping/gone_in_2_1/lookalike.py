# target: 2.1
"""The same words on something else."""

import sys
from typing import Any
from urllib.parse import quote

import pandas
from sqlalchemy import column, distinct, func, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

Point = Any


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
