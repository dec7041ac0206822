"""A project of a size to be named, as teams write them: a package for each part of a business, and its tests.

Each part has models, schemas, a repository, services, routers, tasks, commands and more; the tests have fixtures,
factories and a module for each. The modules import one another by absolute and relative names, through packages that
re-export and through stars. The code is of SQLAlchemy 1.3 to 1.4. The same size gives the same project.
"""

from __future__ import annotations

import pathlib
import random
from collections.abc import Iterator

_NOUNS = (
    "account address agent asset batch booking branch budget campaign carrier cart category charge claim client "
    "contact contract coupon course delivery deposit device discount document driver event expense feature folder "
    "group guest holiday image incident invoice item journal label lease ledger lesson license listing location "
    "machine manager meeting member message meter module note notice offer office order outlet parcel partner "
    "patient payment permit person phase plan player policy price product profile project provider purchase quote "
    "ranking reading receipt record refund region rental report request reserve return review reward role room "
    "route rule sample schedule score season seat section segment seller sensor service session_log shift shipment "
    "signal site skill slot source sponsor stage station status_note stock storage store student subject supplier "
    "survey system table_plan target task_list tax team tenant ticket tool topic tour trade trip unit_price user "
    "vehicle vendor venue visit voucher wallet warehouse warranty watch window_seat worker workshop zone"
).split()
_COLUMNS = ("code", "label", "state", "amount", "quantity", "notes", "position", "priority", "reference", "color")
_TYPES = {"amount": "Numeric(12, 2)", "quantity": "Integer", "position": "Integer", "priority": "Integer"}

_SHARED = {
    "app/__init__.py": '"""The application."""\n',
    "app/settings.py": '''"""Settings, from the environment."""

import os

DATABASE_URL = os.environ.get("DATABASE_URL", "sqlite://")
PAGE_SIZE = int(os.environ.get("PAGE_SIZE", "50"))
DEBUG = os.environ.get("DEBUG") == "1"
''',
    "app/core/__init__.py": "from .base import Base\nfrom .database import Session, engine, session_scope\n",
    "app/core/base.py": '''"""The declarative base."""

from sqlalchemy import Column, DateTime, Integer, func
from sqlalchemy.ext.declarative import declarative_base, declared_attr


class Identified:
    """What every table has."""

    id = Column(Integer, primary_key=True)
    created_at = Column(DateTime, server_default=func.now())

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()


Base = declarative_base(cls=Identified)
''',
    "app/core/database.py": '''"""The engine and its sessions."""

from contextlib import contextmanager

from sqlalchemy import create_engine
from sqlalchemy.orm import scoped_session, sessionmaker

from app.settings import DATABASE_URL, DEBUG

engine = create_engine(DATABASE_URL, echo=DEBUG)
Session = scoped_session(sessionmaker(bind=engine))


@contextmanager
def session_scope():
    session = Session()
    try:
        yield session
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()
''',
    "app/core/repository.py": '''"""What all repositories share."""

from app.settings import PAGE_SIZE


class Repository:
    model = None

    def __init__(self, session):
        self.session = session

    def query(self):
        return self.session.query(self.model)

    def get(self, ident):
        return self.query().get(ident)

    def page(self, number):
        return self.query().offset(number * PAGE_SIZE).limit(PAGE_SIZE).all()

    def add(self, entity):
        self.session.add(entity)
        return entity
''',
    "app/core/web.py": '''"""Requests and answers, of no framework in particular."""


class Router:
    def __init__(self, prefix):
        self.prefix = prefix
        self.routes = {}

    def route(self, path, method="GET"):
        def register(function):
            self.routes[method, self.prefix + path] = function
            return function

        return register


class NotFound(Exception):
    status = 404
''',
    "app/models.py": '"""All models, so that one import maps them."""\n\n',
    "tests/__init__.py": "",
    "tests/conftest.py": '''"""Fixtures of all tests."""

import pytest

from app.core import Base, Session, engine


@pytest.fixture(scope="session")
def tables():
    Base.metadata.create_all(engine)
    yield
    Base.metadata.drop_all(engine)


@pytest.fixture
def session(tables):
    session = Session()
    yield session
    session.rollback()
    Session.remove()
''',
}

