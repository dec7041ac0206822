"""What a fix says of itself and asks of the text, and what its operations are made of."""

from __future__ import annotations

import ast
from collections.abc import Callable, Container
from typing import TYPE_CHECKING, NoReturn, TypeVar

from flake8_sqla20.rewrite.concrete import Piece
from flake8_sqla20.rewrite.naming import Need, needed, spelled
from flake8_sqla20.rewrite.original import Original, Refused
from flake8_sqla20.rewrite.places import Span
from flake8_sqla20.rewrite.splices import Splice

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

T = TypeVar("T")


class Draft:
    """One fix in the making. It is safe as long as `unsafe` is not called."""

    __slots__ = ("_facts", "_original", "anchors", "moved", "needs", "reasons", "splices")

    def __init__(self, original: Original, facts: Facts) -> None:
        self._original = original
        self._facts = facts
        self.splices: list[Splice] = []
        self.anchors: list[Span] = []
        self.moved: list[ast.AST] = []
        self.needs: list[Need] = []
        self.reasons: list[str] = []

    def refuse(self, why: str) -> NoReturn:
        """Gives the fix up: the finding is left to be fixed by hand."""
        raise Refused(why)

    def unsafe(self, why: str) -> None:
        """Says that the fix may change what the code does, and in which case."""
        if why not in self.reasons:
            self.reasons.append(why)

    def stand_at(self, facts: Facts) -> None:
        """Writes names from here on as they are written at the place of other facts."""
        self._facts = facts

    def source(self, node: ast.AST) -> str:
        """The text of a node, as it is written."""
        start, end = self._span(node)
        return self._original.places.text[start:end]

    def has_comment(self, node: ast.AST) -> bool:
        """Whether a comment stands inside a node."""
        piece = self._piece(node)
        return piece is not None and any(each.kind == "comment" for each in below(piece))

    def around(self, node: ast.AST) -> list[ast.AST]:
        """The nodes around a node, the innermost first, the module last."""
        found: list[ast.AST] = []
        parent = self._original.parents.get(node)
        while parent is not None:
            found.append(parent)
            parent = self._original.parents.get(parent)
        return found

    def name(self, dotted: str, at: ast.AST, *, hidden: Container[str] = (), directly: bool = False) -> str:
        """How a name of a library ("sqlalchemy.text") is written at a place; it is imported if it has to be. `hidden`
        are names that mean something else there; `directly` asks for the name itself where others of its module are
        imported so."""
        tree = self._original.tree
        found = spelled(self._facts, tree, dotted, at)
        module = dotted.rpartition(".")[0]
        if directly and any(isinstance(each, ast.ImportFrom) and each.module == module for each in tree.body):
            directly = "." in found
        else:
            directly = False
        if found and not directly and found.partition(".")[0] not in hidden:
            return found
        need = needed(self._facts, tree, dotted)
        if need is None:
            self.refuse(f"every name that {dotted} could be imported by is taken")
        self.needs.append(need)
        return need.local

    # What the operations share.

    def _carried(self, anchor: ast.AST, span: Span, parts: tuple[str | ast.AST, ...]) -> None:
        code = "".join(each if isinstance(each, str) else self.source(each) for each in parts)
        self.moved += [each for each in parts if not isinstance(each, str)]
        self._change(self._span(anchor), Splice(span.start, span.end, code))

    def _change(self, anchor: Span, splice: Splice) -> None:
        self.anchors.append(anchor)
        self.splices.append(splice)

    def _anchor(self, node: ast.AST) -> None:
        self.anchors.append(self._span(node))

    def _span(self, node: ast.AST) -> Span:
        return self._attempt(lambda: self._original.places.span(node))

    def _piece(self, node: ast.AST) -> Piece | None:
        return self._original.concrete.at(self._span(node))

    def _widest(self, node: ast.AST) -> Span:
        """The span of a node with the parentheses around it."""
        piece = self._piece(node)
        return piece.widest.span if piece is not None else self._span(node)

    def _attempt(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except (LookupError, ValueError) as error:
            raise Refused(f"the text has {error}") from error


def below(piece: Piece) -> list[Piece]:
    """A piece and all inside it."""
    found = [piece]
    for each in found:
        found += each.children
    return found
