"""Savepoints within a transaction, for all that can be seen, and those of sessions."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))
Local = sessionmaker(engine)


def given(conn: Connection):
    with conn.begin_nested():  # the caller's transaction
        conn.execute(users.insert())


def committed_in_a_branch(done):
    with engine.connect() as conn:
        with conn.begin_nested():
            conn.execute(users.insert())
        if done:
            conn.commit()  # of 2.0


def begun_in_a_branch(safe):
    conn = engine.connect()
    if safe:
        conn.begin()
    conn.begin_nested()


def passed(helper):
    with engine.connect() as conn:
        conn.begin_nested()
        helper(conn)


def of_a_session():
    with Local() as session:
        with session.begin_nested():  # always nested
            session.execute(users.insert())
