"""The columns of rows."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))

with engine.begin() as conn:
    print(conn.execute(users.insert().returning(users.c.id)).keys())
    print(conn.execute(users.select()).keys())
    result = conn.execute(users.delete())
    print(result.rowcount, result.returns_rows)
