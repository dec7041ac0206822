"""`flake8-sqla20 check`: this plugin's rules alone, over whole projects, with the answers of `flake8 --select=SQA1`.

A file is read by flake8's reader, and parsed only where its text may hold a usage. Configuration, selection and text
output are flake8's own, through `frontend`.
"""

from __future__ import annotations

import ast
import os
import re
import sys
import time
import warnings
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_sqla20.result import ERROR, Result

if TYPE_CHECKING:
    from flake8_sqla20.frontend import Invocation, Report

PROGRAM = "flake8-sqla20 check"
UNREADABLE, UNPARSABLE = "E902", "E999"  # flake8's codes
_NOTEBOOK = "a notebook, which flake8-sqla20 does not read: `nbqa flake8 --select=SQA1` does"
# Without an explicit --jobs other processes start only after this time: they take a while to start themselves.
_SERIAL_SECONDS = 0.1
# Before 3.11 the parser's stack overflows on expressions of so many characters, and the process dies of it: files of
# that size go to a worker.
_PARSER_MAY_DIE = sys.version_info < (3, 11)
_DEADLY_BYTES = 50_000
_WORD = re.compile(r"\w*")


def main(arguments: Sequence[str]) -> int:
    """Run `check`; returns its exit code: 0, 1 for findings, 2 where it cannot run or write, 130 for Ctrl-C."""
    try:
        from flake8_sqla20.frontend import ConfigurationError, parsed

        try:
            with warnings.catch_warnings():
                invocation, report = parsed(arguments)
                _prepare(invocation)
                return _run(invocation, report)
        except ConfigurationError as error:
            print(f"{PROGRAM}: error: {error}", file=sys.stderr)
            return 2
    except KeyboardInterrupt:
        print(f"{PROGRAM}: stopped", file=sys.stderr)
        return 130
    except OSError as error:  # of the output: `flake8-sqla20 check . | head`, a disk that is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains again when it ends
        if isinstance(error, BrokenPipeError):
            return 1
        print(f"{PROGRAM}: error: {error}", file=sys.stderr)
        return 2


def _prepare(invocation: Invocation) -> None:
    """What every process does first."""
    warnings.simplefilter("ignore")  # the parser's, of the files' own escapes and comparisons
    invocation.prepare()


def _run(invocation: Invocation, report: Report) -> int:
    options = invocation.options
    checked = sorted(_checked(invocation, invocation.paths()), key=lambda each: each[0])
    reported: list[Result] = []
    for path, results in checked:
        reported += report.selected(path, sorted(results, key=lambda each: (each.row, each.column)))
    if invocation.form == "text":
        report.finish()
        if options.count:
            print(len(reported))
    else:
        report.finish(document(invocation.form, reported))
        if options.count:  # standard output is for the report alone
            print(len(reported), file=sys.stderr)
    sys.stdout.flush()
    return int(bool(reported) and not options.exit_zero)


def document(form: str, results: Sequence[Result]) -> str:
    """The report for a program: json, github, gitlab or sarif."""
    if form == "sarif":
        from flake8_sqla20.sarif import as_sarif

        return as_sarif(results)
    from flake8_sqla20 import formats

    return {"json": formats.as_json, "github": formats.as_github, "gitlab": formats.as_gitlab}[form](results)


def _checked(invocation: Invocation, paths: Sequence[str]) -> Iterator[tuple[str, list[Result]]]:
    """Every file's name and results, in no order."""
    jobs = min(invocation.jobs, len(paths))
    progress = Progress(len(paths), shown=_may_show_progress(invocation))
    waiting, deadly = deque(paths), []
    deadline = time.monotonic() + (_SERIAL_SECONDS if invocation.options.jobs.is_auto else 0)
    try:
        while waiting and (jobs < 2 or time.monotonic() < deadline):
            path = waiting.popleft()
            if _PARSER_MAY_DIE and _is_large(path):
                deadly.append(path)
            else:
                progress.count()
                yield check_file(invocation, path)
        if deadly or waiting:
            for found in _checked_by_workers(invocation, [*deadly, *waiting], max(1, jobs)):
                progress.count()
                yield found
    finally:
        progress.erase()


