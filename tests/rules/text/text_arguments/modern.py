"""Methods of the construct instead."""

from sqlalchemy import Integer, bindparam, create_engine, text

source = create_engine("sqlite://")


def load(ident):
    statement = text("select :x as x").bindparams(bindparam("x", ident)).columns(x=Integer)
    with source.begin() as conn:
        conn.execute(text("delete from users"))
        return conn.execute(statement).all()
