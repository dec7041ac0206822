"""Assignments, rebinding, branches, unpacking, comprehensions, walrus, with, for, closures."""
import sqlite3

from sqlalchemy import MetaData, create_engine, select
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
make = sessionmaker(engine)


def sequence():
    s = sqlite3.connect(":memory:")
    reveal_kind(s)  # foreign sqlite3.connect()
    s = Session(engine)
    reveal_kind(s)  # Session
    s = None
    reveal_kind(s)  # None


def branches(flag, given=None):
    if flag:
        a = Session()
    else:
        a = None
    reveal_kind(a)  # Session
    if flag:
        b = Session()
        reveal_kind(b)  # Session
    else:
        b = sqlite3.connect("x")
        reveal_kind(b)  # foreign sqlite3.connect()
    reveal_kind(b)  # known
    if given is None:
        given = Session()
    reveal_kind(given)  # Session
    c = sqlite3.connect("x")
    if flag:
        c = Session()
        return reveal_kind(c)  # Session
    reveal_kind(c)  # foreign sqlite3.connect()
    return given or None


def fallback(session=None, flag=False):
    d = session or Session()
    reveal_kind(d)  # Session
    e = Session() if flag else None
    reveal_kind(e)  # Session
    try:
        f = Session()
    except Exception:
        raise
    reveal_kind(f)  # Session


def unpacking():
    a, b = Session(), engine
    reveal_kind(a)  # Session
    reveal_kind(b)  # Engine
    (c, (d, *rest)) = engine, (Session(), 1, 2)
    reveal_kind(c)  # Engine
    reveal_kind(d)  # Session
    e = f = Session()
    reveal_kind(e)  # Session
    reveal_kind(f)  # Session
    g, h = pair()
    reveal_kind(g)  # Engine
    reveal_kind(h)  # Session


def pair():
    return engine, Session()


def loops():
    q = Session().query(1)
    for _ in range(3):
        q = q.filter(True)
    reveal_kind(q)  # Query
    sessions = [Session(), Session()]
    for each in sessions:
        reveal_kind(each)  # Session
    reveal_kind([s for s in sessions])  # list[Session]
    for row in Session().execute(select(1)):
        reveal_kind(row)  # Row
    for index, each in enumerate(sessions):
        reveal_kind(index)  # int
        reveal_kind(each)  # Session


def walrus():
    if (s := Session()) is not None:
        reveal_kind(s)  # Session
    print([t for _ in range(3) if (t := Session())])
    reveal_kind(t)  # Session


def managers():
    with Session(engine) as a, engine.connect() as b:
        reveal_kind(a)  # Session
        reveal_kind(b)  # Connection
    with engine.begin() as c:
        reveal_kind(c)  # Connection
    with make.begin() as d:
        reveal_kind(d)  # Session
    with make() as e:
        reveal_kind(e)  # Session
        with e.begin():
            reveal_kind(e.connection())  # Connection
    with (yield) as f:
        reveal_kind(f)  # unknown


def outer():
    s = Session()

    def inner():
        reveal_kind(s)  # Session
        return [s.query(x) for x in (1, 2)]

    reveal_kind(inner())  # list[Query]
    return lambda: reveal_kind(s)  # Session


counter = None


def assign_global():
    global counter
    counter = Session()


def read_global():
    reveal_kind(counter)  # Session


def narrowing(bind):
    if isinstance(bind, Session):
        reveal_kind(bind)  # Session
    assert isinstance(bind, type(engine)) or True
    assert isinstance(bind, Session)
    reveal_kind(bind)  # Session


x = x
reveal_kind(x)  # unknown
reveal_kind(Session().query(1).filter().order_by().all())  # list
reveal_kind(f"{engine}")  # str
reveal_kind("a" + str(1) + "b")  # str
reveal_kind("%s" % engine)  # str
reveal_kind(" ".join([]).strip())  # str


def containers(joins=None):
    if joins is None:
        joins = ["addresses", "orders"]
    else:
        joins = [each for each in joins if each]
    for join in joins:
        reveal_kind(join)  # str -- what the other list holds, nothing tells


def beside_a_name(context, app):
    bind = app.connection or MetaData()
    reveal_kind(bind)  # MetaData -- better evidence than a name


def under_keys(context, app, found):
    app["engine"] = create_engine("sqlite://")
    reveal_kind(app["engine"])  # Engine
    reveal_kind(app["other"])  # unknown
    context = {"session": Session(), "user": found}
    reveal_kind(context["user"])  # unknown -- nothing but the key tells them apart
    state = {}
    state["session"] = Session()
    state["user"] = found
    reveal_kind(state["user"])  # unknown
    reveal_kind(state["session"])  # Session
    state["loop"] = state["loop"] or state["loop"]
    reveal_kind(state["loop"])  # unknown
    alike = {"a": Session(), "b": Session()}
    reveal_kind(alike["a"])  # Session
