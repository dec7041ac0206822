from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Address, User


def load(session: Session):
    by_mail = select(User, Address.email).join(User.addresses).distinct().order_by(Address.email)
    session.execute(by_mail).columns(0).all()
    once = select(User).join(User.addresses).group_by(User.id).order_by(func.min(Address.email))
    return session.scalars(once).all()
