"""What a list, set or dict holds that is filled step by step: `found[key] = row`, `rows.append(row)`."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import elements
from flake8_sqla20.semantics.kinds import UNKNOWN, Kind, joined
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, Region, last_name, string

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

NAMES = ("dict", "list", "set")
_ADDING = ("append", "add", "extend", "update", "appendleft")
_SPREADING = ("extend", "update")  # of those, which put in the elements of what they are given
_MOST = 16  # additions to one container that are looked at

# The call that adds something or the target that it is assigned to, the value that is put in, and where they stand.
Addition = tuple[ast.Call | ast.Subscript, ast.expr, Block]


def keyed(infer: Inference, node: ast.Subscript, block: Block) -> Kind | None:
    """What a region stored under a key that it reads: `app["engine"] = create_engine(url)`; None for any other."""
    values = stored(node, block)
    if not values:
        return None
    # What is stored may be made of what was.
    key = f"{spelled(node.value)}[{node.slice.value}]", block.region, "dict"  # type: ignore[attr-defined]
    return infer.once(key, lambda: joined(infer.nested(*each) for each in values))


def stored(node: ast.Subscript, block: Block) -> list[tuple[ast.expr, Block]]:
    """The values that a region stores under the constant key that it reads there, and where they stand."""
    name, word = spelled(node.value), string(node.slice)
    if word is None or not name:
        return []
    return [(value, where) for _, value, where in entries(block.region, name, word)]


def entries(region: Region, name: str, word: str | None = None) -> Iterator[tuple[ast.Subscript, ast.expr, Block]]:
    """The assignments in a region to elements of what has a name as it is spelled there; those under one key where a
    word is given."""
    for entry in region.items[: _MOST * _MOST]:
        # Most have another key, which is told sooner than the name.
        if (word is None or string(entry[0].slice) == word) and spelled(entry[0].value) == name:
            yield entry


def values(keys: Iterable[ast.expr], kinds: list[Kind]) -> Kind | None:
    """What the values of a dict are. Under constant keys they differ as the attributes of an object do: those of which
    nothing is known count as well."""
    if any(kind.name == "unknown" for kind in kinds) and all(isinstance(key, ast.Constant) for key in keys):
        return UNKNOWN
    return joined(kinds)


def filled(infer: Inference, kind: Kind, name: str, regions: list[Region]) -> Kind:
    """The kind of a container whose elements nothing else tells, by what is put into it in these regions under a name
    as it is spelled there (`rows`, `self.rows`)."""
    if not regions:
        return kind
    infer = infer.at(regions[0].block)
    return infer.once((name, regions[0], kind.name), lambda: _held(infer, kind, name, regions)) or kind


def _held(infer: Inference, kind: Kind, name: str, regions: list[Region]) -> Kind | None:
    keys: list[Kind] = []
    held: list[Kind] = []
    written: list[ast.expr] = []
    for at, value, block in additions(infer, kind, name, regions):
        if isinstance(at, ast.Subscript):
            keys.append(infer.nested(at.slice, block))
            written.append(at.slice)
        held.append(added(infer, at, value, block))
    each = values(written, held) if kind.name == "dict" else joined(held)
    if each is None or each.name in ("unknown", "None"):
        return None
    args = (joined(keys) or UNKNOWN, each) if kind.name == "dict" else (each,)
    return Kind(kind.name, args, weak=kind.weak)


def additions(infer: Inference, kind: Kind, name: str, regions: list[Region]) -> Iterator[Addition]:
    """What is put into a container of a kind in these regions, which are of the module that is asked."""
    if kind.name == "dict":
        yield from islice((entry for region in regions for entry in entries(region, name)), _MOST)
        return
    for region in regions:
        for call, block in _sent(infer, region, name)[:_MOST]:
            yield call, call.args[0], block


def added(infer: Inference, at: ast.Call | ast.Subscript, value: ast.expr, block: Block) -> Kind:
    """The kind of what an addition puts in."""
    given = infer.nested(value, block)
    return elements.element(given) if isinstance(at, ast.Call) and last_name(at) in _SPREADING else given


def _sent(infer: Inference, region: Region, name: str) -> list[tuple[ast.Call, Block]]:
    """The calls in a region that add something to the container of a name."""
    if infer.additions is None:
        infer.additions = {}
        for call, block in infer.module.syntax.sent:
            if isinstance(call.func, ast.Attribute) and call.func.attr in _ADDING and len(call.args) == 1:
                receiver = block.region, spelled(call.func.value)
                infer.additions.setdefault(receiver, []).append((call, block))
    return infer.additions.get((region, name), [])
