"""The garbage collector, which belongs to the host: what linting leaves to it, and how it is found again."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_sqla20 import collector, engine, layouts, projects
from flake8_sqla20.engine import Settings, lint

LEGACY = """\
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.depot import depot, engine

def load(rows=[each for each in depot]):
    with engine.connect() as connection:
        connection.execute(text("UPDATE t SET x = 1"))
    return Session(engine).query(select([1])).get(1) or (lambda row: row["x"])(engine.execute("SELECT 1").fetchone())
"""
DEPOT = "from sqlalchemy import create_engine\n\nengine = create_engine('sqlite://')\ndepot = engine.connect()\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A module of a project, and another that it imports."""
    (tmp_path / "pyproject.toml").touch()
    package = tmp_path / "app"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "depot.py").write_text(DEPOT, encoding="utf-8")
    (package / "load.py").write_text(LEGACY, encoding="utf-8")
    return package / "load.py"


@pytest.fixture(autouse=True)
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The collector as it is at a start, and no project met."""
    gc.unfreeze()
    monkeypatch.setattr(collector, "_FROZEN", collector._Frozen())
    monkeypatch.setattr(layouts, "_MET", layouts._Met())
    monkeypatch.setattr(projects, "_MET", projects._Met())
    yield
    gc.unfreeze()
    gc.enable()


def linted(path: Path, run: int = 1) -> list[str]:
    """The codes that are found in a file."""
    text = path.read_text(encoding="utf-8")
    found = lint(ast.parse(text), text.splitlines(keepends=True), str(path), Settings(run=run))
    return [each.code for each in found]


def test_nothing_that_is_made_refers_to_itself(path: Path) -> None:
    assert {"SQA101", "SQA121", "SQA141"} <= set(linted(path))
    gc.collect()
    gc.disable()
    linted(path)
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        left = {type(each) for each in gc.garbage}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert not [each for each in left if each.__module__ in ("ast", "_ast") or "sqla20" in each.__module__]


@pytest.mark.parametrize("is_enabled", [True, False])
@pytest.mark.parametrize("is_failing", [True, False])
def test_collector_is_as_it_was(
    path: Path, is_enabled: bool, is_failing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments: object) -> None:
        raise ZeroDivisionError

    if is_failing:
        monkeypatch.setattr(engine, "candidates", failing)
    (gc.enable if is_enabled else gc.disable)()
    try:
        linted(path)
    except ZeroDivisionError:
        assert is_failing
    assert gc.isenabled() is is_enabled


def test_what_is_loaded_is_frozen_until_the_next_run(path: Path) -> None:
    collector.begin(1)
    assert gc.get_freeze_count()
    collector.begin(2)
    assert not gc.get_freeze_count()
    collector.begin(3)
    assert not gc.get_freeze_count()


def test_what_is_held_is_frozen_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collector.begin(1)
    frozen = gc.get_freeze_count()
    linted(path)
    assert gc.get_freeze_count() <= frozen  # too little to be worth it
    monkeypatch.setattr(projects, "_GROWN", 1)
    path.with_name("depot.py").write_text(DEPOT + "more = 1\n", encoding="utf-8")
    layouts._MET.current.clear()
    expected = linted(path)
    assert gc.get_freeze_count() > frozen
    path.with_name("depot.py").write_text(DEPOT, encoding="utf-8")
    collector.begin(2)
    assert linted(path, run=2) == expected
    assert not gc.get_freeze_count()


@pytest.mark.parametrize("is_enabled", [True, False])
def test_host_that_freezes_or_does_not_collect_is_let_alone(
    path: Path, is_enabled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projects, "_GROWN", 1)
    if is_enabled:
        gc.freeze()
    else:
        gc.disable()
    frozen = gc.get_freeze_count()
    for run in (1, 1, 2):
        collector.begin(run)
        linted(path, run)
        assert gc.get_freeze_count() <= frozen
    assert bool(gc.get_freeze_count()) is is_enabled
