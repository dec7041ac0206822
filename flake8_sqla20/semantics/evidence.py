"""Why inference says what it says of an expression: the evidence, told step by step, each with its place.

Inference keeps no record of it, for linting would pay. This is a second reader: it asks inference for the kinds and
follows the same evidence in the same order, through `semantics.origins` where names and attributes are bound. It
claims no kind that inference did not find.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TypeVar

from flake8_sqla20 import catalog
from flake8_sqla20.semantics import calls, classes, containers, conventions, origins, signatures, wording
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.kinds import UNKNOWN, Kind, member
from flake8_sqla20.semantics.trail import Step, Trail
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import COMPREHENSIONS, Block, last_name

_BRANCHES = 3  # values of a choice that are told
_UNTOLD = ("unknown", "known")
_Thing = TypeVar("_Thing")


def chain(infer: Inference, node: ast.expr, block: Block) -> list[Step]:
    """The kind of an expression that stands in a block, and the evidence for it, or why there is none."""
    trail = Trail(infer)
    claimed(trail, node, block)
    return trail.steps


def claimed(trail: Trail, node: ast.expr, block: Block) -> None:
    """Tell the kind of an expression, then the evidence."""
    infer = trail.infer.at(block)
    trail.tell(f"{wording.written(infer, node)} is {wording.described(infer.kind_of(node, block))}", node, block)
    followed(trail, node, block)


def followed(trail: Trail, node: ast.expr, block: Block) -> None:
    """Tell the evidence for the kind of an expression."""
    if not isinstance(node, ast.Lambda):
        trail.follow(node, lambda: _followed(trail, node, block))


def _followed(trail: Trail, node: ast.expr, block: Block) -> None:
    infer = trail.infer.at(block)
    if isinstance(node, ast.Name):
        origins.name(trail, node, block)
    elif isinstance(node, ast.Call):
        _call(trail, node, block)
    elif isinstance(node, ast.Attribute):
        _attribute(trail, node, block)
    elif isinstance(node, (ast.Await, ast.NamedExpr)):
        followed(trail, node.value, block)
    elif isinstance(node, ast.Subscript) and _tells([containers.keyed(infer, node, block) or UNKNOWN]):
        trail.tell(f"what is stored under {ast.unparse(node.slice)}", node, block)
        stored = [each for each, _ in containers.stored(node, block)]  # all in the region that reads it
        _choice(trail, [(each, infer.kind_of(each, block)) for each in stored], infer.kind_of(node, block), block)
    elif isinstance(node, ast.Subscript):
        claimed(trail, node.value, block)
        special(trail, infer.kind_of(node.value, block), "__getitem__", block)
    elif isinstance(node, (ast.IfExp, ast.BoolOp)):
        values = node.values if isinstance(node, ast.BoolOp) else [node.body, node.orelse]
        _choice(trail, [(each, infer.kind_of(each, block)) for each in values], infer.kind_of(node, block), block)
    elif _element(infer, node, block) is not None and _tells(infer.kind_of(node, block).args):
        inner = infer.region(node).block if isinstance(node, COMPREHENSIONS) else block
        claimed(trail, _element(infer, node, block) or node, inner)
    elif not trail.steps[-1].text.startswith(wording.written(infer, node)):
        trail.tell(f"written as {wording.written(infer, node)}", node, block)


def _element(infer: Inference, node: ast.expr, block: Block) -> ast.expr | None:
    """The expression that stands for what a display or comprehension holds."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return node.elts[0] if node.elts else None
    if isinstance(node, ast.Dict):
        values = node.keys if is_keyed(infer.kind_of(node, block)) else node.values
        return values[0] if values else None
    if isinstance(node, ast.DictComp):
        return node.key if is_keyed(infer.kind_of(node, block)) else node.value
    return node.elt if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)) else None


def is_keyed(kind: Kind) -> bool:
    """Whether of what a dict holds it is the keys, and not the values, that have a kind of the catalog."""
    return kind.name == "dict" and _tells(kind.args[:1]) and not _tells(kind.args[1:])


def _tells(kinds: Iterable[Kind]) -> bool:
    return any(kind.name in catalog.KINDS or kind.first.name in catalog.KINDS for kind in kinds)


def _choice(trail: Trail, values: list[tuple[ast.expr, Kind]], total: Kind, block: Block) -> None:
    """The evidence for one of several values that decides, or of each where none does."""
    decisive = deciding(values, total)
    trail.first(decisive, lambda each: claimed(trail, each, block))
    for each, _ in () if decisive else values[:_BRANCHES]:
        claimed(trail, each, block)


