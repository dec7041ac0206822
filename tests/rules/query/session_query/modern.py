"""The same loads in 2.0 style."""

from typing import Annotated

from fastapi import Depends
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, aliased, scoped_session, sessionmaker

from shop.models import User

engine = create_engine("sqlite://")
Local = sessionmaker(engine)
Registry = scoped_session(Local)
db = SQLAlchemy()


def get_db():
    with Local() as session:
        yield session


def users(session: Session):
    return session.execute(select(User).where(User.name == "ed")).scalars().all()


def pairs(session: Session):
    member = aliased(User)
    statement = select(User, member).join(member, member.id == User.id)
    return session.execute(statement).all()


def first(session: Annotated[Session, Depends(get_db)]):
    return session.scalars(select(User).order_by(User.id).limit(1)).first()


def total():
    with Local() as session:
        return session.scalar(select(func.count()).select_from(User))


def rename(name):
    with Local.begin() as session:
        session.execute(update(User).where(User.name == name).values(name="x"))
        session.execute(delete(User).where(User.name == "y").execution_options(synchronize_session="fetch"))


def registered():
    return Registry.scalars(select(User)).unique().all()


def flask():
    page = db.paginate(db.select(User).order_by(User.id))
    return db.session.execute(db.select(User)).scalars().all(), page.items


async def streamed(session: AsyncSession):
    result = await session.execute(select(User))
    return result.scalars().all()
