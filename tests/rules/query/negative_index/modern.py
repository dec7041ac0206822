from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import User


def last(session: Session):
    session.scalars(select(User).order_by(User.id.desc()).limit(1)).one()
    return session.scalars(select(User).order_by(User.id)).all()[-1]
