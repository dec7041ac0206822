#!/usr/bin/env python3
"""Thousands of mutated files through `fix --unsafe`, held against the laws of a fix.

    python benchmarks/fix_stress.py [--count 10000] [--seed 1] [--only N] [--corpus DIR ...] [--keep DIR]

The files are made (`mutations.py`) from the examples and samples of the rules, from the catalogue of usages and from
Python files below `--corpus`, each at some target. The laws: fixing does not fail or hang; its result parses, as a file
too; the comments are those that were there, in their order; a second run changes nothing; a row without a finding near
it is as it was; each edit that is proposed is valid alone. What breaks one is made small and kept, with the seed that
makes it again. Needs the package and its group test.
"""

from __future__ import annotations

import argparse
import ast
import collections
import contextlib
import multiprocessing
import re
import signal
import sys
import tempfile
import time
import tokenize
import traceback
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from mutations import encoded, mutated, parsed, tokens

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings
from flake8_sqla20.finding import RELEASES, Finding
from flake8_sqla20.fixer import FIXED, Repair, Request, proposed, repaired
from flake8_sqla20.rewrite.document import Document
from flake8_sqla20.rewrite.places import Places
from flake8_sqla20.rewrite.splices import Splice, Splices

TESTS = Path(__file__).resolve().parents[1] / "tests"
_SECONDS = 60
_LARGE = 60_000
_TRIES = 400


class Source(NamedTuple):
    """What files are made from: code, what stands before it, and the path that it is said to have."""

    name: str
    head: str
    code: str
    path: str = "mutated.py"


class Made(NamedTuple):
    """A file that was made."""

    name: str
    raw: bytes
    target: str
    path: str


class Broken(NamedTuple):
    """A law that a file broke, and how."""

    law: str
    how: str


class Outcome(NamedTuple):
    """What came of the file of a number: what it broke, smaller; how its findings ended."""

    number: int
    name: str
    broken: Broken | None
    small: bytes
    ends: collections.Counter[str]


