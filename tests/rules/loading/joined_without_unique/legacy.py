"""Joined collections whose result is fetched without unique()."""

from sqlalchemy import Column, ForeignKey, Integer, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Load, Session, contains_eager, declarative_base, joinedload, relationship

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
    session.execute(select(User).options(joinedload(User.addresses))).scalars().all()  # SQA115 "raises" "unique()"
    session.scalars(select(User).options(joinedload(User.addresses))).all()  # SQA115 "User.addresses"
    session.execute(JOINED).mappings().one()  # SQA115
    session.execute(select(User).join(User.addresses).options(contains_eager(User.addresses))).all()  # SQA115
    session.execute(select(User).options(Load(User).joinedload(User.addresses))).scalar_one()  # SQA115
    session.execute(  # SQA115 "User.addresses"
        select(Address).options(joinedload(Address.user).joinedload(User.addresses)).where(Address.id > 1)
    ).all()
    for user in session.scalars(JOINED):  # SQA115
        print(user)
    stmt = select(User).where(User.id == 1)
    eager = stmt.options(joinedload(User.addresses.and_(Address.id > 1)))
    result = session.execute(eager)  # SQA115
    rows = result.all()
    return rows, [user for user in session.scalars(eager)], list(session.scalars(eager))  # SQA115 SQA115


async def awaited(session: AsyncSession):
    return (await session.execute(JOINED)).scalars().all()  # SQA115
