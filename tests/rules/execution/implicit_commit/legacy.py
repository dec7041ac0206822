"""Writes on a connection that nothing commits."""

from contextlib import closing

import pytest
import sqlalchemy as sa
from sqlalchemy import MetaData, Table, create_engine, delete, insert, text, update
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.schema import CreateTable

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30)))
PURGE = text("""
    -- every night
    delete from users
""")
INSERT = "INSERT INTO users (name) VALUES ('ed')"


def constructs():
    with engine.connect() as conn:
        conn.execute(users.insert().values(name="ed"))  # SQA120 "INSERT in Connection.execute()"
        conn.execute(insert(users), [{"name": "ed"}])  # SQA120
        conn.execute(update(users).values(name="wendy"))  # SQA120 "UPDATE"
        conn.execute(delete(users))  # SQA120 "DELETE"
        conn.execute(CreateTable(users))  # SQA120 "DDL"
        conn.execute(sa.DDL("drop table users"))  # SQA120
        found = conn.scalar(insert(users).values(name="ed").returning(users.c.id))  # SQA120
        return found, conn.execute(users.select()).fetchall()


def texts():
    with engine.connect() as conn:
        conn.execute(text("insert into users (name) values ('q')"))  # SQA120
        conn.execute(text(INSERT))  # SQA120
        conn.execute(INSERT)  # SQA120 SQA136 "INSERT"
        conn.execute(text("create table q (id int)"))  # SQA120 "CREATE"
        conn.execute(text("create table temporary_users (id int)"))  # SQA120
        conn.execute(text("refresh materialized view names"))  # SQA120
        conn.execute(text("truncate users").execution_options(stream_results=True))  # SQA120
        conn.exec_driver_sql("UPDATE users SET name = ?", ("ed",))  # SQA120


def schema():
    with engine.connect() as conn:
        metadata.create_all(conn)  # SQA120 "MetaData.create_all()"
        metadata.drop_all(bind=conn)  # SQA120
        users.create(conn, checkfirst=True)  # SQA120 "Table.create()"
        users.drop(conn)  # SQA120


def without_with():
    conn = engine.connect()
    conn.execute(users.insert())  # SQA120
    conn.close()


def in_one_expression():
    engine.connect().execute(users.insert())  # SQA120


def options():
    with engine.connect().execution_options(stream_results=True) as conn:
        conn.execute(users.insert())  # SQA120
    with engine.connect() as conn:
        conn = conn.execution_options(stream_results=True)
        conn.execution_options(compiled_cache=None).execute(users.insert())  # SQA120


def closed_by_closing():
    with closing(engine.connect()) as conn:
        conn.execute(users.insert())  # SQA120
    conn = engine.connect()
    with closing(conn):
        conn.execute(users.insert())  # SQA120


def closed_in_finally():
    conn = engine.connect()
    try:
        return conn.execute(users.insert()).rowcount  # SQA120
    finally:
        conn.close()


def logged(log):
    conn = engine.connect()
    try:
        conn.execute(users.insert())  # SQA120
    except sa.exc.IntegrityError:
        log.exception("not inserted")
        conn.execute(users.delete())  # SQA120
    else:
        log.info("inserted with %s", conn.engine)
    conn.close()


def in_branches(names):
    with engine.connect() as conn:
        if not names:
            conn.execute(users.delete())  # SQA120
            return
        for name in names:
            if name is None:
                continue
            conn.execute(users.insert().values(name=name))  # SQA120
            if name == "ed":
                break
        else:
            conn.execute(users.insert())  # SQA120
        while True:
            conn.execute(users.insert())  # SQA120
            if names:
                return


def matched(action):
    with engine.connect() as conn:
        match action:
            case "purge":
                conn.execute(users.delete())  # SQA120
            case _:
                conn.execute(users.insert())  # SQA120


def in_a_comprehension(names):
    with engine.connect() as conn:
        return [conn.execute(users.insert().values(name=name)).lastrowid for name in names]  # SQA120


def after_the_transaction():
    with engine.connect() as conn:
        with conn.begin():
            conn.execute(users.insert())
        conn.execute(users.insert())  # SQA120
    conn = engine.connect()
    trans = conn.begin()
    try:
        conn.execute(users.insert())
        trans.commit()
    except Exception:
        trans.rollback()
        raise
    conn.execute(users.insert())  # SQA120
    conn.close()


def after_the_last_commit():
    with engine.connect() as conn:
        conn.execute(users.insert())
        conn.commit()
        conn.execute(users.insert())  # SQA120


def one_of_two_branches(safe):
    with engine.connect() as conn:
        if safe:
            conn.execute(users.insert())
            conn.commit()
        else:
            conn.execute(users.delete())  # SQA120


def one_of_two_connections():
    conn = engine.connect()
    conn.execute(users.insert())  # SQA120
    conn.close()
    conn = engine.connect()
    conn.execute(users.insert())
    conn.commit()


def nested():
    def write():
        conn = engine.connect()
        conn.execute(users.insert())  # SQA120

    conn = engine.connect()
    conn.execute(users.insert())  # SQA120
    write()


class Store:
    def __init__(self):
        self.engine = create_engine("sqlite://", isolation_level="SERIALIZABLE")

    def purge(self):
        with self.engine.connect() as conn:
            conn.execute(PURGE)
            conn.execute(text("delete from users"))  # SQA120


conn = engine.connect()
metadata.create_all(conn)  # SQA120
conn.execute(text("create table r (id int)"))  # SQA120


def of_its_own(conn):
    conn.execute(users.insert())


shared = engine.connect()


def with_the_one_of_the_module(name):
    try:
        shared.execute(users.insert().values(name=name))  # SQA120
    except sa.exc.IntegrityError:
        shared.execute(users.delete())  # SQA120
    return shared.execute(users.select()).fetchall()


class Names:
    def purge(self):
        shared.execute(text("delete from users"))  # SQA120


def with_the_one_around():
    def write(name):
        link.execute(users.insert().values(name=name))  # SQA120

    link = engine.connect()
    write("ed")
    link.close()


@pytest.fixture
def opened():
    return engine.connect()


@pytest.fixture
def entered():
    with engine.connect() as conn:
        yield conn


@pytest.fixture
def store(request, opened):
    metadata.create_all(opened)  # SQA120 "MetaData.create_all() is not committed in 2.0"
    made = sessionmaker(bind=opened)()  # which joins what has begun, and commits nothing of it

    def teardown():
        metadata.drop_all(opened)  # SQA120
        opened.close()

    request.addfinalizer(teardown)
    return made


def test_insert(entered):
    entered.execute(users.insert())  # SQA120
    assert entered.execute(users.select()).fetchall()


def join():
    link = engine.connect()
    link.execute(users.insert())  # SQA120
    with Session(link) as session:
        session.commit()
    link.close()


class Kept:
    link = None

    def setup_method(self):
        self.link = engine.connect()
        self.create_tables()
        self.session = sessionmaker(bind=self.link)()

    def create_tables(self):
        metadata.create_all(self.link)  # SQA120

    def insert(self):
        self.link.execute(users.insert())  # SQA120 "INSERT"
        return self.link.execute(users.select()).fetchall()

    def teardown_method(self):
        metadata.drop_all(self.link)  # SQA120
        self.link.close()
