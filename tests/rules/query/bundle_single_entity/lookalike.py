"""Bundles that are right, and others."""

from sqlalchemy import select
from sqlalchemy.orm import Bundle, Session

from app.models import User, triple
from app.packing import Bundle as Parcel

pair = Bundle("pair", User.id, User.name, single_entity=True)
rows = Bundle("rows", User.id)
off = Bundle("off", User.id, single_entity=False)
parcel = Parcel("parcel", single_entity=True)  # the project's own


def load(session: Session, flag):
    session.query(pair).all()  # SQA101
    pair.columns  # a Query heeds the flag, nothing else is asked
    session.execute(select(rows, off, triple))  # without the flag; unknown
    unsure = Bundle("unsure", User.id, single_entity=flag)  # unknown
    return select(unsure, parcel)
