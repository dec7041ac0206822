# level: advice
"""Parameters that are not known, statements that are not known to be a text(), executions of others."""

import sqlite3

from alembic import context, op
from kivy.core.text import text as label
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from app.models import User
from app.sql import LOAD

source = create_engine("sqlite://")
link = sqlite3.connect(":memory:")


def parameters(work: Session, values, *rest, **named):
    work.execute(text("select 1"), values)  # whatever they are
    work.execute(text("select 1"), *rest)  # the same
    work.execute(text("select 1"), **named)  # the same
    work.execute(text("select 1"), [dict(row) for row in values])  # the same
    with source.connect() as conn:
        conn.execute(text("select :id"), id=1)  # 1.x: parameters as keywords # SQA123


def statements(work: Session, statement, flag):
    work.execute(statement)  # nobody knows what it is
    work.execute(LOAD)  # another module knows
    bound = text("select :id")
    if flag:
        bound = bound.bindparams(id=1)
    work.execute(bound)  # bound on one path
    work.execute(select(User).where(text("id = 1")))  # a select() with textual SQL in it
    return select(User).from_statement(text("select 1"))  # not executed here


def others():
    op.execute(text("create index a on b (c)"))  # Alembic's: it takes no parameters
    context.execute(text("select 1"))  # the same
    link.execute("select 1")  # sqlite3: a string
    label.execute(label("select 1"))  # Kivy's


class Job:
    def execute(self, statement):
        return statement


def own():
    return Job().execute(text("select 1"))  # this module's class
