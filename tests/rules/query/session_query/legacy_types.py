"""Sessions known by annotation: plain, quoted, optional, unions, Annotated, FastAPI, pytest fixtures, generators."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Optional, Union

import pytest
from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from shop.models import Address, User

if TYPE_CHECKING:
    from sqlalchemy.orm import Session as Checked

router = APIRouter()
factory: sessionmaker[Session] = sessionmaker(create_engine("sqlite://"))


def get_db() -> Generator[Session, None, None]:
    with factory() as made:
        yield made


def provide():
    made = factory()
    try:
        yield made
    finally:
        made.close()


Database = Annotated[Session, Depends(get_db)]


@router.get("/users")
def users(db: Session = Depends(get_db)):
    return db.query(User).all()  # SQA101


@router.get("/users/latest")
def latest(db: Annotated[Session, Depends(get_db)]):
    return db.query(User).order_by(User.id).first()  # SQA101


@router.get("/users/named")
def named(name: str, db: Database):
    return db.query(User).filter(User.name == name).one_or_none()  # SQA101


@router.get("/users/provided")
def provided(db=Depends(provide)):
    return db.query(User).all()  # SQA101


def optional(db: Optional[Session] = None):
    if db is not None:
        return db.query(User)  # SQA101


def union(db: Union[Session, scoped_session], other: Session | None, third: "Session", fourth: "Optional[Checked]"):
    db.query(User)  # SQA101
    other.query(User)  # SQA101
    third.query(User)  # SQA101
    fourth.query(User)  # SQA101


def returned() -> Session:
    return make_it_somewhere()


def iterated() -> Iterator[Session]:
    yield from ()


def called(make: Callable[[], Session]):
    make().query(User)  # SQA101
    returned().query(User)  # SQA101
    for each in iterated():
        each.query(User)  # SQA101


@dataclass
class Service:
    db: Session
    reader: Session | None = None

    def load(self):
        self.reader.query(User)  # SQA101
        return self.db.query(User).all()  # SQA101


class Handler:
    db: Session

    def load(self) -> list[User]:
        found: list[User] = self.db.query(User).all()  # SQA101
        return found


def narrowed(thing):
    if isinstance(thing, Session):
        thing.query(User)  # SQA101
    assert isinstance(thing, Session)
    return thing.query(User)  # SQA101


@pytest.fixture
def store():
    with factory() as made:
        yield made


@pytest.fixture(name="seeded")
def fixture_seeded(store):
    store.add(User())
    return store


def test_users(store):
    assert store.query(User).count() == 0  # SQA101


def test_seeded(seeded):
    assert seeded.query(User).count() == 1  # SQA101


@pytest.mark.parametrize("size", [1, 2])
def test_addresses(store, size):
    rows = store.query(Address).limit(size)  # SQA101
    assert rows.all() == []


async def synchronous_part(asession: AsyncSession):
    return await asession.run_sync(lambda work: work.query(User).all())  # SQA101


async def streamed() -> AsyncIterator[Session]:
    yield factory()


async def consumed():
    async for each in streamed():
        each.query(User)  # SQA101
