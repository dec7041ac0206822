"""The methods of a mapping, of rows."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


def methods():
    with engine.connect() as conn:
        row = conn.execute(select(users)).first()
        row.keys()  # SQA152 "Row.keys() is removed in 2.0"
        row.items()  # SQA152
        row.values()  # SQA152 "tuple(row)"
        row.has_key("name")  # SQA152 "in row._mapping"
        list(row.iterkeys())  # SQA152
        list(row.itervalues())  # SQA152
        for each in conn.execute(select(users)):
            print({key: str(value) for key, value in each.items()})  # SQA152
        return conn.execute(select(users)).fetchone().keys()  # SQA152


def of_session(session: Session):
    rows = session.execute(select(users)).all()
    return rows[0].keys()  # SQA152


def of_a_query(session: Session):
    return session.query(users.c.id, users.c.name).first().keys()  # SQA101 SQA152
