"""What the rules on asyncio objects claim, against the SQLAlchemy that is installed."""

from __future__ import annotations

import ast
import asyncio
import gc
import inspect
from pathlib import Path
from typing import Any

import pytest

sa = pytest.importorskip("sqlalchemy")
pytest.importorskip("aiosqlite")
pytest.importorskip("greenlet")
aio = pytest.importorskip("sqlalchemy.ext.asyncio")

from flake8_sqla20 import catalog, pages  # noqa: E402
from flake8_sqla20.engine import load  # noqa: E402
from flake8_sqla20.semantics.kinds import Kind, member  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")

MISSING = load("session.async_missing_member").rule.attributes
AWAITED = set(load("session.async_without_await").rule.calls)
CLASSES = {name: getattr(aio, name) for name in catalog.KINDS if hasattr(aio, name)}


def example(code: str) -> Any:
    return next(page.example for page in pages.all_rules() if page.code == code)


@pytest.mark.parametrize("kind", sorted(catalog.TWINS))
def test_what_only_the_twin_has_the_asyncio_class_lacks(kind: str) -> None:
    made = aio.create_async_engine("sqlite+aiosqlite://")
    instances = {"AsyncEngine": made, "AsyncConnection": made.connect(), "AsyncSession": aio.AsyncSession(made)}
    twin = Kind(catalog.TWINS[kind])
    words = [word for word in MISSING if member(twin, word) and not member(Kind(kind), word)]
    asked = instances.get(kind, CLASSES[kind])
    assert [word for word in words if hasattr(CLASSES[kind], word) or hasattr(asked, word)] == []
    assert words or kind == "AsyncTransaction"


def is_awaited(kind: str, word: str) -> bool:
    """Whether the catalog says that a method gives what is awaited or entered."""
    found = member(Kind(kind), word)
    result = found.args[-1] if found is not None and found.name == "method" else Kind("unknown")
    return result.name == "Awaitable" or member(result, "__await__") is not None


@pytest.mark.parametrize("kind", sorted(CLASSES))
def test_every_coroutine_of_the_library_is_awaited_by_the_catalog_and_the_rule(kind: str) -> None:
    methods = {name for name in dir(CLASSES[kind]) if not name.startswith("_")}
    coroutines = {name for name in methods if inspect.iscoroutinefunction(getattr(CLASSES[kind], name))}
    assert {name for name in coroutines if not is_awaited(kind, name)} == set()
    assert coroutines - AWAITED - {"aremove"} == set()
    if kind == "async_scoped_session":
        coroutines |= {name for name in methods if inspect.iscoroutinefunction(getattr(aio.AsyncSession, name, None))}
    # The other way round: the rule speaks of no method that is synchronous.
    begun = {"begin", "begin_nested", "connect", "stream", "stream_scalars"}
    plain = (methods & AWAITED) - coroutines - begun
    assert {name for name in plain if is_awaited(kind, name)} == set()


FAILING = (
    *("work.execute(one).scalars()", "work.execute(one)[0]", "[row for row in work.scalars(one)]"),
    *("list(work.scalars(one))", "(lambda a, b: 0)(*work.execute(one))", "work.scalar(one) + 1", "-work.scalar(one)"),
    *("work.execute(one)()", "work.scalar(one) < 1", "int(work.scalar(one))", "dict(work.execute(one))"),
    *("link.stream(one).scalars()", "link.stream(one)[0]", "work.begin()[0]", "link.begin()()", "server.connect()[0]"),
    *("await server.connect().execute(one)", "await server.connect().close()", "await link.begin_nested().commit()"),
    *("[row async for row in work.stream(one)]", "[row async for row in link.stream(one)]"),
)
NEVER = (
    "bool(work.scalar(one)) is False",
    "work.scalar(one) == 1",
    "work.scalar(one) is None",
    "f'{work.scalar(one)}' == '1'",
)


async def evaluated(source: str) -> Any:
    server = aio.create_async_engine("sqlite+aiosqlite://")
    try:
        async with server.connect() as link, aio.AsyncSession(server) as work:
            given = {"server": server, "link": link, "work": work, "one": sa.text("select 1")}
            value = eval(compile(source, source, "eval", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), given)
            return await value if inspect.iscoroutine(value) else value
    finally:
        await server.dispose()


@pytest.mark.parametrize("source", FAILING)
def test_use_of_what_is_not_awaited_raises(source: str) -> None:
    """SQA187 is a hazard because of this."""
    with pytest.raises((TypeError, AttributeError, sa.exc.InvalidRequestError)):
        asyncio.run(evaluated(source))


