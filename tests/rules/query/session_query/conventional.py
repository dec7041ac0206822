"""Nothing but conventional names tells what these are: renaming them takes the evidence away."""

from sqlalchemy import func

from shop import db, models
from shop.database import get_session


def count(session):
    return session.query(func.count(models.User.id)).scalar()  # SQA101


def load(db_session, ident):
    query = db_session.query(models.User).filter_by(id=ident)  # SQA101
    return query.one()


class Store:
    def __init__(self, session):
        self.session = session

    def users(self):
        return self.session.query(models.User).all()  # SQA101


def from_extension():
    return db.session.query(models.User).all()  # SQA101


def from_factory():
    with get_session() as work:
        work.query(models.User)  # SQA101


def by_model():
    return models.User.query.filter_by(name="ed").first()  # SQA101
