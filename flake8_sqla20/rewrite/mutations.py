"""Methods that changed an object in place; their successors give a new one: `s.append_x(y)` becomes `s = s.x(y)`."""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts
from flake8_sqla20.semantics.scopes import Assignment

# What is changed, and what that is called.
_STATEMENT, _URL = ("statement", "clause"), ("URL", "change")
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def reassign(call: ast.Call, method: str, facts: Facts, rewrite: Rewrite) -> None:
    """Rewrites a call that is a statement. Raises Refused."""
    statement = facts.parent_of(call)
    if not isinstance(call.func, ast.Attribute) or not isinstance(statement, ast.Expr):
        rewrite.refuse("it is part of an expression")
    if call.keywords:
        rewrite.refuse("its argument is given by keyword")
    receiver = call.func.value
    _examine(receiver, call, _STATEMENT, facts, rewrite)
    rewrite.rename(call.func, method)
    rewrite.wrap(call, f"{rewrite.source(receiver)} = ", "", anchor=statement)


def replace_url(target: ast.Attribute, facts: Facts, rewrite: Rewrite) -> None:
    """`url.database = x` becomes `url = url.set(database=x)`. Raises Refused."""
    statement = rewrite.around(target)[0]
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        rewrite.refuse("it is not all that is assigned there")
    value = statement.value
    if isinstance(value, ast.Constant) and value.value is None:
        rewrite.refuse("set() takes None for what is not to change")
    if not isinstance(value, (ast.Constant, ast.JoinedStr, ast.Dict)):
        rewrite.unsafe(f"set() leaves {target.attr} as it is where the value is None")
    _examine(target.value, target, _URL, facts, rewrite)
    name = rewrite.source(target.value)
    rewrite.replace(statement, f"{name} = {name}.set({target.attr}=", value, ")")


def _examine(receiver: ast.expr, at: ast.expr, words: tuple[str, str], facts: Facts, rewrite: Rewrite) -> None:
    """Refuses where what holds an object cannot be bound anew, and tells where something else may refer to it."""
    thing, change = words
    if isinstance(receiver, ast.Attribute) and isinstance(receiver.value, ast.Name):
        rewrite.unsafe(f"what else refers to the {thing} does not get the {change}")
        return
    if not isinstance(receiver, ast.Name):
        rewrite.refuse(f"no variable holds the {thing}")
    local = facts.variable(receiver)
    if local is None:
        rewrite.refuse(f"the {thing} is held by no local variable")
    for binding in local.bindings:
        if not isinstance(binding, Assignment) or binding.path or not isinstance(binding.node, ast.expr):
            rewrite.refuse(f"the {thing} is not made in this function: who made it has to take the new one")
        value = binding.node
        there = facts.within(binding.block)
        made = isinstance(value, ast.Call) and (there.symbol_of(value.func) or there.method_of(value))
        if not made:
            rewrite.unsafe(f"what else refers to the {thing} does not get the {change}")
    loops = [each for each in _above(at, local.parents) if isinstance(each, _LOOPS)]
    for use in local.uses:
        if not isinstance(use.ctx, ast.Load) or use is receiver or _is_rebinding(use, local.parents):
            continue
        again = any(each in loops for each in _above(use, local.parents))
        if again or (use.lineno, use.col_offset) < (at.lineno, at.col_offset):
            rewrite.unsafe(f"what was made of the {thing} before does not get the {change}")


def _is_rebinding(use: ast.Name, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a use is that of `s.append_x(y)`, `s = s.x(y)` or `s.x = y`, which hands nothing on."""
    method = parents.get(use)
    if isinstance(method, ast.Attribute) and isinstance(method.ctx, ast.Store):
        return True
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
