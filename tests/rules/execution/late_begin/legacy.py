"""Transactions that begin a second time."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))
Local = sessionmaker(engine)


def after_a_statement(names):
    with engine.connect() as conn:
        conn.execute(users.select())
        with conn.begin():  # SQA125 "Connection.begin() after a statement raises in 2.0"
            conn.execute(users.insert())
        trans = conn.begin()
        trans.rollback()
        conn.scalar(users.select())
        conn.begin()  # SQA125
    conn = engine.connect()
    metadata.create_all(conn)
    conn.begin()  # SQA125
    conn.close()
    conn = engine.connect()
    for name in names:
        conn.exec_driver_sql("select 1")
        trans = conn.begin()  # SQA125
        trans.commit()


def on_every_path(names):
    conn = engine.connect()
    if names:
        conn.execute(users.select())
    else:
        conn.execution_options(stream_results=True).execute(users.select())
    try:
        conn.begin()  # SQA125
    finally:
        conn.close()


def within():
    with engine.connect() as conn:
        with conn.begin():
            with conn.begin():  # SQA125 "Connection.begin() within a transaction raises in 2.0" "begin_nested()"
                conn.execute(users.insert())
    with engine.connect() as conn, conn.begin(), conn.begin():  # SQA125
        pass
    with engine.begin() as conn:
        trans = conn.begin()  # SQA125
        trans.commit()


def after_a_savepoint():
    with engine.connect() as conn:
        with conn.begin_nested():
            pass
        conn.begin()  # SQA125


def of_a_session(user):
    session = Local()
    session.execute(users.select())
    session.begin()  # SQA125 "Session.begin() after a statement raises since 1.4"
    with Session(engine) as session:
        session.add(user)
        session.begin()  # SQA125
    with Local() as session:
        session.query(users).filter(users.c.id == 1).all()  # SQA101
        with session.begin():  # SQA125
            pass
    with Local() as session, session.begin():
        session.begin()  # SQA125 "within"
    with Local.begin() as session:
        with session.begin():  # SQA125
            pass
