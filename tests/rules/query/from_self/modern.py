from sqlalchemy import select
from sqlalchemy.orm import Session, aliased, with_polymorphic

from app.models import Employee, Manager, User


def load(session: Session, subquery):
    session.execute(select(aliased(User, subquery))).scalars().all()
    return session.execute(select(with_polymorphic(Employee, [Manager]))).scalars().all()
