"""Writes that are committed, may be, or are not to be committed."""

import sqlite3
from contextlib import ExitStack, contextmanager

import pytest
import sqlalchemy as sa
from app.db import other_engine
from sqlalchemy import MetaData, Table, create_engine, text
from sqlalchemy import future
from sqlalchemy.future import create_engine as create_future_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30)))


# The path commits, if only on one of its branches.
def committed_in_a_branch(changed):
    with engine.connect() as conn:
        conn.execute(users.insert())
        if changed:
            conn.commit()


def committed_after_the_loop(names):
    with engine.connect() as conn:
        for name in names:
            if not name:
                break
            conn.execute(users.insert().values(name=name))
        conn.commit()


def committed_in_the_next_round(names):
    with engine.connect() as conn:
        for name in names:
            conn.commit()
            conn.execute(users.insert().values(name=name))  # all but the last are


def committed_in_finally():
    conn = engine.connect()
    try:
        return conn.execute(users.insert())
    finally:
        conn.commit()
        conn.close()


def committed_in_else():
    conn = engine.connect()
    try:
        conn.execute(users.insert())
    except Exception:
        conn.rollback()
        raise
    else:
        conn.commit()


def committed_by_break(names):
    conn = engine.connect()
    while True:
        try:
            conn.execute(users.insert())
            break
        finally:
            if names:
                conn.commit()


def committed_in_an_expression(done):
    with engine.connect() as conn:
        conn.execute(users.insert())
        done and conn.commit()


# A `rollback()` of the connection is one of 2.0's, and on purpose.
def rolled_back():
    with engine.connect() as conn:
        conn.execute(users.insert())
        conn.rollback()  # a connection of 1.x has no such method


# Begun, for all that can be seen.
def begun():
    conn = engine.connect()
    trans = conn.begin()
    conn.execute(users.insert())
    trans.commit()


def begun_in_a_branch(safe):
    conn = engine.connect()
    trans = None
    if safe:
        trans = conn.begin()
    conn.execute(users.insert())
    if trans is not None:
        trans.commit()


def begun_with():
    conn = engine.connect()
    trans = conn.begin()
    with trans:
        conn.execute(users.insert())


def begun_and_stored(self):
    conn = engine.connect()
    self.transaction = conn.begin()
    conn.execute(users.insert())


def begun_in_two_phases():
    conn = engine.connect()
    trans = conn.begin_twophase()
    conn.execute(users.insert())
    trans.prepare()
    trans.commit()


def begun_by_sql():
    conn = engine.connect()
    conn.execute(text("BEGIN"))
    conn.execute(users.insert())
    conn.execute(text("commit;"))


def begun_if_it_has_to(names):
    with engine.connect() as conn:
        conn.execute(users.insert())
        if conn.in_transaction():
            conn.get_transaction().commit()


# Somebody else has the connection, and may commit.
def passed(helper):
    with engine.connect() as conn:
        conn.execute(users.insert())
        helper(conn)


def passed_before(helper):
    with engine.connect() as conn:
        helper(conn)
        conn.execute(users.insert())


def to_a_session():
    with engine.connect() as conn:
        session = Session(bind=conn)
        conn.execute(users.insert())
        session.commit()


def returned():
    conn = engine.connect()
    conn.execute(users.insert())
    return conn


@contextmanager
def yielded():
    with engine.connect() as conn:
        conn.execute(users.delete())
        yield conn


def stored(self):
    conn = engine.connect()
    self.conn = conn
    conn.execute(users.insert())


def aliased():
    conn = other = engine.connect()
    conn.execute(users.insert())
    third = conn
    third.commit()
    other.commit()


def collected():
    conn = engine.connect()
    conn.execute(users.insert())
    return {"conn": conn}


def by_the_driver():
    conn = engine.connect()
    conn.execute(users.insert())
    conn.connection.commit()


def in_a_closure():
    def done():
        conn.commit()

    conn = engine.connect()
    conn.execute(users.insert())
    done()


def in_a_lambda(stack):
    conn = engine.connect()
    stack.callback(lambda: conn.commit())
    conn.execute(users.insert())


def of_an_unknown_method(Model):
    with engine.connect() as conn:
        Model.create(conn)  # no table's
        conn.execute(users.insert())


# The caller's connection, and one of unknown origin.
def parameter(conn: sa.engine.Connection):
    conn.execute(users.insert())


def of_unknown_origin(get_conn, early):
    conn = get_conn()
    conn.execute(users.insert())
    if early:
        conn = engine.connect()
    conn.execute(users.insert())


def global_connection():
    global shared
    shared = engine.connect()
    shared.execute(users.insert())


# Somewhere in the module it is committed, begun, rebound or handed on.
committed_one = engine.connect()
begun_one = engine.connect()
rebound_one = engine.connect()
handed_one = engine.connect()
default_one = engine.connect()


def write():
    committed_one.execute(users.insert())
    begun_one.execute(users.insert())
    rebound_one.execute(users.insert())
    handed_one.execute(users.insert())
    default_one.execute(users.insert())


def commit():
    committed_one.commit()


def write_all():
    with begun_one.begin():
        write()


def rebind():
    global rebound_one
    rebound_one = other_engine.connect()


def hand_on(helper, conn=default_one):
    helper(handed_one)


# What is expected to fail leaves nothing behind.
def refused(pytest):
    with engine.connect() as conn:
        with pytest.raises(sa.exc.IntegrityError):
            conn.execute(users.insert())


# Names that stand for several connections.
def of_several(given, conns):
    conn = engine.connect()
    [conn.execute(users.insert()) for conn in conns]
    if conn := given:
        conn.execute(users.insert())


