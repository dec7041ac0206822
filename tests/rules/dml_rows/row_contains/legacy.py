"""Strings looked for in rows."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def contains(session: Session, name: str):
    row = session.execute(select(users)).first()
    if "name" in row:  # SQA154 "in row._mapping"
        print("x" not in row, name in row)  # SQA154 SQA154
    with engine.connect() as conn:
        return [each for each in conn.execute(select(users)) if "name" in each]  # SQA154
