"""Results that need no unique(), and those of which the module does not tell."""

from sqlalchemy import Column, ForeignKey, Integer, select
from sqlalchemy.orm import Session, declarative_base, defaultload, joinedload, relationship, selectinload

from app.models import Company

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


def fetched(session: Session, unknown, flag):
    session.query(User).options(joinedload(User.addresses)).all()  # SQA101
    session.execute(select(Address).options(joinedload(Address.user))).scalars().all()  # many-to-one
    session.execute(select(User).options(selectinload(User.addresses))).scalars().all()  # a query of its own
    session.execute(select(Address).options(selectinload(Address.user).joinedload(User.addresses))).all()  # below one
    session.execute(select(Address).options(defaultload(Address.user).joinedload(User.addresses))).all()  # the same
    session.execute(select(Company).options(joinedload(Company.users))).scalars().all()  # of another module
    session.execute(select(User).options(joinedload(User.addresses))).first()  # does not raise
    session.execute(select(User).options(joinedload(User.addresses))).scalar()  # the same
    session.execute(select(User).options(joinedload(User.addresses)))  # nothing is fetched
    unknown.execute(select(User).options(joinedload(User.addresses))).all()  # of a kind that nothing tells
    stmt = select(User)
    if flag:
        stmt = stmt.options(joinedload(User.addresses))
    session.execute(stmt).scalars().all()  # one of two statements
    result = session.execute(select(User).options(joinedload(User.addresses)))
    if flag:
        return result.unique().all()
    return result.scalars().all()  # unique() is called on the same result in another branch


def handed_on(session: Session):
    return session.execute(select(User).options(joinedload(User.addresses)))  # fetched elsewhere
