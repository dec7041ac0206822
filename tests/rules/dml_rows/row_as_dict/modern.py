"""Mappings."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def as_dicts(session: Session):
    row = session.execute(select(users)).first()
    print(dict(row._mapping), {**row._mapping}, row._asdict())
    return [dict(each) for each in session.execute(select(users)).mappings()]