def of_a_loop(conns):
    conn = engine.connect()
    for conn in conns:
        conn.execute(users.insert())


# Of the session that commits, and of an engine that begins.
def of_a_session(session: Session):
    session.connection().execute(users.insert())
    with engine.begin() as conn:
        conn.execute(users.insert())
    with ExitStack() as stack:
        conn = stack.enter_context(engine.begin())
        conn.execute(users.insert())


# The engine or connection commits by itself.
def isolated():
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        conn.execute(users.insert())
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as conn:
        conn.execute(users.insert())
    with engine.connect() as conn:
        conn = conn.execution_options(isolation_level="AUTOCOMMIT")
        conn.execute(users.insert())
    with engine.connect() as conn:
        conn.execution_options(isolation_level="AUTOCOMMIT").execute(users.insert())
    with engine.connect() as conn:
        conn.execution_options(isolation_level="AUTOCOMMIT")
        conn.execute(users.insert())


automatic = create_engine("sqlite://", isolation_level="AUTOCOMMIT")
by_the_url = create_engine("mysql+pymysql://localhost/test?autocommit=true")
by_the_driver_itself = create_engine("mssql+pyodbc://dsn", connect_args={"autocommit": True})
also_automatic = engine.execution_options(isolation_level="AUTOCOMMIT")
AUTOCOMMIT = {"isolation_level": "AUTOCOMMIT"}
options = create_engine("sqlite://", **AUTOCOMMIT)


def automatically():
    with automatic.connect() as conn:
        conn.execute(users.insert())
    with by_the_url.connect() as conn:
        conn.execute(users.insert())
    with by_the_driver_itself.connect() as conn:
        conn.execute(users.insert())
    with also_automatic.connect() as conn:
        conn.execute(users.insert())
    with options.connect() as conn:
        conn.execute(users.insert())
    # whether this one does, the module that makes it knows; this one speaks of isolation levels
    with other_engine.connect() as conn:
        conn.execute(users.insert())
    with create_engine("sqlite://", isolation_level="AUTOCOMMIT").connect() as conn:
        conn.execute(text("create database test"))


# With 2.0's engine, 1.4 does not commit either.
def of_the_future():
    with create_engine("sqlite://", future=True).connect() as conn:
        conn.execute(users.insert())
    with create_future_engine("sqlite://").connect() as conn:
        conn.execute(users.insert())
    with future.create_engine("sqlite://").connect() as conn:
        conn.execute(users.insert())


# What does not write, or leaves nothing behind.
def read(name, statement):
    with engine.connect() as conn:
        conn.execute(users.select())
        conn.execute(text("select 'insert into users'"))
        conn.execute(text("create temporary table q (id int)"))
        conn.execute(text("CREATE TEMP TABLE q (id int)"))
        conn.execute(text("create or replace temp view q as select 1"))
        conn.execute(text("set search_path to test"))
        conn.execute(text("inserted"))  # no word of SQL
        conn.execute(statement)
        metadata.reflect(conn)
        conn.execute()


# The driver's own connection.
def driver():
    conn = sqlite3.connect("users.db")
    conn.execute("insert into users values (1)")
    raw = engine.raw_connection()
    raw.execute("insert into users values (1)")


@pytest.fixture
def committed():
    return engine.connect()


@pytest.fixture
def begun():
    with engine.begin() as conn:
        yield conn


@pytest.fixture
def isolated():
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


@pytest.fixture
def passed(fill):
    link = engine.connect()
    fill(link)
    return link


def test_committed(committed):
    committed.execute(users.insert())  # another test commits what the fixture gives
    committed.close()


def test_that_commits(committed):
    committed.execute(users.insert())
    committed.commit()


def test_begun(begun, isolated):
    begun.execute(users.insert())
    isolated.execute(users.insert())


def test_passed(passed):
    passed.execute(users.insert())  # what was handed on may have begun a transaction that is committed


def test_unknown(elsewhere):
    elsewhere.execute(users.insert())


def session_first():
    link = engine.connect()
    session = Session(link)  # its transaction is the connection's
    link.execute(users.insert())
    session.commit()


class Committed:
    def __init__(self):
        self.first = engine.connect()

    def insert(self):
        self.first.execute(users.insert())

    def done(self):
        self.first.commit()


class HandedOn:
    def __init__(self, fill):
        self.second = engine.connect()
        fill(self.second)  # that may commit

    def insert(self):
        self.second.execute(users.insert())


class Given:
    def __init__(self, link):
        self.third = link  # whoever made it may commit

    def insert(self):
        self.third.execute(users.insert())


class SessionFirst:
    def __init__(self):
        self.fourth = engine.connect()
        self.session = Session(self.fourth)  # its transaction is the connection's

    def insert(self):
        self.fourth.execute(users.insert())
        self.session.commit()


class Begun:
    def __init__(self):
        self.fifth = engine.connect()

    def insert(self):
        with self.fifth.begin():
            self.fifth.execute(users.insert())


class Read:
    def __init__(self):
        self.sixth = engine.connect()

    def insert(self):
        self.sixth.execute(users.insert())


def commit(read):
    read.sixth.commit()


class Shown:
    def __init__(self):
        self.seventh = engine.connect()

    def insert(self):
        self.seventh.execute(users.insert())

    @property
    def current(self):
        return self.seventh


# A session of 1.x's autocommit mode: its engine commits each statement in 2.0, too.
def on_an_automatic_engine():
    with Session(automatic, autocommit=True) as rows:  # SQA180
        rows.execute(users.insert())
