from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Address, User


def load(session: Session):
    ids = select(Address.user_id)
    found = select(Address).cte("found")
    session.scalars(select(User).where(User.id.in_(ids), User.id.not_in(select(found.c.user_id)))).all()
    return session.scalars(select(User).where(User.id.in_([1, 2]))).all()
