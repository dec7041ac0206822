"""Transactions that begin once, or after the last has ended."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))
Local = sessionmaker(engine)

with engine.connect() as conn:
    conn.execute(users.select())
    conn.commit()
    with conn.begin():
        conn.execute(users.insert())
    with conn.begin():
        conn.execute(users.insert())

with engine.begin() as conn:
    with conn.begin_nested():
        conn.execute(users.insert())

with Local() as session:
    session.execute(users.select())
    session.rollback()
    with session.begin():
        session.execute(users.insert())

with Local.begin() as session:
    with session.begin_nested():
        session.execute(users.insert())
