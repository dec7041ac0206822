"""Strings and columns as the index of rows, however the rows are reached."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))


class User:
    name = users.c.name


def connection():
    with engine.connect() as conn:
        row = conn.execute(select(users)).first()
        print(row["name"])  # SQA151 "use row.name or row._mapping"
        print(row["a label"])  # SQA151 "use row._mapping"
        print(row["count"])  # SQA151 "use row._mapping"
        print(row[users.c.name])  # SQA151 "a column as index of a Row"
        for each in conn.execute(users.select()):
            print(each["id"], each["name"])  # SQA151 SQA151
        names = [r["name"] for r in conn.execute(select(users)).fetchall()]  # SQA151
        first = conn.execute(text("select 1 as x")).fetchone()["x"]  # SQA151
        return names, first, {r["id"]: r for r in conn.execute(select(users)).all()}  # SQA151


def by_name(session: Session, column: str):
    result = session.execute(select(users))
    rows = result.fetchall()
    print(rows[0]["name"])  # SQA151
    key = "name"
    return [row[key] for row in rows] + [row[column] for row in rows]  # SQA151 SQA151


def load(session: Session):
    return session.execute(select(users)).one()


def use(session: Session):
    return load(session)["name"]  # SQA151


class Cache:
    def __init__(self, session: Session):
        self.row = session.execute(select(users)).one()

    def name(self):
        return self.row["name"]  # SQA151


def of_a_query(session: Session, flag):
    row = session.query(users.c.id, users.c.name).first()  # SQA101
    print(row["name"], row[users.c.id])  # SQA151 SQA151
    for each in session.query(users.c.id).filter(users.c.id == 1):  # SQA101
        print(each["id"])  # SQA151
    rows = session.query(User).with_entities(users.c.id, users.c.name).order_by(users.c.id).all()  # SQA101
    return {row["id"]: row["name"] for row in rows}  # SQA151 SQA151
