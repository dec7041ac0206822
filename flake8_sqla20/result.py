"""What `check` reports of a place in a file."""

from __future__ import annotations

from typing import NamedTuple

UNREADABLE, UNPARSABLE = "E902", "E999"  # flake8's codes
NOTEBOOK = "a notebook, which flake8-sqla20 does not read: `nbqa flake8 --select=SQA1` does"
ERROR = "error"  # stands in place of a level where something is wrong with the file, or with the linter


class Result(NamedTuple):
    """A finding in a file, or what is wrong with the file.

    `row` counts from 1 (0 stands for the whole file), `column` and `end` count characters from 0; `level` is a
    finding's or ERROR; `line` is what `# noqa` is looked for in, None to have flake8 find it; `source` is the line
    of the finding, stripped.
    """

    path: str
    row: int
    column: int
    end: int
    code: str
    text: str
    level: str
    line: str | None
    source: str


def trouble(path: str, code: str, text: str, row: int | None = 0, column: int | None = 0) -> Result:
    """What is reported of a file that could not be read, parsed or linted."""
    row, column = row or 0, column or 0
    return Result(path, row, column, column + 1, code, text, ERROR, None if row < 1 else "", "")


def unparsed(path: str, error: Exception) -> Result:
    """What is reported of a file that the parser refused."""
    if isinstance(error, SyntaxError):
        text = f"{type(error).__name__}: {error.args[0]}"
        return trouble(path, UNPARSABLE, text, error.lineno or 1, error.offset)
    # null bytes, lone surrogates, nesting
    return trouble(path, UNPARSABLE, f"{type(error).__name__}: {str(error) or 'too deeply nested'}", 1)
