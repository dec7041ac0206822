"""Sessions by their conventional names alone."""

from sqlalchemy import select

from shop.database import db, get_session


def load(session, db_session):
    session.execute("select 1")  # SQA137
    db_session.execute("select 1")  # SQA137
    db.session.execute("select 1")  # SQA137
    with get_session() as work:
        work.execute("select 1")  # SQA137
    return session.execute(select(1))


class Store:
    def __init__(self, session):
        self.session = session

    def load(self):
        return self.session.execute("select 1")  # SQA137
