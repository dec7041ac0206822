"""The text of one linted file.

`ast` counts columns in UTF-8 bytes, editors and flake8 count characters. `Source` holds the lines as flake8 hands them
over (newlines translated, BOM stripped) and converts between the two.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence


class Source:
    """One file's path and lines (each with its newline)."""

    __slots__ = ("_text", "lines", "path")

    def __init__(self, lines: Sequence[str], path: str) -> None:
        self.lines = lines
        self.path = path
        self._text: str | None = None

    @property
    def text(self) -> str:
        """The lines, joined."""
        if self._text is None:
            self._text = "".join(self.lines)
        return self._text

    def column(self, row: int, byte_column: int) -> int:
        """The 0-based character column of a 0-based UTF-8 byte column in a 1-based row."""
        if not 1 <= row <= len(self.lines):
            return byte_column
        line = self.lines[row - 1]
        if line.isascii():
            return byte_column
        return len(line.encode("utf-8", "surrogatepass")[:byte_column].decode("utf-8", "ignore"))

    def word(self, node: ast.AST) -> tuple[int, int]:
        """Where the word stands that names the node: (1-based row, 0-based character column).

        Of an attribute that is its last name, of a call the last name of what is called, of an import the imported
        name, of anything else its first character.
        """
        if isinstance(node, ast.Call):
            return self.word(node.func)
        if isinstance(node, ast.Attribute) and node.end_lineno is not None and node.end_col_offset is not None:
            end = self.column(node.end_lineno, node.end_col_offset)
            return node.end_lineno, self._start_of(node.attr, node.end_lineno, end)
        row = getattr(node, "lineno", 1)
        return row, self.column(row, getattr(node, "col_offset", 0))

    def _start_of(self, name: str, row: int, end: int) -> int:
        """The start of the identifier that ends at a column; it may be longer or shorter in the text than in the
        tree, which holds identifiers NFKC-normalised."""
        line = self.lines[row - 1] if row <= len(self.lines) else ""
        start = end - len(name)
        if line[start:end] == name:
            return start
        start = end
        while start and (line[start - 1].isidentifier() or line[start - 1].isdigit()):
            start -= 1
        return start
