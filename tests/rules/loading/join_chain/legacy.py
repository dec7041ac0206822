"""Several targets in one join of a Query."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy.orm import Query, Session, aliased, declarative_base, relationship

from app.models import Company, Tag

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


def joined(session: Session, query: Query, work: Session):
    query.join((Address, User.id == Address.user_id)).all()  # SQA111 "a tuple in Query.join()" "join(target, onclause)"
    query.outerjoin((Address, User.addresses), (Tag, Address.tags))  # SQA111 "once for each step"
    step = (Address, User.addresses)
    query.join(step)  # SQA111
    query.join([User.addresses, Address.tags])  # SQA111 "a list" "raises since 1.4"
    query.join(User.addresses, Address.tags)  # SQA111 "several targets in one Query.join()"
    query.join(User.addresses.of_type(aliased(Address)), Address.tags)  # SQA111
    query.join(Address, User.addresses, Address.tags)  # SQA111
    query.join(Tag, User)  # SQA111
    query.join("addresses", "tags")  # SQA110 SQA111
    return work.query(Company).join(Company.users, User.addresses)  # SQA101 SQA111
