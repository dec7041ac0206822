"""In which transaction a connection or session is when a function gets it: made there, or provided by a fixture."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import calls, engines, fixtures, scopes
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

NONE, BEGUN = "none", "begun"  # no transaction; one that `begin()` began
_LONGEST = 50
# What ends or begins a transaction, wherever a fixture's connection is asked for it.
_TURNING = {"commit", "rollback", "begin", "begin_nested", "begin_twophase"}


def made_by(infer: Inference, node: ast.expr, block: Block) -> str:
    """The transaction that a connection or session is in when an expression has just made it; empty for one that is
    not made there, or that commits by itself."""
    for _ in range(_LONGEST):
        if not isinstance(node, ast.Call):
            return ""
        called = last_name(node)
        if called == "execution_options" and isinstance(node.func, ast.Attribute):
            if engines.is_isolated(node):
                return ""
            node = node.func.value
        elif called in ("closing", "enter_context") and len(node.args) == 1:
            node = node.args[0]
        else:
            break
    if not isinstance(node, ast.Call):
        return ""
    kind = infer.callee_of(node, block)
    if kind.name == "method" and kind.symbol in ("connect", "begin") and kind.first.is_a("Engine"):
        if not isinstance(node.func, ast.Attribute) or not engines.is_transactional(infer, node.func.value, block):
            return ""
        return BEGUN if kind.symbol == "begin" else NONE
    text = infer.module.source.text
    if kind.name == "method" and kind.symbol == "begin" and kind.first.is_a("sessionmaker"):
        return BEGUN
    if not infer.kind_of(node, block).is_a("Session"):
        return ""
    # A session of the autocommit mode, and one that does not begin by itself.
    makes = kind.is_a("sessionmaker") or kind.name == "type"
    return NONE if makes and "autobegin" not in text and "autocommit=True" not in text else ""


def provided(infer: Inference, bindings: Sequence[scopes.Binding]) -> str:
    """NONE for a parameter that a pytest fixture fills with a connection that it has just made, and on which no module
    around ends or begins a transaction under the fixture's name; empty for any other."""
    binding = bindings[0] if len(bindings) == 1 else None
    if not isinstance(binding, scopes.Parameter) or not calls.is_injected(binding.function):
        return ""
    found = fixtures.provider(infer, binding)
    region = infer.region_of(found[0]) if found is not None else None
    if found is None or region is None:
        return ""
    values = [(each.value, block) for each, block in region.yields] or region.returns
    own, (value, block) = infer.at(found[1]), values[0] if len(values) == 1 else (None, found[1])
    if isinstance(value, ast.Name):
        parents, reads = own.parents.below(found[0]), own.parents.names(found[0]).get(value.id, [])
        is_kept = all(isinstance(parents.get(each), (ast.Yield, ast.Return, ast.Attribute)) for each in reads)
        if not is_kept or own.uses.of(value, block) & _TURNING:
            return ""
        opened = own.bindings_of(value, block)
        plain = len(opened) == 1 and isinstance(opened[0], (scopes.Assignment, scopes.Entered)) and not opened[0].path
        value = opened[0].node if plain else None  # type: ignore[assignment]
    if not isinstance(value, ast.Call) or made_by(own, value, block) != NONE:
        return ""
    asked = [f"{getattr(binding.node, 'arg', '')}.{word}" for word in sorted(_TURNING)]
    if any(each in one.module.source.text for each in asked for one in (infer, own)):
        return ""
    mentions = infer.project.mentions
    return "" if any(mentions.of(each, own.module.path) for each in asked) else NONE
