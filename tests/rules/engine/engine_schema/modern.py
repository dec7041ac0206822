"""The inspector answers."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, inspect

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))
inspect(engine).get_table_names()
inspect(engine).has_table("users")
users.create(engine, checkfirst=True)
with engine.connect() as conn:
    engine.dialect.has_table(conn, "users")
