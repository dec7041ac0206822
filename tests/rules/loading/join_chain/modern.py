from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Address, User


def joined(session: Session):
    session.execute(select(User).join(User.addresses).join(Address.tags)).scalars().all()
    return select(User).join(Address, User.id == Address.user_id)
