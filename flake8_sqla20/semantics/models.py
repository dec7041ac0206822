"""The model graph of one module: mapped classes with the names of their tables and their foreign keys.

Source: "Declarative Mapping" and "Defining Constraints and Indexes" in SQLAlchemy's documentation. Read are column
attributes and mixins, `__table__`, imperative mappings, SQLModel's `Field(foreign_key=…)`, and `ForeignKeyConstraint`.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import mapping, scopes
from flake8_sqla20.syntax import Block, descendants, last_name, string

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MAPPING = ("mapper", "map_imperatively")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_PLURALS = ("people", "children", "men", "women", "data", "media")
_RELATIONSHIPS = ("relationship", "relation", "Relationship", "dynamic_loader", "backref")
_DEEPEST = 10  # base classes followed from one another


# The path, row and column of a class: the linted module may be read a second time, as one that others import.
Place = tuple[str, int, int]


def place_of(infer: Inference, node: ast.ClassDef) -> Place:
    """Where a class of the project stands."""
    return infer.owner_of(node).module.path, node.lineno, node.col_offset


class Reference:
    """One foreign key: the attribute or column that has it, and what it refers to: a table's name or a class (by its
    place)."""

    __slots__ = ("column", "model", "table")

    def __init__(self, column: str, table: str, model: Place | None = None) -> None:
        self.column = column
        self.table = table
        self.model = model


class Model:
    """What a module shows of a mapped class.

    `tables` are the names of its table and of those it inherits (empty where the module does not tell), `columns` the
    names of its attributes and columns, `keys` of those that have a foreign key, `references` what these refer to.
    `place` is where the class stands. `complete` says that nothing else can have more: no mixin or table from
    elsewhere.
    """

    __slots__ = ("_references_to", "columns", "complete", "keys", "name", "node", "place", "references", "tables")

    def __init__(self, name: str, node: ast.ClassDef | None = None, place: Place | None = None) -> None:
        self.name = name
        self.node = node
        self.place = place
        self.tables: set[str] = set()
        self.columns: set[str] = set()
        self.keys: set[str] = set()
        self.references: list[Reference] = []
        self._references_to: dict[tuple[str, Place | None], list[Reference]] = {}
        self.complete = node is not None

    def is_meant_by(self, reference: Reference) -> bool:
        """Whether a foreign key refers to this class's table. Where the table's name is not known, one that is made of
        the words of the class's name is taken for it (`Category`: "product_categories")."""
        if reference.model is not None and self.place is not None:
            return reference.model == self.place
        if self.tables and reference.table:
            return reference.table in self.tables
        return bool(reference.table) and resembles(reference.table, self.name)

    def refer(self, reference: Reference) -> None:
        """Add a foreign key."""
        self.references.append(reference)
        self.keys.add(reference.column)

    def references_to(self, target: Model) -> list[Reference]:
        """The foreign keys that refer to another class's table."""
        known = target.name, target.place
        if known not in self._references_to:
            self._references_to[known] = [each for each in self.references if target.is_meant_by(each)]
        return self._references_to[known]


def resembles(table: str, name: str) -> bool:
    """Whether a table's name holds all words of a class's name, in whatever number."""
    plain = table.lower().replace("_", "")
    words = [word.lower() for word in _CAMEL.findall(name)]
    return bool(words) and all((word[:-1] if len(word) > 3 else word) in plain for word in words)


def is_plural(name: str) -> bool:
    """Whether an attribute is called like several things."""
    word = name.rstrip("_0123456789").rpartition("_")[2].lower()
    return word in _PLURALS or word.endswith("s") and not word.endswith(("ss", "us", "is"))


def model_of(infer: Inference, node: ast.ClassDef) -> Model:
    """The model of a class of the project."""
    infer = infer.owner_of(node)
    model = infer.models.get(node)
    if model is None:
        model = infer.models[node] = Model(node.name, node, place_of(infer, node))
        _read_class(infer, model, node, 0)
        for table, block in imperative(infer).tables.get(node, ()):
            _read_table(infer, model, table, block)
    return model


