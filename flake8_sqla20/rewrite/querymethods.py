"""Methods of a Query that other methods of it replace: `with_parent()`, `values()`, `value()`.

Source: `Query.with_parent()`, `Query.values()` and `Query.value()` of SQLAlchemy 1.4, which are no more than that.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.shapes import Shape

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# What takes an iterable as it takes an iterator.
_ITERATING = ("list", "tuple", "set", "frozenset", "sorted", "enumerate", "iter", "dict", "sum", "any", "all", "zip")


def replace_with_parent(node: ast.Call, func: ast.Attribute, facts: Facts, rewrite: Rewrite) -> None:
    """`query.with_parent(user, User.addresses)` becomes `query.filter(with_parent(user, User.addresses))`. Raises
    Refused."""
    prop = facts.argument(node, 1, "property")
    if prop is None or any(isinstance(each, ast.Starred) for each in node.args):
        rewrite.refuse("which attribute leads to what is queried has to be said")
    if facts.kind_of(prop).name == "str":
        rewrite.refuse("its string becomes an attribute first (SQA110)")
    if len(node.args) + len(node.keywords) > 2 or any(
        each.arg not in ("instance", "property") for each in node.keywords
    ):
        rewrite.refuse("it starts from another entity")
    chain = facts.chain_of(node)
    entity = facts.kind_of(chain.entities[0]) if chain is not None and chain.entities else None
    if entity is not None and entity.is_a("AliasedClass") and entity.name != "type":
        rewrite.refuse("the alias that is queried becomes its from_entity")
    if entity is None or entity.name != "type":
        rewrite.unsafe("an alias that the Query selects would not be the one that the criterion is about")
    for keyword in node.keywords:
        if keyword.arg == "property":
            rewrite.rename(keyword, "prop")
    rewrite.rename(func, "filter")
    rewrite.insert_after(func, f"({rewrite.name('sqlalchemy.orm.with_parent', node)}", anchor=node)
    rewrite.wrap(node, "", ")")


def replace_values(node: ast.Call, func: ast.Attribute, facts: Facts, rewrite: Rewrite) -> None:
    """`query.values(User.id)` becomes `query.with_entities(User.id)`, of which an iterator is taken where one is
    wanted. Raises Refused."""
    _examine(node, facts, rewrite)
    rewrite.rename(func, "with_entities")
    parent = facts.parent_of(node)
    is_looped = isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is node
    is_read = isinstance(parent, ast.Call) and node in parent.args and isinstance(parent.func, ast.Name)
    if not is_looped and not (is_read and isinstance(parent, ast.Call) and _called(parent) in _ITERATING):
        rewrite.wrap(node, "iter(", ")")


def replace_value(node: ast.Call, func: ast.Attribute, facts: Facts, rewrite: Rewrite) -> None:
    """`query.value(User.name)` becomes `query.with_entities(User.name).limit(1).scalar()`. Raises Refused."""
    _examine(node, facts, rewrite)
    if len(node.args) != 1 or node.keywords:
        rewrite.refuse("it is called in another way")
    chain = facts.chain_of(node)
    methods = (
        {each.func.attr for each in chain.below if isinstance(each.func, ast.Attribute)} if chain is not None else set()
    )
    if methods & {"limit", "slice", "from_statement", "from_self", "union", "union_all"}:
        rewrite.refuse("the first row is that of a Query with a limit, or of a statement")
    rewrite.unsafe("the database is asked for one row, and a limit that the Query has is lost")
    rewrite.rename(func, "with_entities")
    rewrite.wrap(node, "", ".limit(1).scalar()")


def _examine(node: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Refuses for what is not columns; what loads entities loads their collections as well."""
    shape = Shape(node.args, facts)
    if not node.args or shape.is_unknown and any(isinstance(each, ast.Starred) for each in node.args):
        rewrite.refuse("what columns it asks for is not seen")
    if shape.has_entities:
        rewrite.unsafe("an entity among the columns loads what is joined eagerly, and did not")


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""