# {n}: the noun, {N}: the class, {o}, {O}: those of the part before it.
_PART = {
    "__init__.py": (
        "from .models import {N}, {N}Entry\nfrom .repository import {N}Repository\nfrom .services import {N}Service\n"
    ),
    "models.py": '''"""Tables of the {n}."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Numeric, String, Text
from sqlalchemy.orm import relationship

from app.core import Base


class {N}(Base):
    """A {n}."""

{columns}
    is_active = Column(Boolean, default=True)
    {o}_id = Column(Integer, ForeignKey("{o_table}.id"))
    entries = relationship("{N}Entry", backref="{n}")

    def total(self):
        return sum(entry.amount * entry.quantity for entry in self.entries)

    def as_dict(self):
        return {{"id": self.id, {pairs}}}


class {N}Entry(Base):
    """One line of a {n}."""

    {n}_id = Column(Integer, ForeignKey("{table}.id"), nullable=False)
    amount = Column(Numeric(12, 2), nullable=False)
    quantity = Column(Integer, nullable=False, default=1)
    text = Column(Text)
    sku = Column(String(40), index=True)

    def __repr__(self):
        return f"<{N}Entry {{self.id}}>"
''',
    "schemas.py": '''"""What the API takes and gives of a {n}."""

from dataclasses import asdict, dataclass


@dataclass
class {N}Schema:
{fields}

    @classmethod
    def of(cls, {n}):
        """The schema of a {n}."""
        return cls({given})

    def validated(self):
{checks}
        return asdict(self)
''',
    "repository.py": '''"""Queries of the {n}."""

from sqlalchemy import and_, func, or_
from sqlalchemy.orm import joinedload

from app.core.repository import Repository

from .models import {N}, {N}Entry


class {N}Repository(Repository):
    """Reads and writes every {n}."""

    model = {N}

    def active(self):
        return self.query().filter({N}.is_active.is_(True)).order_by({N}.id).all()

    def with_entries(self, ident):
        return self.query().options(joinedload({N}.entries)).filter({N}.id == ident).one_or_none()

    def totals(self):
        amount = func.sum({N}Entry.amount * {N}Entry.quantity)
        rows = self.session.query({N}.id, amount).join({N}.entries).group_by({N}.id)
        return {{ident: total for ident, total in rows}}

    def search(self, words):
        query = self.query()
        for word in words:
            pattern = f"%{{word}}%"
            query = query.filter(or_({N}.{first}.ilike(pattern), {N}.{second}.ilike(pattern)))
        return query.limit(100).all()

{finders}
''',
    "queries.py": '''"""Reports on the {n}, in SQL."""

from sqlalchemy import text

from app.core.database import engine


def count_of_{n}():
    with engine.connect() as connection:
        return connection.execute(text("select count(*) from {table}")).scalar()


def archive_{n}(year):
    with engine.begin() as connection:
        connection.execute(text("delete from {table} where created_at < :first"), {{"first": f"{{year}}-01-01"}})


def names_of_{n}(limit=10):
    rows = engine.execute("select {first} from {table} limit %d" % limit)
    return [row["{first}"] for row in rows]
''',
    "services.py": '''"""What the business does with a {n}."""

import logging

from app.core import session_scope
from app.core.web import NotFound
from app.{o} import {O}Repository

from . import events
from .models import {N}, {N}Entry
from .repository import {N}Repository
from .schemas import {N}Schema

LOG = logging.getLogger(__name__)


class {N}Service:
    """Work on every {n}, each method in a transaction of its own."""

    def __init__(self, repository=None, clock=None):
        self.repository = repository
        self.clock = clock
        self.seen = []

    def create(self, data):
        """A new {n} of checked data."""
        schema = {N}Schema(**data)
        with session_scope() as session:
            {n} = {N}(**schema.validated())
            {N}Repository(session).add({n})
            session.flush()
            LOG.info("created %s", {n}.id)
            events.changed("{n}", {n}.id)
            return {n}.id

    def add_entry(self, ident, amount, quantity=1):
        with session_scope() as session:
            {n} = session.query({N}).get(ident)
            if {n} is None:
                raise NotFound(ident)
            {n}.entries.append({N}Entry(amount=amount, quantity=quantity))
            return {n}.total()

    def assign(self, ident, {o}_id):
        with session_scope() as session:
            {o} = {O}Repository(session).get({o}_id)
            {n} = {N}Repository(session).get(ident)
            if {o} is None or {n} is None:
                raise NotFound(ident)
            {n}.{o}_id = {o}.id

    def close(self, ident):
        with session_scope() as session:
            updated = session.query({N}).filter({N}.id == ident).update({{"is_active": False}})
            LOG.info("closed %d", updated)
        self.seen.append(ident)

{workers}
''',
    "events.py": '''"""Who is told of changes."""

_LISTENERS = {{}}


def listen(name, function):
    _LISTENERS.setdefault(name, []).append(function)


def changed(name, ident):
    for function in _LISTENERS.get(name, ()):
        function(ident)
''',
    "routers.py": '''"""The API of the {n}."""

from app.core import session_scope
from app.core.web import NotFound, Router

from .repository import {N}Repository
from .schemas import {N}Schema
from .services import {N}Service

router = Router("/{n}")
service = {N}Service()


@router.route("/")
def index(request):
    with session_scope() as session:
        return [each.as_dict() for each in {N}Repository(session).page(int(request.get("page", 0)))]


@router.route("/<ident>")
def show(request, ident):
    with session_scope() as session:
        found = {N}Repository(session).with_entries(ident)
        if found is None:
            raise NotFound(ident)
        return {N}Schema.of(found).validated()


@router.route("/", method="POST")
def create(request):
    return {{"id": service.create(dict(request))}}

{handlers}
''',
    "tasks.py": '''"""What runs at night."""

from app.core import session_scope

from .models import {N}, {N}Entry
from .queries import archive_{n}


def nightly(today):
    archive_{n}(today.year - 5)
    with session_scope() as session:
        for {n} in session.query({N}).filter_by(is_active=True).yield_per(100):
            if not {n}.entries:
                {n}.is_active = False


def purge():
    with session_scope() as session:
        session.query({N}Entry).filter({N}Entry.quantity == 0).delete(synchronize_session=False)
''',
    "constants.py": '''"""Fixed values of the {n}."""

STATES = ("new", "open", "closed", "archived")
LIMITS = {{{limits}}}
''',
    "formatting.py": '''"""How a {n} is shown."""

import textwrap


def money(value):
    return f"{{value:,.2f}}"


def lines({n}):
    """The lines of a receipt."""
    yield "{N}"
    yield "=" * 40
    for entry in {n}.entries:
        label = textwrap.shorten(entry.text or "", 25)
        yield f"{{label:25}} {{entry.quantity:4}} {{money(entry.amount):>10}}"
    yield f"{{money({n}.total()):>40}}"


{formats}
''',
    "cli.py": '''"""Commands on the {n}."""

import argparse

from .formatting import lines
from .repository import {N}Repository
from .services import {N}Service, session_scope


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("ident", type=int)
    parser.add_argument("--close", action="store_true")
    arguments = parser.parse_args(argv)
    if arguments.close:
        {N}Service().close(arguments.ident)
    with session_scope() as session:
        print("\\n".join(lines({N}Repository(session).get(arguments.ident))))


if __name__ == "__main__":
    main()
''',
}
_TESTS = {
    "__init__.py": "",
    "conftest.py": '''"""Fixtures of the {n}."""

import pytest

from app.{n} import {N}, {N}Repository


@pytest.fixture
def {n}(session):
    made = {N}({first}="one", {second}="two")
    session.add(made)
    session.flush()
    return made


@pytest.fixture
def repository(session):
    return {N}Repository(session)
''',
    "factories.py": '''"""Objects for tests."""

import itertools

from app.{n}.models import {N}, {N}Entry

_NUMBERS = itertools.count(1)


def make_{n}(**given):
    given.setdefault("{first}", f"{n} {{next(_NUMBERS)}}")
    return {N}(**given)


def make_entry({n}, amount=10, quantity=1):
    return {N}Entry({n}={n}, amount=amount, quantity=quantity)
''',
    "test_models.py": '''from app.{n}.models import {N}, {N}Entry

from .factories import make_entry, make_{n}


def test_total(session):
    {n} = make_{n}()
    session.add({n})
    make_entry({n}, 10, 2)
    make_entry({n}, 5)
    assert {n}.total() == 25


def test_entries_are_saved(session, {n}):
    session.add({N}Entry({n}_id={n}.id, amount=1))
    session.flush()
    assert session.query({N}Entry).filter_by({n}_id={n}.id).count() == 1
    assert session.query({N}).get({n}.id) is {n}

{cases}
''',
    "test_repository.py": '''import pytest

from app.{n} import {N}

from .factories import make_{n}


def test_active(repository, {n}):
    assert {n} in repository.active()


@pytest.mark.parametrize("words", [["one"], ["one", "t"], []])
def test_search(repository, {n}, words):
    assert {n} in repository.search(words)


def test_add(session, repository):
    made = repository.add(make_{n}())
    session.flush()
    assert session.query({N}).filter({N}.id == made.id).one() is made


def test_rows(session, {n}):
    rows = session.execute("select id, {first} from {table}").fetchall()
    assert {n}.id in [row["id"] for row in rows]
''',
    "test_services.py": '''from unittest import mock

import pytest

from app.core.web import NotFound
from app.{n} import {N}, {N}Service


@pytest.fixture
def service():
    return {N}Service(clock=mock.Mock())


def test_create(service, session):
    ident = service.create({{"{first}": "x", "{second}": "y"}})
    assert session.query({N}).get(ident).{first} == "x"


def test_unknown(service):
    with pytest.raises(NotFound):
        service.add_entry(0, 1)


def test_close(service, session, {n}):
    session.commit()
    service.close({n}.id)
    session.refresh({n})
    assert not {n}.is_active
''',
    "test_routers.py": '''from app.{n} import routers


def test_index(session, {n}):
    session.commit()
    assert any(each["id"] == {n}.id for each in routers.index({{}}))


def test_routes():
    assert ("POST", "/{n}/") in routers.router.routes
''',
}
_SHARE = len(_PART) + len(_TESTS)