def local_tables(infer: Inference) -> set[str]:
    """The names of the tables of all classes in the module."""
    if infer.tables is None:
        nodes = [node for node in infer.module.syntax.regions if isinstance(node, ast.ClassDef)]
        infer.tables = {table for node in nodes for table in model_of(infer, node).tables}
    return infer.tables


class Imperative:
    """The imperative mappings of a module, `mapper(Class, table, properties={…})`: the tables of each class, and for
    each value of the properties its name and class."""

    __slots__ = ("properties", "tables")

    def __init__(self) -> None:
        self.tables: dict[ast.ClassDef, list[tuple[ast.expr, Block]]] = {}
        self.properties: dict[ast.expr, tuple[str, ast.ClassDef]] = {}


def imperative(infer: Inference) -> Imperative:
    """The module's imperative mappings, read once."""
    if infer.imperative is None:
        infer.imperative = Imperative()
        for call, block in (each for word in _MAPPING for each in infer.module.syntax.calls_of(word)):
            node = _class_of(infer, call.args[0], block) if call.args else None
            if node is None:
                continue
            if len(call.args) > 1:
                infer.imperative.tables.setdefault(node, []).append((call.args[1], block))
            for keyword in call.keywords:
                if keyword.arg == "properties" and isinstance(keyword.value, ast.Dict):
                    for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                        infer.imperative.properties[value] = (string(key) or "", node)
    return infer.imperative


def _class_of(infer: Inference, node: ast.expr, block: Block) -> ast.ClassDef | None:
    """The local class that an expression is."""
    kind = infer.nested(node, block)
    return kind.first.node if kind.name == "type" and isinstance(kind.first.node, ast.ClassDef) else None


def _read_class(infer: Inference, model: Model, node: ast.ClassDef, depth: int) -> None:
    """Add what a class body declares, then its bases."""
    region = infer.region_of(node)
    if region is None or region.outer is None or depth > _DEEPEST:
        model.complete = False
        return
    scope = infer.scope(region)
    for name in scope.names:
        for binding in scope.bindings_of(name):
            _read_attribute(infer, model, name, binding)
    for base in node.bases:
        kind = infer.kind_of(base, region.outer)
        inner = kind.first if kind.name == "type" else kind
        if isinstance(inner.node, ast.ClassDef):
            _read_class(infer, model, inner.node, depth + 1)
        elif not (mapping.is_mapped(inner) or inner.name == "foreign" or last_name(base).endswith(("Base", "Model"))):
            model.complete = False


def _read_attribute(infer: Inference, model: Model, name: str, binding: scopes.Binding) -> None:
    node, block = binding.node, binding.block
    value = node.value if isinstance(node, ast.AnnAssign) else node
    if name == "__tablename__":
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            model.tables.add(value.value)
    elif name == "__table__" and isinstance(value, ast.expr):
        _read_table(infer, model, value, block)
    elif name == "__table_args__" and isinstance(value, ast.expr):
        _read_constraints(infer, model, value, block)
    elif isinstance(value, (ast.FunctionDef, ast.AsyncFunctionDef)):
        if any(_is_declared(infer, each, block) for each in value.decorator_list):
            for returned, where in infer.region(value).returns:
                if returned is not None:
                    _read_column(infer, model, name, returned, where)
    elif isinstance(value, ast.expr):
        _read_column(infer, model, name, value, block)
    if isinstance(node, ast.AnnAssign):
        model.columns.add(name)
        for each in descendants(node.annotation):
            alias = scopes.only_value(infer.bindings_of(each, block)) if isinstance(each, ast.Name) else None
            if alias is not None and isinstance(alias[0], ast.Subscript):
                _read_keys(infer, model, name, *alias)


