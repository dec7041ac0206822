"""Attributes: set anywhere in a class, inherited, by property; subclasses of SQLAlchemy's classes; mapped classes."""
import threading
import unittest

from flask import g
from flask_sqlalchemy import BaseQuery, SQLAlchemy
from sqlalchemy import Column, Integer, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Session, declarative_base, relationship, scoped_session, sessionmaker
from somewhere import Unknown

Base = declarative_base()
db = SQLAlchemy()
engine = create_engine("sqlite://")
local = threading.local()


class Repository:
    factory = sessionmaker()

    def __init__(self, engine=None):
        self.engine = engine or create_engine("sqlite://")
        self.first, self.second = Session(), create_engine("x")

    def open(self):
        self.session = self.factory()
        with self.engine.connect() as self.conn:
            pass

    @property
    def db(self):
        return self.session

    @property
    def replaceable(self):
        return self.session

    @replaceable.setter
    def replaceable(self, value):
        self.session = value

    def read(self):
        reveal_kind(self.replaceable)  # Session
        reveal_kind(self.engine)  # Engine
        reveal_kind(self.session)  # Session
        reveal_kind(self.first)  # Session
        reveal_kind(self.second)  # Engine
        reveal_kind(self.conn)  # Connection
        reveal_kind(self.db)  # Session
        reveal_kind(self.made())  # Session
        reveal_kind(Repository.create().session)  # Session
        reveal_kind(self.missing)  # unknown

    def made(self):
        return self.db

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def static(other):
        reveal_kind(other)  # unknown


class Child(Repository):
    def read(self):
        reveal_kind(self.session)  # Session
        reveal_kind(super().made())  # Session


class OwnSession(Session):
    def helper(self):
        reveal_kind(self.query(1))  # Query
        reveal_kind(super().query(1))  # Query
        return self


reveal_kind(OwnSession().helper().query(1))  # Query
with OwnSession() as own:
    reveal_kind(own.query(1))  # Query


class Managed:
    def __enter__(self):
        return Session()

    def __exit__(self, *args):
        pass


with Managed() as managed:
    reveal_kind(managed)  # Session


class Case(unittest.TestCase):
    def setUp(self):
        self.s = Session()

    def test(self):
        reveal_kind(self.s)  # Session


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    query = Column(Integer)
    posts = relationship("Post", lazy="dynamic")
    tags = relationship("Tag")

    @classmethod
    def find(cls, s: Session):
        reveal_kind(s.query(cls))  # Query


reveal_kind(User.id)  # InstrumentedAttribute
reveal_kind(User.query)  # InstrumentedAttribute -- a column of that name
reveal_kind(User().posts)  # Query
reveal_kind(User().tags)  # known


class Post(db.Model):
    pass


reveal_kind(Post.query)  # BaseQuery
reveal_kind(Post.query.filter_by(id=1))  # BaseQuery
reveal_kind(db.session)  # SignallingSession


class Bill(db.Model):
    class BillQuery(BaseQuery):
        def get(self, project, number):
            return None

    query_class = BillQuery


class Receipt(Bill):
    pass


reveal_kind(Bill.query.filter_by(id=1))  # BaseQuery
reveal_kind(Bill.query.get(1, 2))  # None -- its own method
reveal_kind(Receipt.query.get(1, 2))  # None
reveal_kind(db.engine)  # Engine


class Modern(DeclarativeBase):
    pass


class Item(Modern):
    __tablename__ = "items"


reveal_kind(Item)  # type[DeclarativeBase]
registry = scoped_session(sessionmaker())
Modern.query = registry.query_property()
reveal_kind(Item.query)  # Query


class Mystery(Unknown):
    def read(self):
        reveal_kind(self.something)  # unknown


class Loop(Loop):
    pass


reveal_kind(Loop().anything)  # unknown


class Inspected(Base):
    __tablename__ = "inspected"
    id = Column(Integer, primary_key=True)


reveal_kind(inspect(Inspected))  # Mapper
reveal_kind(inspect(Inspected()))  # InstanceState
reveal_kind(inspect(create_engine("sqlite://")))  # Inspector
reveal_kind(inspect(Unknown()))  # unknown
reveal_kind(Inspected.__mapper__.class_manager.mapper)  # Mapper


def hang(application, request):
    g.db = Session()
    application.state.engine = create_engine("sqlite://")
    local.connection = engine.connect()
    request.session = Session()
    request.session = engine


def hung(application, request):
    reveal_kind(g.db)  # Session
    reveal_kind(application.state.engine)  # Engine
    reveal_kind(local.connection)  # Connection
    reveal_kind(request.session)  # known -- one or the other
    reveal_kind(g.other)  # unknown
