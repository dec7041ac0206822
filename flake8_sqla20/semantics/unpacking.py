"""The keyword arguments that a call takes from a dict: `create_engine(url, **options)`.

Source: "Calls" in Python's reference. Known is a dict that is written down where it is unpacked, or held by one name of
the same function or module, by which nothing but keys is put in: what may take keys away again leaves all unknown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.semantics import containers, scopes
from flake8_sqla20.syntax import Block, Region, descendants, string

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEEPEST = 4  # dicts in one another
_WIDEST = 8  # of them in one dict
_MOST = 256  # keys that one call takes
# What may be asked of a dict without taking keys away.
_KEEPING = ("copy", "get", "items", "keys", "setdefault", "update", "values")


class Entry(NamedTuple):
    """A keyword with its value: `at` is the string, or the keyword of a `dict()`, that names it, in a block."""

    name: str
    at: ast.expr | ast.keyword
    value: ast.expr
    block: Block


def unpacked(infer: Inference, call: ast.Call, block: Block) -> list[Entry]:
    """The keyword arguments that a call takes from dicts, as far as they are known."""
    if call not in infer.unpacked:
        taken = [keyword.value for keyword in call.keywords if keyword.arg is None]
        found = (entry for each in taken[:_WIDEST] for entry in _entries(infer, each, block))
        infer.unpacked[call] = list(islice(found, _MOST))
    return infer.unpacked[call]


def _entries(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> Iterator[Entry]:
    if depth > _DEEPEST:
        return
    inner: list[ast.expr] = []
    if isinstance(node, ast.Dict):
        pairs = [*zip(node.keys[:_MOST], node.values[:_MOST], strict=True)]
        inner = [value for key, value in pairs if key is None]
        for key, value in pairs:
            name = string(key)
            if key is not None and name is not None:
                yield Entry(name, key, value, block)
    elif isinstance(node, ast.Call) and not node.args and infer.kind_of(node.func, block).symbol == "builtins.dict":
        inner = [keyword.value for keyword in node.keywords[:_MOST] if keyword.arg is None]
        for keyword in node.keywords[:_MOST]:
            if keyword.arg is not None:
                yield Entry(keyword.arg, keyword, keyword.value, block)
    elif isinstance(node, ast.Name):
        yield from _named(infer, node, block, depth + 1)
    for each in inner[:_WIDEST]:
        yield from _entries(infer, each, block, depth + 1)


def _named(infer: Inference, node: ast.Name, block: Block, depth: int) -> Iterator[Entry]:
    """The entries of a dict that a name holds, and those that are put in one by one."""
    made = scopes.only_value(infer.bindings_of(node, block))
    if made is None or made[1].region.root is not block.region.root:
        return
    region = made[1].region
    entries = [*_entries(infer, *made, depth), *_stored(region, node.id)]
    if not entries:
        return
    if region not in infer.shrinking:
        infer.shrinking[region] = _shrinking(region.node)
    if node.id not in infer.shrinking[region]:
        yield from entries


def _stored(region: Region, holder: str) -> Iterator[Entry]:
    for target, value, block in containers.entries(region, holder):
        name = string(target.slice)
        if name is not None:
            yield Entry(name, target.slice, value, block)


def _shrinking(region: ast.AST) -> set[str]:
    """The names in a region of which some use may take keys out of the dict that they hold."""
    uses: list[ast.Name] = []
    harmless: set[ast.AST] = set()
    for node in descendants(region):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            uses.append(node)
        else:
            harmless.update(_kept_by(node))
    return {node.id for node in uses if node not in harmless}


def _kept_by(node: ast.AST) -> list[ast.expr]:
    """The parts of a node that keep their keys when it is evaluated."""
    if isinstance(node, ast.Attribute):
        return [node.value] if node.attr in _KEEPING else []
    if isinstance(node, ast.Subscript):
        return [node.value] if not isinstance(node.ctx, ast.Del) else []
    if isinstance(node, ast.keyword):
        return [node.value] if node.arg is None else []
    if isinstance(node, ast.Dict):
        return [value for key, value in zip(node.keys, node.values, strict=True) if key is None]
    return node.comparators if isinstance(node, ast.Compare) else []