def _checked_by_workers(invocation: Invocation, paths: Sequence[str], jobs: int) -> Iterator[tuple[str, list[Result]]]:
    from flake8_sqla20.workers import Died, mapped

    left = Counter(paths)
    try:
        for path, found in mapped(partial(check_file, invocation), paths, jobs, partial(_prepare, invocation)):
            left[path] -= 1
            if isinstance(found, Died):
                yield path, [_trouble(path, UNREADABLE, str(found))]
            else:
                yield found
    except (OSError, ImportError):  # no process can be started here, as flake8 finds on some systems, too
        for path in left.elements():
            yield check_file(invocation, path)


def _is_large(path: str) -> bool:
    try:
        return Path(path).stat().st_size > _DEADLY_BYTES
    except OSError:
        return False


def check_file(invocation: Invocation, path: str) -> tuple[str, list[Result]]:
    """The name that a file is reported under, and what is found in it before selection. Raises for no file."""
    name = invocation.name_of(path)
    if path.endswith(".ipynb"):
        return name, [_trouble(name, UNREADABLE, _NOTEBOOK)]
    try:
        source = invocation.read(path)
    except (OSError, LookupError, ValueError) as error:
        return name, [_trouble(name, UNREADABLE, f"{type(error).__name__}: {error}")]
    text = "".join(source.lines)
    if not invocation.is_worth_linting(text, path):
        return name, []
    lowered = text.lower()
    if "flake8" in lowered and source.should_ignore_file():
        return name, []
    results = _results(invocation, name, source.lines, text)
    if invocation.needs_lines or "noqa" in lowered:
        results = [each._replace(line=invocation.noqa_line(source, each.row)) for each in results]
    return name, results


def _results(invocation: Invocation, path: str, lines: list[str], text: str) -> list[Result]:
    """What is found in a file that has been read."""
    from flake8_sqla20.engine import FAILED

    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        return [_trouble(path, UNPARSABLE, f"{type(error).__name__}: {error.args[0]}", error.lineno or 1, error.offset)]
    except (ValueError, RecursionError, MemoryError) as error:  # null bytes, lone surrogates, nesting
        return [_trouble(path, UNPARSABLE, f"{type(error).__name__}: {str(error) or 'too deeply nested'}", 1)]
    try:
        found = list(invocation.findings(tree, path, lines))
    except Exception as error:
        return [_trouble(path, FAILED, f"the linter failed on this file: {type(error).__name__}: {error}", 1)]
    results = []
    for each in found:
        line = lines[each.row - 1] if 0 < each.row <= len(lines) else ""
        word = _WORD.match(line, each.column)
        end = max(word.end() if word else 0, each.column + 1)
        level = ERROR if each.code == FAILED else each.level
        results.append(Result(path, each.row, each.column, end, each.code, each.message, level, "", line.strip()))
    return results


def _trouble(path: str, code: str, text: str, row: int | None = 0, column: int | None = 0) -> Result:
    """What is reported of a file that could not be read, parsed or linted."""
    row, column = row or 0, column or 0
    return Result(path, row, column, column + 1, code, text, ERROR, None if row < 1 else "", "")


def _may_show_progress(invocation: Invocation) -> bool:
    options = invocation.options
    return sys.stderr.isatty() and not options.quiet and not options.verbose and not os.environ.get("CI")


class Progress:
    """A line on a terminal that counts files, for runs of more than a second; erased at the end."""

    def __init__(self, total: int, *, shown: bool) -> None:
        self._total = total
        self._done = 0
        self._next = time.monotonic() + 1 if shown else float("inf")
        self._width = 0

    def count(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 0.1
            self._write(f"checked {self._done} of {self._total} files")

    def erase(self) -> None:
        if self._width:
            self._write(" " * self._width + "\r")

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text)
        sys.stderr.flush()
        self._width = len(text)
