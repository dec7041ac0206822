"""Attributes of declarative classes: the statement that a `Column()` or `relationship()` is declared in, and whether
SQLAlchemy 2.0 takes its annotation.

Source: `_ClassScanMapperConfig` and `_extract_mapped_subtype()` of SQLAlchemy 2.0, and "Migrating Annotated
Declarative": an annotation other than `Mapped[]` raises on ORM attributes of a mapped class unless
`__allow_unmapped__` is set on it or above it, and on columns of mixins and abstract classes in any case.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, mapping, scopes
from flake8_sqla20.semantics.kinds import STANDARD
from flake8_sqla20.syntax import Block, descendants, last_name, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference
    from flake8_sqla20.semantics.valuetypes import Value

# What SQLAlchemy takes for an annotation, beside its own generic types.
_TAKEN = ("ClassVar", "Mapped", "DynamicMapped", "WriteOnlyMapped", "InitVar")
_FIELDS = ("dataclass", "mapped_as_dataclass", "unmapped_dataclass", "define", "frozen", "mutable", "attrs", "s")
_DEEPEST = 20  # classes followed from one another


class Declaration:
    """An attribute of a declarative class, or of a mixin: the class, its name, and the annotation, if there is one."""

    __slots__ = ("_block", "_call", "_infer", "annotation", "name", "owner")

    def __init__(
        self,
        infer: Inference,
        block: Block,
        call: ast.Call,
        owner: ast.ClassDef,
        name: str,
        annotation: ast.expr | None,
    ) -> None:
        self._infer = infer
        self._block = block
        self._call = call
        self.owner = owner
        self.name = name
        self.annotation = annotation

    def __str__(self) -> str:
        return f"{self.owner.name}.{self.name}"

    @property
    def is_mapped(self) -> bool:
        """Whether the class is mapped, or derives from a declarative base."""
        return _is_mapped(self._infer, self.owner)

    @property
    def is_unmapped(self) -> bool:
        """Whether there is an annotation, and certainly none that 2.0 takes for an ORM attribute."""
        return self.annotation is not None and _is_plain(self._infer, self.annotation, self._block)

    @property
    def fails(self) -> bool:
        """Whether 2.0 raises for the annotation of an ORM attribute: nothing in the class or above it may allow it."""
        return self.is_unmapped and self.is_mapped and not _may_allow(self._infer, self.owner)

    @property
    def column_fails(self) -> bool:
        """Whether 2.0 raises for the annotation of a column: it does where the column is copied, from a mixin or an
        abstract class, whatever the class allows."""
        return self.is_unmapped and (_is_abstract(self._infer, self.owner) or _is_mixin(self._infer, self.owner))

    @property
    def obstacle(self) -> str:
        """Why the attribute had better get no annotation and no `mapped_column()`, empty where nothing does."""
        if _is_dataclass(self._infer, self.owner):
            return "its class is a dataclass, to which an annotation makes a field"
        names = self._infer.scope(self._infer.region(self.owner)).names
        if "__table__" in names:
            return "its class has a table of its own"
        outer = self._infer.region(self.owner).outer
        if outer is not None and classes.class_kind(self._infer, self.owner, outer).first.is_a("SQLModel"):
            return "SQLModel reads annotations in its own way"
        return "it is bound twice in its class" if self._is_bound_twice else ""

    @property
    def _is_bound_twice(self) -> bool:
        scope = self._infer.scope(self._infer.region(self.owner))
        return len({id(each.node) for each in scope.bindings_of(self.name)}) > 1

    @property
    def siblings(self) -> set[str]:
        """The names that the class binds in its body."""
        return set(self._infer.scope(self._infer.region(self.owner)).names)

    @property
    def may_be_null(self) -> bool | None:
        """Whether the column may be NULL, as it is declared; None where that is not written there."""
        from flake8_sqla20.semantics import valuetypes

        if self.name in self._keys():
            return False
        return valuetypes.may_be_null(self._infer, self._call, self._block)

    def _keys(self) -> set[str]:
        """What the table's own PRIMARY KEY constraint names."""
        region = self._infer.region(self.owner)
        arguments = scopes.only_value(self._infer.scope(region).bindings_of("__table_args__"))
        names: set[str] = set()
        for each in descendants(arguments[0]) if arguments is not None else ():
            if isinstance(each, ast.Call) and last_name(each) == "PrimaryKeyConstraint":
                names |= {str(a.value) if isinstance(a, ast.Constant) else last_name(a) for a in each.args}
        return names

    def value(self) -> Value | None:
        """What the column holds in Python; None where the module does not show it."""
        from flake8_sqla20.semantics import valuetypes

        return valuetypes.of_column(self._infer, self._call, self._block)


def declaration_of(infer: Inference, call: ast.Call, block: Block) -> Declaration | None:
    """The attribute whose value a call is; None for a call that stands anywhere else."""
    owner = block.region.node
    if not isinstance(owner, ast.ClassDef):
        return None
    for statement in block.statements_at(call.lineno):
        if isinstance(statement, ast.AnnAssign) and statement.value is call and isinstance(statement.target, ast.Name):
            return Declaration(infer, block, call, owner, statement.target.id, statement.annotation)
        if isinstance(statement, ast.Assign) and statement.value is call and isinstance(statement.targets[0], ast.Name):
            return Declaration(infer, block, call, owner, statement.targets[0].id, None)
    return None


