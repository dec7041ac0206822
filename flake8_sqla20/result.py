"""What `check` reports of a place in a file."""

from __future__ import annotations

from typing import NamedTuple

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
