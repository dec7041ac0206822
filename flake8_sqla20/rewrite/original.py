"""The text that is to be changed, and why a change of it may be given up."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from flake8_sqla20.rewrite.concrete import Concrete
from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice, Splices
from flake8_sqla20.rewrite.verification import Verification

_OTHERWISE = "the text would not become what was meant"


class Refused(Exception):  # noqa: N818
    """Why a usage is left as it is, in words that end the sentence "by hand: …"."""


class Original:
    """The text of a module, its tree, and its concrete syntax, which is made when first asked for."""

    __slots__ = ("_concrete", "_formatted", "_parents", "places", "tree")

    def __init__(self, text: str, tree: ast.Module) -> None:
        self.places = Places(text)
        self.tree = tree
        self._concrete: Concrete | None = None
        self._formatted: list[Span] | None = None
        self._parents: dict[ast.AST, ast.AST] | None = None

    @property
    def concrete(self) -> Concrete:
        if self._concrete is None:
            self._concrete = Concrete(self.places.text)
        return self._concrete

    @property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Node -> parent in the whole module."""
        if self._parents is None:
            nodes = ast.walk(self.tree)
            self._parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
        return self._parents

    def changed(self, found: Sequence[Splice], anchors: Sequence[Span], moved: Sequence[ast.AST]) -> tuple[str, str]:
        """The text with splices applied; an empty one, and why, where it would not parse, lose a comment, or change
        anything else than was meant."""
        try:
            splices = Splices(found)
            new = splices.applied(self.places.text)
            tree = ast.parse(new)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return "", _OTHERWISE
        if self.concrete.comments() != Concrete(new).comments():
            return "", "a comment would be lost, or moved"
        check = Verification(self.places, Places(new), splices, anchors, moved)
        return (new, "") if check.holds(self.tree, tree) else ("", _OTHERWISE)

    def is_formatted(self, span: Span) -> bool:
        """Whether a span lies in an f-string, whose inside has no positions before Python 3.12, and no quotes of its
        own."""
        if self._formatted is None:
            found = [each for each in ast.walk(self.tree) if isinstance(each, ast.JoinedStr)]
            self._formatted = [self.places.span(each) for each in found]
        return any(each.holds(span) for each in self._formatted)
