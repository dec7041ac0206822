"""A place in a module that a rule is called for."""

from __future__ import annotations

import ast

from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.syntax import Block


class Place:
    """A block of a module, with the inference that answers for it and what it is asked for."""

    __slots__ = ("_block", "_infer", "_large", "target")

    def __init__(self, infer: Inference, block: Block, target: str, large: tuple[str, ...] = ()) -> None:
        self._infer = infer
        self._block = block
        self._large = large
        self.target = target

    def kind_of(self, node: ast.expr) -> Kind:
        """The kind of an expression's value; `unknown` without evidence."""
        return self._infer.kind_of(node, self._block)

    def symbol_of(self, node: ast.expr) -> str:
        """The canonical dotted name that an expression is imported by ("sqlalchemy.select"); empty for any other."""
        kind = self.kind_of(node)
        return "" if kind.name == "method" else kind.symbol
