"""The engine that metadata is bound to, where the function or module that uses the metadata shows it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts
    from flake8_sqla20.rewrite.builder import Rewrite

_BINDS = ("Engine", "Connection", "Connectable")


def engine_of(metadata: ast.expr | None, at: ast.expr, facts: Facts, rewrite: Rewrite) -> str:
    """How the engine is written that `metadata` is bound to at a place: by `MetaData(bind=engine)`, or by the one
    `metadata.bind = engine` before it. Refuses where that is not one name that means the same there."""
    if not isinstance(metadata, ast.Name):
        rewrite.refuse("the engine that its metadata is bound to is not written here")
    given, stores = _given(metadata, facts), _stores(metadata, facts)
    if given is None and len(stores) == 1:
        given = _assigned(stores[0], metadata, at, facts)
    elif stores:
        given = None
    if given is None or not isinstance(given, (ast.Name, ast.Attribute)) or not facts.is_lasting(given):
        rewrite.refuse("the engine that its metadata is bound to is not written here")
    if not facts.kind_of(given).is_a(*_BINDS):
        rewrite.unsafe("what the metadata is bound to has to be an engine or connection, no URL")
    return ast.unparse(given)


def _given(metadata: ast.Name, facts: Facts) -> ast.expr | None:
    """The argument of the `MetaData(…)` that a name is assigned, where it is of the same function."""
    made = facts.value_of(metadata)
    if made is None or not isinstance(made[0], ast.Call) or facts.local(metadata) is None:
        return None
    if made[1].symbol_of(made[0].func) != "sqlalchemy.MetaData":
        return None
    first = facts.argument(made[0], 0)
    bind = next((each.value for each in made[0].keywords if each.arg == "bind"), None)
    return bind or (first if first is not None and facts.kind_of(first).is_a(*_BINDS) else None)


def _stores(metadata: ast.Name, facts: Facts) -> list[ast.Attribute]:
    """The places of the function that assign `metadata.bind`."""
    local = facts.local(metadata)
    owners = (local.parents.get(use) for use in local.uses) if local is not None else ()
    return [
        each
        for each in owners
        if isinstance(each, ast.Attribute) and each.attr == "bind" and isinstance(each.ctx, ast.Store)
    ]


def _assigned(store: ast.Attribute, metadata: ast.Name, at: ast.expr, facts: Facts) -> ast.expr | None:
    """What `metadata.bind = …` assigns, where it stands before the place, under no condition."""
    local = facts.local(metadata)
    statement = local.parents.get(store) if local is not None else None
    if local is None or not isinstance(statement, ast.Assign) or len(local.bindings) != 1:
        return None
    is_plain = len(statement.targets) == 1 and statement.lineno < at.lineno
    around = local.parents.get(statement)
    return statement.value if is_plain and isinstance(around, (ast.FunctionDef, ast.AsyncFunctionDef)) else None
