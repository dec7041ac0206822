"""The engine that metadata is bound to, where the code around what uses the metadata shows it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.rewrite.methods import Class, property_value
from flake8_sqla20.rewrite.original import Refused

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts
    from flake8_sqla20.rewrite.builder import Rewrite
    from flake8_sqla20.semantics.kinds import Kind

_BINDS = ("Engine", "Connection", "Connectable")
_UNKNOWN = "the engine that its metadata is bound to is not written here"


class Bind(NamedTuple):
    """What metadata is bound to: how it is written at a place, and its kind."""

    text: str
    kind: Kind


def engine_of(metadata: ast.expr | None, at: ast.expr, facts: Facts, rewrite: Rewrite) -> str:
    """How the engine is written that `metadata` is bound to at a place. Refuses where that is not one name that means
    the same there."""
    bind = bind_of(metadata, at, facts, rewrite)
    if not bind.kind.is_a(*_BINDS):
        rewrite.unsafe("what the metadata is bound to has to be an engine or connection, no URL")
    return bind.text


def engine_of_element(element: ast.expr, at: ast.expr, facts: Facts, rewrite: Rewrite) -> str:
    """How the engine is written that the metadata of a table, index or statement is bound to. Raises Refused."""
    bind = bind_of_statement(element, at, facts, rewrite)
    if not bind.kind.is_a(*_BINDS):
        rewrite.unsafe("what the metadata is bound to has to be an engine or connection, no URL")
    return bind.text


def bind_of(metadata: ast.expr | None, at: ast.expr, facts: Facts, rewrite: Rewrite) -> Bind:
    """What `metadata` is bound to: by `MetaData(bind=engine)`, or by the one `metadata.bind = engine` before the place;
    of an attribute of `self`, by what the class makes it. Raises Refused."""
    given: ast.expr | None = None
    if isinstance(metadata, ast.Call):
        given = _given(metadata, facts)
    elif isinstance(metadata, ast.Attribute):
        given = _of_class(metadata, at, facts, rewrite)
    elif isinstance(metadata, ast.Name) and facts.local(metadata) is not None:
        given = _of_local(metadata, at, facts)
    elif isinstance(metadata, ast.Name):
        given = _of_module(metadata, at, facts, rewrite)
    if given is None or not isinstance(given, (ast.Name, ast.Attribute)) or not facts.is_lasting(given):
        rewrite.refuse(_UNKNOWN)
    return Bind(ast.unparse(given), facts.kind_of(given))


def bind_of_statement(statement: ast.expr, at: ast.expr, facts: Facts, rewrite: Rewrite) -> Bind:
    """What the metadata of a statement's tables is bound to, or the statement itself. Raises Refused."""
    found: dict[str, Bind] = {}
    for metadata, place in _metadata(statement, facts, rewrite, set()):
        try:
            bind = bind_of(metadata, at, place, rewrite)
        except Refused:
            continue
        found[bind.text] = bind
    if len(found) != 1:
        rewrite.refuse(_UNKNOWN)
    return found.popitem()[1]


def _metadata(
    node: ast.expr, facts: Facts, rewrite: Rewrite, seen: set[ast.expr]
) -> Iterator[tuple[ast.expr | None, Facts]]:
    """The metadata of the tables in an expression, and of those in what its variables hold; of a statement that is
    bound itself, a call of `MetaData()` that stands for it."""
    if node in seen:
        return
    seen.add(node)
    for part in ast.walk(node):
        if isinstance(part, ast.Call):
            if facts.kind_of(part).is_a("Table") and facts.symbol_of(part.func):
                yield facts.argument(part, 1, "metadata"), facts
            elif isinstance(part.func, ast.Attribute) and facts.kind_of(part).is_a("Table"):
                yield _of_method(part.func, rewrite), facts
        elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
            local = facts.local(part)
            values = [each.node for each in local.bindings] if local is not None else []
            if facts.kind_of(part).is_a("Table", "Executable", "FromClause", "Index"):
                for value in values:
                    if isinstance(value, ast.expr):
                        yield from _metadata(value, facts, rewrite, seen)
                if not values and (made := facts.value_of(part)) is not None:
                    yield from _metadata(made[0], facts, rewrite, seen)


