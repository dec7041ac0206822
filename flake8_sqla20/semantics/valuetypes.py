"""What attributes of mapped classes hold in Python: the values of a column, by its SQL type and whether it may be NULL,
and what a relationship leads to, where that is certain.

Source: "Declarative Table with mapped_column()" and "Basic Relationship Patterns" in SQLAlchemy's documentation.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.catalog.python_types import ARRAYS, ENUMERATIONS, NUMBERS, PYTHON_TYPES, UUIDS
from flake8_sqla20.semantics import joins, relationships, scopes
from flake8_sqla20.semantics.mapping import original_name
from flake8_sqla20.semantics.models import Model, Reference
from flake8_sqla20.syntax import Block, descendants, last_name, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference
    from flake8_sqla20.semantics.relationships import Relationship

_ANY = "typing.Any"
_ENUMS = ("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag")
# What stands in a Column() beside its name and type.
_ITEMS = ("ForeignKey", "Sequence", "Identity", "Computed", "ColumnDefault", "FetchedValue", "DefaultClause")
_CONSTRAINTS = ("CheckConstraint", "UniqueConstraint")
_KEYED = (
    *("attribute_keyed_dict", "attribute_mapped_collection", "column_keyed_dict", "column_mapped_collection"),
    *("keyfunc_mapping", "mapped_collection", "KeyFuncDict", "MappedCollection"),
)
_COLLECTIONS = {"list": "List", "set": "Set", "ordering_list": "List", "count_from_0": "List"}
_SAME = ("with_variant", "evaluates_none")  # methods of a type that give one with the same values
_COLUMNS = ("Column", "mapped_column")
_JOINED_BY = ("primaryjoin", "foreign_keys", "remote_side")
_DEEPEST = 10  # names followed to types, keys to columns


class Value(NamedTuple):
    """What a column holds: a dotted name ("datetime.date"), or a class as an expression names it; a list of these."""

    item: str | ast.expr
    is_listed: bool = False


class End(NamedTuple):
    """What a relationship leads to: the collection ("List", "Set", "Dict"; empty for one object), and whether there may
    be no object."""

    collection: str
    is_optional: bool


def of_column(infer: Inference, call: ast.Call, block: Block, depth: int = 0) -> Value | None:
    """What a `Column(…)` holds; None where the module does not show its type."""
    references = []
    for each in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "type_")):
        kind = infer.kind_of(each, block)
        if isinstance(each, ast.Call) and original_name(infer, each.func, block) == "ForeignKey" and each.args:
            references.append(each.args[0])
        elif not (kind.name == "str" or kind.is_a(*_ITEMS) or original_name(infer, each, block) in _CONSTRAINTS):
            return _of_type(infer, each, block)
    if len(references) != 1 or depth > _DEEPEST:
        return None
    referred = _referred(infer, references[0], block)
    return of_column(infer, *referred, depth + 1) if referred is not None else None


def _of_type(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> Value | None:
    """What the values of a SQL type are: `String`, `String(30)`, `types.JSON().with_variant(…)`."""
    kind = infer.kind_of(node, block)
    if isinstance(node, ast.Name) and kind.is_a("TypeEngine") and kind.name != "type":
        value = scopes.only_value(infer.definitions(node, block))
        return _of_type(infer, *value, depth + 1) if value is not None and depth < _DEEPEST else Value(_ANY)
    call = node if isinstance(node, ast.Call) else None
    if call is not None and isinstance(call.func, ast.Attribute) and call.func.attr in _SAME:
        return _of_type(infer, call.func.value, block, depth + 1) if depth < _DEEPEST else None
    named = infer.kind_of(call.func if call is not None else node, block)
    dialect, _, name = named.symbol.removeprefix("sqlalchemy.dialects.").rpartition(".")
    is_known = named.name == "type" and named.first.is_a("TypeEngine")
    if named.symbol.startswith("sqlalchemy.dialects.") and name[:1].isupper():
        name = f"{dialect.partition('.')[0]}.{name}"
    elif not is_known:
        return None
    elif isinstance(named.first.node, ast.ClassDef) or not named.symbol.startswith("sqlalchemy."):
        return Value(_ANY)
    found = _of_name(infer, call, name, block) or _of_name(infer, call, name.rpartition(".")[2], block)
    return found or Value(_ANY)


def _of_name(infer: Inference, call: ast.Call | None, name: str, block: Block) -> Value | None:
    options = {each.arg: each.value for each in call.keywords} if call is not None else {}
    if None in options or call is not None and any(isinstance(each, ast.Starred) for each in call.args):
        return Value(_ANY)
    if name in NUMBERS:
        is_decimal = _constant(options.get("asdecimal"), NUMBERS[name])
        return Value(_ANY if is_decimal is None else "decimal.Decimal" if is_decimal else "builtins.float")
    if name in UUIDS:
        is_uuid = _constant(call.args[0] if call is not None and call.args else options.get("as_uuid"), True)
        return Value(_ANY if is_uuid is None else "uuid.UUID" if is_uuid else "builtins.str")
    if name in ENUMERATIONS and call is not None:
        return _of_enumeration(infer, call, block)
    if name in ARRAYS and call is not None and call.args and len(call.args) == 1:
        inner = _of_type(infer, call.args[0], block)
        is_flat = inner is not None and not inner.is_listed and not {"dimensions", "as_tuple"} & set(options)
        return Value(inner.item, is_listed=True) if inner is not None and is_flat else Value(_ANY)
    return Value(PYTHON_TYPES[name]) if name in PYTHON_TYPES else None


def _constant(node: ast.expr | None, default: bool) -> bool | None:
    """A flag's value; None for one that is not written there."""
    if node is None:
        return default
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, bool) else None


