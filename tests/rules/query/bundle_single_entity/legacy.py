"""Bundles that are to come without a row around them."""

from sqlalchemy import select
from sqlalchemy.orm import Bundle, Session

from app.models import User

pair = Bundle("pair", User.id, User.name, single_entity=True)


def load(session: Session):
    session.execute(select(pair)).all()  # SQA118 "has no effect in select(): leave it out, and use scalars()"
    session.execute(select(Bundle("one", User.id, single_entity=True))).all()  # SQA118
    own = Bundle("own", User.id, single_entity=True)
    stmt = select(User.id, own).where(own.c.id > 1)  # SQA118 "leave it out"
    return session.execute(stmt), session.execute(select([pair]))  # SQA118 SQA141
