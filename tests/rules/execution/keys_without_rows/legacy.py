"""The columns of what gives no rows."""

from sqlalchemy import Column, Integer, MetaData, Table, create_engine, delete, insert
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True))


def run(session: Session):
    with engine.begin() as conn:
        conn.execute(users.insert().values(id=1)).keys()  # SQA128 "Result.keys() after INSERT is removed in 2.0"
        conn.execute(delete(users).where(users.c.id == 1)).keys()  # SQA128 "DELETE"
        statement = insert(users)
        result = conn.execute(statement)
        print(result.keys())  # SQA128
        return session.execute(users.update().values(id=2)).keys()  # SQA128
