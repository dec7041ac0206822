"""What `fix` makes of one file, before anything is written."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.finding import FAILED
from flake8_sqla20.fixer import BY_HAND, FIXED, Repair, Request, proposed, repaired
from flake8_sqla20.reporting import Report
from flake8_sqla20.result import NOTEBOOK, UNREADABLE, Result, trouble, unparsed
from flake8_sqla20.rewrite.document import Document

if TYPE_CHECKING:
    from flake8_sqla20.finding import Finding
    from flake8_sqla20.invocation import Invocation


class Outcome(NamedTuple):
    """What becomes of one file: its name, its content and the new one (None where it stays as it is), and of its
    findings. `trouble` says why it could not be looked at."""

    path: str
    name: str
    raw: bytes
    new: bytes | None = None
    repairs: Sequence[Repair] = ()
    trouble: Result | None = None

    @property
    def is_left(self) -> bool:
        """Whether a finding is."""
        return any(each.status != FIXED for each in self.repairs)


class Task:
    """The task of every process: from a path to an Outcome, never raising."""

    def __init__(self, invocation: Invocation) -> None:
        self._invocation = invocation
        self._report: Report | None = None  # made in each process: it cannot be handed over

    def __reduce__(self) -> tuple[type[Task], tuple[Invocation]]:
        return Task, (self._invocation,)

    def __call__(self, path: str) -> Outcome:
        name = self._invocation.name_of(path)
        if path.endswith(".ipynb"):
            return Outcome(path, name, b"", trouble=trouble(name, UNREADABLE, NOTEBOOK))
        try:
            return self.outcome(path, self._invocation.read_bytes(path))
        except OSError as error:
            return Outcome(path, name, b"", trouble=trouble(name, UNREADABLE, f"{type(error).__name__}: {error}"))

    def outcome(self, path: str, raw: bytes) -> Outcome:
        """What becomes of a file with this content."""
        name = self._invocation.name_of(path)
        unchanged = Outcome(path, name, raw)
        try:
            document = Document(raw)
        except (SyntaxError, LookupError, ValueError) as error:  # an encoding that is unknown, or is another one
            if not self._invocation.is_worth_linting(raw.decode("latin-1"), path):
                return unchanged
            message = f"{type(error).__name__}: {error}"
            return unchanged._replace(trouble=trouble(name, UNREADABLE, message))
        if not self._invocation.is_worth_linting(document.text, path):
            return unchanged
        if self._invocation.source_of(name, document.text).should_ignore_file():
            return unchanged
        try:
            ast.parse(document.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return unchanged._replace(trouble=unparsed(name, error))
        try:
            text, repairs = self._repaired(document.text, name)
        except BaseException as error:
            # ast-grep panics with an exception of its own, which is no Exception
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            message = f"the fixer failed on this file: {type(error).__name__}: {error}"
            return unchanged._replace(trouble=trouble(name, FAILED, message, 1))
        if text is document.text:
            return unchanged._replace(repairs=repairs)
        try:
            new = document.encoded(text)
            is_faithful = document.encoded(document.text) == raw and Document(new).text == text
        except ValueError:
            is_faithful = False
        if not is_faithful:
            return unchanged._replace(repairs=left(repairs, f"{document.encoding} cannot hold the new text"))
        return unchanged._replace(new=new, repairs=repairs)

    def _repaired(self, text: str, name: str) -> tuple[str, Sequence[Repair]]:
        options = self._invocation.options
        request = Request(self._admitted, self._invocation.settings(), unsafe=options.unsafe)
        if self._invocation.form == "json":
            return text, proposed(text, name, request)
        return repaired(text, name, request)

    def _admitted(self, path: str, text: str, findings: list[Finding]) -> list[Finding]:
        """Those of a text's findings that `check` would report."""
        report = self._report = self._report or Report(self._invocation.options)
        source = self._invocation.source_of(path, text)
        has_comments = "noqa" in text.lower()
        found = []
        for each in findings:
            if self._invocation.admits(each):
                line = self._invocation.noqa_line(source, each.row) if has_comments else ""
                line = source.lines[each.row - 1] if line is None else line
                place = each.row, each.column, each.column + 1, each.code, each.message, each.level
                if not report.silenced_by(Result(path, *place, line, "")):
                    found.append(each)
        return found


def left(repairs: Iterable[Repair], why: str) -> list[Repair]:
    """What becomes of findings where the fixed text cannot take the place of the old one."""
    return [each._replace(status=BY_HAND, why=why) if each.status == FIXED else each for each in repairs]
