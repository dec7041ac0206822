"""Strings that name attributes, with and without the classes in the same module."""

import sqlalchemy.orm as orm
from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.orm import Load, Session, contains_eager, declarative_base, defaultload, defer, joinedload, lazyload
from sqlalchemy.orm import load_only, noload, raiseload, relationship, undefer, with_expression
from sqlalchemy.orm import selectinload as sil

from app.models import Company

Base = declarative_base()


class Named:
    name = Column(String)


class User(Named, Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    addresses = relationship("Address", back_populates="user", lazy="select")


class Admin(User):
    level = Column(Integer)


class Address(Base):
    __tablename__ = "addresses"

    id = Column(Integer, primary_key=True)
    email = Column(String)
    user_id = Column(ForeignKey("users.id"))
    user = relationship(User, back_populates="addresses")
    tags = relationship("Tag", backref="address", lazy="select")


class Tag(Base):
    __tablename__ = "tags"

    id = Column(Integer, primary_key=True)
    address_id = Column(ForeignKey("addresses.id"))


PATH = "addresses"
options = [
    joinedload("addresses"),  # SQA113 "a string in joinedload()" "use the class's attribute"
    sil(User.addresses).joinedload("user"),  # SQA113 "use Address.user"
    Load(User).load_only("name"),  # SQA113 "use User.name"
    load_only("id", "name"),  # SQA113
    load_only("*"),  # SQA113
    noload("addresses"),  # SQA113
    joinedload(User.addresses, "user"),  # SQA113
    with_expression("name", User.fullname),  # SQA113
]


def named(session: Session, flag, path: str):
    session.execute(select(User).options(joinedload("addresses")))  # SQA113 "use User.addresses"
    session.execute(select(User).options(orm.selectinload(PATH), undefer(User.name)))  # SQA113 "use User.addresses"
    session.execute(select(User).options(load_only("id", "name")))  # SQA113 "use User.id, User.name"
    session.execute(select(User).options(load_only("id", "name", "addresses")))  # SQA113 "use User.id, User.name, …"
    session.execute(select(Admin).options(lazyload("addresses")))  # SQA113 "use Admin.addresses"
    session.execute(select(Address).options(defer("email")))  # SQA113 "use Address.email"
    session.execute(select(Tag).options(contains_eager("address")))  # SQA113 "use Tag.address"
    stmt = select(User).where(User.id == 1)
    stmt.options(*[raiseload("addresses")])  # SQA113 "use User.addresses"
    stmt.options(joinedload("addresses.tags"))  # SQA113 "use defaultload(User.addresses).joinedload(Address.tags)"
    stmt.options(sil(User.addresses).options(load_only("email")))  # SQA113 "use Address.email"
    stmt.options(defaultload("addresses").load_only(Address.email))  # SQA113 "use User.addresses"
    stmt.options(Load(User).joinedload("addresses"))  # SQA113 "use User.addresses"
    return session.query(User).options(undefer("name"))  # SQA101 SQA113 "use User.name"


def unnamed(session: Session, path: str):
    stmt = select(Company)
    stmt.options(joinedload("addresses"))  # SQA113 "use the class's attribute"
    select(User).options(joinedload(path))  # SQA113 "use the class's attribute"
    select(User).options(joinedload("unheard"))  # SQA113 "use the class's attribute"
    select(User).options(joinedload("addresses.unheard"))  # SQA113 "use the class's attribute"
    return select(User).select_from(Company).options(joinedload("addresses"))  # SQA113
