"""Where the nodes of a tree stand in the text they were parsed from."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from typing import NamedTuple

# What Python's parser counts as the end of a row; `str.splitlines` knows others.
_ROW = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A piece of a text: 0-based offsets in characters, the end outside."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character, or are one place."""
        return self.start < other.end and other.start < self.end or self == other


class Places:
    """The rows of a text; from an `ast` position (1-based row, 0-based column in UTF-8 bytes) to an offset."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _ROW.finditer(text)), len(text)]

    def row(self, row: int) -> str:
        """A 1-based row with its end."""
        return self.text[self._starts[row - 1] : self._starts[row]] if row < len(self._starts) else ""

    def start_of(self, row: int) -> int:
        """The offset at which a 1-based row starts; the text's end for rows behind it."""
        return self._starts[min(row, len(self._starts)) - 1]

    def offset(self, row: int, column: int) -> int:
        """The offset of an `ast` position."""
        line = self.row(row)
        if not line.isascii():
            column = len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))
        return self.start_of(row) + column

    def place(self, offset: int) -> tuple[int, int]:
        """The 1-based row and 0-based column, in characters, of an offset."""
        row = bisect_right(self._starts, offset, hi=len(self._starts) - 1)
        return row, offset - self._starts[row - 1]

    def span(self, node: ast.AST) -> Span:
        """What an expression, statement, keyword or alias covers; that of a definition begins with its decorators.

        Raises ValueError for a node without a position.
        """
        row, column = getattr(node, "lineno", None), getattr(node, "col_offset", None)
        end_row, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
        if row is None or column is None or end_row is None or end_column is None:
            raise ValueError(f"{type(node).__name__} has no position")
        start = self.offset(row, column)
        decorators = getattr(node, "decorator_list", None)
        if decorators:
            start = self.text.rfind("@", 0, self.span(decorators[0]).start)
        return Span(start, self.offset(end_row, end_column))

    def indentation(self, row: int) -> str:
        """The white space that a row begins with."""
        line = self.row(row)
        return line[: len(line) - len(line.lstrip(" \t\f"))]

    @property
    def newline(self) -> str:
        """How the text ends its first row."""
        match = _ROW.search(self.text)
        return match[0] if match else "\n"
