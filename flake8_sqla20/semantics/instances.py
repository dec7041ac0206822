"""What a function does with the instances that its names hold, in the order of its text.

Nothing is known of branches here: what stands above a place may have run before it.
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import COMPREHENSIONS, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

Place = tuple[int, int]

_NESTED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
# Where naming a relationship loads nothing.
_CRITERIA = {"join", "outerjoin", "join_from", "where", "filter", "order_by", "group_by", "any", "has", "contains"}
# Calls that are given an instance and load nothing of it but its columns.
_HARMLESS = {"add", "add_all", "refresh", "print", "repr", "str", "bool", "isinstance", "type", "id"}
_HANDING: tuple[type[ast.AST], ...] = (
    ast.Assign,
    ast.AnnAssign,
    ast.NamedExpr,
    ast.keyword,
    ast.Starred,
    ast.List,
    ast.Tuple,
    ast.Dict,
)
_HANDING += (ast.Await, ast.Yield)


_MOST = 64  # calls of one function that are followed: each costs a look at all of it


class Flow:
    """The nodes of a function or module in the order of the text, and their parents."""

    def __init__(self, infer: Inference, node: ast.AST) -> None:
        self.node = node
        self._infer = infer
        self._followed = 0

    @property
    def is_exhausted(self) -> bool:
        """Whether so many calls were followed already that one more would take too long; counts those that ask."""
        self._followed += 1
        return self._followed > _MOST

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        return self._infer.parents.below(self.node)

    @cached_property
    def attributes(self) -> list[ast.Attribute]:
        return [each for each in self.parents if isinstance(each, ast.Attribute)]

    @property
    def names(self) -> dict[str, list[ast.Name]]:
        return self._infer.parents.names(self.node)

    def around(self, node: ast.AST) -> list[ast.AST] | None:
        """The comprehensions around a node, innermost first; None for what runs later, in a nested function."""
        found: list[ast.AST] = []
        while node is not self.node:
            node = self.parents[node]
            if isinstance(node, COMPREHENSIONS):
                found.append(node)
            elif isinstance(node, _NESTED) and node is not self.node:
                return None
        return found

    def named(self, attribute: str, reads: set[ast.Attribute]) -> list[Place]:
        """The places that may load an attribute, or let something load it, by its name; `reads` are those that read it
        of an instance."""
        found = []
        for node in self.parents:
            if isinstance(node, ast.Constant):
                if node.value == attribute:
                    found.append(place(node))
            elif isinstance(node, ast.keyword):
                if node.arg == attribute:
                    found.append(place(node.value))
            elif isinstance(node, ast.Attribute) and node.attr == attribute:
                if node in reads or self._is_plain(node):
                    continue
                found.append(place(node))
        return found

    def _is_plain(self, node: ast.Attribute) -> bool:
        """Whether an attribute is read for its value, or stands in a criterion."""
        parent = self.parents[node]
        if isinstance(node.ctx, ast.Store) or last_name(node.value) == "awaitable_attrs":
            return False
        if isinstance(parent, ast.Attribute):
            return True
        return not isinstance(parent, ast.Call) or parent.func is node or last_name(parent) in _CRITERIA

    def handed_on(self, name: str) -> list[Place]:
        """The places where a name's value goes to what may load its attributes: an argument, another name."""
        found = []
        for node in self.names.get(name, ()):
            parent = self.parents[node]
            if isinstance(parent, ast.Call) and node is not parent.func:
                single = len(parent.args) == 1 and not parent.keywords
                if last_name(parent) not in _HARMLESS or last_name(parent) == "refresh" and not single:
                    found.append(place(node))
            elif isinstance(parent, _HANDING) or self.around(node) is None:
                found.append(place(node))
        return found

    def calls_on(self, receiver: str) -> list[tuple[Place, str]]:
        """The places where methods of a receiver are called, each with the method."""
        return [
            (place(node), node.attr)
            for node in self.attributes
            if spelled(node.value) == receiver and isinstance(self.parents[node], ast.Call)
        ]


def flow_of(infer: Inference, node: ast.AST) -> Flow:
    """The flow of a function or module, one for all that ask."""
    if node not in infer.flows:
        infer.flows[node] = Flow(infer, node)
    return infer.flows[node]


def place(node: ast.AST) -> Place:
    """Where a node ends."""
    return getattr(node, "end_lineno", 0) or 0, getattr(node, "end_col_offset", 0) or 0