def _is_mapped(infer: Inference, node: ast.ClassDef) -> bool:
    outer = infer.region(node).outer
    return outer is not None and mapping.is_mapped(classes.class_kind(infer, node, outer).first)


def _is_plain(infer: Inference, annotation: ast.expr, block: Block, depth: int = 0) -> bool:
    node = unquoted(annotation)
    if isinstance(node, ast.BinOp):
        return True  # `User | None`
    container = node.value if isinstance(node, ast.Subscript) else node
    if not isinstance(container, (ast.Name, ast.Attribute)) or depth > _DEEPEST:
        return False
    if isinstance(container, ast.Name):
        alias = scopes.only_value(infer.bindings_of(container, block))
        if alias is not None and isinstance(alias[0], (ast.Subscript, ast.BinOp, ast.Name, ast.Attribute)):
            return _is_plain(infer, *alias, depth + 1)
    kind = infer.nested(container, block)
    name = mapping.original_name(infer, container, block)
    if name in _TAKEN or kind.symbol.startswith("sqlalchemy"):
        return False
    # A generic class of the project's own may derive from Mapped.
    plain = kind.name == "foreign" or kind.symbol.startswith("builtins.") or kind.name in ("list", "dict", "set")
    return plain or not isinstance(node, ast.Subscript)


def _bases(infer: Inference, node: ast.ClassDef) -> Iterator[ast.ClassDef | None]:
    """A class's local base classes; None for one that may declare anything. What is known to declare nothing of
    interest is left out."""
    block = infer.region(node).outer
    for base in node.bases if block is not None else ():
        kind = infer.kind_of(base, block)  # type: ignore[arg-type]
        inner = kind.first if kind.name == "type" else kind
        if isinstance(inner.node, ast.ClassDef):
            yield inner.node
        elif inner.is_a("DeclarativeBase", "Model") and not inner.is_a("AutomapBase", "SQLModel"):
            if not _is_as_delivered(infer, base, block):  # type: ignore[arg-type]
                yield None
        elif not (kind.symbol.partition(".")[0] in STANDARD or kind.symbol in ("builtins.object", _MIXIN)):
            yield None


_MIXIN = "sqlalchemy.orm.MappedAsDataclass"


def _is_as_delivered(infer: Inference, base: ast.expr, block: Block) -> bool:
    """Whether a base class is SQLAlchemy's or Flask-SQLAlchemy's own: imported, or made here and of no class that is
    given to it."""
    if infer.kind_of(base, block).symbol:
        return True
    while isinstance(base, ast.Attribute):
        base = base.value
    value = scopes.only_value(infer.bindings_of(base, block)) if isinstance(base, ast.Name) else None
    made = value[0] if value is not None else base
    if not isinstance(made, ast.Call) or any(each.arg in ("cls", "model_class", None) for each in made.keywords):
        return False
    return not infer.kind_of(made, block).weak


def _may_allow(infer: Inference, node: ast.ClassDef, depth: int = 0) -> bool:
    """Whether a class, or one above it, sets `__allow_unmapped__`, is a dataclass, or cannot be seen."""
    region = infer.region(node)
    if depth > _DEEPEST or region.outer is None or "__allow_unmapped__" in infer.scope(region).names:
        return True
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        kind = infer.kind_of(called, region.outer)
        if not (kind.name == "method" and kind.args[0].is_a("registry")):
            return True
    return any(base is None or _may_allow(infer, base, depth + 1) for base in _bases(infer, node))


def _is_dataclass(infer: Inference, node: ast.ClassDef, depth: int = 0) -> bool:
    """Whether annotations make fields of a class: a decorator of dataclasses or attrs, MappedAsDataclass above."""
    outer = infer.region(node).outer
    if depth > _DEEPEST or outer is None:
        return False
    if any(last_name(each) in _FIELDS for each in node.decorator_list):
        return True
    for base in node.bases:
        kind = infer.kind_of(base, outer)
        inner = kind.first if kind.name == "type" else kind
        if kind.symbol == _MIXIN:
            return True
        if isinstance(inner.node, ast.ClassDef) and _is_dataclass(infer, inner.node, depth + 1):
            return True
    return False


def is_initialised(infer: Inference, node: ast.ClassDef, depth: int = 0) -> bool:
    """Whether a class, or one above it, may have an `__init__()` or a metaclass of its own."""
    region = infer.region(node)
    if depth > _DEEPEST or node.keywords or "__init__" in infer.scope(region).names:
        return True
    return any(base is None or is_initialised(infer, base, depth + 1) for base in _bases(infer, node))


def _is_abstract(infer: Inference, node: ast.ClassDef) -> bool:
    bindings = infer.scope(infer.region(node)).bindings_of("__abstract__")
    value = scopes.only_value(bindings)
    return value is not None and isinstance(value[0], ast.Constant) and value[0].value is True


def _is_mixin(infer: Inference, node: ast.ClassDef) -> bool:
    """Whether a class that is not mapped itself is a base of one in the module that is."""
    if _is_mapped(infer, node) or node.decorator_list:
        return False
    for each in infer.module.syntax.regions:
        if isinstance(each, ast.ClassDef) and node in _bases(infer, each) and _is_mapped(infer, each):
            return True
    return False