@pytest.mark.parametrize("source", NEVER)
def test_what_is_not_awaited_never_equals_its_result(source: str) -> None:
    assert asyncio.run(evaluated(source)) is False


@pytest.mark.parametrize(("side", "name"), [("modern", "new"), ("legacy", "old")])
def test_example_without_await_changes_nothing(side: str, name: str) -> None:
    given: dict[str, Any] = {}
    prelude = """
from sqlalchemy import Column, Integer, String, select
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
"""
    exec(prelude + getattr(example("SQA187"), side), given)

    async def run() -> Any:
        server = aio.create_async_engine("sqlite+aiosqlite://", poolclass=sa.pool.StaticPool)
        async with server.begin() as link:
            await link.run_sync(given["Base"].metadata.create_all)
            await link.execute(sa.insert(given["User"]).values(id=1, name="old"))
        async with aio.AsyncSession(server) as work:
            if side == "legacy":
                with pytest.raises(AttributeError, match="coroutine"):
                    await given["rename"](work, "new")
            else:
                await given["rename"](work, "new")
        async with server.connect() as link:
            found = await link.scalar(sa.select(given["User"].name))
        await server.dispose()
        return found

    assert asyncio.run(run()) == name


PRELUDE = (Path(__file__).parent.with_name("prelude.py")).read_text(encoding="utf-8")
# What SQA158 and SQA159 tell apart: these reads raise, and those do not.
RAISING = (
    "(await work.get(User, 1)).addresses",
    "(await work.execute(select(User).join(User.addresses))).scalars().first().addresses",
    "[user.addresses async for user in await work.stream_scalars(select(User))]",
    "user = await work.get(User, 1); await work.refresh(user); user.addresses",
    "user = await work.get(User, 1); user.addresses = []",
    "(await work.get(Address, 1)).user",
    "user = await work.get(User, 1); await work.commit(); user.id",
    "user = User(name='new'); work.add(user); await work.commit(); user.id",
    "user = await work.get(User, 1); await work.commit(); user.addresses",
)
LOADED = (
    "(await work.get(User, 1, options=[selectinload(User.addresses)])).addresses",
    "user = await work.get(User, 1); await work.refresh(user, ['addresses']); user.addresses",
    "user = await work.get(User, 1); await work.run_sync(lambda _: user.addresses); user.addresses",
    "user = await work.get(User, 1); (await work.get(Address, 1)).user",
    "work.add(User(id=9, addresses=[Address()])); await work.flush(); (await work.get(User, 9)).addresses",
    "user = await work.get(User, 1); await work.commit(); await work.refresh(user); user.id",
    "user = await work.get(User, 1); await work.commit(); await work.execute(select(User)); user.id",
    "user = await work.get(User, 1); await work.commit(); user.name = 'new'; user.name",
)


async def read(source: str, **options: Any) -> None:
    """Runs statements in a function, with the prelude's models in a database of their own, and a session on it."""
    namespace: dict[str, Any] = {"__name__": "example"}
    exec(compile(PRELUDE, "prelude.py", "exec"), namespace)
    made = aio.create_async_engine("sqlite+aiosqlite://", poolclass=sa.pool.StaticPool)
    try:
        async with made.begin() as connection:
            await connection.run_sync(namespace["Base"].metadata.create_all)
        async with aio.AsyncSession(made) as session:
            user = namespace["User"](id=1, addresses=[namespace["Address"](id=1)])
            session.add(user)
            await session.commit()
        body = source.replace("; ", "\n    ")
        exec(f"async def run(work):\n    {body}", namespace)
        async with aio.AsyncSession(made, **options) as session:
            await namespace["run"](session)
    finally:
        await made.dispose()
        namespace["session"].close()
        namespace["engine"].dispose()


@pytest.mark.parametrize("source", RAISING)
def test_implicit_load_fails(source: str) -> None:
    # 2.1 wraps what 2.0 raised
    with pytest.raises((sa.exc.MissingGreenlet, sa.exc.StatementError), match="greenlet_spawn has not been called"):
        asyncio.run(read(source))
    gc.collect()  # the coroutine that nothing awaited warns here, not in another test


@pytest.mark.parametrize("source", LOADED)
def test_what_was_loaded_is_read(source: str) -> None:
    if "['addresses']" in source and sa.__version__ < "2":
        pytest.skip("refresh() loads relationships from 2.0.4 on")
    asyncio.run(read(source))


@pytest.mark.parametrize("source", [each for each in RAISING if "user.id" in each])
def test_session_that_does_not_expire_keeps_its_instances(source: str) -> None:
    asyncio.run(read(source, expire_on_commit=False))