def write_project(directory: pathlib.Path, files: int = 1000) -> int:
    """Write a project of about so many files (no fewer, less than a part more) into an empty directory, with an empty
    configuration of flake8 beside it; how many files there are. Raises ValueError for more than the nouns suffice
    for, OSError where it cannot write."""
    parts = -(-(files - len(_SHARED)) // _SHARE)
    if parts > len(_NOUNS):
        raise ValueError(f"at most {len(_SHARED) + len(_NOUNS) * _SHARE} files")
    contents = dict(_SHARED)
    for number in range(parts):
        contents |= dict(_part(number))
        contents["app/models.py"] += f"from app.{_NOUNS[number]}.models import *\n"
    for name, text in contents.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n" if text else "", encoding="utf-8")
    (directory / ".flake8").write_text("[flake8]\nmax-line-length = 120\n", encoding="utf-8")
    return len(contents)


def _part(number: int) -> Iterator[tuple[str, str]]:
    """The files of one part and of its tests, each with its text."""
    chance = random.Random(number)
    noun, other = _NOUNS[number], _NOUNS[max(number - 1, 0)]
    texts = [each for each in _COLUMNS if each not in _TYPES]
    first, second = chance.sample(texts, 2)
    columns = [first, second, *(each for each in _COLUMNS if each not in (first, second) and chance.random() < 0.6)]
    values = {
        "n": noun,
        "N": _class(noun),
        "table": _class(noun).lower(),
        "o": other,
        "O": _class(other),
        "o_table": _class(other).lower(),
        "first": first,
        "second": second,
        "columns": "\n".join(f"    {each} = Column({_TYPES.get(each, 'String(100)')})" for each in columns),
        "pairs": ", ".join(f'"{each}": self.{each}' for each in columns[:4]),
        "fields": "\n".join(f"    {each}: str | None = None" for each in columns),
        "given": ", ".join(f"{noun}.{each}" for each in columns),
        "checks": "\n".join(
            f"        if self.{each} is not None and len(str(self.{each})) > 100:\n"
            f'            raise ValueError("{each} is too long")'
            for each in columns
        ),
        "limits": ", ".join(f'"{each}": {chance.randrange(1000)}' for each in columns),
        "finders": "\n".join(
            f"    def by_{each}(self, {each}):\n"
            f"        return self.query().filter(and_({_class(noun)}.{each} == {each})).all()\n"
            for each in columns
        ),
        "workers": "\n".join(
            f"    def change_{each}(self, ident, {each}):\n"
            f'        """Set the {each} and tell who listens."""\n'
            "        with session_scope() as session:\n"
            f"            {noun} = {_class(noun)}Repository(session).get(ident)\n"
            f"            if {noun} is None:\n"
            "                raise NotFound(ident)\n"
            f"            previous = {noun}.{each}\n"
            f"            {noun}.{each} = {each}\n"
            f'        if previous != {each}:\n            events.changed("{noun}.{each}", ident)\n'
            f"        return previous\n"
            for each in columns
        ),
        "handlers": "\n".join(
            f'\n@router.route("/<ident>/{each}", method="PUT")\n'
            f"def put_{each}(request, ident):\n"
            f'    return {{"previous": service.change_{each}(ident, request["{each}"])}}\n'
            for each in columns
        ),
        "formats": "\n\n".join(
            f'def {each}_of({noun}, default=""):\n    value = {noun}.{each}\n'
            "    if value is None:\n        return default\n    return str(value).strip()\n"
            for each in columns
        ),
        "cases": "\n".join(
            f"\ndef test_{each}(session, {noun}):\n    {noun}.{each} = 1\n    session.flush()\n"
            f"    session.expire({noun})\n"
            f"    assert session.query({_class(noun)}).filter_by({each}={noun}.{each}).first() is {noun}\n"
            for each in columns
        ),
    }
    for folder, templates in ((f"app/{noun}", _PART), (f"tests/{noun}", _TESTS)):
        for name, template in templates.items():
            yield f"{folder}/{name}", template.format_map(values)


def _class(noun: str) -> str:
    """`TablePlan` of `table_plan`."""
    return "".join(word.capitalize() for word in noun.split("_"))