def _is_declared(infer: Inference, decorator: ast.expr, block: Block) -> bool:
    """`@declared_attr`, `@declared_attr.cascading`, `@declared_attr.directive`."""
    if isinstance(decorator, ast.Attribute) and decorator.attr in ("cascading", "directive"):
        decorator = decorator.value
    return mapping.original_name(infer, decorator, block) == "declared_attr"


def _read_column(infer: Inference, model: Model, name: str, value: ast.expr, block: Block) -> None:
    """Add a column and its foreign keys: `Column(…, ForeignKey("users.id"))`, also wrapped (`deferred(Column(…))`)."""
    if not isinstance(value, ast.Call) or mapping.original_name(infer, value.func, block) in _RELATIONSHIPS:
        return
    model.columns.add(name)
    _read_keys(infer, model, name, value, block)


def _read_keys(infer: Inference, model: Model, name: str, value: ast.expr, block: Block) -> None:
    """Add the foreign keys that stand in an expression."""
    for call in (each for each in descendants(value) if isinstance(each, ast.Call)):
        if call.args and mapping.original_name(infer, call.func, block) == "ForeignKey":
            model.refer(_reference(infer, name, call.args[0], block))
        for keyword in call.keywords:
            if keyword.arg == "foreign_key" and isinstance(keyword.value, ast.Constant):
                model.refer(Reference(name, _table_in(str(keyword.value.value))))


def _read_constraints(infer: Inference, model: Model, value: ast.AST, block: Block) -> None:
    """Add the keys of `ForeignKeyConstraint(["a", "b"], ["t.a", "t.b"])`."""
    for call in (each for each in descendants(value) if isinstance(each, ast.Call)):
        if len(call.args) > 1 and mapping.original_name(infer, call.func, block) == "ForeignKeyConstraint":
            columns, referred = ([string(e) or "" for e in getattr(arg, "elts", ())] for arg in call.args[:2])
            for column, target in zip(columns, referred, strict=False):
                model.refer(Reference(column, _table_in(target)))


def _table_in(dotted: str) -> str:
    """ "users" of "users.id" and of "schema.users.id"."""
    parts = dotted.split(".")
    return parts[-2] if len(parts) > 1 else dotted


def _reference(infer: Inference, column: str, referred: ast.expr, block: Block) -> Reference:
    """What `ForeignKey(referred)` refers to: "users.id", `User.id`, `users.c.id`, `User.__table__.c.id`."""
    if isinstance(referred, ast.Constant):
        return Reference(column, _table_in(string(referred) or ""))
    if isinstance(referred, ast.Lambda):
        referred = referred.body
    while isinstance(referred, ast.Attribute):
        referred = referred.value
        node = _class_of(infer, referred, block)
        if node is not None:
            return Reference(column, "", place_of(infer, node))
    call = table_call(infer, referred, block)
    return Reference(column, string(call.args[0]) or "" if call is not None and call.args else last_name(referred))


def table_call(infer: Inference, node: ast.expr, block: Block) -> ast.Call | None:
    """The `Table("name", metadata, …)` behind an expression."""
    if isinstance(node, ast.Name):
        value = scopes.only_value(infer.definitions(node, block))
        node, block = value if value is not None else (node, block)
    return node if isinstance(node, ast.Call) and mapping.original_name(infer, node.func, block) == "Table" else None


def _read_table(infer: Inference, model: Model, node: ast.expr, block: Block) -> None:
    """Add the name and the columns of a `Table(…)`; a table that cannot be read may have any column."""
    call = table_call(infer, node, block)
    if call is None or any(each.arg in ("autoload", "autoload_with", None) for each in call.keywords):
        model.complete = False
    if call is None:
        return
    name = string(call.args[0]) if call.args else None
    if name:
        model.tables.add(name)
    for column in call.args[2:]:
        if isinstance(column, ast.Call) and mapping.original_name(infer, column.func, block) == "Column":
            _read_column(infer, model, string(column.args[0]) or "" if column.args else "", column, block)
        elif isinstance(column, ast.Starred):
            model.complete = False
        else:
            _read_constraints(infer, model, column, block)
