"""How the attributes that a string names ("User.addresses") are written at a place of a module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts


def written(found: list[str], at: ast.Call, facts: Facts, rewrite: Rewrite) -> list[str]:
    """Attributes, each behind the name that its class has at a call; refuses where one has none: no import of a
    module of the project is ever made."""
    if not found:
        rewrite.refuse("which attribute the string names is not seen")
    spelled = []
    for attribute in found:
        owner, _, name = attribute.rpartition(".")
        expression = next((each for each in _expressions(owner, at, facts) if _names(each, owner, facts)), None)
        if expression is None:
            rewrite.refuse(f"{owner} has no name here")
        spelled.append(f"{ast.unparse(expression)}.{name}")
    return spelled


def _expressions(owner: str, at: ast.Call, facts: Facts) -> Iterator[ast.expr]:
    """What may name a class: its own name, or what the query around selects."""
    yield ast.copy_location(ast.Name(owner, ast.Load()), at)
    origin = facts.origin_of(at)
    if origin is not None:
        yield from (each for each in origin.args if isinstance(each, ast.Attribute))


def _names(expression: ast.expr, owner: str, facts: Facts) -> bool:
    kind = facts.kind_of(expression)
    node = kind.first.node if kind.name == "type" else None
    return isinstance(node, ast.ClassDef) and node.name == owner
