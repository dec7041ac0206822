"""Whether nothing commits what runs on a connection that an object keeps: `self.connection = engine.connect()`.

All that its class and the rest of the module do with the attribute has to be known, and to be no more than execute: who
hands the connection on, or begins a transaction on it, may commit. So may a class derived from it in another module.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, connections, openings, scopes
from flake8_sqla20.syntax import Block, Region

if TYPE_CHECKING:
    from flake8_sqla20.semantics.consumers import Map
    from flake8_sqla20.semantics.inference import Inference

_LOOKED_AT = (ast.Expr, ast.Compare, ast.UnaryOp, ast.BoolOp, ast.If, ast.While, ast.Assert)


def is_lost(infer: Inference, connection: ast.Attribute, block: Block) -> bool:
    """Whether nothing commits what is executed on the connection that an attribute of `self` holds."""
    owner = _class_around(connection, block)
    if owner is None:
        return False
    key = owner, connection.attr
    if key not in infer.kept:
        infer.kept[key] = _only_executes(infer, owner, connection.attr)
    return infer.kept[key]


def _class_around(node: ast.Attribute, block: Block) -> Region | None:
    """The class of whose instances a method reads an attribute: `self.connection`."""
    region: Region | None = block.region
    while region is not None and region.outer is not None and not isinstance(region.outer.region.node, ast.ClassDef):
        region = region.outer.region
    function = region.node if region is not None and region.outer is not None else None
    if region is None or region.outer is None or not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None
    first = [each.arg for each in function.args.args[:1]]
    is_own = isinstance(node.value, ast.Name) and [node.value.id] == first
    return region.outer.region if is_own else None


def _only_executes(infer: Inference, owner: Region, name: str) -> bool:
    made = [_made(infer, each) for each in classes.declarations(infer, owner, name)]
    if not any(made) or not all(each in (openings.NONE, None) for each in made):
        return False
    root = infer.module.syntax.module.node
    parents = infer.parents.below(root)
    own = {target for region in classes.methods(infer, owner) for target, _, _ in region.stores}
    for node in parents:
        if not isinstance(node, ast.Attribute) or node.attr != name or node in own:
            continue
        if not isinstance(node.ctx, ast.Load) or not _is_harmless(infer, node, parents):
            return False
    assert isinstance(owner.node, ast.ClassDef)
    harmless = "|".join((*connections.EXECUTING, *connections.NEUTRAL, "close"))
    other = re.compile(rf"\bself\.{re.escape(name)}\b(?!\.(?:{harmless})\b)")
    derived = infer.project.mentions.of(owner.node.name, infer.module.path)
    return not any(other.search(infer.project.text_of(path)) for path in derived)


def _made(infer: Inference, binding: scopes.Binding) -> str | None:
    """The transaction of what a binding gives the attribute; None for a None that is replaced, empty for what is not
    known."""
    if not isinstance(binding, scopes.Assignment) or binding.path or not isinstance(binding.node, ast.expr):
        return ""
    if isinstance(binding.node, ast.Constant):
        return None if binding.node.value is None else ""
    return openings.made_by(infer, binding.node, binding.block)


def _is_harmless(infer: Inference, node: ast.Attribute, parents: Map) -> bool:
    """Whether a read of the attribute does no more than execute."""
    parent = parents.get(node)
    if isinstance(parent, ast.Attribute):
        return parent.attr in connections.EXECUTING or parent.attr in connections.NEUTRAL or parent.attr == "close"
    if isinstance(parent, ast.keyword):
        parent = parents.get(parent)
    if isinstance(parent, ast.Call):
        reader = connections.Reader(infer, "", {})
        if reader.is_of_session(parent):
            return _has_begun(infer, node, parent, parents)
        return connections.is_looked_at(parent) or reader.is_schema(parent)
    return isinstance(parent, _LOOKED_AT)


def _has_begun(infer: Inference, node: ast.Attribute, call: ast.Call, parents: Map) -> bool:
    """Whether a statement above the making of a session, in the suite of the same method, executes something on the
    connection, or calls a method of the class that does: the session then commits nothing of it."""
    statement: ast.AST | None = call
    while statement is not None and not isinstance(statement, ast.stmt):
        statement = parents.get(statement)
    function = parents.get(statement) if statement is not None else None
    owner = parents.get(function) if isinstance(function, ast.FunctionDef) else None
    if not isinstance(function, ast.FunctionDef) or not isinstance(owner, ast.ClassDef):
        return False
    methods = {each.name: each for each in owner.body if isinstance(each, ast.FunctionDef)}
    for each in function.body[: function.body.index(statement)]:  # type: ignore[arg-type]
        called = each.value.func if isinstance(each, ast.Expr) and isinstance(each.value, ast.Call) else None
        is_own = isinstance(called, ast.Attribute) and ast.dump(called.value) == ast.dump(node.value)
        inner = methods.get(called.attr) if isinstance(called, ast.Attribute) and is_own else None
        if any(_executes(infer, part, node.attr) for part in (each, *(inner.body if inner is not None else ()))):
            return True
    return False


def _executes(infer: Inference, statement: ast.stmt, name: str) -> bool:
    """Whether a statement that always runs executes something on the connection."""
    sent = statement.value if isinstance(statement, (ast.Expr, ast.Assign)) else None
    if not isinstance(sent, ast.Call) or not isinstance(sent.func, ast.Attribute):
        return False
    held = sent.func.value
    if isinstance(held, ast.Attribute) and held.attr == name:
        return sent.func.attr in connections.EXECUTING
    given = [*sent.args, *(each.value for each in sent.keywords)]
    is_given = any(isinstance(each, ast.Attribute) and each.attr == name for each in given)
    return is_given and connections.Reader(infer, "", {}).is_schema(sent)