def _of_method(called: ast.Attribute, rewrite: Rewrite) -> ast.expr | None:
    """The metadata of the table that a method of `self` gives, as it is read of `self`."""
    around = Class.around(called, rewrite)
    method = around.method(called.attr) if around is not None and around.is_self(called.value) else None
    returned = [each.value for each in ast.walk(method) if isinstance(each, ast.Return)] if method is not None else []
    if method is None or len(returned) != 1:
        return None
    value = returned[0]
    if isinstance(value, ast.Name):
        made = [
            each.value
            for each in ast.walk(method)
            if isinstance(each, ast.Assign) and any(getattr(to, "id", "") == value.id for to in each.targets)
        ]
        value = made[0] if len(made) == 1 else None
    if not isinstance(value, ast.Call) or len(value.args) < 2 or not isinstance(value.args[1], ast.Attribute):
        return None
    metadata = value.args[1]
    own = method.args.args[0].arg if method.args.args else ""
    if not isinstance(metadata.value, ast.Name) or metadata.value.id != own:
        return None
    return ast.copy_location(ast.Attribute(called.value, metadata.attr, ast.Load()), called)


def _given(made: ast.expr, facts: Facts) -> ast.expr | None:
    """The engine that `MetaData(…)` is given."""
    if not isinstance(made, ast.Call) or facts.symbol_of(made.func) != "sqlalchemy.MetaData":
        return None
    first = facts.argument(made, 0)
    bind = next((each.value for each in made.keywords if each.arg == "bind"), None)
    return bind or (first if first is not None and facts.kind_of(first).is_a(*_BINDS) else None)


def _of_local(metadata: ast.Name, at: ast.expr, facts: Facts) -> ast.expr | None:
    """The engine of a local variable's metadata: the one that it is given, or assigned."""
    made = facts.value_of(metadata)
    given, stores = _given(made[0], made[1]) if made is not None else None, _stores(metadata, facts)
    if given is None and len(stores) == 1:
        return _assigned(stores[0], metadata, at, facts)
    return given if not stores else None


def _of_module(metadata: ast.Name, at: ast.expr, facts: Facts, rewrite: Rewrite) -> ast.expr | None:
    """The engine that metadata of the module is made with, where its name means the same one at the place."""
    made = facts.value_of(metadata)
    given = _given(made[0], made[1]) if made is not None else None
    if made is None or not isinstance(given, ast.Name) or rewrite.stores_of(metadata.id, "bind"):
        return None
    there, here = made[1].value_of(given), facts.value_of(given)
    return given if there is not None and here is not None and there[0] is here[0] else None


def _of_class(metadata: ast.Attribute, at: ast.expr, facts: Facts, rewrite: Rewrite) -> ast.expr | None:
    """The engine of `self.metadata`, an attribute of `self` itself: by the property of that name, or the one assignment
    in the class or those of the module that it derives from."""
    around = Class.around(at, rewrite)
    if around is None or not around.is_self(metadata.value):
        return None
    method = around.method(metadata.attr)
    made = property_value(method) if method is not None else around.assigned(metadata.attr)
    given = _given(made, facts) if made is not None else None
    if given is None and method is None:
        given = around.assigned(f"{metadata.attr}.bind")
    elif method is None and around.has(f"{metadata.attr}.bind"):
        return None
    if not isinstance(given, ast.Attribute) or not isinstance(given.value, ast.Name):
        return None
    if given.value.id != around.owner_of(given) or not around.has(given.attr, at_most=1):
        return None
    rewrite.unsafe("the attribute of the engine has to hold what the metadata was bound to")
    return ast.copy_location(ast.Attribute(metadata.value, given.attr, ast.Load()), metadata)


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
