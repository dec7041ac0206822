"""Methods of the SELECT."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))

users.select().where(users.c.id == 1).order_by(users.c.id)
select(users.c.id).where(users.c.id == 1)