def _of_enumeration(infer: Inference, call: ast.Call, block: Block) -> Value | None:
    if not call.args:
        return Value(_ANY)
    if all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in call.args):
        return Value("builtins.str")
    kind = infer.kind_of(call.args[0], block)
    node = kind.first.node if kind.name == "type" else None
    if len(call.args) == 1 and isinstance(node, ast.ClassDef) and isinstance(call.args[0], (ast.Name, ast.Attribute)):
        outer = infer.region(node).outer
        if outer is not None and any(infer.kind_of(base, outer).symbol in _ENUMS for base in node.bases):
            return Value(call.args[0])
    return Value(_ANY)


def _referred(infer: Inference, key: ast.expr, block: Block) -> tuple[ast.Call, Block] | None:
    """The column that a foreign key refers to: of a class of the module, or of one that a relationship beside it leads
    to."""
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        table, _, column = key.value.rpartition(".")
        nodes = [node for node in infer.module.syntax.regions if isinstance(node, ast.ClassDef)]
        nodes += _related(infer, block)
        found = [node for node in dict.fromkeys(nodes) if table and _table_of(infer, node) == table]
        return declared_column(infer, found[0], column, by_column=True) if len(found) == 1 else None
    if isinstance(key, ast.Name) and isinstance(block.region.node, ast.ClassDef):
        return declared_column(infer, block.region.node, key.id)
    if isinstance(key, ast.Attribute):
        kind = infer.kind_of(key.value, block)
        node = kind.first.node if kind.name == "type" else None
        return declared_column(infer, node, key.attr) if isinstance(node, ast.ClassDef) else None
    return None


def _related(infer: Inference, block: Block) -> list[ast.ClassDef]:
    """The classes that the relationships of a class body lead to."""
    scope = infer.scope(block.region)
    calls = [each.node for name in scope.names for each in scope.bindings_of(name) if isinstance(each.node, ast.Call)]
    ends = [relationships.relationship_of(infer, each, block) for each in calls]
    return [each.target.node for each in ends if each is not None and each.target is not None and each.target.node]


def _table_of(infer: Inference, node: ast.ClassDef) -> str:
    """The name of a class's own table, as its body says it."""
    region = infer.region_of(node)
    value = scopes.only_value(infer.scope(region).bindings_of("__tablename__")) if region is not None else None
    return str(value[0].value) if value is not None and isinstance(value[0], ast.Constant) else ""


