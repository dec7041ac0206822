"""Attributes, mappings, and numbers."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def names(session: Session):
    row = session.execute(select(users)).first()
    print(row.name, row[0], row[-1], row[0:1], row._mapping["name"], row._mapping[users.c.name])
    for mapping in session.execute(select(users)).mappings():
        print(mapping["name"])
    found = session.execute(select(users)).mappings().all()
    print(found[0]["name"], session.execute(select(users)).mappings().first()["name"])
    return row._asdict()["name"]
