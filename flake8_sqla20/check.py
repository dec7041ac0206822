"""`flake8-sqla20 check`: this plugin's rules alone, over whole projects, with the answers of `flake8 --select=SQA1`.

A file is read by flake8's reader, and parsed only where its text may hold a usage. Configuration, selection and text
output are flake8's own, through `frontend`.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import warnings
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from flake8_sqla20.endings import ended
from flake8_sqla20.finding import FAILED
from flake8_sqla20.result import ERROR, NOTEBOOK, UNREADABLE, Result, trouble, unparsed
from flake8_sqla20.sweep import swept

if TYPE_CHECKING:
    from flake8_sqla20.invocation import Invocation
    from flake8_sqla20.reporting import Report
    from flake8_sqla20.workers import Died

PROGRAM = "flake8-sqla20 check"
FORMATS = ("text", "json", "github", "sarif", "gitlab")
_WORD = re.compile(r"\w*")


def main(arguments: Sequence[str]) -> int:
    """Run `check`; returns its exit code: 0, 1 for findings, 2 where it cannot run or write, 130 for Ctrl-C."""
    return ended(PROGRAM, partial(_run, arguments))


def _options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("suppressing")
    group.add_argument(
        "--add-noqa",
        action="store_true",
        help="Append `# noqa: CODE` to the lines of what is found, instead of reporting it.",
    )


def _prepare(invocation: Invocation) -> None:
    """What every process does first."""
    warnings.simplefilter("ignore")  # the parser's, of the files' own escapes and comparisons
    invocation.prepare()


def _run(arguments: Sequence[str]) -> int:
    from flake8_sqla20.frontend import Command, parsed

    command = Command(
        PROGRAM,
        "Find SQLAlchemy 1.x idioms as `flake8 --select=SQA1` does, at several times its speed. "
        "Reads flake8's configuration; PATH is a file, a directory, or - for standard input (default: .).",
        "Exit code: 0 nothing found, 1 findings or files that cannot be read, 2 a wrong call.",
        formats=FORMATS,
        own=_options,
        prints=True,
    )
    with warnings.catch_warnings():
        invocation, report = parsed(arguments, command)
        _prepare(invocation)
        if invocation.options.add_noqa:
            from flake8_sqla20.suppressing import suppress

            return suppress(invocation, _checked(invocation))
        return _reported(invocation, report)


def _reported(invocation: Invocation, report: Report) -> int:
    options = invocation.options
    reported: list[Result] = []
    for path, results in _checked(invocation):
        reported += report.selected(path, results)
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


def _checked(invocation: Invocation) -> list[tuple[str, list[Result]]]:
    """Every file's name and results, in the order in which they are reported."""
    task, prepare = partial(check_file, invocation), partial(_prepare, invocation)
    found = sorted(swept(task, invocation.paths(), invocation, prepare, _died), key=lambda each: each[0])
    return [(name, sorted(results, key=lambda each: (each.row, each.column))) for name, results in found]


def _died(path: str, death: Died) -> tuple[str, list[Result]]:
    return path, [trouble(path, UNREADABLE, str(death))]


def check_file(invocation: Invocation, path: str) -> tuple[str, list[Result]]:
    """The name that a file is reported under, and what is found in it before selection. Raises for no file."""
    name = invocation.name_of(path)
    if path.endswith(".ipynb"):
        return name, [trouble(name, UNREADABLE, NOTEBOOK)]
    try:
        source = invocation.read(path)
    except (OSError, LookupError, ValueError) as error:
        return name, [trouble(name, UNREADABLE, f"{type(error).__name__}: {error}")]
    text = "".join(source.lines)
    if not invocation.may_hold(text):
        return name, []
    lowered = text.lower()
    if "flake8" in lowered and source.should_ignore_file():
        return name, []
    results = _results(invocation, name, source.lines, text)
    if invocation.needs_lines or "noqa" in lowered:
        results = [each._replace(line=invocation.noqa_line(source, each.row)) for each in results]
    return name, results


class _UnparsedError(Exception):
    """What the parser raised, which is no failure of the linter."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(cause)
        self.cause = cause


def _tree(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _UnparsedError(error) from error


def _results(invocation: Invocation, path: str, lines: list[str], text: str) -> list[Result]:
    """What is found in a file that has been read."""
    try:
        found = invocation.findings(path, lines, partial(_tree, text))
    except _UnparsedError as error:
        return [unparsed(path, error.cause)]
    except Exception as error:
        return [trouble(path, FAILED, f"the linter failed on this file: {type(error).__name__}: {error}", 1)]
    results = []
    for each in found:
        line = lines[each.row - 1] if 0 < each.row <= len(lines) else ""
        word = _WORD.match(line, each.column)
        end = max(word.end() if word else 0, each.column + 1)
        level = ERROR if each.code == FAILED else each.level
        results.append(Result(path, each.row, each.column, end, each.code, each.message, level, "", line.strip()))
    return results
