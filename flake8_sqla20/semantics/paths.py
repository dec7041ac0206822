"""Strings that name attributes, as in `joinedload("addresses.user")` and `join("addresses")`: which ones these are.

Read as SQLAlchemy 1.4 did: a string names an attribute of the first entity of its query, or of the class that the
option before it leads to; each further step starts from where the one before leads. What the module does not declare is
not named.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import loads, models, registry, relationships, scopes
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_WORDS = tuple(name.rpartition(".")[2] for name in relationships.FUNCTIONS)
_COLUMNS = {"defer", "undefer", "undefer_group", "load_only", "with_expression"}
_SETTING = {"select_from", "select_entity_from", "from_self", "with_entities", "with_only_columns", "from_statement"}
_JOINING = {"joinedload", "contains_eager"}
_NARROWING = {"of_type", "and_"}
_LONGEST = 100  # links of a chain, and steps outwards, that are followed


def relations_of(infer: Inference) -> dict[tuple[str, str], relationships.Side]:
    """The relationships that a module declares, (class, attribute) -> the side, those made by `backref` as well."""
    if infer.relations is None:
        infer.relations = {}
        for call, block in (each for word in _WORDS for each in infer.module.syntax.calls_of(word)):
            found = relationships.relationship_of(infer, call, block)
            for side in relationships.sides_of(infer, found) if found is not None else ():
                infer.relations.setdefault((side.owner, side.name), side)
    return infer.relations


def side_of(infer: Inference, entity: ast.ClassDef, name: str) -> relationships.Side | None:
    """The relationship that a class of the project, or one that it derives from, has under a name."""
    for each in lineage(infer, entity):
        found = relations_of(infer.owner_of(each)).get((each.name, name))
        if found is not None:
            return found
    return None


def lineage(infer: Inference, entity: ast.ClassDef) -> list[ast.ClassDef]:
    """A class and those of the project that it derives from."""
    found = [entity]
    for each in found:
        outer = infer.region(each).outer
        if outer is None or len(found) >= _LONGEST:
            break
        for base in each.bases:
            kind = infer.kind_of(base, outer)
            node = kind.first.node if kind.name == "type" else None
            if isinstance(node, ast.ClassDef) and node not in found:
                found.append(node)
    return found


def attributes(infer: Inference, entity: ast.ClassDef, path: str, block: Block) -> list[str]:
    """The attributes that a dotted path names from a class on ("User.addresses", "Address.user"); empty where the
    module does not declare them all."""
    found: list[str] = []
    at: ast.ClassDef | None = entity
    for name in path.split("."):
        if at is None:
            return []
        side = side_of(infer, at, name)
        if side is None and name not in models.model_of(infer, at).columns:
            return []
        found.append(f"{at.name}.{name}")
        at = registry.named(infer, side.target, block, entity.lineno) if side is not None else None
    return found


def entity_of(infer: Inference, node: ast.expr, block: Block) -> ast.ClassDef | None:
    """The local class whose attributes a string given to a method of this query or loader option names; None where
    that is not seen."""
    for _ in range(_LONGEST):
        if isinstance(node, ast.Name):
            value = scopes.only_value(infer.bindings_of(node, block))
            if value is None:
                return None
            node, block = value
        elif isinstance(node, ast.Attribute):
            return loads.class_of(infer, node.value, block) if infer.kind_of(node, block).is_a("Query") else None
        elif not isinstance(node, ast.Call):
            return None
        else:
            called = _called(infer, node, block)
            kind = infer.kind_of(node, block)
            if kind.is_a("Load") and called not in ("options", *_COLUMNS):
                return _led_to(infer, node, block)
            if called in _SETTING:
                return None
            if called in ("query", "Query", "select"):
                return loads.class_of(infer, node.args[0], block) if node.args else None
            if not isinstance(node.func, ast.Attribute):
                return None
            node = node.func.value
    return None


def joined_collection(infer: Inference, statement: ast.expr, block: Block) -> str:
    """The collection ("User.addresses") that a Select loads by a join of its own; empty where none is known."""
    joined = ""
    for _ in range(_LONGEST):
        if isinstance(statement, ast.Name):
            value = scopes.only_value(infer.bindings_of(statement, block))
            if value is None:
                return ""
            statement, block = value
        if not isinstance(statement, ast.Call):
            return ""
        if not isinstance(statement.func, ast.Attribute) or infer.kind_of(statement.func, block).name != "method":
            return joined if infer.kind_of(statement.func, block).symbol == "sqlalchemy.select" else ""
        if statement.func.attr in _SETTING:
            return ""
        for option in statement.args if statement.func.attr == "options" else ():
            joined = joined or _joined_by(infer, option, block)
        statement = statement.func.value
    return ""


def is_scalar(infer: Inference, attribute: ast.expr, block: Block) -> bool:
    """Whether an attribute of a class (`Address.user`) is a relationship that leads to one object."""
    if not isinstance(attribute, ast.Attribute):
        return False
    owner = loads.class_of(infer, attribute.value, block)
    side = side_of(infer, owner, attribute.attr) if owner is not None else None
    return side is not None and side.is_collection is False


def is_direct(infer: Inference, attribute: ast.expr, block: Block) -> bool:
    """Whether an attribute of a class (`User.addresses`) is a relationship that goes through no table between."""
    owner = loads.class_of(infer, attribute.value, block) if isinstance(attribute, ast.Attribute) else None
    side = side_of(infer, owner, attribute.attr) if owner is not None and isinstance(attribute, ast.Attribute) else None
    call = side.at if side is not None else None
    return (
        isinstance(call, ast.Call)
        and len(call.args) < 2
        and all(each.arg not in ("secondary", "link_model", None) for each in call.keywords)
    )


def has_joined_collection(infer: Inference, entity: ast.expr, block: Block) -> bool:
    """Whether loading a class loads a collection by `lazy="joined"`, its own or one of what it loads so."""
    start = loads.class_of(infer, entity, block)
    pending = [start] if start is not None else []
    for each in pending:
        for cls in lineage(infer, each):
            owner = infer.owner_of(cls)
            for (name, _), side in relations_of(owner).items():
                if name == cls.name and side.is_joined:
                    if side.is_collection:
                        return True
                    led = registry.named(owner, side.target, infer.region(cls).block, cls.lineno)
                    if led is not None and led not in pending and len(pending) < _LONGEST:
                        pending.append(led)
    return False


def _joined_by(infer: Inference, option: ast.expr, block: Block) -> str:
    """The collection that a loader option joins: of a chain the first, as long as all steps before are joins too."""
    steps: list[ast.Call] = []
    node: ast.expr = option
    while isinstance(node, ast.Call) and infer.kind_of(node, block).is_a("Load") and len(steps) < _LONGEST:
        steps.append(node)
        node = node.func.value if isinstance(node.func, ast.Attribute) else node.func
    for step in reversed(steps):
        called = _called(infer, step, block)
        if called == "Load" or called in _COLUMNS:
            continue
        given = step.args[0] if len(step.args) == 1 else None
        if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute) and given.func.attr in _NARROWING:
            given = given.func.value  # `User.addresses.and_(…)`
        owner = loads.class_of(infer, given.value, block) if isinstance(given, ast.Attribute) else None
        if called not in _JOINING or owner is None or not isinstance(given, ast.Attribute):
            return ""
        side = side_of(infer, owner, given.attr)
        if side is None or side.is_collection is None:
            return ""
        if side.is_collection:
            return f"{owner.name}.{given.attr}"
    return ""


def _led_to(infer: Inference, option: ast.Call, block: Block) -> ast.ClassDef | None:
    """The class that a loader option leads to: `User` of `Load(User)`, `Address` of `joinedload(User.addresses)`."""
    if not option.args:
        return None
    if _called(infer, option, block) == "Load":
        return loads.class_of(infer, option.args[0], block)
    given = option.args[-1]
    if not isinstance(given, ast.Attribute):
        return None
    owner = loads.class_of(infer, given.value, block)
    side = side_of(infer, owner, given.attr) if owner is not None else None
    return registry.named(infer, side.target, block, option.lineno) if side is not None else None


def _called(infer: Inference, call: ast.Call, block: Block) -> str:
    """The name of the function or method that is called, whatever it is imported as."""
    return infer.kind_of(call.func, block).symbol.rpartition(".")[2] or last_name(call)


def given_to(infer: Inference, option: ast.Call, block: Block) -> ast.expr | None:
    """The query or loader option that an option made by a function is given to: `q` of `q.options(option)`."""
    parents = infer.parents.of(option, block)
    node: ast.AST | None = option
    for _ in range(_LONGEST):
        below, node = node, parents.get(node) if node is not None else None
        if isinstance(node, ast.Call) and below is not node.func:
            called = node.func
            return called.value if isinstance(called, ast.Attribute) and called.attr == "options" else None
        if not isinstance(node, (ast.Call, ast.Attribute, ast.List, ast.Tuple, ast.Starred)):
            return None
    return None
