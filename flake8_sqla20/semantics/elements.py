"""What a value gives that is iterated over, indexed or unpacked.

Source: "Iterator Types" and "Sequence Types" in the documentation of Python's library, and the catalog.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import calls, classes, scopes
from flake8_sqla20.semantics.kinds import FOREIGN, KNOWN, STR, UNKNOWN, Kind, joined, member
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference


def element(kind: Kind) -> Kind:
    """What iterating over a value gives."""
    if kind.name in ("list", "set", "Iterator", "AsyncIterator", "tuple"):
        return joined(kind.args) or UNKNOWN
    if kind.name in ("foreign", "known", "unknown"):
        return FOREIGN if kind.name == "foreign" else Kind(kind.name)
    if kind.name == "dict":
        return kind.first
    return member(kind, "__iter__") or member(kind, "__aiter__") or (STR if kind.name == "str" else UNKNOWN)


def item(infer: Inference, kind: Kind, node: ast.Subscript) -> Kind:
    """What `value[index]` gives."""
    if kind.name == "type":
        return kind
    if kind.name in ("list", "tuple"):
        if isinstance(node.slice, ast.Slice):
            return kind
        index = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if kind.name == "tuple" and isinstance(index, int) and -len(kind.args) <= index < len(kind.args):
            return kind.args[index]
        return joined(kind.args) or UNKNOWN
    if kind.name == "str":
        return kind
    if kind.name == "foreign":
        return UNKNOWN  # what a container of another library holds, the project put there
    if kind.name == "dict" and len(kind.args) == 2:
        return kind.args[1]
    if isinstance(kind.node, ast.ClassDef):
        method = classes.attribute(infer, kind, "__getitem__")
        if method.node is not None and not isinstance(method.node, ast.ClassDef) and method.block is not None:
            return calls.returned(infer, method.node, method.block)
    return member(kind, "__getitem__") or (UNKNOWN if kind.name in ("unknown", "dict") else KNOWN)


def unpacked(infer: Inference, node: ast.expr, binding: scopes.Binding, block: Block) -> Kind:
    """The element of a displayed tuple that a path leads to, as a kind that the rest of the path is applied to."""
    for depth, index in enumerate(binding.path):
        elements = node.elts if isinstance(node, (ast.Tuple, ast.List)) else []
        if not -len(elements) <= index < len(elements):
            return _wrapped(infer.kind_of(node, block), depth)
        node = elements[index]
    return _wrapped(infer.kind_of(node, block), len(binding.path))


def part(kind: Kind, index: int) -> Kind:
    """What unpacking gives at an index."""
    if kind.name == "unpacked":
        return kind.first
    if kind.name == "tuple" and -len(kind.args) <= index < len(kind.args):
        return kind.args[index]
    return element(kind)


def _wrapped(kind: Kind, times: int) -> Kind:
    """A kind that unpacking a number of times gives back."""
    for _ in range(times):
        kind = Kind("unpacked", (kind,))
    return kind
