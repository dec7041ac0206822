"""Connections execute."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def run():
    with engine.begin() as conn:
        conn.execute(users.insert(), {"name": "ed"})
        print(conn.scalar(select(func.count()).select_from(users)))
        return conn.execute(select(users.c.id)).fetchall()
