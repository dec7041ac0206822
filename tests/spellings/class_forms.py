from __future__ import annotations
import dataclasses
from dataclasses import dataclass, field
from typing import Generic, TypeVar, NamedTuple, Protocol, Optional, Union, Annotated, ClassVar, Any, Callable, Iterator
import attr
import attrs
from abc import ABC, abstractmethod
from functools import cached_property, partial, wraps
import unittest
import pytest
from sqlalchemy.orm import Session, sessionmaker, scoped_session
from sqlalchemy import create_engine
from sqlalchemy.engine import Engine, Connection
from models import User

Maker = sessionmaker()
T = TypeVar("T")
S = TypeVar("S", bound=Session)
S3 = TypeVar("S3", bound="Session")
SessionFactory = Callable[[], Session]


class MySession(Session):
    def helper(self):
        return self.query(User).get(1)  # SQA101 SQA102

    def scalar(self, *a):
        return super().scalar("select 1")  # SQA137

    def q2(self):
        return super().query(User)  # SQA101


class MyEngine(Engine):
    pass


def sub(s: MySession):
    s.query(User)  # SQA101
    MySession().query(User)  # SQA101


@dataclass
class D:
    session: Session
    e: Optional[Engine] = None
    fac: SessionFactory = None
    m: sessionmaker = field(default_factory=sessionmaker)

    def go(self):
        self.session.query(User)  # SQA101
        self.e.execute("x")  # SQA121
        self.fac().query(User)  # SQA101
        self.m().query(User)  # SQA101


@attr.s
class At:
    s = attr.ib(type=Session)
    t: Session = attr.ib()

    def go(self):
        self.s.query(User)  # not found yet: attr.ib(type=…)
        self.t.query(User)  # SQA101


@attrs.define
class At2:
    s: Session = attrs.field(factory=Maker)
    x = attrs.field(factory=Maker)

    def go(self):
        self.s.query(User)  # SQA101
        self.x.query(User)  # SQA101


class NT(NamedTuple):
    s: Session
    e: Engine


def nt(n: NT):
    n.s.query(User)  # SQA101
    s, e = n
    s.query(User)  # not found yet: unpacked NamedTuple
    n[1].execute("x")  # not found yet: unpacked NamedTuple


class P(Protocol):
    s: Session

    def sess(self) -> Session: ...


def proto(p: P):
    p.s.query(User)  # SQA101
    p.sess().query(User)  # SQA101


def tv(a: S, b: S3):
    a.query(User)  # SQA101
    b.query(User)  # SQA101


class Repo(Generic[T]):
    model: type[T]

    def __init__(self, s: Session, model: type[T]):
        self.s = s
        self._m = model

    def all(self):
        return self.s.query(self.model).all()  # SQA101

    def one(self, pk):
        return self.s.query(self._m).get(pk)  # SQA101 SQA102


class UserRepo(Repo[User]):
    def find(self):
        return self.s.query(User)  # SQA101


class GenS(Generic[S]):
    def __init__(self, s: S):
        self.s = s

    def go(self):
        self.s.query(User)  # SQA101


class Base(ABC):
    @property
    @abstractmethod
    def s(self) -> Session: ...

    def go(self):
        return self.s.query(User)  # SQA101


class Mixin:
    def setUp(self):
        self.s = Maker()
        self.e = create_engine("x")
        self.c = self.e.connect()


class TestX(Mixin, unittest.TestCase):
    def setUp(self):
        super().setUp()
        self.z = self.s

    def test(self):
        self.s.query(User)  # SQA101
        self.e.execute("x")  # SQA121
        self.c.execute("x")  # SQA136
        self.z.query(User)  # SQA101


class TestY(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.s = Maker()

    def test(self):
        self.s.query(User)  # SQA101
        TestY.s.query(User)  # SQA101


class TestP:
    @pytest.fixture(autouse=True)
    def _setup(self, sess_fix):
        self.s = sess_fix
        yield

    @pytest.fixture
    def own(self):
        return Maker()

    def test(self, own, sess_fix):
        self.s.query(User)  # SQA101
        own.query(User)  # SQA101
        sess_fix.query(User)  # SQA101


@pytest.fixture(name="renamed")
def fixture_renamed() -> Iterator[Session]:
    with Maker() as s:
        yield s


@pytest.fixture(scope="session")
def sess_fix():
    s = Maker()
    try:
        yield s
    finally:
        s.close()


@pytest.mark.parametrize("x", [1])
def test_it(x, sess_fix, renamed):
    sess_fix.query(User)  # SQA101
    renamed.query(User)  # SQA101


class Lazy:
    _s = None

    @property
    def s(self):
        if self._s is None:
            self._s = Maker()
        return self._s

    @cached_property
    def e(self):
        return create_engine("x")

    def _get(self):
        return Maker()

    conn = property(lambda self: self.e.connect())

    def go(self):
        self.s.query(User)  # SQA101
        self._s.query(User)  # SQA101
        self.e.execute("x")  # SQA121
        self._get().query(User)  # SQA101
        self.conn.execute("x")  # SQA136

    def __enter__(self):
        self.k = Maker()
        return self.k

    def __exit__(self, *a):
        pass

    def __call__(self):
        return Maker()

    def __getitem__(self, x):
        return Maker()


def lazy():
    with Lazy() as s:
        s.query(User)  # SQA101
    Lazy()().query(User)  # SQA101
    Lazy()["x"].query(User)  # SQA101
    Lazy().s.query(User)  # SQA101
    l = Lazy()
    l.e.execute("x")  # SQA121


def provide(f):
    @wraps(f)
    def wrapper(*a, **k):
        with Maker() as session:
            return f(*a, session=session, **k)
    return wrapper


@provide
def injected(x, session=None):
    session.query(User)  # SQA101


def defaulted(s=Maker()):
    s.query(User)  # SQA101


def opt(s: Session | None = None, t: Union[Session, None] = None, u: Annotated[Session, 1] = None):
    s = s or Maker()
    s.query(User)  # SQA101
    t.query(User)  # SQA101
    u.query(User)  # SQA101


pf = partial(Maker)
pf().query(User)  # SQA101


def kwonly(*, s: Session, **kw: Session):
    s.query(User)  # SQA101
    kw["x"].query(User)  # SQA101


def varargs(*ss: Session):
    for s in ss:
        s.query(User)  # SQA101


class Holder:
    s: ClassVar[Session]
    reg: "scoped_session"
    _instances: dict[str, Session] = {}

    def go(self):
        self.s.query(User)  # SQA101
        self.reg.query(User)  # SQA101
        self._instances["x"].query(User)  # SQA101
        for s in self._instances.values():
            s.query(User)  # SQA101

    @staticmethod
    def make() -> "Session":
        return x()

    @classmethod
    def create(cls):
        return cls()

    def chain(self):
        Holder.make().query(User)  # SQA101
        Holder.create().s.query(User)  # SQA101
        h = Holder()
        h.s.query(User)  # SQA101


class Container:
    def __init__(self):
        self.holder = Holder()

    def go(self):
        self.holder.s.query(User)  # SQA101


def fn_isinstance(x):
    if isinstance(x, Session):
        x.query(User)  # SQA101
    if isinstance(x, (Session, scoped_session)):
        x.query(User)  # SQA101
    if not isinstance(x, Session):
        return
    x.query(User)  # SQA101


def fn_assert(x):
    assert isinstance(x, Session)
    x.query(User)  # SQA101


def m(x):
    match x:
        case Session() as s:
            s.query(User)  # SQA101
