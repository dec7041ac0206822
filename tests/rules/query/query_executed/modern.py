from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import User


def load(session: Session):
    query = select(User).where(User.name == "ed")
    session.execute(query).all()
    return session.scalars(query).all(), session.scalar(query.limit(1))
