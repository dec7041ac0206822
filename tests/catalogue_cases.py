"""The cases of `tests/catalogue`: how they are read and written, and how their marks are made anew.

    python -m tests.catalogue_cases             what is found of each area, and what is missed for which reason
    python -m tests.catalogue_cases --update    writes the marks as the linter finds them now
    python -m tests.catalogue_cases --record    writes what the installed SQLAlchemy does with the legacy code

Both write the files in place: the diff is what there is to review. A file holds the cases of an area, in cells:

    # %% query-get: Query.get() moves to Session.get()
    session.query(User).get(1)  # SQA101 SQA102
    #> 1.4, 2.0, 2.1: LegacyAPIWarning
    # %% modern
    session.get(User, 1)

The first cell of a case is legacy code, those that follow are ways to write it today, `# %% modern from 2.0` one that
2.0 has first. Each cell runs behind `prelude.py`. A mark `# SQA198>=2.1` is found from that target on. A line that
ought to be found and is not says why: `# missed: reason`, after the codes of other usages there.

Below a line stands what SQLAlchemy did there when the cell ran, by releases: the warnings, the exception, `silent`, or
`not reached` where an earlier line had to be taken out because it raises. Where nothing stands, all were silent.
1.4 ran with `SQLALCHEMY_WARN_20=1`.

Comments above a cell's code: `# needs: psycopg2` names what must be installed to run it; `# kept: reason` is why modern
code keeps what a rule finds; `# unlike: reason` is why a finding and the library do not agree.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("catalogue")
PRELUDE = (FOLDER / "prelude.py").read_text(encoding="utf-8")
PATHS = sorted(path for path in FOLDER.glob("*.py") if path.name != "prelude.py")
RELEASES = ("1.4", "2.0", "2.1")
SILENT, NOT_REACHED = "silent", "not reached"

_HEADER = re.compile(r"# %% (?:modern(?: from (?P<release>[\d.]+))?|(?P<name>[\w-]+): (?P<title>.+))$")
_NOTE = re.compile(r"# (needs|kept|unlike): (.+)$")
_MARKED = re.compile(r"(?P<text>.*\S)  # (?P<codes>SQA1\d\d[^#:]*?)?(?:(?: |(?<=# ))missed: (?P<missed>.+))?$")
_MARK = re.compile(r"(SQA1\d\d)(?:>=(2\.\d))?")
_OUTCOME = re.compile(r"\s*#> (.+)$")


@dataclass(frozen=True, order=True)
class Mark:
    """A finding of this code at this target and those after it."""

    code: str
    target: str = RELEASES[0]

    def __str__(self) -> str:
        return self.code if self.target == RELEASES[0] else f"{self.code}>={self.target}"


@dataclass(frozen=True)
class Line:
    """A line of code, what is to be found on it, and what the library did there, by releases."""

    text: str
    marks: tuple[Mark, ...] = ()
    missed: str = ""
    outcomes: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_marked(self) -> bool:
        return bool(self.marks or self.missed)

    def expected(self, target: str) -> Counter[str]:
        """The codes that are to be found at a target."""
        return Counter(mark.code for mark in self.marks if mark.target <= target)

    def __str__(self) -> str:
        said = [*map(str, self.marks), *([f"missed: {self.missed}"] if self.missed else [])]
        lines = [f"{self.text}  # {' '.join(said)}" if said else self.text]
        if self.outcomes:
            grouped = groupby(self.outcomes.items(), key=lambda each: each[1])
            parts = [f"{', '.join(release for release, _ in group)}: {outcome}" for outcome, group in grouped]
            indent = self.text[: len(self.text) - len(self.text.lstrip())] + "    " * self.text.endswith(":")
            lines.append(f"{indent}#> {'; '.join(parts)}")
        return "\n".join(lines)


@dataclass(frozen=True)
class Cell:
    """Legacy or modern code of a case. `release` is the first that has what it uses."""

    header: str
    lines: tuple[Line, ...]
    release: str = RELEASES[0]
    notes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def code(self) -> str:
        return "".join(f"{line.text}\n" for line in self.lines)

    @cached_property
    def is_async(self) -> bool:
        """Whether it awaits anything, which the linter is to see in a coroutine."""
        outside: list[ast.AST] = [ast.parse(self.code)]
        for node in outside:
            if isinstance(node, (ast.Await, ast.AsyncWith, ast.AsyncFor)):
                return True
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                outside.extend(ast.iter_child_nodes(node))
        return False

    @cached_property
    def module(self) -> tuple[str, int]:
        """The code behind the prelude, and how many lines stand before it."""
        rows = PRELUDE.count("\n")
        if self.is_async:
            return f"{PRELUDE}async def main():\n{textwrap.indent(self.code, '    ')}", rows + 1
        return PRELUDE + self.code, rows

    def __str__(self) -> str:
        notes = [f"# {name}: {text}" for name, text in self.notes.items()]
        return "\n".join([self.header, *notes, *map(str, self.lines)])


@dataclass(frozen=True)
class Case:
    """A usage of 1.x and what replaces it."""

    area: str
    name: str
    title: str
    cells: tuple[Cell, ...]

    @property
    def legacy(self) -> Cell:
        return self.cells[0]

    @property
    def modern(self) -> tuple[Cell, ...]:
        return self.cells[1:]

    def __str__(self) -> str:
        return "\n".join(map(str, self.cells))


def parsed(path: Path) -> tuple[str, list[Case]]:
    """What stands above the first case of an area's file, and its cases. Raises ValueError for a cell without case."""
    above, *blocks = re.split(r"^(?=# %% )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    cases: list[Case] = []
    for block in blocks:
        header, *rest = block.rstrip("\n").split("\n")
        found = _HEADER.match(header)
        if found is None or not (found["name"] or cases):
            raise ValueError(f"{path.name}: {header}")
        notes: dict[str, str] = {}
        while rest and (note := _NOTE.match(rest[0])):
            notes[note[1]] = note[2]
            rest.pop(0)
        cell = Cell(header, tuple(_lines(rest)), found["release"] or RELEASES[0], notes)
        if found["name"]:
            cases.append(Case(path.stem, found["name"], found["title"], (cell,)))
        else:
            cases[-1] = replace(cases[-1], cells=(*cases[-1].cells, cell))
    return above, cases


def _lines(texts: Iterable[str]) -> Iterator[Line]:
    line: Line | None = None
    for text in texts:
        if (said := _OUTCOME.match(text)) and line is not None:
            parts = [part.partition(": ") for part in said[1].split("; ")]
            line = replace(line, outcomes={each: outcome for names, _, outcome in parts for each in names.split(", ")})
            continue
        if line is not None:
            yield line
        line = Line(text)
        if (marked := _MARKED.match(text)) and (marked["codes"] or marked["missed"]):
            marks = [Mark(code, target or RELEASES[0]) for code, target in _MARK.findall(marked["codes"] or "")]
            line = Line(marked["text"], tuple(marks), marked["missed"] or "")
    if line is not None:
        yield line


def rendered(above: str, cases: Iterable[Case]) -> str:
    """The text of a file, as `parsed` reads it."""
    return above + "\n\n".join(map(str, cases)) + "\n"


def every_case() -> list[Case]:
    return [case for path in PATHS for case in parsed(path)[1]]


# A cell by its case and its number there.
Place = tuple[str, int]


class Found(NamedTuple):
    """A finding in a cell; row 0 stands for the prelude."""

    row: int
    code: str
    level: str
    message: str


def findings(cases: Iterable[Case], target: str) -> dict[Place, list[Found]]:
    """What `flake8-sqla20 check` finds in each cell at a target, at every level, by one run. Raises RuntimeError where
    a cell cannot be read or a rule fails: marks that are made then say nothing."""
    cells = {(case.name, number): cell for case in cases for number, cell in enumerate(case.cells)}
    found: dict[Place, list[Found]] = {place: [] for place in cells}
    with tempfile.TemporaryDirectory() as folder:
        for (name, number), cell in cells.items():
            Path(folder, f"{name}.{number}.py").write_text(cell.module[0], encoding="utf-8")
        flags = ["--isolated", "-j1", "--format=json", "--sqla20-level=advice", f"--sqla20-target-version={target}"]
        command = [sys.executable, "-m", "flake8_sqla20", "check", *flags, "."]
        ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    if ended.stderr or ended.returncode > 1:
        raise RuntimeError(ended.stderr)
    results = json.loads(ended.stdout)
    if failed := [f"{each['path']}: {each['message']}" for each in results if each["level"] == "error"]:
        raise RuntimeError("\n".join(failed))
    for each in results:
        name, place, _ = Path(each["path"]).name.split(".")
        row = each["row"] - cells[name, int(place)].module[1]
        found[name, int(place)].append(Found(max(row, 0), each["code"], each["level"], each["message"]))
    return found


def marks_of(row: int, by_target: Mapping[str, list[Found]]) -> tuple[Mark, ...]:
    """The marks for what is found on a row. Raises ValueError where a later target finds less."""
    counts = {target: Counter(each.code for each in found if each.row == row) for target, found in by_target.items()}
    marks: list[Mark] = []
    before: Counter[str] = Counter()
    for target in RELEASES:
        if before - counts[target]:
            raise ValueError(f"row {row}: {before - counts[target]} is not found at {target} any more")
        marks += [Mark(code, target) for code in (counts[target] - before).elements()]
        before = counts[target]
    return tuple(sorted(marks))


def update() -> None:
    """Writes the marks as the linter finds them now. A reason why a line is missed stays while nothing more is found
    there; a line that was found and is not any more gets a `?` for a reason."""
    found = {target: findings(every_case(), target) for target in RELEASES}
    for path in PATHS:
        above, cases = parsed(path)
        updated = []
        for case in cases:
            cells = []
            for number, cell in enumerate(case.cells):
                by_target = {target: found[target][case.name, number] for target in RELEASES}
                lines = []
                for row, line in enumerate(cell.lines, 1):
                    marks = marks_of(row, by_target)
                    codes, known = {mark.code for mark in marks}, {mark.code for mark in line.marks}
                    missed = line.missed if codes <= known else ""
                    if number == 0 and known - codes and not missed:
                        missed = "?"
                    lines.append(replace(line, marks=marks, missed=missed))
                cells.append(replace(cell, lines=tuple(lines)))
            updated.append(replace(case, cells=tuple(cells)))
        path.write_text(rendered(above, updated), encoding="utf-8")


def record() -> None:
    """Writes what the installed SQLAlchemy does with the legacy code."""
    from tests.library.catalogue_runs import RELEASE, missing, outcomes

    runnable = {(case.name, 0): case.legacy for case in every_case() if not missing(case.legacy)}
    ran = outcomes(runnable)
    for path in PATHS:
        above, cases = parsed(path)
        updated = []
        for case in cases:
            if (case.name, 0) in ran:
                told = ran[case.name, 0]
                lines = [_told(line, RELEASE, told.get(row, "")) for row, line in enumerate(case.legacy.lines, 1)]
                case = replace(case, cells=(replace(case.legacy, lines=tuple(lines)), *case.modern))  # noqa: PLW2901
            updated.append(case)
        path.write_text(rendered(above, updated), encoding="utf-8")


def _told(line: Line, release: str, outcome: str) -> Line:
    """A line with what a release did there."""
    known = {each: line.outcomes.get(each, SILENT) for each in RELEASES} | {release: outcome or SILENT}
    return replace(line, outcomes=known if set(known.values()) != {SILENT} else {})


def summary() -> str:
    """A table of what is found of each area, and the lines that are missed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missed = []
    for case in every_case():
        for line in case.legacy.lines:
            if line.is_marked:
                counts[case.area]["missed" if line.missed else "found"] += 1
            if line.missed:
                missed.append(f"{case.area}/{case.name}: {line.text.strip()}\n    {line.missed}")
    rows = [f"{area:16}{count['found']:6}{count['missed']:6}" for area, count in [*counts.items()]]
    total = sum(counts.values(), Counter())
    rows.append(f"{'all':16}{total['found']:6}{total['missed']:6}")
    return "\n".join([*missed, "", f"{'area':16}{'found':>6}{'missed':>6}", *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the marks as the linter finds them now")
    parser.add_argument("--record", action="store_true", help="write what the installed SQLAlchemy does")
    arguments = parser.parse_args()
    if arguments.update:
        update()
    if arguments.record:
        record()
    print(summary())


if __name__ == "__main__":
    main()
