"""Colons that are no placeholders, parameters that cannot be known, executions of others."""

import sqlite3

from alembic import op
from sqlalchemy import bindparam, create_engine, text
from sqlalchemy.orm import Session

source = create_engine("sqlite://")
link = sqlite3.connect(":memory:")


def colons(work: Session):
    work.execute(text("select '12:30'"))  # a colon behind a letter or digit
    work.execute(text("select id::text from users"))  # PostgreSQL's cast
    work.execute(text("select now()::date, '{}'::jsonb"))  # the same
    work.execute(text(r"select '\:escaped'"))  # an escaped colon
    work.execute(text("select 'x: y'"))  # a colon before a space
    work.execute(text("select arr[1:2] from t"))  # a slice
    return work.execute(text("select ':'"))  # nothing behind the colon


def unknown(work: Session, parameters, options, *rest, **named):
    work.execute(text("select :id"), parameters)  # a parameter of this function
    work.execute(text("select :id"), {**options})  # unpacked
    work.execute(text("select :id"), **named)  # keywords
    work.execute(text("select :id"), *rest)  # a star
    work.execute(text("select :id"), [row for row in parameters])  # elements from elsewhere
    work.execute(text("select :id"), params=parameters)  # by keyword
    work.execute(text("select :id").bindparams(**named))  # bound by keywords that are not known
    work.execute(text("select :id").bindparams(*rest))  # the same
    values = {}
    values["id"] = 1
    work.execute(text("select :id"), values)  # filled after it was made
    more = {}
    more.update(options)
    work.execute(text("select :id"), more)  # the same
    other = dict(options)
    return work.execute(text("select :id"), other)  # a copy of what is not known


def legacy_spelling(ident):
    with source.connect() as conn:
        conn.execute(text("select :id"), id=ident)  # 1.x: parameters as keywords (another rule's business) # SQA123
        return conn.execute(text("select :id"), dict(id=ident))


def flow(work: Session, flag, ident):
    statement = text("select :id")
    if flag:
        statement = statement.bindparams(id=ident)
    work.execute(statement)  # bound on one path
    bound = text("select :id").bindparams(bindparam("id", ident))
    return work.execute(bound)  # bound before


def others(work: Session, name):
    link.execute("select :id")  # sqlite3: a string, not a text()
    op.execute(text("select :id"))  # Alembic may render it offline
    work.add(text("select :id"))  # not an execution
    work.execute("select 1" if name else text("select 1"))  # a string on one path is SQA137's, not known here
    return text("select :id")  # never executed


class Job:
    def execute(self, statement):
        return statement


def own():
    return Job().execute(text("select :id"))  # this module's class gives the values
