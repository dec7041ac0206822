"""Whether a list that code fills step by step may be empty where it is used: whether a path leads there on which
nothing was added.

Only a variable that begins as an empty list is followed. One whose emptiness is tested anywhere in the function,
that is handed on, or that a function inside uses may be filled by what nobody here sees. A loop over something is
taken to run, and one over columns to meet a primary key: every mapped table has one.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.semantics.flow import Flow, State, TooManyPathsError
from flake8_sqla20.syntax import Block, Region, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.consumers import Map
    from flake8_sqla20.semantics.inference import Inference

EMPTY, FILLED, ANY = "empty", "filled", "any"
_ADDING = ("append", "insert")
_READING = ("copy", "count", "index")
_MEASURING = ("len", "bool", "any", "all")
_TESTS = (ast.BoolOp, ast.UnaryOp, ast.Compare, ast.IfExp, ast.NamedExpr)


class Filling(Flow):
    """What is known of one list at each expression that reads it, over the suite of its region."""

    enters_loops = True

    def __init__(self, infer: Inference, region: Region, name: str) -> None:
        super().__init__()
        self._infer = infer
        self._name = name
        self._met: dict[ast.AST, set[object]] = {}
        self._is_tested = False
        body = getattr(region.node, "body", None)
        self._is_known = isinstance(body, list) and not self._is_shared(region)
        if self._is_known and isinstance(body, list):
            try:
                self.run(body, frozenset((ANY,)))
            except TooManyPathsError:
                self._is_known = False

    def may_be_empty(self, read: ast.AST) -> bool:
        """Whether the list may be empty at a read of it, and is known on all paths there."""
        met = self._met.get(read, set())
        return self._is_known and not self._is_tested and EMPTY in met and ANY not in met

    def _is_shared(self, region: Region) -> bool:
        """Whether a function inside the region uses the variable."""
        inside = self._infer.module.syntax.regions
        return any(
            isinstance(node, ast.Name) and node.id == self._name
            for each, inner in inside.items()
            if inner.outer is not None and inner.outer.region is region and not inner.is_comprehension
            for node in ast.walk(each)
        )

    def visit(self, node: ast.AST, state: State) -> State:
        parents = self._infer.parents.below(node)
        for each in (node, *parents):
            if isinstance(each, ast.Name) and each.id == self._name:
                if isinstance(each.ctx, ast.Load):
                    self._met.setdefault(each, set()).update(state)
                    state = self._read(each, parents, state)
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(each, ast.Name) and each.id == self._name for each in targets):
                return self._bound(node)
        return state if not isinstance(node, ast.Delete) else frozenset((ANY,))

    def _branches(self, node: ast.If, state: State) -> State:
        if isinstance(node.test, ast.Attribute) and node.test.attr == "primary_key" and not node.orelse:
            return self.run(node.body, self.visit(node.test, state))
        return super()._branches(node, state)

    def _bound(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> State:
        """The state after an assignment to the variable."""
        elements = node.value.elts if isinstance(node.value, ast.List) else None
        if elements and any(not isinstance(each, ast.Starred) for each in elements):
            return frozenset((FILLED,))
        return frozenset((EMPTY if elements == [] and not isinstance(node, ast.AugAssign) else ANY,))

    def _read(self, name: ast.Name, parents: Map, state: State) -> State:
        """The state after a read of the variable."""
        parent = parents.get(name)
        if isinstance(parent, ast.Attribute):
            if parent.attr in _ADDING:
                return frozenset((FILLED,))
            return state if parent.attr in _READING else frozenset((ANY,))
        measured = isinstance(parent, ast.Call) and last_name(parent) in _MEASURING
        if parent is None or measured or isinstance(parent, _TESTS):
            self._is_tested = True
        return state if isinstance(parent, (ast.Starred, ast.Return, ast.For)) else frozenset((ANY,))


def may_be_empty(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether a variable of the region around holds a list that was made empty and to which, on some path to this
    place, nothing was added."""
    region = block.region
    scope = infer.module.scopes.of(region)
    if not isinstance(node, ast.Name):
        return False
    bindings = scope.bindings_of(node.id)
    plain = (scopes.Assignment, scopes.Annotation, scopes.Augmented)
    if not bindings or node.id in scope.elsewhere or any(each.path for each in bindings):
        return False
    return all(isinstance(each, plain) for each in bindings) and Filling(infer, region, node.id).may_be_empty(node)
