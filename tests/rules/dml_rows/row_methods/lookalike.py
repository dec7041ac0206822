"""keys() and items() of what is no row."""

from sqlalchemy import create_engine, inspect, select
from sqlalchemy.orm import Session

from app.models import User, registry

engine = create_engine("sqlite://")


def others(session: Session, row, data: dict):
    print(row.keys())  # a parameter of which nothing is known
    print(data.items())  # a dict
    print(registry.values())  # from elsewhere
    print(session.execute(select(User)).keys())  # Result.keys() stays
    print(session.execute(select(User)).scalars().first().items())  # an entity's own method
    print(User.__table__.columns.keys())  # a collection of columns
    return inspect(User).attrs.keys()  # a collection of attributes


def of_a_query(session: Session):
    # a row of a Query never had it
    session.query(User.id, User.name).first().items()  # SQA101
    # an entity's own method
    return session.query(User).first().keys()  # SQA101
