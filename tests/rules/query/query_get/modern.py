"""Session.get() and what surrounds it."""

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, joinedload, sessionmaker

from shop.models import User

Local = sessionmaker(create_engine("sqlite://"))
db = SQLAlchemy()


def load(ident):
    with Local() as session:
        session.get(User, ident)
        session.get(User, ident, options=[joinedload(User.addresses)], populate_existing=True)
        return session.get(User, {"id": ident}, with_for_update=True)


def flask(ident):
    return db.session.get(User, ident), db.get_or_404(User, ident)


async def asynchronous(session: AsyncSession, ident):
    return await session.get(User, ident)


def passed(session: Session, ident):
    found = session.get(User, ident)
    return found.settings.get("theme") if found else None
