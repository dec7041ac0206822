"""A transaction for what a connection writes: `engine.begin()`, or one of the connection's own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.connections import SCOPES, binds, runs

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts


def begin(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Make the `with engine.connect()` around a call on its connection one that commits: `engine.begin()`. Raises
    Refused."""
    names = [each.id for each in ast.walk(call) if isinstance(each, ast.Name)]
    found = None
    for each in rewrite.around(call):
        if isinstance(each, SCOPES):
            break
        if isinstance(each, ast.With):
            found = next((item for item in each.items if any(binds(item, name) for name in names)), None)
            if found is not None:
                block = each
                break
    if found is None or not isinstance(found.optional_vars, ast.Name):
        rewrite.refuse("the connection has no with block of its own here")
    opened = found.context_expr
    if not isinstance(opened, ast.Call) or opened.args or opened.keywords or not isinstance(opened.func, ast.Attribute):
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    method = facts.method_of(opened)
    if method is None or not method[0].is_a("Engine") or method[1] != "connect":
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    name = found.optional_vars.id
    uses = [each for part in block.body for each in ast.walk(part) if isinstance(each, ast.Name) and each.id == name]
    ended = {"begin", "commit", "rollback", "execution_options", "close", "get_transaction", "in_transaction"}
    if any(getattr(each, "attr", "") in ended for use in uses for each in rewrite.around(use)[:1]):
        rewrite.refuse("the block has transactions of its own")
    last = block.body[-1]
    alone = len(uses) == 1 and isinstance(last, (ast.Expr, ast.Assign, ast.Return)) and not any(runs(last, call))
    if not alone or call not in ast.walk(last):
        rewrite.unsafe("the block is committed as a whole: an error undoes all of it")
    rewrite.rename(opened.func, "begin")
