"""Mapped classes: which classes they are, and what their attributes hold.

The part of the model graph that inference itself needs: a dynamic collection *is* a Query, a column read from the
class is a SQL expression.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.semantics.kinds import KNOWN, Kind
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_BASES = ("DeclarativeBase", "DeclarativeBaseNoMeta", "Model", "SQLModel", "AutomapBase")
_DYNAMIC = ("DynamicMapped", "AppenderQuery")
_MAPPED_NAMES = ("__tablename__", "__table__", "__mapper_args__", "__table_args__")
_DECORATORS = ("sqlalchemy.orm.as_declarative", "sqlalchemy.ext.declarative.as_declarative")


def is_mapped(instance: Kind) -> bool:
    """Whether an instance is one of a mapped class (or of a declarative base)."""
    return instance.is_a(*_BASES)


def declares_table(infer: Inference, node: ast.ClassDef, block: Block) -> bool:
    """Whether a class whose bases do not tell says itself that it is mapped: by `__tablename__` or the like in its
    body beside columns, or by a decorator of a registry."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        kind = infer.kind_of(called, block)
        if kind.symbol in _DECORATORS or kind.name == "method" and kind.args[0].is_a("registry"):
            return True
    region = infer.region_of(node)
    if region is None or not node.bases:
        return False
    names = infer.scope(region).names
    return any(name in names for name in _MAPPED_NAMES[:2])


def attribute_kind(infer: Inference, binding: scopes.Binding, on_class: bool) -> Kind | None:
    """What an attribute of a mapped class holds; None for what is no column or relationship."""
    node = binding.node
    if isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign):
        outermost = last_name(node.annotation.value) if isinstance(node.annotation, ast.Subscript) else ""
        if outermost in _DYNAMIC and not on_class:
            return Kind("Query")
        if outermost in ("Mapped", "WriteOnlyMapped", "DynamicMapped"):
            return Kind("InstrumentedAttribute") if on_class else KNOWN
        node = node.value or node
    if not isinstance(node, ast.Call):
        return None
    name = original_name(infer, node.func, binding.block)
    if name == "dynamic_loader" or name == "relationship" and _lazy(node) == "dynamic":
        return Kind("InstrumentedAttribute") if on_class else Kind("Query")
    if name in (
        "Column",
        "mapped_column",
        "relationship",
        "column_property",
        "composite",
        "synonym",
        "deferred",
        "Field",
    ):
        return Kind("InstrumentedAttribute") if on_class else KNOWN
    return None


def original_name(infer: Inference, node: ast.expr, block: Block) -> str:
    """The last name of what an expression names: the one it was imported by, under whatever alias."""
    return infer.nested(node, block).symbol.rpartition(".")[2] or last_name(node)


def _lazy(call: ast.Call) -> object:
    """The constant given as `lazy=`."""
    for keyword in call.keywords:
        if keyword.arg == "lazy" and isinstance(keyword.value, ast.Constant):
            return keyword.value.value
    return None
