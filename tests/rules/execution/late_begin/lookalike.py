"""Transactions that may not have begun, and what else begins."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))
Local = sessionmaker(engine)


# On one of the paths nothing has begun.
def in_a_branch(first, names):
    with engine.connect() as conn:
        if first:
            conn.execute(users.select())
        conn.begin()
    with engine.connect() as conn:
        for name in names:
            conn.execute(users.select().where(users.c.id == name))
        conn.begin()  # there may be no names
    with engine.connect() as conn:
        first and conn.execute(users.select())
        conn.begin()
    with engine.connect() as conn:
        found = [conn.execute(users.select()) for _ in names]
        conn.begin()
        return found


def in_a_try():
    conn = engine.connect()
    try:
        conn.execute(users.select())
    except Exception:
        conn = engine.connect()
    conn.begin()


def in_a_handler():
    conn = engine.connect()
    try:
        conn.execute(users.select())
    except Exception:
        conn.begin()


# It has ended.
def ended(names):
    conn = engine.connect()
    for name in names:
        trans = conn.begin()
        try:
            conn.execute(users.insert().values(id=name))
            trans.commit()
        except Exception:
            trans.rollback()
    with conn.begin() as trans:
        trans.rollback()
    conn.begin()


def perhaps_ended(helper):
    conn = engine.connect()
    conn.execute(users.select())
    helper(conn)  # may commit
    conn.begin()


def asked():
    conn = engine.connect()
    conn.execute(users.select())
    if not conn.in_transaction():
        conn.begin()


def of_another_name():
    conn, other = engine.connect(), engine.connect()
    conn.execute(users.select())
    other.begin()


# The caller knows what has begun.
def given(conn: Connection, session: Session):
    conn.execute(users.select())
    conn.begin()
    session.execute(users.select())
    session.begin()


# Nothing is executed yet.
def prepared():
    session = Local()
    query = session.query(users)  # SQA101
    session.begin()
    conn = engine.connect()
    print(conn.engine, conn.closed)
    conn.begin()
    return query.all()


def subtransactions():
    session = Local()
    session.execute(users.select())
    session.begin(nested=True)
    session.begin(subtransactions=True)  # SQA181


def of_an_animation(animation):
    animation.execute("start")
    animation.begin()
