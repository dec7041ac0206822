"""Negative indexes of lists, and other indexes of a Query."""

from sqlalchemy.orm import Query, Session

from app.models import User


def lists(session: Session, query: Query, unknown):
    query.all()[-1]  # a list
    session.query(User).order_by(User.id).all()[-2:]  # SQA101
    list(query)[-1]
    query.column_descriptions[-1]
    unknown[-1]  # nothing tells what it is
    return session.query(User.id, User.name).first()[-1]  # SQA101


def counted_from_the_start(query: Query):
    query[0], query[1:2], query[:5], query[5:]
    query[::-1]  # a step turns the list around
    query[-0]  # zero
    query[1:-1], query[-1:-2], query[-1:-1]  # empty, on every release
    return query[+1]


def mapping(found: dict):
    found[-1] = 1
    return found[-1], "text"[-1], [1, 2][-1:]
