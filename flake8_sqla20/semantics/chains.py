"""Chains of Query methods: what such a Query selects, and whether a column is plainly none of that.

A chain is followed down to where it starts, through all assignments to local variables that hold a part of it, and up
as far as its expression goes. What a function of one's own does to the Query is not seen; where one may, there is no
chain.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import mapping, scopes
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_JOINING = ("join", "outerjoin")
_LONGEST = 200  # links that are followed
_DEEPEST = 20  # base classes that are looked at


class Chain:
    """The calls that may come before a call on a Query, those chained to it, what the Query selects, and where that is
    said."""

    __slots__ = ("above", "below", "block", "entities")

    def __init__(self, below: list[ast.Call], above: list[ast.Call], entities: list[ast.expr], block: Block) -> None:
        self.below = below
        self.above = above
        self.entities = entities
        self.block = block


def chain(infer: Inference, call: ast.Call, block: Block) -> Chain | None:
    """The chain that a call of a Query's method is a part of; None where it may start in several places, or unseen."""
    below: list[ast.Call] = []
    starts: list[tuple[list[ast.expr], Block]] = []
    pending = [(call.func.value, block)] if isinstance(call.func, ast.Attribute) else []
    seen: set[ast.expr] = set()
    while pending:
        node, place = pending.pop()
        if node in seen:  # `query = query.filter(…)` in a loop
            continue
        seen.add(node)
        if isinstance(node, ast.Name):
            values = [scopes.only_value([binding]) for binding in infer.bindings_of(node, place)]
            known = [value for value in values if value is not None]
            if not known or len(known) < len(values) or len(seen) > _LONGEST:
                return None
            pending += known
        elif isinstance(node, ast.Call) and infer.kind_of(node.func, place).name == "type":
            starts.append((node.args[:1], place))  # Query(Model, session)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "query":
                starts.append((node.args, place))
            else:
                below.append(node)
                pending.append((node.func.value, place))
        elif isinstance(node, ast.Attribute) and node.attr == "query":
            starts.append(([node.value], place))
        else:
            return None
    return Chain(below, list(_above(infer, call, block)), *starts[0]) if len(starts) == 1 else None


def _above(infer: Inference, node: ast.expr, block: Block) -> Iterator[ast.Call]:
    """The calls that are chained to a call in the same expression."""
    parents = infer.parents.of(node, block)
    while True:
        attribute = parents.get(node)
        outer = parents.get(attribute) if isinstance(attribute, ast.Attribute) else None
        if not isinstance(outer, ast.Call) or outer.func is not attribute:
            return
        yield outer
        node = outer


def is_unselected(infer: Inference, chain: Chain, column: ast.expr, block: Block) -> bool:
    """Whether a column of a class or alias, or a SQL function, is plainly none of what the Query selects."""
    if isinstance(column, ast.Call):
        plain = (_is_class(infer, each, chain.block) for each in chain.entities)
        return infer.kind_of(column, block).is_a("FunctionElement") and bool(chain.entities) and all(plain)
    if not isinstance(column, ast.Attribute):
        return False
    owner = column.value
    joined = [ast.dump(each) for call in chain.below if last_name(call) in _JOINING for each in call.args]
    is_joined = ast.dump(owner) in joined
    if not is_joined and not infer.kind_of(column, block).is_a("InstrumentedAttribute"):
        if not infer.kind_of(owner, block).is_a("AliasedClass"):
            return False
    for entity in map(_unlabelled, chain.entities):
        kind = infer.kind_of(entity, chain.block)
        if ast.dump(entity) in (ast.dump(owner), ast.dump(column)):
            return False
        if isinstance(entity, ast.Call):
            if not kind.is_a("ColumnElement"):
                return False
        elif not kind.is_a("InstrumentedAttribute", "AliasedClass") and not (is_joined and kind.symbol):
            wanted = infer.kind_of(owner, block).first.node
            if not _is_class(infer, entity, chain.block) or _derives(infer, entity, wanted, chain.block):
                return False
    return bool(chain.entities)


def _unlabelled(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "label":
        return node.func.value
    return node


def _is_class(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether an expression is a mapped class that the project declares."""
    kind = infer.kind_of(node, block)
    return kind.name == "type" and isinstance(kind.first.node, ast.ClassDef) and mapping.is_mapped(kind.first)


def _derives(infer: Inference, entity: ast.expr, wanted: ast.AST | None, block: Block) -> bool:
    """Whether a class may be another one or derive from it."""
    kinds = [infer.kind_of(entity, block)]
    for kind in kinds:
        node = kind.first.node
        if kind.name != "type" or node is not None and node is wanted or len(kinds) > _DEEPEST:
            return True
        if isinstance(node, ast.ClassDef):
            kinds += [infer.kind_of(base, kind.first.block or block) for base in node.bases]
    return False
