"""Query.get() at the end of a chain, on variables, on Flask-SQLAlchemy's Model.query."""

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.orm import Query, Session, joinedload, scoped_session, sessionmaker

from shop.models import Address, User

engine = create_engine("sqlite://")
Local = sessionmaker(engine)
Registry = scoped_session(Local)
db = SQLAlchemy()


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)

    @classmethod
    def load(cls, ident):
        return cls.query.get(ident)  # SQA101 SQA102


def chains(ident: int):
    with Local() as work:
        work.query(User).get(ident)  # SQA101 SQA102 "Session.get(User, …)"
        work.query(User).get((ident, 1))  # SQA101 SQA102 "Session.get(User, …)"
        work.query(User).options(joinedload(User.addresses)).get(ident)  # SQA101 SQA102 "Session.get(User, …)"
        work.query(User).populate_existing().with_for_update().get({"id": ident})  # SQA101 SQA102
        return work.query(User).get(ident).name  # SQA101 SQA102


def spread(work: Session, ident):
    return (
        work
        .query(Address)  # SQA101
        .populate_existing()
        .get(  # SQA102
            ident
        )
    )


def variables(work: Session, ident):
    loaded = work.query(User)  # SQA101
    filtered = loaded.options(joinedload(User.addresses))
    filtered.get(ident)  # SQA102 "Query.get()"
    if (walrus := loaded.enable_eagerloads(False)) is not None:
        walrus.get(ident)  # SQA102
    return [loaded.get(each) for each in range(3)]  # SQA102


def annotated(loaded: "Query[User]", other: Query, ident):
    other.get(ident)  # SQA102
    return loaded.get(ident)  # SQA102


def base(work: Session, model):
    return work.query(model)  # SQA101


def returned(work: Session, ident):
    return base(work, User).get(ident)  # SQA102


class Repository:
    model = User

    def __init__(self, work: Session):
        self._query = work.query(self.model)  # SQA101

    def get(self, ident):
        return self._query.get(ident)  # SQA102


def flask(ident):
    Account.query.get(ident)  # SQA101 SQA102
    db.session.query(Account).get(ident)  # SQA101 SQA102
    return Registry.query(User).get(ident)  # SQA101 SQA102
