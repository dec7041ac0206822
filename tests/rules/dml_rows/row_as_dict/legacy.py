"""Rows taken for mappings."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

class User:
    def __init__(self, **values):
        self.values = values


engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def as_dicts(session: Session):
    row = session.execute(select(users)).first()
    print(dict(row))  # SQA153 "use dict(row._mapping)"
    print({**row, "more": 1})  # SQA153
    print(dict(**row))  # SQA153 "f(**row)"
    print([User(number=1, **each) for each in session.execute(select(users))])  # SQA153
    print([dict(each) for each in session.execute(select(users))])  # SQA153
    with engine.connect() as conn:
        print(list(map(dict, conn.execute(select(users)).fetchall())))  # SQA153 "Result.mappings()"
        return dict(conn.execute(select(users)).fetchone())  # SQA153


def of_a_query(session: Session):
    for each in session.query(users.c.id, users.c.name):  # SQA101
        print(dict(each))  # SQA153