def sources() -> list[Source]:
    """The code of the repository: examples, samples, catalogue, spellings, look-alikes."""
    found = []
    prelude = (TESTS / "prelude.py").read_text(encoding="utf-8")
    for page in pages.all_rules():
        for number, example in enumerate([page.example, *page.rule.examples]):
            found.append(Source(f"{page.code}-{number}", prelude, f"{example.legacy}\n"))
    for path in sorted((TESTS / "fix" / "samples").glob("*/*.py")):
        parts = re.split(r"^# %% .+\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        found += [Source(f"{path.parent.name}/{path.stem}-{at}", prelude, part) for at, part in enumerate(parts)]
    head = (TESTS / "catalogue" / "prelude.py").read_text(encoding="utf-8")
    for path in sorted((TESTS / "catalogue").glob("*.py")):
        cells = re.split(r"^# %% .+\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for number, cell in enumerate(cells[1:]):
            code = re.sub(r"^\s*#> .*\n|  # SQA1.*$", "", cell, flags=re.MULTILINE)
            found.append(Source(f"{path.stem}-{number}", head, code.replace("await ", "")))
    for path in [
        *(TESTS / "rules").glob("*/*/legacy.py"),
        *(TESTS / "rules").glob("*/*/conventional.py"),
        *(TESTS / "spellings").glob("*.py"),
        *(TESTS / "lookalikes").glob("*.py"),
    ]:
        found.append(Source("/".join(path.parts[-3:]), "", path.read_text(encoding="utf-8")))
    return [each for each in found if each.code.strip() and parsed(each.head + each.code) is not None]


def corpus(directory: Path) -> Iterator[Source]:
    """The Python files below a directory that speak of SQLAlchemy and are no monsters."""
    for path in sorted(directory.rglob("*.py")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            text = path.read_text(encoding="utf-8")
            if "sqlalchemy" in text.lower() and len(text) < _LARGE and parsed(text) is not None:
                yield Source(str(path), "", text.replace("\r\n", "\n"), str(path))


def made(given: Sequence[Source], seed: int, number: int) -> Made:
    """The file of a number."""
    random = Random(f"{seed}-{number}")
    while True:
        source = random.choice(given)
        code = mutated(source.code, random)
        text = source.head + code if parsed(source.head + code) is not None else code
        raw = encoded(text, random)
        if is_a_file(raw):
            return Made(source.name, raw, random.choice(RELEASES), source.path)


def admit(path: str, text: str, findings: list[Finding]) -> list[Finding]:
    return [each for each in findings if each.level != "advice"]


class TimeOutError(Exception):
    """What a worker raises in itself after some seconds."""


@contextlib.contextmanager
def bounded(seconds: int) -> Iterator[None]:
    """Raises TimeOutError in the block after some seconds of the processor, where the system can."""

    def end(*_: object) -> None:
        raise TimeOutError

    if not hasattr(signal, "SIGPROF"):
        yield
        return
    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def examined(file: Made, ends: collections.Counter[str] | None = None) -> Broken | None:
    """The law that a file breaks, if any; how its findings end is counted."""
    try:
        with bounded(_SECONDS), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the parser's
            return _examined(file, ends if ends is not None else collections.Counter())
    except TimeOutError:
        return Broken("ends", f"not within {_SECONDS} seconds")
    except Exception:  # noqa: BLE001 - that is the law
        return Broken("does not fail", traceback.format_exc())


def _examined(file: Made, ends: collections.Counter[str]) -> Broken | None:
    document = Document(file.raw)
    text = document.text
    request = Request(admit, Settings(file.target), unsafe=True)
    offers = proposed(text, file.path, request)
    new, repairs = repaired(text, file.path, request)
    for each in repairs:
        ends[each.status if each.status == FIXED else f"{each.status}: {each.why}"] += 1
        if each.why.startswith("the fix failed"):
            return Broken("does not fail", f"{each.row}: {each.code} {each.why}")
    if new == text:
        return None
    if parsed(new) is None or compiles(text) and not compiles(new):
        return Broken("parses", new)
    raw = document.encoded(new)
    if parsed(Document(raw).text) is None or Document(raw).text != new:
        return Broken("parses as a file", new)
    if comments(text) != comments(new):
        return Broken("keeps comments", f"{comments(text)}\n{comments(new)}")
    again, _ = repaired(new, file.path, request)
    if again != new:
        return Broken("is done once", f"{new}\n-----\n{again}")
    if line_ends(text) != line_ends(new):
        return Broken("keeps line ends", f"{line_ends(text)}, {line_ends(new)}")
    if lost := rows_lost(text, new, offers):
        return Broken("leaves the rest", "\n".join(lost))
    for each in offers:
        alone = Splices([Splice(*edit) for edit in each.edits]).applied(text)
        if each.edits and (parsed(alone) is None or comments(alone) != comments(text)):
            return Broken("offers edits that are valid alone", f"{each.code} {each.edits}")
    return None


def compiles(text: str) -> bool:
    """Whether Python takes a text that it parses: no keyword given twice, no `return` outside of a function."""
    try:
        compile(text, "made.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return False
    return True


def comments(text: str) -> list[str]:
    return [each.string.rstrip() for each in tokens(text) if each.type == tokenize.COMMENT]


def line_ends(text: str) -> set[str]:
    return set(re.findall(r"\r\n|\r|\n", text))


def rows_lost(text: str, new: str, repairs: Sequence[Repair]) -> list[str]:
    """Rows of a text that are not in the new one, though no edit that is proposed is there, no finding stands in their
    statement or in the body of the `with` that they are, and it mentions no name that one with a finding binds, or one
    that mentions such a name; imports aside."""
    places = Places(text)
    marked = {each.row for each in repairs}
    near: set[int] = set()
    for repair in repairs:
        for edit in repair.edits:
            near |= set(range(places.place(edit.start)[0], places.place(edit.end)[0] + 1))
    statements = [each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.stmt)]
    bound: set[str] = set()
    for each in statements:
        rows = _own_rows(each)
        is_around = isinstance(each, (ast.With, ast.AsyncWith)) and not marked.isdisjoint(_all_rows(each))
        if isinstance(each, (ast.Import, ast.ImportFrom)) or is_around:
            near |= rows
        elif rows & marked:
            near |= rows
            bound |= {name for name, context in _own_names(each) if isinstance(context, ast.Store)}
    size = -1
    while len(bound) > size:  # a Query is handed on from variable to variable
        size = len(bound)
        for each in statements:
            names = list(_own_names(each))
            if any(name in bound for name, _ in names):
                near |= _own_rows(each)
                bound |= {name for name, context in names if isinstance(context, ast.Store)}
    left = collections.Counter(row.strip() for row in re.split(r"\r\n|\r|\n", new))
    lost = []
    for row, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if row not in near:
            left[line.strip()] -= 1
            if left[line.strip()] < 0:
                lost.append(f"{row}: {line}")
    return lost


def _first(statement: ast.stmt) -> int:
    rows: list[int] = [statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", []))]
    return min(rows)


def _all_rows(statement: ast.stmt) -> range:
    return range(_first(statement), (statement.end_lineno or statement.lineno) + 1)


def _own_rows(statement: ast.stmt) -> set[int]:
    """The rows of a statement; of a compound one, those of its header."""
    first, end = _first(statement), statement.end_lineno or 0
    if any(isinstance(each, ast.stmt) and each is not statement for each in ast.walk(statement)):
        end = max([first, *(getattr(each, "end_lineno", 0) for each in _own_parts(statement))])
    return set(range(first, end + 1))


def _own_names(statement: ast.stmt) -> Iterator[tuple[str, ast.expr_context]]:
    return ((each.id, each.ctx) for each in _own_parts(statement) if isinstance(each, ast.Name))


def _own_parts(statement: ast.stmt) -> Iterator[ast.AST]:
    """What a statement consists of, but for the statements in it."""
    stack: list[ast.AST] = [statement]
    while stack:
        inner = [
            each for each in ast.iter_child_nodes(stack.pop()) if not isinstance(each, (ast.stmt, ast.excepthandler))
        ]
        yield from inner
        stack += inner


def smaller(file: Made, broken: Broken) -> Made:
    """A part of a file that breaks the same law."""
    rows = file.raw.splitlines(keepends=True)
    tries, size = 0, max(1, len(rows) // 2)
    end = time.monotonic() + _SECONDS
    while size and tries < _TRIES and time.monotonic() < end:
        at = 0
        while at < len(rows) and tries < _TRIES and time.monotonic() < end:
            shorter = file._replace(raw=b"".join(rows[:at] + rows[at + size :]))
            tries += 1
            found = examined(shorter) if is_a_file(shorter.raw) else None
            if found is not None and found.law == broken.law:
                rows = rows[:at] + rows[at + size :]
            else:
                at += size
        size //= 2
    return file._replace(raw=b"".join(rows))


def is_a_file(raw: bytes) -> bool:
    """Whether Python parses it, and `tokenize`, which is another parser, takes it apart."""
    try:
        text = Document(raw).text
        return parsed(text) is not None and bool(tokens(text))
    except (SyntaxError, UnicodeDecodeError, tokenize.TokenError):
        return False


_GIVEN: list[Source] = []


def one(asked: tuple[int, int]) -> Outcome:
    """Makes the file of a seed and a number, and examines it."""
    seed, number = asked
    file = made(_GIVEN, seed, number)
    ends: collections.Counter[str] = collections.Counter()
    broken = examined(file, ends)
    small = smaller(file, broken).raw if broken is not None else b""
    return Outcome(number, f"{file.name} at {file.target}", broken, small, ends)


def main() -> int:
    """The command; exits 1 where a law was broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000, help="files to make (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other files (default: %(default)s)")
    parser.add_argument(
        "--only", type=int, metavar="N", help="the file of one number, as it was made, to standard output"
    )
    parser.add_argument(
        "--corpus", type=Path, action="append", default=[], metavar="DIR", help="make files of these too"
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    parser.add_argument(
        "--keep",
        type=Path,
        default=Path(tempfile.gettempdir()) / "flake8-sqla20-stress",
        help="what breaks a law is kept there (default: %(default)s)",
    )
    arguments = parser.parse_args()
    _GIVEN.extend(sources())
    inside = len(_GIVEN)
    for directory in arguments.corpus:
        _GIVEN.extend(corpus(directory))
    if arguments.only is not None:
        sys.stdout.buffer.write(made(_GIVEN, arguments.seed, arguments.only).raw)
        return 0
    print(f"seed {arguments.seed}, {arguments.count} files of {inside} sources and {len(_GIVEN) - inside} of a corpus")
    begin, failed, ends = time.monotonic(), 0, collections.Counter[str]()
    asked = [(arguments.seed, number) for number in range(arguments.count)]
    with multiprocessing.get_context("fork").Pool(arguments.jobs, maxtasksperchild=500) as pool:
        for done, outcome in enumerate(pool.imap_unordered(one, asked, chunksize=5), 1):
            ends += outcome.ends
            if done % 1000 == 0:
                print(f"{done} files, {time.monotonic() - begin:.0f} s", flush=True)
            if outcome.broken is None:
                continue
            failed += 1
            arguments.keep.mkdir(parents=True, exist_ok=True)
            kept = arguments.keep / f"{arguments.seed}-{outcome.number}.py"
            kept.write_bytes(outcome.small)
            print(f"{outcome.number} ({outcome.name}) does not hold: {outcome.broken.law}; {kept}", flush=True)
            print("\n".join(f"    {line}" for line in outcome.broken.how.splitlines()[-12:]), flush=True)
    print(f"{failed} of {arguments.count} files break a law; {time.monotonic() - begin:.0f} s; findings ended:")
    for end, count in ends.most_common(60):
        print(f"  {count:7} {end}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
