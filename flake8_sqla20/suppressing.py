"""`check --add-noqa`: comments that silence what is found, each on the line on which flake8 looks for it."""

from __future__ import annotations

import ast
import re
import sys
import tokenize
from collections.abc import Sequence
from typing import TYPE_CHECKING

from flake8_sqla20.changes import Change, ChangedError, Reach, replace
from flake8_sqla20.endings import stoppable
from flake8_sqla20.formats import counted
from flake8_sqla20.frontend import ConfigurationError
from flake8_sqla20.invocation import STANDARD_INPUT
from flake8_sqla20.reporting import Report
from flake8_sqla20.rewrite.document import Document
from flake8_sqla20.rules.index import CODES

if TYPE_CHECKING:
    from flake8_sqla20.invocation import Invocation
    from flake8_sqla20.result import Result

_ENDS = re.compile(r"(\r\n|\r|\n)")
_CODES = re.compile(r"# noqa:\s?(?P<codes>[A-Z]+[0-9]+(?:[,\s]+[A-Z]+[0-9]+)*)", re.IGNORECASE)


class CommentedText:
    """A file's text, to which comments are added, and the results that they cannot silence, each with the reason."""

    def __init__(self, text: str, name: str, invocation: Invocation, report: Report) -> None:
        self.left: list[tuple[Result, str]] = []
        self.silenced = 0
        self._text = text
        self._parts = _ENDS.split(text)  # lines and their ends in turn
        self._source = invocation.source_of(name, text)
        self._report = report
        self._formatted = [each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.JoinedStr)]
        self._comments = {
            token.start[0]: token.start[1] for token in self._source.file_tokens if token.type == tokenize.COMMENT
        }

    def silence(self, results: Sequence[Result]) -> None:
        """Silences results by comments. Raises ChangedError where they are not of this text."""
        if any(each.source != "".join(self._source.lines[each.row - 1 : each.row]).strip() for each in results):
            raise ChangedError
        by_row: dict[int, list[Result]] = {}
        for each in results:
            by_row.setdefault(self._last_row(each.row), []).append(each)
        for row, found in by_row.items():
            self._silence(row, found)

    def text(self) -> str:
        """The text with the comments. Raises ValueError where they would change the code."""
        text = "".join(self._parts)
        if _code(text) != _code(self._text):
            raise ValueError("a comment would change the code")
        return text

    def _last_row(self, row: int) -> int:
        """The row in which the lines end that flake8 takes for one: it keeps one object for all of them."""
        looked_at = self._source.noqa_line_for(row)
        while looked_at is not None and self._source.noqa_line_for(row + 1) is looked_at:
            row += 1
        return row

    def _silence(self, row: int, results: Sequence[Result]) -> None:
        if any(each.lineno <= row < (each.end_lineno or 0) for each in self._formatted):
            self.left += [(each, "a comment inside an f-string needs Python 3.12") for each in results]
            return
        index = 2 * (row - 1)
        old = self._parts[index]
        new = self._commented(row, old, list(dict.fromkeys(each.code for each in results)))
        looked_at = self._source.noqa_line_for(row) or ""
        head = looked_at.rstrip("\n").removesuffix(old)
        missed = [each for each in results if not self._report.silenced_by(each._replace(line=head + new))]
        if missed:  # a string of the line holds what looks like such a comment, and comes first
            self.left += [(each, "flake8 would not see a comment there") for each in results]
            return
        self._parts[index] = new
        self.silenced += len(results)

    def _commented(self, row: int, line: str, codes: Sequence[str]) -> str:
        start = self._comments.get(row)
        known = _CODES.search(line, start) if start is not None else None
        if known is None:
            return f"{line.rstrip()}  # noqa: {', '.join(codes)}"
        return f"{line[: known.end()]}, {', '.join(codes)}{line[known.end() :]}"


def _code(text: str) -> str:
    return ast.dump(ast.parse(text), include_attributes=True)


def suppress(invocation: Invocation, checked: Sequence[tuple[str, list[Result]]]) -> int:
    """Silences what was found in files; returns the exit code: 0 where all of it is silent, 1 where some is not, 2
    where a file could not be written. Raises ConfigurationError for options that contradict it."""
    options = invocation.options
    if STANDARD_INPUT in options.filenames:
        raise ConfigurationError("--add-noqa writes to files, not to standard input")
    if options.disable_noqa:
        raise ConfigurationError("--add-noqa writes comments that --disable-noqa makes void")
    report = Report(options)
    by_name = dict(checked)
    targets = Reach(options.filenames or ["."]).targets_of([name for name, found in by_name.items() if found])
    silenced = changed = 0
    left: list[tuple[Result, str]] = []
    has_failed = False
    with stoppable():
        for name, target in targets.items():
            reported = [each for each in by_name[name] if not report.silenced_by(each)]
            found = [each for each in reported if each.code in CODES]
            left += [(each, each.text) for each in reported if each.code not in CODES]
            if target.refusal:
                left += [(each, target.refusal) for each in found]
            elif found:
                try:
                    commented = _written(invocation, report, name, target.real, found)
                except ChangedError:
                    left += [(each, "the file has changed since it was read") for each in found]
                    has_failed = True
                except (OSError, SyntaxError, LookupError, ValueError, RecursionError, tokenize.TokenError) as error:
                    why = (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__
                    left += [(each, why) for each in found]
                    has_failed = has_failed or isinstance(error, OSError)
                else:
                    left += commented.left
                    silenced += commented.silenced
                    changed += bool(commented.silenced)
    for each, why in sorted(left):
        print(f"{each.path}:{each.row}:{each.column + 1}: {each.code} not silenced: {why}", file=sys.stderr)
    if not options.quiet:
        print(f"Silenced {silenced} of {counted(silenced + len(left), 'finding')} in {counted(changed, 'file')}.")
    return 2 if has_failed else int(bool(left) and not options.exit_zero)


def _written(invocation: Invocation, report: Report, name: str, path: str, results: Sequence[Result]) -> CommentedText:
    """A file with its comments, replaced as a whole. Raises OSError, ChangedError, what decoding raises, and ValueError
    or RecursionError where comments would change the code, or that cannot be told."""
    raw = invocation.read_bytes(path)
    document = Document(raw)
    commented = CommentedText(document.text, name, invocation, report)
    commented.silence(results)
    if commented.silenced:
        replace(path, Change(raw, document.encoded(commented.text())))
    return commented
