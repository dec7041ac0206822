"""What the rules' examples run behind: models, tables, an engine and a session, as a reader of the pages imagines them.

Read as text by the tests: the linter gets it before each example, and SQLAlchemy executes it.
"""

# ruff: noqa: A003, F401
import sqlalchemy as sa
from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    and_,
    bindparam,
    case,
    column,
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
    orm,
    select,
    table,
    text,
    union,
    union_all,
    update,
)
from sqlalchemy.orm import (
    Query,
    aliased,
    backref,
    contains_eager,
    declarative_base,
    joinedload,
    relationship,
    scoped_session,
    selectinload,
    sessionmaker,
    subqueryload,
)
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    fullname = Column(String(50))
    addresses = relationship("Address", back_populates="user", lazy="select")


class Address(Base):
    __tablename__ = "addresses"

    id = Column(Integer, primary_key=True)
    email = Column(String(50))
    user_id = Column(Integer, ForeignKey("users.id"))
    user = relationship("User", back_populates="addresses")


class Node(Base):
    __tablename__ = "nodes"

    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    parent_id = Column(Integer, ForeignKey("nodes.id"))
    children = relationship("Node", back_populates="parent", lazy="select")
    parent = relationship("Node", back_populates="children", remote_side=[id])


users, addresses, nodes = User.__table__, Address.__table__, Node.__table__
engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)
Session = sessionmaker(engine)
session = Session()
session.add_all([User(id=1, name="ed", fullname="Ed Jones"), User(id=2, name="wendy", fullname="Wendy Williams")])
session.flush()
session.add_all([Address(id=1, email="ed@example.com", user_id=1), Address(id=2, email="wendy@example.com", user_id=2)])
session.add_all([Node(id=1, name="root"), Node(id=2, name="leaf", parent_id=1)])
session.commit()
