"""Writes that are committed, and reads."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, text

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))

with engine.begin() as conn:
    metadata.create_all(conn)
    conn.execute(insert(users))

with engine.connect() as conn:
    conn.execute(insert(users))
    conn.commit()

with engine.connect() as conn, conn.begin():
    conn.execute(insert(users))

with engine.connect() as conn:
    with conn.begin():
        conn.execute(insert(users))

with engine.connect() as conn:
    print(conn.execute(users.select()).all())