def declared_column(
    infer: Inference, node: ast.ClassDef, name: str, *, by_column: bool = False
) -> tuple[ast.Call, Block] | None:
    """The call that declares a column in a class body: that of an attribute, or of a column that may have another name
    than its attribute."""
    region = infer.region_of(node)
    scope = infer.scope(region) if region is not None else None
    found = []
    for attribute in (scope.names if by_column else [name]) if scope is not None else ():
        for binding in scope.bindings_of(attribute) if scope is not None else ():
            value = binding.node.value if isinstance(binding.node, ast.AnnAssign) else binding.node
            if isinstance(value, ast.Call) and original_name(infer, value.func, binding.block) in _COLUMNS:
                first = value.args[0] if value.args else None
                column = first.value if isinstance(first, ast.Constant) else attribute
                if not by_column or column == name:
                    found.append((value, binding.block))
    return found[0] if len(found) == 1 else None


def may_be_null(infer: Inference, call: ast.Call, block: Block) -> bool | None:
    """Whether a column may be NULL, as it is declared; None where that is not written there."""
    options = {each.arg: each.value for each in call.keywords}
    if None in options or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    is_key = _constant(options.get("primary_key"), False)
    if "nullable" in options:
        return _constant(options["nullable"], True)
    if is_key is None:
        return None
    return not (is_key or any(infer.kind_of(each, block).is_a("Identity") for each in call.args))


def of_relationship(infer: Inference, found: Relationship) -> End | None:
    """What a relationship leads to; None where that is not certain."""
    options = found.options
    if found.is_open or found.target is None:
        return None
    collection = "List"
    if "collection_class" in options:
        collection = _collection(infer, options["collection_class"], found.block)
        return End(collection, is_optional=False) if collection else None
    direction = _direction(infer, found)
    uselist = options.get("uselist")
    if uselist is not None:
        if not isinstance(uselist, ast.Constant) or not isinstance(uselist.value, bool):
            return None
        is_many = uselist.value
    elif direction:
        is_many = direction != joins.MANY_TO_ONE
    else:
        return None
    is_required = direction == joins.MANY_TO_ONE and _is_required(infer, found)
    return End(collection if is_many else "", is_optional=not is_required)


def _collection(infer: Inference, node: ast.expr, block: Block) -> str:
    name = original_name(infer, node.func if isinstance(node, ast.Call) else node, block)
    return "Dict" if name in _KEYED else _COLLECTIONS.get(name, "")


def _direction(infer: Inference, found: Relationship) -> str:
    """The direction, where it rests on foreign keys and tables that are read, and on no name that resembles another."""
    owner, target = found.owner, found.target
    told = joins.direction(infer, found)
    if told in ("", joins.MANY_TO_MANY) or owner is None or target is None or target.node is None:
        return told if told == joins.MANY_TO_MANY else ""
    if owner.place == target.place:
        return told
    if owner.tables & target.tables:  # one inherits from the other
        return ""
    here, there = (owner, target) if told == joins.MANY_TO_ONE else (target, owner)
    is_read = any(_is_exact(each, there) for each in here.references)
    return told if is_read or any(each in found.options for each in _JOINED_BY) else ""


def _is_exact(reference: Reference, model: Model) -> bool:
    if reference.model is not None:
        return reference.model == model.place
    if model.tables:
        return reference.table in model.tables
    return reference.table == re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", model.name).lower()


def _is_required(infer: Inference, found: Relationship) -> bool:
    """Whether all foreign keys that a many-to-one relationship may rest on are NOT NULL."""
    owner, target = found.owner, found.target
    if owner is None or target is None or owner.node is None:
        return False
    columns = {each.column for each in owner.references_to(target)}
    declared = [declared_column(infer, owner.node, each) for each in columns]
    return bool(columns) and all(each is not None and _is_filled(infer, *each) for each in declared)


def _is_filled(infer: Inference, call: ast.Call, block: Block) -> bool:
    statement = next(reversed([*block.statements_at(call.lineno)]), None)
    annotation = unquoted(statement.annotation) if isinstance(statement, ast.AnnAssign) else None
    if original_name(infer, call.func, block) == "mapped_column" and annotation is not None:
        names = {last_name(each) for each in descendants(annotation) if isinstance(each, (ast.Name, ast.Attribute))}
        parts = {each.value for each in descendants(annotation) if isinstance(each, ast.Constant)}
        if "Optional" in names or None in parts:
            return False
        return all(each.arg != "nullable" for each in call.keywords) or may_be_null(infer, call, block) is False
    return may_be_null(infer, call, block) is False
