"""The mapping view, and the keys of a result."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def methods(session: Session):
    result = session.execute(select(users))
    print(result.keys())
    row = result.first()
    print(row._mapping.keys(), row._mapping.items(), row._fields, row._asdict().items())
    return [mapping.items() for mapping in session.execute(select(users)).mappings()]
