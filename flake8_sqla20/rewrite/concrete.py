"""The concrete syntax of a text: brackets, commas, comments and parentheses, which `ast` leaves out.

The only module that imports ast-grep, whose parser is tree-sitter's. Its nodes are looked up by the exact range of an
`ast` node and never searched by pattern: a pattern takes `*a` and `k=v` for an argument, and loses comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ast_grep_py import SgRoot

from flake8_sqla20.rewrite.places import Span

if TYPE_CHECKING:
    from ast_grep_py import SgNode

_PARENTHESES = "parenthesized_expression"


class Piece:
    """A node of the concrete syntax: its kind as tree-sitter calls it ("call", ","), its span and its parent."""

    __slots__ = ("_children", "_node", "kind", "parent", "span")

    def __init__(self, node: SgNode, parent: Piece | None) -> None:
        self._node = node
        self._children: list[Piece] | None = None
        self.kind = node.kind()
        self.parent = parent
        found = node.range()
        self.span = Span(found.start.index, found.end.index)

    @property
    def children(self) -> list[Piece]:
        if self._children is None:
            self._children = [Piece(each, self) for each in self._node.children()]
        return self._children

    def child(self, *kinds: str) -> Piece | None:
        """The first child of one of some kinds."""
        return next((each for each in self.children if each.kind in kinds), None)

    @property
    def widest(self) -> Piece:
        """The piece with the parentheses that stand around it."""
        piece = self
        while piece.parent is not None and piece.parent.kind == _PARENTHESES:
            piece = piece.parent
        return piece


class Concrete:
    """The concrete syntax of a text. `is_broken` says that tree-sitter does not understand all of it."""

    __slots__ = ("_root", "is_broken")

    def __init__(self, text: str) -> None:
        root = SgRoot(text, "python").root()
        self._root = Piece(root, None)
        self.is_broken = root.find(kind="ERROR") is not None

    def at(self, span: Span) -> Piece | None:
        """The innermost piece with exactly a span; None where there is none."""
        found: Piece | None = None
        for piece in self._around(span):
            if piece.span == span:
                found = piece
        return found

    def _around(self, span: Span) -> Iterator[Piece]:
        """The pieces that hold a span, outermost first."""
        piece: Piece | None = self._root
        while piece is not None:
            yield piece
            piece = next((each for each in piece.children if each.span.holds(span)), None)

    def comments(self) -> list[str]:
        """The comments, in the order of the text."""
        return [each.text() for each in self._root._node.find_all(kind="comment")]  # noqa: SLF001
