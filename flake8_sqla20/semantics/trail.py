"""The steps that tell evidence, and the trail that they make: what has been told, what is being followed."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from flake8_sqla20.semantics import wording
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_LONGEST = 48  # expressions, functions and bindings that one chain follows
_MOST = 96  # that are followed for one chain, those that led nowhere included
_COMMENT = re.compile(r"  #[^'\"]*$")
_Thing = TypeVar("_Thing")


class Step:
    """One piece of evidence: what it says, and the file and 1-based row that it stands at. `depth` is 0 for what is
    claimed, 1 for the evidence for it."""

    __slots__ = ("depth", "path", "row", "text")

    def __init__(self, text: str, path: str, row: int, depth: int) -> None:
        self.text = text
        self.path = path
        self.row = row
        self.depth = depth

    def __repr__(self) -> str:
        return f"{'  ' * self.depth}{self.text}  {self.path}:{self.row}"


class Trail:
    """The steps told so far, and what has been followed: each thing once, and so many of them."""

    __slots__ = ("_circles", "_followed", "_open", "_seen", "infer", "steps")

    def __init__(self, infer: Inference) -> None:
        self.infer = infer
        self.steps: list[Step] = []
        self._seen: dict[int, object] = {}  # kept, or an id would come to stand for another thing
        self._open: set[int] = set()  # what is being followed
        self._circles = 0  # how often something led back to what is being followed
        self._followed = 0

    def follow(self, thing: object, tell: Callable[[], None]) -> None:
        """Tell what an expression, function or binding rests on: once, and while the chain is not too long."""
        key = id(thing)
        self._circles += key in self._open
        if key in self._seen or len(self._seen) >= _LONGEST or self._followed >= _MOST:
            return
        self._followed += 1
        self._seen[key] = thing
        self._open.add(key)
        tell()
        self._open.discard(key)

    def first(self, things: Iterable[_Thing], tell: Callable[[_Thing], None]) -> None:
        """Tell the first of several things, each of which would decide, that does not lead back to what is being
        followed (a function that calls itself); the very first where all do."""
        circles, steps, seen = self._circles, self.steps, self._seen
        told: tuple[list[Step], dict[int, object]] | None = None
        for each in things:
            self._circles, self.steps, self._seen = circles, list(steps), dict(seen)
            tell(each)
            if self._circles == circles:
                return
            told = told or (self.steps, self._seen)
        if told is not None:
            self.steps, self._seen = told

    def tell(self, text: str, node: ast.AST, block: Block) -> None:
        """Add a step that stands at a node."""
        source = self.infer.at(block).module.source
        step = Step(text, source.path, getattr(node, "lineno", 1), int(bool(self.steps)))
        if all((each.text, each.path, each.row) != (step.text, step.path, step.row) for each in self.steps):
            self.steps.append(step)

    def quote(self, node: ast.AST, block: Block, before: str = "") -> None:
        """Add a step that is the line of code at which a node begins."""
        lines, row = self.infer.at(block).module.source.lines, getattr(node, "lineno", 1)
        line = _COMMENT.sub("", lines[row - 1]) if row <= len(lines) else ""
        self.tell(before + wording.shortened(line), node, block)
