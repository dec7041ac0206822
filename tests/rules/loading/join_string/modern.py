from sqlalchemy import select
from sqlalchemy.orm import Session, with_parent

from app.models import Address, User


def joined(session: Session):
    session.execute(select(User).join(User.addresses)).scalars().all()
    return session.execute(select(Address).where(with_parent(User(), User.addresses)))
