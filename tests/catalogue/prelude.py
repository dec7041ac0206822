"""What the cells of the catalogue run behind: models, tables, an engine and a session, as a module of 1.4 has them.

Read as text by the tests: the linter gets it before each cell, and SQLAlchemy executes it.
"""

import sqlalchemy as sa
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Enum,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    and_,
    case,
    cast,
    create_engine,
    delete,
    desc,
    event,
    exists,
    func,
    insert,
    inspect,
    literal,
    literal_column,
    or_,
    select,
    text,
    union,
    union_all,
    update,
)
from sqlalchemy import exc, orm
from sqlalchemy.orm import (
    aliased,
    backref,
    contains_eager,
    declarative_base,
    defer,
    joinedload,
    lazyload,
    load_only,
    relationship,
    scoped_session,
    selectinload,
    sessionmaker,
    subqueryload,
    undefer,
    with_polymorphic,
)
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    fullname = Column(String(50))
    addresses = relationship("Address", back_populates="user")


class Address(Base):
    __tablename__ = "addresses"
    id = Column(Integer, primary_key=True)
    email = Column(String(50))
    user_id = Column(Integer, ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")
    tags = relationship("Tag")


class Tag(Base):
    __tablename__ = "tags"
    id = Column(Integer, primary_key=True)
    address_id = Column(Integer, ForeignKey("addresses.id"))


class Node(Base):
    __tablename__ = "nodes"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    parent_id = Column(Integer, ForeignKey("nodes.id"))
    children = relationship("Node", back_populates="parent")
    parent = relationship("Node", back_populates="children", remote_side=[id])


class Employee(Base):
    __tablename__ = "employees"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    type = Column(String(30))
    __mapper_args__ = {"polymorphic_on": type, "polymorphic_identity": "employee"}


class Manager(Employee):
    __tablename__ = "managers"
    id = Column(Integer, ForeignKey("employees.id"), primary_key=True)
    level = Column(String(30))
    __mapper_args__ = {"polymorphic_identity": "manager"}


users, addresses, nodes = User.__table__, Address.__table__, Node.__table__
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)
Session = sessionmaker(engine)
session = Session()
session.add_all([User(id=1, name="ed", fullname="Ed Jones"), User(id=2, name="wendy", fullname="Wendy W")])
session.flush()
session.add_all(
    [
        Address(id=1, email="ed@x", user_id=1),
        Address(id=2, email="ed@y", user_id=1),
        Address(id=3, email="w@x", user_id=2),
        Node(id=1, name="root"),
        Node(id=2, name="kid", parent_id=1),
        Manager(id=1, name="m", level="hi"),
    ]
)
session.commit()
