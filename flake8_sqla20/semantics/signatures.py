"""What functions are given and give, for `semantics.evidence`: annotations, parameters, return values.

Each function tells on a trail what inference rested on, in the order of `semantics.calls`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.semantics import (
    callers,
    calls,
    callsites,
    classes,
    events,
    evidence,
    fixtures,
    hints,
    origins,
    scopes,
    wording,
)
from flake8_sqla20.semantics.kinds import UNKNOWN, Kind, joined
from flake8_sqla20.syntax import Block, FunctionNode, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.trail import Trail

UNTOLD = ("unknown", "None")  # kinds that leave it to further evidence
_DEEPEST = 8  # annotations in annotations, aliases of aliases
_BRANCHES = 3  # values that are told where none decides


def function(trail: Trail, node: FunctionNode | ast.Lambda, block: Block) -> None:
    """What calling a function of the project gives: its return annotation, else what it returns or yields."""
    trail.follow(node, lambda: _given(trail, node, block))


def _given(trail: Trail, node: FunctionNode | ast.Lambda, block: Block) -> None:
    infer = trail.infer.at(block)
    region = infer.region_of(node)
    if isinstance(node, ast.Lambda) or region is None:
        if isinstance(node, ast.Lambda) and region is not None:
            evidence.followed(trail, node.body, region.block)
        return
    trail.quote(node, block)
    annotated = hints.kind(infer, node.returns, block)
    # An iterator of what the annotation does not say is one of what the generator yields.
    is_vague = bool(region.yields) and annotated.first.name == "unknown"
    if node.returns is not None and annotated.name not in UNTOLD and not is_vague:
        hint(trail, node.returns, block, annotated)
        return
    values = [(each, where) for each, where in region.returns if each is not None]
    values = [(each.value, where) for each, where in region.yields if each.value is not None] or values
    kinds = [infer.kind_of(each, where) for each, where in values]
    deciding = [pair for pair, kind in zip(values, kinds, strict=True) if kind.name not in UNTOLD]
    told = evidence.decisive(kinds)
    if len(told) > 1 and (joined(kinds) or UNKNOWN).name == "known":
        listed = ", ".join(map(wording.described, told))
        trail.tell(f"{node.name}() gives several kinds: {listed}", node, block)
    trail.first(deciding, lambda pair: _value(trail, *pair))
    for value, where in () if deciding else values[:_BRANCHES]:
        _value(trail, value, where)
    if not values:
        trail.tell(f"{node.name}() returns nothing", node, block)


def _value(trail: Trail, node: ast.expr, block: Block) -> None:
    """A value that is returned or yielded, and the evidence for its kind."""
    trail.quote(node, block)
    evidence.followed(trail, node, block)


def hint(trail: Trail, annotation: ast.expr, block: Block, kind: Kind, depth: int = 0) -> None:
    """What the names in an annotation mean: that which gives the kind."""
    infer = trail.infer.at(block)
    node = unquoted(annotation)
    if node is None or depth > _DEEPEST:
        return
    # Of `list[Session]` it is what stands in it.
    held = kind.args[-1].name if kind.args and kind.name not in catalog.KINDS else "unknown"
    wanted = {kind.name} if held in UNTOLD else {held}
    several = []
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part is not node:
            inner = unquoted(part)
            if inner is not None and hints.kind(infer, inner, block).name in wanted:
                hint(trail, part, block, kind, depth + 1)
                return
        if isinstance(part, ast.Call) and infer.kind_of(part, block).name in wanted:
            evidence.followed(trail, part, block)
            return
        if isinstance(part, (ast.Name, ast.Attribute)):
            found = infer.kind_of(part, block)
            if (found.first if found.name in ("type", "function") else found).name in wanted:
                evidence.followed(trail, part, block)
                return
            if found.name == "type" and found.first.name in catalog.KINDS:
                several.append(part)
            meant = hints.alias(infer, part, block) if isinstance(part, ast.Name) else None
            if meant is not None and hints.kind(infer, *meant).name in (*wanted, kind.name):
                trail.quote(*meant)
                hint(trail, *meant, kind, depth + 1)
                return
    for part in several:  # of which the kind is what they have in common
        evidence.followed(trail, part, block)


def parameter(trail: Trail, binding: scopes.Parameter) -> None:
    """What a parameter is given: annotation, `self`, event, default, mock, fixture, the calls of its function."""
    function_node, block = binding.function, binding.block
    outer = block.region.outer
    if outer is None or not isinstance(binding.node, ast.arg):
        return
    infer, word, annotation = trail.infer.at(block), binding.node.arg, binding.node.annotation
    if binding.variadic:
        trail.tell(f"`{binding.variadic}{word}` takes any arguments", binding.node, block)
        if annotation is not None:
            hint(trail, annotation, outer, hints.kind(infer, annotation, outer))
        return
    found = hints.kind(infer, annotation, outer)
    if annotation is not None:
        shown = wording.written(infer, annotation)
        known = found.name not in UNTOLD
        told = "" if known or found.symbol else ", which tells nothing"
        trail.tell(f"annotated {shown}{told}", binding.node, block)
        hint(trail, annotation, outer, found)
        if known:
            return
    owner = classes.enclosing_class(binding)
    default = binding.default
    is_plain = owner is None or isinstance(function_node, ast.Lambda) or calls.is_static(function_node)
    if owner is not None and binding.position == 0 and not is_plain:
        origins.enclosing(trail, outer)
    elif events.parameter(infer, binding) is not None:
        trail.tell(f"what SQLAlchemy passes to {_called(function_node)} as `{word}`", binding.node, block)
    elif default is not None and not (isinstance(default, ast.Constant) and default.value is None):
        trail.tell(f"its default is {wording.written(infer, default)}", default, outer)
        evidence.followed(trail, default, outer)
    elif calls.is_mocked(binding):
        trail.tell(f"`{word}` is filled by a mock", binding.node, block)
    elif not isinstance(function_node, ast.Lambda) and calls.is_injected(function_node):
        provider = fixtures.provider(infer, binding)
        if provider is None:
            trail.tell(f"no fixture called `{word}` is in the module or a conftest.py", binding.node, block)
        else:
            trail.tell(f"the fixture `{word}`", *provider)
            function(trail, *provider)
    elif (documented := calls.documentation(infer, binding)) is not None:
        place = ast.Constant(None, lineno=documented.row, col_offset=0)
        trail.tell(f"documented as `{wording.shortened(documented.words)}`", place, block)
        if documented.annotation is not None:
            hint(trail, documented.annotation, outer, documented.kind)
    else:
        _passed(trail, binding, owner.node if owner is not None else None)


def _passed(trail: Trail, binding: scopes.Parameter, owner: ast.AST | None) -> None:
    """What the calls of a function pass for a parameter."""
    infer = trail.infer.at(binding.block)
    applied = callsites.applied_to(infer, binding)
    if applied is not None:
        shown = wording.written(trail.infer.at(applied[1]), applied[0])
        trail.tell(f"a lambda that is applied to each element of {shown}", *applied)
        evidence.claimed(trail, *applied)
        return
    given = [(each, where, infer.kind_of(each, where)) for each, where in callsites.arguments(infer, binding, owner)]
    found = callsites.passed(infer, binding, owner)
    if found is None and callers.passed(infer, [binding]) is not None:
        _passed_elsewhere(trail, binding)
        return
    if not given:
        trail.tell(_untold(binding), binding.node, binding.block)
        return
    deciding = [each[:2] for each in given if found is not None and each[2].name == found.name]
    if found is None:
        kinds = ", ".join(map(wording.described, dict.fromkeys(kind for _, _, kind in given[:_BRANCHES])))
        trail.tell(f"the calls of {_called(binding.function)} pass {kinds}", binding.node, binding.block)
    trail.first(deciding, lambda pair: _argument(trail, *pair))
    for node, where, _ in () if deciding else given[:_BRANCHES]:
        _argument(trail, node, where)


def _passed_elsewhere(trail: Trail, binding: scopes.Parameter) -> None:
    """What the calls of a function in another module pass for a parameter."""
    infer = trail.infer.at(binding.block)
    found = callers.deciding(infer, binding)
    if found is not None:
        given, kind = found
        kinds = [infer.kind_of(*each) for each in given]
        decisive = [each for each, of in zip(given, kinds, strict=True) if (of.name, of.node) == (kind.name, kind.node)]
        trail.first(decisive or given, lambda pair: _argument(trail, *pair))


def _argument(trail: Trail, node: ast.expr, block: Block) -> None:
    """What one call passes, and the evidence for its kind."""
    trail.tell(f"called with {wording.written(trail.infer.at(block), node)}", node, block)
    evidence.followed(trail, node, block)


def _untold(binding: scopes.Parameter) -> str:
    """Why nothing is known of a parameter."""
    bare = isinstance(binding.node, ast.arg) and binding.node.annotation is None
    annotation = "without annotation" if bare else "whose annotation tells nothing"
    return f"a parameter {annotation}, and no call that was found passes it to {_called(binding.function)}"


def _called(function_node: FunctionNode | ast.Lambda) -> str:
    return "a lambda" if isinstance(function_node, ast.Lambda) else f"{function_node.name}()"
