"""The arguments that text() lost."""

import sqlalchemy as sa
from sqlalchemy import Integer, bindparam, create_engine, sql, text
from sqlalchemy import text as t
from sqlalchemy.sql import expression

source = create_engine("sqlite://")


def bound():
    text("select 1", bind=source)  # SQA138 "bind" "is removed in 2.0"
    statement = sa.text(
        "select 1",
        bind=source,  # SQA138 "bind"
    )
    return statement.execution_options(x=1), t(text="select 1", bind=None)  # SQA138


def lost(ident):
    text("commit", autocommit=True)  # SQA138 "autocommit" "since 1.4"
    sql.text("select :x", bindparams=[bindparam("x", ident)])  # SQA138 "bindparams"
    expression.text("select 1 as x", typemap={"x": Integer})  # SQA138 "typemap"
    return text(
        "select :x as x",
        bindparams=[bindparam("x", ident)],  # SQA138 "bindparams"
        typemap={"x": Integer},  # SQA138 "typemap"
        autocommit=True,  # SQA138 "autocommit"
    )
