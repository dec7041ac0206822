"""unique() before the rows are fetched."""

from sqlalchemy import Column, ForeignKey, Integer, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, declarative_base, joinedload, relationship

Base = declarative_base()


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")


class Address(Base):
    __tablename__ = "addresses"

    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user = relationship(User, back_populates="addresses")


JOINED = select(User).options(joinedload(User.addresses))


def fetched(session: Session):
    session.execute(JOINED).unique().scalars().all()
    session.execute(JOINED).scalars().unique().all()
    return session.scalars(JOINED).unique()


async def awaited(session: AsyncSession):
    return (await session.execute(JOINED)).unique().scalars().all()