def _call(trail: Trail, node: ast.Call, block: Block) -> None:
    infer = trail.infer.at(block)
    kind, callee, plain = infer.kind_of(node, block), infer.callee_of(node, block), infer.kind_of(node.func, block)
    local = callee.node is not None and not isinstance(callee.node, ast.ClassDef)
    if callee.name in ("function", "method") and local:
        followed(trail, node.func, block)
        assert callee.node is not None
        assert not isinstance(callee.node, ast.ClassDef)
        signatures.function(trail, callee.node, callee.block or block)
    elif callee.name == "function" and not callee.args:
        if callee.symbol != "builtins.super":
            trail.tell(f"{last_name(node)}() hands on what it is given", node, block)
        if node.args and callee.symbol == "typing.cast":
            signatures.hint(trail, node.args[0], block, kind)
        elif callee.symbol == "builtins.super":
            origins.enclosing(trail, block)
        elif node.args:
            claimed(trail, node.args[0], block)
            given = infer.kind_of(node.args[0], block)
            if given.name == "function" and given.node is not None and not isinstance(given.node, ast.ClassDef):
                signatures.function(trail, given.node, given.block or block)
    elif callee.name == "function":
        followed(trail, node.func, block)
        called = f"{last_name(node)}()" if last_name(node) else "calling that"
        trail.tell(f"{called} gives {wording.described(kind)}", node, block)
    elif callee.name == "method":
        trail.tell(f"{callee.first.label}.{callee.symbol}() gives {wording.described(kind)}", node, block)
        if plain.name == "unknown":
            trail.tell(f"by the arguments this can be no other library's {callee.symbol}()", node, block)
        elif isinstance(node.func, ast.Attribute):
            claimed(trail, node.func.value, block)
        else:
            followed(trail, node.func, block)
    elif callee.name in ("foreign", "unknown") and calls.is_entrusted(node):
        entering = last_name(node) in calls.ENTERING
        does = "enters what it is given" if entering else "gives back what it is given"
        trail.tell(f"{last_name(node)}() {does}", node, block)
        claimed(trail, node.args[0], block)
        for method in ("__enter__", "__aenter__") if entering else ():
            special(trail, infer.kind_of(node.args[0], block), method, block)
    elif callee.name == "unknown" and kind.weak:
        trail.tell(wording.conventional(f"{last_name(node)}()", kind), node, block)
    elif callee.name in catalog.KINDS and not callee.weak:
        trail.tell(f"calling {wording.described(callee)} gives {wording.described(kind)}", node, block)
        claimed(trail, node.func, block)
    elif isinstance(callee.node, ast.ClassDef) and callee.name != "type":
        claimed(trail, node.func, block)
        special(trail, callee, "__call__", block)
    else:
        followed(trail, node.func, block)


def special(trail: Trail, owner: Kind, name: str, block: Block) -> None:
    """What a special method of a class of the project gives."""
    method = classes.attribute(trail.infer.at(block), owner, name) if isinstance(owner.node, ast.ClassDef) else owner
    if method.name == "method" and method.node is not None and not isinstance(method.node, ast.ClassDef):
        signatures.function(trail, method.node, method.block or block)


def _attribute(trail: Trail, node: ast.Attribute, block: Block) -> None:
    infer = trail.infer.at(block)
    kind, receiver = infer.kind_of(node, block), infer.kind_of(node.value, block)
    if origins.hung(trail, receiver, node, block) or origins.attribute(trail, receiver, node.attr, node, block):
        return
    given = classes.attribute(infer, receiver, node.attr)
    if given.name == "unknown" and kind.name != "unknown":
        told = f"{wording.written(infer, node)} is asked for a method of Query" if node.attr == "query" else ""
        trail.tell(told or wording.conventional(node.attr, kind), node, block)
    elif receiver.name == "module" or receiver.symbol and receiver.name in ("foreign", "unknown"):
        followed(trail, _root(infer, node, block), block)
        symbol = kind.symbol or f"{receiver.symbol}.{node.attr}"
        if symbol != spelled(node) and kind.name != "method":
            if receiver.name == "unknown":
                origins.imported(trail, f"{receiver.symbol}.{node.attr}", wording.written(infer, node), node, block)
            else:
                trail.tell(f"{wording.written(infer, node)} is {symbol}", node, block)
    elif receiver.name in catalog.KINDS:
        if member(receiver, node.attr) is None:
            trail.tell(f"nothing is known of `{node.attr}` of a {receiver.label}", node, block)
        elif kind.name != "method":
            trail.tell(f"{receiver.label}.{node.attr} is {wording.described(kind)}", node, block)
        claimed(trail, node.value, block)
    else:
        objection = conventions.objection(infer, node, block, given)
        if objection:
            trail.tell(objection, node, block)
        elif isinstance((receiver.first if receiver.name == "type" else receiver).node, ast.ClassDef):
            trail.tell(f"nothing in its class tells of `{node.attr}`", node, block)
        claimed(trail, _innermost(infer, node, block), block)


def _root(infer: Inference, node: ast.Attribute, block: Block) -> ast.expr:
    """The value that a dotted name of a module begins with."""
    value = node.value
    while isinstance(value, ast.Attribute) and infer.kind_of(value.value, block).name == "module":
        value = value.value
    return value


def _innermost(infer: Inference, node: ast.Attribute, block: Block) -> ast.expr:
    """The value that an attribute of unknown kind is first read from."""
    value: ast.expr = node.value
    while isinstance(value, (ast.Attribute, ast.Call, ast.Subscript, ast.Await)):
        inner = value.func if isinstance(value, ast.Call) else value.value
        if infer.kind_of(inner, block).name != "unknown":
            break
        value = inner
    return value


def strongest(pairs: Iterable[tuple[_Thing, Kind]]) -> list[tuple[_Thing, Kind]]:
    """Pairs with a kind, those that rest on a conventional name last."""
    return sorted(pairs, key=lambda pair: pair[1].weak)


def deciding(pairs: list[tuple[_Thing, Kind]], total: Kind) -> list[_Thing]:
    """Of things with a kind, those each of which decides for a total; of several kinds that have the total in common
    all that tell anything. Empty where none decides."""
    found = [thing for thing, kind in strongest(pairs) if kind.name == total.name and kind.name not in _UNTOLD]
    if not found and total.name in catalog.KINDS:
        found = [thing for thing, kind in pairs if kind.name not in signatures.UNTOLD]
    return found


def decisive(kinds: Iterable[Kind]) -> list[Kind]:
    """The kinds that say something, each once."""
    return list(dict.fromkeys(kind for kind in kinds if kind.name not in ("unknown", "None")))
