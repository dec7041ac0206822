"""A session that commits each statement by itself, where its function shows that nothing is lost without."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# What writes at once, and what only reads or waits for a flush.
_READING = {"query", "get", "close", "expunge", "expunge_all", "get_bind", "bind", "no_autoflush", "rollback"}
_WAITING = {"add", "add_all", "delete", "commit", "begin", "refresh", "expire", "expire_all"}
_BULK = {"update", "delete"}
_WHERE = "where to commit has to be found"


def leave_autocommit(made: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Refuses where a session may write outside of a transaction. `made` is the call that makes it."""
    rewrite.unsafe("what it executes is no longer committed by itself")
    consumers = facts.consumers_of(made)
    if consumers is None or any(not isinstance(each, ast.Attribute) for each in consumers):
        rewrite.refuse(_WHERE)
    asked = [each for each in consumers if isinstance(each, ast.Attribute)]
    names = {each.attr for each in asked}
    begun = sorted((each.lineno, each.col_offset) for each in asked if each.attr == "begin")
    if begun:
        # What is added before a flush comes with it; all else would begin a transaction before `begin()` does.
        early = [each for each in asked if (each.lineno, each.col_offset) < begun[0]]
        if len(begun) > 1 or names - _WAITING - _READING or any(each.attr not in ("add", "add_all") for each in early):
            rewrite.refuse(_WHERE)
        rewrite.unsafe("what is done after its commit() keeps a transaction open")
    elif names - _READING or any(_writes(each, rewrite) for each in asked):
        rewrite.refuse(_WHERE)
    elif names:
        rewrite.unsafe("what it reads keeps a transaction open, until it is closed")


def _writes(query: ast.Attribute, rewrite: Rewrite) -> bool:
    """Whether a Query is made that may be executed as UPDATE or DELETE: by a chain, or where a variable holds it."""
    if query.attr != "query":
        return False
    above: ast.AST = query
    for each in rewrite.around(query):
        if isinstance(each, ast.Attribute) and each.attr in _BULK:
            return True
        if not isinstance(each, (ast.Attribute, ast.Call)) or isinstance(each, ast.Call) and each.func is not above:
            return isinstance(each, (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.Return)) and not _is_executed(above)
        above = each
    return False


def _is_executed(node: ast.AST) -> bool:
    """Whether a chain ends with what executes the Query."""
    executing = ("all", "first", "one", "one_or_none", "scalar", "count", "get")
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in executing
