"""The kinds of what code writes down: literals, displays and comprehensions, conditions, sums.

Source: "Atoms", "Boolean operations" and "Conditional expressions" in Python's reference.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import containers
from flake8_sqla20.semantics.kinds import KNOWN, STR, UNKNOWN, Kind, joined
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_WIDEST = 16  # elements of a tuple that are told apart
_LITERALS = {
    ast.JoinedStr: STR,
    ast.Tuple: Kind("tuple"),
    ast.Set: Kind("set"),
    ast.SetComp: Kind("set"),
    ast.Compare: Kind("bool"),
}


def displayed(infer: Inference, node: ast.expr, block: Block) -> Kind:
    """The kind of an expression that is neither a name nor asks something of another."""
    if isinstance(node, ast.Constant):
        return Kind(type(node.value).__name__.replace("NoneType", "None"))
    if isinstance(node, ast.List):
        return Kind("list", tuple(_held(infer, each, block) for each in node.elts[:1]))
    if isinstance(node, ast.Tuple) and not any(isinstance(each, ast.Starred) for each in node.elts):
        return Kind("tuple", tuple(_held(infer, each, block) for each in node.elts[:_WIDEST]))
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys[:_WIDEST], node.values[:_WIDEST], strict=True)
        kinds = [(key, _held(infer, key, block), _held(infer, value, block)) for key, value in pairs if key is not None]
        if not kinds:
            return Kind("dict")
        written, keys, values = map(list, zip(*kinds, strict=True))
        return Kind("dict", (joined(keys) or UNKNOWN, containers.values(written, values) or UNKNOWN))
    if isinstance(node, ast.DictComp):
        inner = infer.module.syntax.regions[node].block
        return Kind("dict", (infer.nested(node.key, inner), infer.nested(node.value, inner)))
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        inner = infer.module.syntax.regions[node].block
        return Kind("list" if isinstance(node, ast.ListComp) else "Iterator", (infer.nested(node.elt, inner),))
    if isinstance(node, ast.Lambda):
        return Kind("function", node=node, block=block)
    if isinstance(node, ast.IfExp):
        return joined([infer.nested(node.body, block), infer.nested(node.orelse, block)]) or UNKNOWN
    if isinstance(node, ast.BoolOp):
        return joined([infer.nested(value, block) for value in node.values]) or UNKNOWN
    if isinstance(node, ast.NamedExpr):
        return infer.nested(node.value, block)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod, ast.Mult)):
        return _added(infer, node, block)
    return _LITERALS.get(type(node), UNKNOWN)


def _held(infer: Inference, node: ast.expr, block: Block) -> Kind:
    """The kind of what stands in a display. What a parameter puts there callers are not asked for: nobody may want
    to know."""
    return infer.name(node, block, asks=False) if isinstance(node, ast.Name) else infer.nested(node, block)


def _added(infer: Inference, node: ast.BinOp, block: Block) -> Kind:
    """`a + b + …` and `a % b`: a string where the left-most operand is one, else whatever the left one is."""
    operands: list[ast.expr] = []
    while isinstance(node.left, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        operands.append(node.right)
        node = node.left
    kinds = [infer.nested(node.left, block)]
    if kinds[0].name == "unknown" and isinstance(node.op, ast.Add):
        kinds = [infer.nested(each, block) for each in (node.right, *operands)]
    found = next((kind for kind in kinds if kind.name in ("str", "list", "tuple")), None)
    return found or (KNOWN if any(kind.name != "unknown" for kind in kinds) else UNKNOWN)
