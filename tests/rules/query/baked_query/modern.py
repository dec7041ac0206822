from sqlalchemy import bindparam, lambda_stmt, select
from sqlalchemy.orm import Session

from app.models import User

by_id = select(User).where(User.id == bindparam("id"))


def load(session: Session, ident: int):
    session.scalars(lambda_stmt(lambda: select(User).where(User.id == ident))).one()
    return session.scalars(by_id, {"id": ident}).one()
