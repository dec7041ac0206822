"""Parameters, by what the calls in the module pass; containers, by what is put into them."""

from collections import defaultdict

import requests
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")


def one(thing, other=None, *, named=None):
    reveal_kind(thing)  # Engine
    reveal_kind(other)  # unknown
    reveal_kind(named)  # Session


one(engine, named=Session())


def several(a, b, c):
    reveal_kind(a)  # unknown -- an Engine here and a Session there
    reveal_kind(b)  # Session
    reveal_kind(c)  # Engine


several(engine, None, *[])
several(Session(), Session(), engine)


def foreign(http):
    reveal_kind(http)  # foreign requests.Session()


foreign(requests.Session())


def through(first):
    deeper(first)


def deeper(second):
    reveal_kind(second)  # Session
    through(second)


through(Session())


class Store:
    def __init__(self, link, held):
        self.link = link
        self.held = held
        reveal_kind(link)  # Connection

    def load(self, statement, key):
        reveal_kind(statement)  # Select
        reveal_kind(key)  # int
        reveal_kind(self.held)  # Session

    @classmethod
    def make(cls, bind):
        reveal_kind(bind)  # Engine

    @staticmethod
    def free(bind):
        reveal_kind(bind)  # Engine


store = Store(engine.connect(), held=Session())
store.load(select(1), key=1)
Store.load(store, select(1), 2)
Store.make(engine)
store.free(engine)


def annotated(value: int):
    reveal_kind(value)  # int


annotated(engine)


def filled(session: Session):
    rows, by_id, seen, grouped, mixed = [], {}, set(), defaultdict(list), []
    for row in session.execute(select(1)):
        rows.append(row)
        by_id[row[0]] = row
        seen.add(row)
        mixed.append(row)
    mixed.append(engine)
    reveal_kind(rows)  # list[Row]
    reveal_kind(rows[0])  # Row
    reveal_kind(by_id)  # dict[known, Row]
    reveal_kind(by_id[1])  # Row
    reveal_kind(by_id.get(1))  # Row
    for row in by_id.values():
        reveal_kind(row)  # Row
    for row in seen:
        reveal_kind(row)  # Row
    reveal_kind(mixed[0])  # known
    reveal_kind({row[0]: row for row in rows})  # dict[known, Row]


class Cache:
    def __init__(self):
        self.rows = {}
        self.clear()

    def clear(self):
        self.rows = {}

    def refresh(self, session: Session):
        for row in session.execute(select(1)):
            self.rows[row[0]] = row

    def row(self, key):
        reveal_kind(self.rows[key])  # Row
        return self.rows[key]


reveal_kind(Cache().row(1))  # Row


def after_try(session: Session):
    found = select(1)
    try:
        found = session.execute(found).first()
    except ValueError:
        raise
    reveal_kind(found)  # Row


def around_try(session: Session):
    found = select(1)
    try:
        found = session.execute(found).first()
    except ValueError:
        pass
    reveal_kind(found)  # known


def applied(session: Session):
    rows = session.execute(select(1)).all()
    sorted(rows, key=lambda one: reveal_kind(one))  # Row
    max(rows, key=lambda one: reveal_kind(one))  # Row
    map(lambda one: reveal_kind(one), rows)  # Row
    filter(lambda one: reveal_kind(one), rows)  # Row
    map(lambda one, other: reveal_kind(other), rows, rows)  # unknown
    own(lambda one: reveal_kind(one), rows)  # unknown
