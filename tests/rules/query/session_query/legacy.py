"""Sessions from everywhere a module gets them: factories, annotations, attributes, closures, functions, loops."""

import contextlib
from contextlib import contextmanager
from functools import partial

import sqlalchemy.orm
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, func, orm
from sqlalchemy import orm as o
from sqlalchemy.orm import Query, aliased, declarative_base, relationship, scoped_session, sessionmaker
from sqlalchemy.orm.session import Session as DatabaseSession

engine = create_engine("sqlite://")
Base = declarative_base()
Local = sessionmaker(bind=engine)
Registry = scoped_session(sessionmaker(bind=engine))
Base.query = Registry.query_property()  # SQA101 "query_property"


class User(Base):
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)
    name = Column(String(50))
    orders = relationship("Order", lazy="select")

    @classmethod
    def named(cls, name):
        return cls.query.filter_by(name=name).first()  # SQA101 "cls.query"

    def siblings(self, depot: DatabaseSession):
        return depot.query(type(self)).filter(User.id != self.id)  # SQA101 "Session.query()"


class Order(Base):
    __tablename__ = "orders"

    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))


class Repository:
    """Holds its session in attributes that other methods set."""

    shared = Registry

    def __init__(self, source=None):
        self._source = source

    def open(self):
        self.depot = Local()
        with Local() as self.entered:
            return self

    @property
    def current(self):
        return self._opened()

    def _opened(self):
        return Local()

    def all(self):
        return self.depot.query(User).all()  # SQA101 "select(User)"

    def entered_all(self):
        return self.entered.query(User).all()  # SQA101

    def recent(self):
        return self.current.query(User.id, User.name).order_by(User.id.desc())  # SQA101 "select(User.id, User.name)"

    def total(self):
        return self._opened().query(func.count(User.id)).scalar()  # SQA101

    def count(self):
        return self.shared.query(User).count()  # SQA101

    def names(self):
        def load():
            return self.depot.query(User.name)  # SQA101

        return [name for (name,) in load()]


@contextmanager
def transaction():
    depot = Local()
    try:
        yield depot
        depot.commit()
    finally:
        depot.close()


def opened(url=None):
    return Local() if url is None else orm.Session(create_engine(url))


def each():
    for _ in range(2):
        yield Local()


def factories():
    with transaction() as work:
        work.query(User).delete()  # SQA101
    opened().query(User).update({"name": "x"})  # SQA101
    with contextlib.closing(opened("sqlite://")) as closed:
        closed.query(User)  # SQA101
    for one in each():
        one.query(User)  # SQA101
    [each_one.query(User).count() for each_one in [Local(), Local()]]  # SQA101
    o.Session(engine).query(User)  # SQA101
    sqlalchemy.orm.Session(engine).query(User)  # SQA101
    with orm.Session(engine) as first, o.sessionmaker(engine)() as second:
        first.query(User)  # SQA101
        second.query(User)  # SQA101
    with Local.begin() as begun:
        begun.query(User)  # SQA101
    Registry().query(User)  # SQA101
    Registry.query(User)  # SQA101
    make = partial(o.Session, engine)
    make().query(User)  # SQA101


def flow(flag, given=None):
    work = None
    if flag:
        work = Local()
    work.query(User)  # SQA101
    work = given or Local()
    work.query(User)  # SQA101
    if (walrus := Local()) is not None:
        walrus.query(User)  # SQA101
    left, right = Local(), engine
    left.query(User)  # SQA101
    (deep, _), _ = (Local(), 1), 2
    deep.query(User)  # SQA101
    try:
        late = Local()
    except ValueError:
        raise
    else:
        late.query(User)  # SQA101
    while flag:
        late.query(User)  # SQA101
        break
    return lambda: late.query(User).first()  # SQA101


def spread(depot: DatabaseSession):
    member = aliased(User)
    return (
        depot
        .query(  # SQA101 "Session.query()"
            User,
            member,
        )
        .join(member, member.id == User.id)
        .filter(
            User.id.in_(depot.query(Order.user_id)),  # SQA101
        )
    )


def constructed(depot: DatabaseSession):
    standing = Query(User).filter(User.name == "ed")  # SQA101 "Query()"
    by_module = orm.Query([User.id], session=depot)  # SQA101 "Query()"
    return standing.with_session(depot).all(), by_module, o.query.Query(User)  # SQA101


class Paged(Query):
    """A project's own Query class."""

    def page(self, number):
        return self.limit(20).offset(20 * number)


PagedSession = sessionmaker(engine, query_cls=Paged)


def paged(number):
    Paged(User).page(number)  # SQA101
    return PagedSession().query(User).page(number)  # SQA101


def global_session():
    global worker
    worker = Local()


def use_global():
    return worker.query(User)  # SQA101


class QueryProperty:
    def __init__(self, registry, query_cls):
        self.registry = registry
        self.query_cls = query_cls

    def __get__(self, instance, owner):
        if instance is None:
            return owner.query_class(owner, session=Local())  # SQA101 "Query()"
        return self.query_cls(owner, Registry())  # SQA101
