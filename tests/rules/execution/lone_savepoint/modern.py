"""Savepoints within a transaction that commits."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))

with engine.begin() as conn:
    with conn.begin_nested():
        conn.execute(users.insert())

with engine.connect() as conn:
    with conn.begin():
        savepoint = conn.begin_nested()
        conn.execute(users.insert())
        savepoint.rollback()
        conn.execute(users.insert())

with engine.connect() as conn:
    with conn.begin_nested():
        conn.execute(users.insert())
    conn.commit()
