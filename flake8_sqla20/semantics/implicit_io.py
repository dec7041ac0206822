"""Reads of an instance's attributes that make SQLAlchemy load them, which asyncio cannot.

Source: "Preventing Implicit IO when Using AsyncSession" in SQLAlchemy's documentation. What is certain is followed
within one function: whatever may have loaded the attribute before the read, or refreshed the instance, ends it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import loads, paths
from flake8_sqla20.semantics.instances import Flow, flow_of, place
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference
    from flake8_sqla20.semantics.relationships import Side

# Methods that put objects into a session, and those that take all of them out or expire them.
_FILLING = {"add", "add_all", "merge", "merge_all"}
_CLEARING = {"expunge_all", "close", "reset", "expire_all"}


class LateRead:
    """A read of a relationship that nothing has loaded. `asynchronous` says that its class is an `AsyncAttrs`."""

    __slots__ = ("asynchronous", "node", "side")

    def __init__(self, node: ast.Attribute, side: Side, asynchronous: bool) -> None:
        self.node = node
        self.side = side
        self.asynchronous = asynchronous


def late_reads(infer: Inference, call: ast.Call, block: Block) -> list[LateRead]:
    """The reads of relationships, in the function around an asyncio session's call, that it alone could have loaded
    and has not: each relationship's first, by each name."""
    region = loads.function_around(block)
    if region is None:
        return []
    held = loads.Loads(infer, region)
    load = held.add(call, block)
    if load is None:
        return []
    relations = paths.relations_of(infer.owner_of(load.entity))
    function = flow_of(infer, region.node)
    if function.is_exhausted:
        return []
    words = {name for _, name in relations} - load.eager
    first: dict[tuple[str, str], LateRead] = {}
    reads: set[ast.Attribute] = set()
    for node in sorted((each for each in function.attributes if each.attr in words), key=place):
        around = function.around(node) if isinstance(node.ctx, ast.Load) else None
        names: list[str] = []
        source = held.instance(node.value, around, names) if around is not None else None
        if source is not None:
            reads.add(node)
        side = paths.side_of(infer, load.entity, node.attr) if source is load else None
        key = ast.dump(node.value), node.attr
        if side is None or not side.loads_late or key in first or _is_shared(function, call):
            continue
        if _may_be_loaded(function, call, node, names, reads):
            continue
        # Where the function speaks of the class that a many-to-one relationship leads to, it may have loaded it.
        if side.is_collection or not any(place(each) < place(node) for each in function.names.get(side.target, ())):
            asynchronous = _is_asynchronous(infer, load.entity, infer.region(load.entity).outer)
            first[key] = LateRead(node, side, asynchronous)
    return list(first.values())


def _may_be_loaded(
    function: Flow, call: ast.Call, read: ast.Attribute, names: list[str], reads: set[ast.Attribute]
) -> bool:
    """Whether something between the load and the read, or the session before the load, may have the attribute."""
    end, session = place(read), spelled(call.func.value)  # type: ignore[attr-defined]
    if any(each < end for each in function.named(read.attr, reads)):
        return True
    if any(each < end for name in names for each in function.handed_on(name)):
        return True
    if not session or any(each < place(call) for each in function.handed_on(session.partition(".")[0])):
        return True
    filled = False
    for each, method in sorted(function.calls_on(session)):
        if each < place(call):
            filled = method in _FILLING or filled and method not in _CLEARING
    return filled


def _is_shared(function: Flow, call: ast.Call) -> bool:
    """Whether a test gets its session from a fixture, and with it objects that others may have put there."""
    node = function.node
    if not isinstance(node, ast.AsyncFunctionDef) or not node.name.startswith("test"):
        return False
    session = spelled(call.func.value).partition(".")[0]  # type: ignore[attr-defined]
    parameters = {each.arg for each in (*node.args.args, *node.args.kwonlyargs)}
    return session in parameters and len(parameters - {"self", session}) > 0


def _is_asynchronous(infer: Inference, entity: ast.ClassDef, outer: Block | None, depth: int = 0) -> bool:
    """Whether a class derives from `AsyncAttrs`, by classes of the module."""
    for base in entity.bases if outer is not None and depth < 10 else ():
        kind = infer.kind_of(base, outer)  # type: ignore[arg-type]
        node = kind.first.node if kind.name == "type" else None
        if last_name(base) == "AsyncAttrs" or kind.symbol.endswith(".AsyncAttrs"):
            return True
        if isinstance(node, ast.ClassDef):
            if _is_asynchronous(infer, node, infer.region(node).outer, depth + 1):
                return True
    return False
