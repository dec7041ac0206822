"""Savepoints of connections that nobody commits."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))


def entered():
    with engine.connect() as conn:
        with conn.begin_nested():  # SQA126 "commits nothing in 2.0"
            conn.execute(users.insert())


def committed():
    conn = engine.connect()
    trans = conn.begin_nested()  # SQA126
    try:
        conn.execute(users.insert())
        trans.commit()
    except Exception:
        trans.rollback()
        raise
    finally:
        conn.close()


def after_a_statement():
    with engine.connect() as conn:
        conn.execute(users.select())
        savepoint = conn.begin_nested()  # SQA126
        conn.execute(users.insert())
        savepoint.commit()
        conn.execute(users.insert())  # SQA120


def after_a_transaction():
    with engine.connect() as conn:
        with conn.begin():
            conn.execute(users.insert())
        with conn.begin_nested():  # SQA126
            conn.execute(users.insert())
