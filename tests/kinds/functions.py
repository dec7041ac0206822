"""What local functions give: returns, yields, context managers, fixtures, async functions, partials, listeners."""
import contextlib
import functools
import typing

import pytest
from contextlib import ExitStack

from sqlalchemy import create_engine, event, select
from sqlalchemy.engine import Engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, close_all_sessions, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
maker = sessionmaker(engine)
async_maker = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
legacy_maker = sessionmaker(class_=AsyncSession)


def make():
    if engine:
        return Session(engine)
    return None


def declared() -> "Session": ...


def numbers():
    yield Session()


@contextlib.contextmanager
def scope():
    s = maker()
    try:
        yield s
    finally:
        s.close()


@contextlib.asynccontextmanager
async def async_scope():
    async with async_maker() as s:
        yield s


def recursive(n):
    return recursive(n - 1) if n else Session()


def left():
    return right()


def right():
    return left()


reveal_kind(make())  # Session
reveal_kind(declared())  # Session
reveal_kind(next(numbers()))  # Session
reveal_kind(recursive(3))  # Session
reveal_kind(left())  # unknown
reveal_kind((lambda: Session())())  # Session
reveal_kind(functools.partial(Session, engine)())  # Session
reveal_kind(typing.cast(Session, object()))  # Session
reveal_kind(typing.cast("Session", object()))  # Session
reveal_kind(getattr(engine, "connect")())  # Connection
for number in numbers():
    reveal_kind(number)  # Session
def opened():
    work = maker()
    yield work
    work.close()


async def opened_later():
    yield async_maker()


opening = contextlib.contextmanager(opened)
with opening() as work, contextlib.contextmanager(opened)() as other_work:
    reveal_kind(work)  # Session
    reveal_kind(other_work)  # Session


async def entering():
    async with contextlib.asynccontextmanager(opened_later)() as later_work:
        reveal_kind(later_work)  # AsyncSession


with scope() as scoped, contextlib.closing(Session()) as closed, contextlib.nullcontext(engine) as null:
    reveal_kind(scoped)  # Session
    reveal_kind(closed)  # Session
    reveal_kind(null)  # Engine


async def coroutine():
    return AsyncSession()


async def main():
    reveal_kind(coroutine())  # Awaitable[AsyncSession]
    reveal_kind(await coroutine())  # AsyncSession
    async with async_scope() as a, async_maker() as b, async_maker.begin() as c, legacy_maker() as d:
        reveal_kind(a)  # AsyncSession
        reveal_kind(b)  # AsyncSession
        reveal_kind(c)  # AsyncSession
        reveal_kind(d)  # AsyncSession
        reveal_kind(await a.execute(1))  # Result
        reveal_kind((await a.execute(1)).scalars())  # ScalarResult
    async with create_async_engine("x").begin() as conn:
        reveal_kind(conn.stream("x"))  # StartableContext[AsyncResult]
        reveal_kind(await conn.stream("x"))  # AsyncResult
        reveal_kind(await conn.begin_nested())  # AsyncTransaction
        reveal_kind(close_all_sessions())  # Awaitable[None]
        reveal_kind(conn)  # AsyncConnection


@pytest.fixture
def s():
    with Session() as opened:
        yield opened


@pytest.fixture(name="bound")
def _bound(s):
    reveal_kind(s)  # Session
    return s.connection()


@pytest.fixture
async def asynchronous():
    async with async_maker() as opened:
        yield opened


def test_it(s, bound, asynchronous, other):
    reveal_kind(s)  # Session
    reveal_kind(bound)  # Connection
    reveal_kind(asynchronous)  # AsyncSession
    reveal_kind(other)  # unknown


def helper(s):
    reveal_kind(s)  # unknown


class Wrapper:
    def fetchall(self, statement):
        result = Session().execute(statement)
        rows = result.fetchall()  # calls no method of this class, whatever it is called
        return rows

    def load(self):
        for row in self.fetchall(select(1)):
            reveal_kind(row)  # Row


@event.listens_for(Engine, "connect")
def on_connect(connection, record):
    reveal_kind(connection)  # foreign


@event.listens_for(Session, "before_flush")
def on_flush(a, context, instances):
    reveal_kind(a)  # Session


def after_create(target, c, **kw):
    reveal_kind(c)  # Connection


event.listen(engine, "after_create", after_create)


def default(a=engine, b=None, c="x"):
    reveal_kind(a)  # Engine
    reveal_kind(b)  # unknown
    reveal_kind(c)  # str


with ExitStack() as stack:
    reveal_kind(stack.enter_context(engine.connect()))  # Connection
    reveal_kind(stack.callback(engine))  # foreign contextlib.ExitStack().callback()
