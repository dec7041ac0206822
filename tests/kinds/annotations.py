"""Annotations: plain, quoted, optional, in unions, behind aliases, of fields and returns."""
from __future__ import annotations

import contextlib
import dataclasses
import typing as t
from collections.abc import AsyncIterator, Generator, Iterator
from typing import Annotated, Any, Optional, Union

from fastapi import Depends
from contextvars import ContextVar

from sqlalchemy import orm, select, table
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.sql.expression import TextualSelect


def plain(a: Session, b: "Session", c: Optional[Session], d: Session | None, e: Union[None, Session], f: "orm.Session"):
    reveal_kind(a)  # Session
    reveal_kind(b)  # Session
    reveal_kind(c)  # Session
    reveal_kind(d)  # Session
    reveal_kind(e)  # Session
    reveal_kind(f)  # Session


def disagreeing(a: Union[Engine, Connection], b: int, c: Any, d: object):
    reveal_kind(a)  # Connectable
    reveal_kind(b)  # int
    reveal_kind(c)  # unknown
    reveal_kind(d)  # unknown


def get_db() -> Generator[Session, None, None]:
    yield None


def provide():
    with Session() as s:
        yield s


async def get_async() -> AsyncIterator[AsyncSession]:
    yield None


SessionDep = Annotated[Session, Depends(get_db)]
Factory = sessionmaker[Session]
Alias = Session
T = t.TypeVar("T", bound=Session)


def injected(
    a: Annotated[Session, Depends(get_db)],
    b: SessionDep,
    g: T,
    c: Any = Depends(get_db),
    d=Depends(provide),
    e=Depends(get_async),
    f: Annotated[Any, Depends(provide)] = None,
    h: Alias = None,
):
    reveal_kind(a)  # Session
    reveal_kind(b)  # Session
    reveal_kind(c)  # Session
    reveal_kind(d)  # Session
    reveal_kind(e)  # AsyncSession
    reveal_kind(f)  # Session
    reveal_kind(g)  # Session
    reveal_kind(h)  # Session


def containers(a: list[Session], b: t.Dict[str, Session], c: Factory, d: async_sessionmaker[AsyncSession], *e, **f):
    reveal_kind(a[0])  # Session
    for each in a:
        reveal_kind(each)  # Session
    reveal_kind(c())  # Session
    reveal_kind(d())  # AsyncSession
    reveal_kind(e)  # tuple[unknown]
    reveal_kind(f)  # dict[str, unknown]


def callables(make: t.Callable[[], Session], managed: contextlib.AbstractContextManager[Connection]):
    reveal_kind(make())  # Session
    with managed as conn:
        reveal_kind(conn)  # Connection


@dataclasses.dataclass
class Repository:
    session: Session
    engine: "Engine" = None

    def load(self):
        reveal_kind(self.session)  # Session
        reveal_kind(self.engine)  # Engine


reveal_kind(Repository(None).session)  # Session
later: Session
reveal_kind(later)  # Session


variable: ContextVar[Session] = ContextVar("variable")
reveal_kind(variable.get())  # Session


def factories(a: table, b: t.Union[table, TextualSelect], c: t.Optional[select]):
    reveal_kind(a)  # TableClause
    reveal_kind(b)  # ClauseElement
    reveal_kind(c)  # Select
