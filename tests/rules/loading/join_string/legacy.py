"""Strings that name relationships in joins."""

from sqlalchemy import Column, ForeignKey, Integer
from sqlalchemy import orm
from sqlalchemy.orm import Session, declarative_base, outerjoin, relationship, with_parent

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


def joined(session: Session, name: str):
    session.query(User).join("addresses").all()  # SQA101 SQA110 "a string in Query.join()" "use User.addresses"
    session.query(User).outerjoin(Address, "addresses").all()  # SQA101 SQA110 "use User.addresses"
    session.query(User).filter_by(id=1).join("addresses").all()  # SQA101 SQA110 "use User.addresses"
    session.query(User).join(name).all()  # SQA101 SQA110 "use the class's attribute"
    session.query(Company).join("addresses").all()  # SQA101 SQA110 "use the class's attribute"
    session.query(User).join("addresses", "user").all()  # SQA101 SQA110 SQA111 "use the class's attribute"
    session.query(User).join("user", from_joinpoint=True)  # SQA101 SQA110 SQA112 "the class's attribute"
    session.query(User).select_from(Address).join("user").all()  # SQA101 SQA110 "use the class's attribute"
    session.query(Address).with_parent(User(), "addresses")  # SQA101 SQA105 SQA110
    orm.join(User, Address, "addresses")  # SQA110 "orm.join()"
    outerjoin(User, Address, "addresses")  # SQA110 "orm.outerjoin()"
    return session.query(Address).filter(with_parent(User(), "addresses"))  # SQA101 SQA110
