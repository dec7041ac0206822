"""`in` with anything else on its right."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import User


def others(session: Session, row, data: dict):
    print("name" in row)  # a parameter of which nothing is known
    print("name" in data, "a" in "abc")  # a dict, a string
    result = session.execute(select(User))
    print("name" in result.keys())  # the names of the result's columns
    found = result.first()
    print(1 in found)  # a number is looked for among the values
    return found is None or "x" == found  # no `in`


def of_a_query(session: Session):
    # asked for a value in 1.x as well
    return "ed" in session.query(User.name, User.id).first()  # SQA101
