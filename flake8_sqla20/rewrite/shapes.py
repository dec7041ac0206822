"""What a Query gives: one entity, or rows, and whether anything may give the same one twice.

A Query gives each entity once; a Result does so when asked (`unique()`), and insists on being asked where a collection
is loaded by a join. Source: "ORM Rows not uniquified by default" in the 2.0 migration guide.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# Loader options that multiply no rows.
_APART = {
    *("selectinload", "subqueryload", "lazyload", "noload", "raiseload", "immediateload", "load_only", "defer"),
    *(
        "undefer",
        "undefer_group",
        "with_expression",
        "selectin_polymorphic",
        "defaultload",
        "Load",
        "with_loader_criteria",
    ),
}
_JOINING = ("joinedload", "contains_eager")
# What variables that hold a class are called.
_CLASSES = ("cls", "klass", "model")
_ENDINGS = ("_cls", "_class", "_klass", "_model")
_SUBQUERIES = ("any", "has", "exists", "subquery", "query", "select", "scalar_subquery", "as_scalar")


class Shape:
    """What a Query selects. `gives_entities`: objects of one class; `is_unknown`: one thing, perhaps such an object."""

    __slots__ = ("doubts", "entities", "facts", "gives_entities", "has_entities", "is_unknown")

    def __init__(self, entities: Sequence[ast.expr], facts: Facts) -> None:
        self.entities = list(entities)
        self.facts = facts
        kinds = [_kind(each, facts) for each in entities]
        self.doubts = [
            f"`{ast.unparse(each)}` is taken for a mapped class"
            for each, kind in zip(entities, kinds, strict=True)
            if kind == "named"
        ]
        self.has_entities = any(kind != "column" for kind in kinds)
        self.gives_entities = len(kinds) == 1 and kinds[0] in ("entity", "named")
        self.is_unknown = not kinds or len(kinds) == 1 and kinds[0] == "unknown" or any(map(_is_starred, entities))

    @property
    def text(self) -> str:
        return f"`{ast.unparse(self.entities[0])}`" if self.entities else "the Query"

    def is_same_as(self, other: Shape) -> bool:
        return list(map(ast.dump, self.entities)) == list(map(ast.dump, other.entities))

    def after(self, links: Sequence[ast.Call], facts: Facts) -> Shape:
        """The shape that a chain's methods leave."""
        shape = self
        for call in links:
            name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            if name == "with_entities":
                shape = Shape(call.args, facts)
            elif name in ("add_columns", "add_entity"):
                shape = Shape([*shape.entities, *call.args], facts)
        return shape


def shape_of(origin: ast.expr, facts: Facts) -> Shape:
    """The shape of the Query that `session.query(…)` or `Model.query` makes."""
    if isinstance(origin, ast.Call):
        return Shape([*origin.args, *(each.value for each in origin.keywords)], facts)
    return Shape([origin.value] if isinstance(origin, ast.Attribute) else [], facts)


def _is_starred(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred)


def _kind(node: ast.expr, facts: Facts) -> str:
    """What is selected: "entity", "column", "named" (like a class, nothing else is known of it) or "unknown"."""
    kind = facts.kind_of(node)
    if kind.name == "type" or kind.is_a("AliasedClass"):
        return "entity"
    if kind.is_a("ColumnElement", "InstrumentedAttribute", "FromClause", "ClauseElement", "TextClause", "Table"):
        return "column"
    if isinstance(node, ast.Attribute) and facts.kind_of(node.value).name == "type":
        return "column"
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    is_named = name[:1].isupper() and not name.isupper() or name in _CLASSES or name.endswith(_ENDINGS)
    if kind.name == "unknown" and is_named:
        return "named"
    if isinstance(node, ast.Attribute) and _kind(node.value, facts) == "named":
        return "column"
    return "unknown"


def joins_one(call: ast.Call, facts: Facts) -> bool:
    """Whether a join follows a relationship to one object, which multiplies no rows."""
    return len(call.args) == 1 and facts.is_scalar(call.args[0])


def needs_unique(shape: Shape, calls: Mapping[ast.Call, Facts], *, limited: bool) -> bool:
    """Whether the same entity may come twice, by the calls that made the Query, each with the facts of its place.
    `limited`: by joins of the statement's own no more, for it gives one."""
    named = [(call.func.attr, call, facts) for call, facts in calls.items() if isinstance(call.func, ast.Attribute)]
    if not shape.has_entities or any(name == "yield_per" for name, *_ in named):
        return False
    if any(name == "options" and not all(_is_apart(each, at) for each in call.args) for name, call, at in named):
        return True
    if any(shape.facts.has_joined_collection(each) for each in shape.entities):
        return True
    if limited:
        return False
    if any(name in ("filter", "where") and any(_foreign(call, shape, at)) for name, call, at in named):
        return True
    joins = [call for name, call, at in named if name in ("join", "outerjoin") and not joins_one(call, at)]
    joins += [call for name, call, _ in named if name in ("select_from", "from_statement")]
    return len(joins) >= len(shape.entities)


def _is_apart(option: ast.expr, facts: Facts) -> bool:
    """Whether a loader option joins no collection."""
    while isinstance(option, ast.Call):
        name = option.func.attr if isinstance(option.func, ast.Attribute) else ""
        name = name or (option.func.id if isinstance(option.func, ast.Name) else "")
        if name in _JOINING:
            if not (len(option.args) == 1 and facts.is_scalar(option.args[0])):
                return False
        elif name not in _APART:
            return False
        if not isinstance(option.func, ast.Attribute) or not isinstance(option.func.value, ast.Call):
            return True
        option = option.func.value
    return False


def _foreign(call: ast.Call, shape: Shape, facts: Facts) -> Iterator[ast.expr]:
    """The classes that a criterion names beside those selected: without a join, every pair of the two is a row."""
    selected = {ast.dump(each) for each in shape.entities}
    pending: list[ast.AST] = [*call.args]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name in _SUBQUERIES:
                continue
            if facts.symbol_of(node.func) == "sqlalchemy.orm.with_parent" and all(map(facts.is_direct, node.args[1:2])):
                continue
        if isinstance(node, ast.Attribute) and ast.dump(node.value) not in selected:
            if facts.kind_of(node.value).name == "type" and facts.kind_of(node).is_a("InstrumentedAttribute"):
                yield node.value
                continue
        pending += ast.iter_child_nodes(node)
