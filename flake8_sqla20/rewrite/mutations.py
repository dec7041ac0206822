"""Methods that changed an object in place; their successors give a new one: `s.append_x(y)` becomes `s = s.x(y)`."""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts
from flake8_sqla20.semantics.scopes import Assignment

_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def reassign(call: ast.Call, method: str, facts: Facts, rewrite: Rewrite) -> None:
    """Rewrites a call that is a statement. Raises Refused."""
    statement = facts.parent_of(call)
    if not isinstance(call.func, ast.Attribute) or not isinstance(statement, ast.Expr):
        rewrite.refuse("it is part of an expression")
    if call.keywords:
        rewrite.refuse("its argument is given by keyword")
    receiver = call.func.value
    if isinstance(receiver, ast.Name):
        _examine(receiver, call, facts, rewrite)
    elif isinstance(receiver, ast.Attribute) and isinstance(receiver.value, ast.Name):
        rewrite.unsafe("what else refers to the statement does not get the clause")
    else:
        rewrite.refuse("no variable holds the statement")
    rewrite.rename(call.func, method)
    rewrite.wrap(call, f"{rewrite.source(receiver)} = ", "", anchor=statement)


def _examine(name: ast.Name, call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Refuses where a name cannot be bound anew, and tells where something else may refer to what it held."""
    local = facts.variable(name)
    if local is None:
        rewrite.refuse("the statement is held by no local variable")
    for binding in local.bindings:
        if not isinstance(binding, Assignment) or binding.path or not isinstance(binding.node, ast.expr):
            rewrite.refuse("the statement is not made in this function: who made it has to take the new one")
        value = binding.node
        at = facts.within(binding.block)
        made = isinstance(value, ast.Call) and (at.symbol_of(value.func) or at.method_of(value))
        if not made:
            rewrite.unsafe("what else refers to the statement does not get the clause")
    loops = [each for each in _above(call, local.parents) if isinstance(each, _LOOPS)]
    for use in local.uses:
        if not isinstance(use.ctx, ast.Load) or use is name or _is_rebinding(use, local.parents):
            continue
        again = any(each in loops for each in _above(use, local.parents))
        if again or (use.lineno, use.col_offset) < (call.lineno, call.col_offset):
            rewrite.unsafe("what was made of the statement before does not get the clause")


def _is_rebinding(use: ast.Name, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a use is that of `s.append_x(y)` or `s = s.x(y)`, which hands nothing on."""
    method = parents.get(use)
    call = parents.get(method) if isinstance(method, ast.Attribute) else None
    while isinstance(call, ast.Call) and isinstance(outer := parents.get(call), ast.Attribute):
        call = parents.get(outer)
    statement = parents.get(call) if isinstance(call, ast.Call) else None
    if isinstance(statement, ast.Assign):
        return all(isinstance(each, ast.Name) and each.id == use.id for each in statement.targets)
    return isinstance(statement, ast.Expr)


def _above(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> list[ast.AST]:
    found = []
    while node in parents:
        node = parents[node]
        found.append(node)
    return found
