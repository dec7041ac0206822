"""Whether a session of 1.x's autocommit mode is left to commit by itself what it executes.

Such a session is made by a factory or constructor that is told so, and is held by a local variable, or by a parameter
that a call in the module gives one. All that is done with it has to be known there: whoever begins or commits has a
transaction in 2.0 as well, and so may whoever gets it, unless its function does neither.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import calls, callsites, classes, connections, scopes
from flake8_sqla20.syntax import Block, FunctionNode, Region, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_DEEPEST = 3  # functions that hand a session on to one another
_MOST = 8  # functions that one function hands it to
_ISOLATION = ("isolation_level", "AUTOCOMMIT")  # by which an engine commits each statement in 2.0, too
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def is_lost(infer: Inference, session: ast.expr, block: Block) -> bool:
    """Whether a name holds a session of the autocommit mode on which its function and those that it is handed to do no
    more than execute; of a parameter, one that a call in the module passes."""
    if not isinstance(session, ast.Name) or any(word in infer.module.source.text for word in _ISOLATION):
        return False
    return _is_lost(infer, session, block, 0)


def _is_lost(infer: Inference, session: ast.Name, block: Block, depth: int) -> bool:
    region = _region_of(infer, session.id, block)
    if region is None or not isinstance(region.node, _FUNCTIONS) or session.id in infer.module.syntax.declared:
        return False
    bindings = infer.scope(region).bindings_of(session.id)
    if all(_is_made(infer, binding) for binding in bindings):
        return _only_executes(infer, region, session.id, 0)
    binding = bindings[0]
    if len(bindings) > 1 or not isinstance(binding, scopes.Parameter) or depth >= _DEEPEST or binding.variadic:
        return False
    if calls.is_injected(binding.function) or calls.is_mocked(binding):
        return False
    owner = classes.enclosing_class(binding)
    given = callsites.arguments(infer, binding, owner.node if owner is not None else None)
    return any(_is_given(infer, each, where, depth) for each, where in given) and _only_executes(
        infer, region, session.id, 0
    )


def _is_given(infer: Inference, given: ast.expr, block: Block, depth: int) -> bool:
    """Whether what a call passes is a session that it makes, or one that its own function leaves alone."""
    if isinstance(given, ast.Name):
        return _is_lost(infer, given, block, depth + 1)
    return isinstance(given, ast.Call) and makes(infer, given, block)


def _region_of(infer: Inference, name: str, block: Block) -> Region | None:
    """The region around a place that binds a name."""
    region = block.region
    while name not in infer.scope(region).names or isinstance(region.node, ast.ClassDef):
        if region.outer is None:
            return None
        region = region.outer.region
    return region


def _is_made(infer: Inference, binding: scopes.Binding) -> bool:
    """Whether a binding gives its name a session that is made there."""
    plain = isinstance(binding, (scopes.Assignment, scopes.Entered)) and not binding.path
    return plain and isinstance(binding.node, ast.Call) and makes(infer, binding.node, binding.block)


def makes(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether a call makes a session of the autocommit mode: `Session(autocommit=True)`, `create_session()`, or that of
    a factory which was told so; not on a connection, which may be in a transaction."""
    if _is_on(call) is False or not _is_on_engine(infer, call, block):
        return False
    kind = infer.callee_of(call, block)
    if kind.is_a("AutocommitMaker") or kind.name == "function" and kind.symbol == "sqlalchemy.orm.create_session":
        return True
    if kind.name == "type":
        return bool(_is_on(call)) and kind.first.is_a("Session")
    if not kind.is_a("sessionmaker"):
        return False
    return bool(_is_on(call)) or any(_makes_factory(infer, *each) for each in _values(infer, call.func, block))


def _is_on(call: ast.Call) -> bool | None:
    """Whether a call turns `autocommit` on; None where it says nothing of it, false where that is not known."""
    for keyword in call.keywords:
        if keyword.arg in ("autocommit", "future", None):
            is_true = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
            return is_true and keyword.arg == "autocommit"
    return None


def _is_on_engine(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether a session or factory is bound to an engine, or left to be bound."""
    bind = argument(call, 0, "bind")
    return bind is None and not call.args or bind is not None and infer.nested(bind, block).is_a("Engine")


def _makes_factory(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether an expression is `sessionmaker(autocommit=True)`."""
    infer = infer.at(block)
    if not isinstance(node, ast.Call) or not _is_on(node) or not _is_on_engine(infer, node, block):
        return False
    kind = infer.callee_of(node, block)
    return kind.name == "type" and kind.first.is_a("sessionmaker")


def _values(infer: Inference, node: ast.expr, block: Block) -> Iterator[tuple[ast.expr, Block]]:
    """What is assigned to a name or to an attribute of an object of the project, where nothing else binds it."""
    bindings: list[scopes.Binding] = []
    if isinstance(node, ast.Name):
        bindings = infer.definitions(node, block)
    elif isinstance(node, ast.Attribute):
        bindings = classes.assigned(infer, node, block) or classes.body_bindings(infer, node, block)
    value = scopes.only_value(bindings)
    if value is not None:
        yield value


def _only_executes(infer: Inference, region: Region, name: str, depth: int) -> bool:
    """Whether a function, and those that it hands it to, do no more than execute on what a name holds in it. Of one
    that comes back to itself that is not known."""
    key = region, name
    if key not in infer.kept:
        infer.kept[key] = False
        reader = connections.Reader(infer, name, {})
        handed = 0
        for what, where, _ in reader.events(region.node):
            if what in connections.EXECUTING or what == "close":
                continue
            handed += 1
            if what != "escape" or handed > _MOST or depth >= _DEEPEST or not _is_left(infer, where, name, depth):
                return False
        infer.kept[key] = True
    return infer.kept[key]


def _is_left(infer: Inference, call: ast.expr, name: str, depth: int) -> bool:
    """Whether a call hands a session to a function of the module that only executes on it."""
    if not isinstance(call, ast.Call) or f"def {last_name(call)}(" not in infer.module.source.text:
        return False
    block = next((where for each, where in callsites.calls_of(infer, last_name(call), None) if each is call), None)
    callee = infer.callee_of(call, block) if block is not None else None
    function = callee.node if callee is not None else None
    region = infer.module.syntax.regions.get(function) if function is not None else None
    if callee is None or region is None or not isinstance(function, _FUNCTIONS) or function.decorator_list:
        return False
    got = _parameter(function, call, name, is_bound=callee.name == "method")
    return (
        bool(got) and len(infer.scope(region).bindings_of(got)) == 1 and _only_executes(infer, region, got, depth + 1)
    )


def _parameter(function: FunctionNode, call: ast.Call, name: str, *, is_bound: bool) -> str:
    """The parameter that a call gives what a variable holds; empty where that is not plain."""
    for keyword in call.keywords:
        if isinstance(keyword.value, ast.Name) and keyword.value.id == name:
            return keyword.arg or ""
    parameters = [each.arg for each in (*function.args.posonlyargs, *function.args.args)][is_bound:]
    for index, given in enumerate(call.args):
        if isinstance(given, ast.Starred):
            return ""
        if isinstance(given, ast.Name) and given.id == name:
            return parameters[index] if index < len(parameters) else ""
    return ""
