"""The catalogue of usages, `tests/catalogue`: what is found in each cell is what is marked there, at every target, and
agrees with what SQLAlchemy did on that line.

`tests/library` holds what is said of SQLAlchemy against SQLAlchemy. `python -m tests.catalogue_cases --update` writes
the marks anew.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.catalogue_cases import (
    NOT_REACHED,
    PATHS,
    RELEASES,
    SILENT,
    Case,
    Found,
    Line,
    Place,
    every_case,
    findings,
    parsed,
    rendered,
)

CASES = every_case()
every_path = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@cache
def found(target: str) -> dict[Place, list[Found]]:
    return findings(CASES, target)


@every_path
def test_file_is_written_as_it_is_read(path: Path) -> None:
    assert rendered(*parsed(path)) == path.read_text(encoding="utf-8")


@every_path
def test_cells_hold_code(path: Path) -> None:
    for case in parsed(path)[1]:
        assert case.modern, f"{case.name} has no modern code"
        for cell in case.cells:
            assert ast.parse(cell.code).body, cell.header
            assert not set(cell.notes) - {"needs", "kept", "unlike"}


def test_each_case_is_there_once() -> None:
    counts = Counter(case.name for case in CASES)
    assert len(counts) >= 313
    assert set(counts.values()) == {1}


@by_name
def test_what_is_marked_is_found(case: Case) -> None:
    """Neither less nor more: also what is missed must not be found before its mark says so."""
    assert any(line.is_marked for line in case.legacy.lines), "nothing is marked"
    wrong = []
    for number, cell in enumerate(case.cells):
        for target in RELEASES:
            told = Counter((each.row, each.code) for each in found(target)[case.name, number] if each.row)
            expected = Counter(
                (row, code) for row, line in enumerate(cell.lines, 1) for code in line.expected(target).elements()
            )
            for kind, places in (("not found", expected - told), ("not marked", told - expected)):
                wrong += [f"{kind} at {target}: {code} {cell.lines[row - 1].text}" for row, code in places.elements()]
    assert not wrong, "\n".join([*wrong, "python -m tests.catalogue_cases --update"])


@by_name
def test_what_is_missed_has_its_reason(case: Case) -> None:
    assert not [line.text for line in case.legacy.lines if line.missed == "?"]
    assert not [line.text for cell in case.modern for line in cell.lines if line.missed]


@by_name
def test_modern_code_keeps_advice_only(case: Case) -> None:
    """And what a cell says that it keeps, for its reason."""
    for number, cell in enumerate(case.modern, 1):
        told = [each for target in RELEASES for each in found(target)[case.name, number]]
        kept = {each.code for each in told if each.row and each.level != "advice"}
        assert bool(kept) is ("kept" in cell.notes), kept


@pytest.mark.parametrize("target", RELEASES)
def test_prelude_keeps_advice_only(target: str) -> None:
    told = [each for cell in found(target).values() for each in cell if not each.row]
    assert not [each for each in told if each.level != "advice"]


@by_name
def test_no_advice_before_its_remedy_exists(case: Case) -> None:
    first = min(cell.release for cell in case.modern)
    early = [
        f"{each} at {target}"
        for target in RELEASES
        for each in found(target)[case.name, 0]
        if each.row and target < first and each.level in ("legacy", "advice")
    ]
    assert not early


_REMOVED = re.compile(r" is removed in (2\.\d)( \(raises since 1\.4\))?:")
_DEPRECATED = re.compile(r" is deprecated since (\d\.\d):")
_RAISES = re.compile(r" (?:raises|fails) (?:in (\d\.\d):)?")
# What these say may concern usages of every level.
_REMARKS = ("LegacyAPIWarning", "SAWarning")


def claimed(finding: Found, release: str) -> str:
    """What a finding says that a release does with the usage; nothing where it does not say."""
    if removed := _REMOVED.search(finding.message):
        return "raises" if release >= (RELEASES[0] if removed[2] else removed[1]) else ""
    if deprecated := _DEPRECATED.search(finding.message):
        return "warns" if release >= deprecated[1] else "silent"
    raises = _RAISES.search(finding.message)
    return "raises" if raises and release >= (raises[1] or RELEASES[0]) else ""


def seen(line: Line, release: str) -> str:
    """What a release did on a line: raises, warns, remarks, silent or not reached."""
    outcome = line.outcomes.get(release, SILENT)
    if outcome in (SILENT, NOT_REACHED):
        return outcome
    last = outcome.rpartition(" ")[2]
    return "raises" if not last.endswith("Warning") else "remarks" if last in _REMARKS else "warns"


def disagreements(case: Case, target: str) -> Iterator[str]:
    """Where the findings at a target say something else than the library did.

    What is found may be the cause of what the library says further below: an import, a listener.
    """
    lines = case.legacy.lines
    # A target is told of what the release after it does.
    latest = max(target, "2.0")
    levels: set[str] = set()
    for row, line in enumerate(lines, 1):
        told = [each for each in found(target)[case.name, 0] if each.row == row]
        levels |= {each.level for each in told}
        for release in RELEASES[: RELEASES.index(latest) + 1]:
            here = seen(line, release)
            below = {seen(each, release) for each in lines[row:]}
            claims = {claimed(each, release): f"{release} {here}: {line.text}: {each}" for each in told}
            for claim, text in claims.items():
                allowed = {"raises": {"raises"}, "warns": {"warns", "remarks", "raises"}}.get(claim, set())
                if allowed and here != NOT_REACHED and not allowed & ({here} if here != SILENT else below):
                    yield text
            if here == "warns" and set(claims) == {"silent"}:
                yield claims["silent"]
            if here == "raises" and "raises" not in claims and any("is removed" in each.message for each in told):
                yield f"{release} raises: {line.text}: {told}"
        now, before = seen(line, latest), line.outcomes.get(RELEASES[0], "")
        # What 2.0 says of code without a remedy on 1.4 is not said at that target.
        if line.missed or not line.marks or (target == RELEASES[0] and not told):
            continue
        if now == "raises" and not levels & {"removed", "hazard"}:
            yield f"{latest} raises: {line.text}: {told}"
        if now == "warns" and levels <= {"legacy", "advice"}:
            yield f"{latest} warns: {line.text}: {told}"
        if now == SILENT and before.endswith("RemovedIn20Warning") and "changed" not in levels:
            yield f"does something else since 2.0: {line.text}: {told}"


@by_name
def test_findings_agree_with_the_library(case: Case) -> None:
    """Except in the cases that say `unlike`, for their reason."""
    wrong = {each for target in RELEASES for each in disagreements(case, target)}
    if "unlike" in case.legacy.notes:
        assert wrong, "the note is not needed any more"
    else:
        assert not wrong, "\n".join(sorted(wrong))
