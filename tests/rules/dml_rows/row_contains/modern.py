"""Columns of the mapping, values of the tuple."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def contains(session: Session):
    row = session.execute(select(users)).first()
    return "name" in row._mapping, "ed" in tuple(row), "name" in row._fields
