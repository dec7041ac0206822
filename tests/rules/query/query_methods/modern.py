from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, select
from sqlalchemy.orm import Session, merge_frozen_result, with_parent

from app.models import Address, User


def load(session: Session, user, cached):
    session.execute(select(User.id, User.name)).all()
    session.scalar(select(User.name).filter_by(id=1))
    session.execute(select(User.id).add_columns(User.name)).all()
    session.execute(select(User).set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL))
    session.scalars(select(Address).where(with_parent(user, User.addresses))).all()
    session.scalars(select(User).with_for_update()).all()
    session.scalars(select(User).from_statement(select(User))).all()
    return merge_frozen_result(session, select(User), cached)().scalars().all()
