from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

engine = create_engine("sqlite://")
db = SQLAlchemy()
registry = scoped_session(sessionmaker(engine))


def nested(session: Session):
    with session.begin(subtransactions=True):  # SQA181 "is removed in 2.0: begin once"
        session.flush()
    with session.begin(
        subtransactions=True  # SQA181
    ):
        session.flush()
    session.begin(True)  # SQA181 "is a SAVEPOINT in 2.0"


def flag(given):
    registry.begin(subtransactions=given)  # SQA181
    registry().begin(subtransactions=False)  # SQA181
    db.session.begin(subtransactions=True)  # SQA181


class Repository:
    def __init__(self):
        self.session = Session(engine)

    def save(self):
        with self.session.begin(subtransactions=True):  # SQA181
            self.session.flush()
