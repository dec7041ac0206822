"""A name of convention, where the calls around show that it holds an async session."""

from sqlalchemy import select

from app.db import factory
from app.models import User


async def rename(session, ident, name):
    user = await session.get(User, ident)
    user.name = name
    await session.flush()
    session.commit()  # SQA187 "AsyncSession.commit()"


async def save(session, user):
    try:
        await session.merge(user)
        await session.commit()
    except ValueError:
        session.rollback()  # SQA187
        raise
    finally:
        if user.gone:
            session.refresh(user)  # SQA187


async def load():
    async with factory() as session:
        users = (await session.execute(select(User))).scalars().all()
        for user in session.scalars(select(User)):  # SQA187
            print(user)
        return users


class Repository:
    def __init__(self, session):
        self.session = session

    async def save(self, user):
        self.session.add(user)
        self.session.flush()  # SQA187
        await self.session.refresh(user)
