"""The catalogue of usages against the SQLAlchemy that is installed: legacy code does on each line what is written
there, modern code runs in silence. `nox -s library` runs it on every release; a plain pytest run does not collect it.

`python -m tests.catalogue_cases --record` writes what the installed release does.
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.catalogue_cases import RELEASES, SILENT, Case, Cell, Place, every_case
from tests.library.catalogue_runs import RELEASE, missing, outcomes

CASES = every_case()
CELLS = {(case.name, number): cell for case in CASES for number, cell in enumerate(case.cells)}
RUNNABLE = {place: cell for place, cell in CELLS.items() if cell.release <= RELEASE and not missing(cell)}

pytestmark = pytest.mark.skipif(RELEASE not in RELEASES, reason="a release that no target names")


@cache
def told() -> dict[Place, dict[int, str]]:
    return outcomes(RUNNABLE)


def skip_unless_runnable(place: Place, cell: Cell) -> None:
    if place not in RUNNABLE:
        pytest.skip(f"needs {' and '.join(missing(cell)) or f'SQLAlchemy {cell.release}'}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_legacy_code_does_what_is_written(case: Case) -> None:
    place = case.name, 0
    skip_unless_runnable(place, case.legacy)
    done = [told()[place].get(row, SILENT) for row in range(1, len(case.legacy.lines) + 1)]
    assert done == [line.outcomes.get(RELEASE, SILENT) for line in case.legacy.lines]


@pytest.mark.parametrize(
    ("place", "cell"),
    [(place, cell) for place, cell in CELLS.items() if place[1]],
    ids=[f"{name}-{number}" for name, number in CELLS if number],
)
def test_modern_code_runs_in_silence(place: Place, cell: Cell) -> None:
    skip_unless_runnable(place, cell)
    assert told()[place] == {}


def test_modern_code_needs_the_release_that_it_names() -> None:
    """Code for a later release fails here, or there would be no need to name one."""
    later = {place: cell for place, cell in CELLS.items() if cell.release > RELEASE and not missing(cell)}
    done = outcomes(later) if later else {}
    assert [place for place, rows in done.items() if not rows] == []


def test_whether_a_release_is_silent_is_not_left_to_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """1.4 warns of what 2.0 removes only where it is told to."""
    monkeypatch.setenv("SQLALCHEMY_WARN_20", "0")
    place = "row-string-index", 0
    assert outcomes({place: CELLS[place]}) == {place: told()[place]}
