"""What is said of a relationship without running it is what SQLAlchemy's mappers make of it: the modules of
`tests/relationships` are executed, and each `uselist` compared."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

sa = pytest.importorskip("sqlalchemy")

from sqlalchemy import orm  # noqa: E402

from tests.test_relationships import SAMPLES, sides  # noqa: E402

RELEASE = tuple(map(int, sa.__version__.split(".")[:2]))
# `elsewhere.py` imports from a project that is not there.
RUNNABLE = [path for path in SAMPLES if path.stem != "elsewhere"]

pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def module(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[types.ModuleType]:
    """A sample, executed as a module of its own, so that annotations can be resolved in it."""
    path: Path = request.param
    if path.stem.endswith("2_0") and RELEASE < (2, 0):
        pytest.skip("SQLAlchemy 2.0 and later")
    orm.clear_mappers()  # those of other tests, which may be incomplete
    made = types.ModuleType(f"sample_{path.stem}")
    monkeypatch.setitem(sys.modules, made.__name__, made)
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), made.__dict__)
    orm.configure_mappers()
    yield made
    orm.clear_mappers()


@pytest.mark.parametrize(
    ("module", "path"),
    [(path, path) for path in RUNNABLE],
    ids=[path.stem for path in RUNNABLE],
    indirect=["module"],
)
def test_library_agrees(module: types.ModuleType, path: Path) -> None:
    classes = {name: each for name, each in vars(module).items() if getattr(each, "__module__", "") == module.__name__}
    mapped = {name: sa.inspect(each, raiseerr=False) for name, each in classes.items() if isinstance(each, type)}
    compared = 0
    for row, ends in sides(path):
        for side in ends:
            mapper = mapped.get(side.owner)
            if mapper is not None and side.is_collection is not None:
                assert mapper.relationships[side.name].uselist == side.is_collection, f"{path.name}:{row} {side}"
                compared += 1
    assert compared >= 5
