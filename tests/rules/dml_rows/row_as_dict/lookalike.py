"""dict() of anything else."""

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from app.models import User, defaults

engine = create_engine("sqlite://")


def others(session: Session, row, pairs: list):
    print(dict(row))  # a parameter of which nothing is known
    print(dict(pairs), dict(defaults), {**defaults})  # pairs, and what comes from elsewhere
    print(dict(session.execute(select(User.id, User.name)).all()))  # a list of rows of two is a list of pairs
    print(dict(name="ed"), dict(**row), User(**defaults))  # no argument by position, unknown values
    print(User(**session.execute(select(User.id)).mappings().first()))  # a mapping
    return dict(session.execute(select(User)).scalars().first())  # an entity may be iterable


def own(dict, session: Session):
    return dict(session.execute(select(User)).first())  # a parameter called dict


def of_a_query(session: Session):
    # a list of pairs
    print(dict(session.query(User.id, User.name).all()))  # SQA101
    # pairs
    print(dict(session.query(User.id, User.name)))  # SQA101
    # an entity may be iterable
    return dict(session.query(User).first())  # SQA101
