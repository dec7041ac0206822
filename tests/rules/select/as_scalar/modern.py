"""scalar_subquery() everywhere."""

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from shop.tables import addresses, users


def statements(session: Session):
    newest = select(func.max(users.c.id)).scalar_subquery()
    either = union(select(users.c.id), select(addresses.c.id)).scalar_subquery()
    return session.execute(select(users.c.name).where(users.c.id.in_([newest, either]))).all()
