from sqlalchemy import select
from sqlalchemy.orm import Bundle, Session

from app.models import User

pair = Bundle("pair", User.id, User.name)


def load(session: Session):
    return session.execute(select(pair)).scalars().all()
