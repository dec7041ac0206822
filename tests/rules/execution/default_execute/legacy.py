"""Defaults that are executed for their value."""

from sqlalchemy import Sequence, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.schema import ColumnDefault

engine = create_engine("postgresql://localhost/test")
numbers = Sequence("numbers")


def run(session: Session):
    with engine.connect() as conn:
        conn.execute(numbers)  # SQA127 "execute() of a Sequence is deprecated since 2.0"
        conn.execute(ColumnDefault(5))  # SQA127 "ColumnDefault"
        return session.execute(Sequence("numbers"))  # SQA127
