"""The inspector knows which tables exist."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, inspect

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))
if not inspect(engine).has_table("users"):
    users.create(engine)
users.create(engine, checkfirst=True)
