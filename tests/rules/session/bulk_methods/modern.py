from sqlalchemy import insert, update
from sqlalchemy.orm import Session


def load(session: Session, User, users, rows):
    session.add_all(users)
    session.execute(insert(User), rows)
    session.execute(update(User), rows)
