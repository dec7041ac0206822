"""Generative methods."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def build(name):
    stmt = select(users.c.id).where(users.c.name == name)
    stmt = stmt.order_by(users.c.id).add_columns(users.c.name)
    return stmt
