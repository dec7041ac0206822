"""Classes and attributes: what a local class derives from, and what its attributes hold.

An attribute's evidence is joined from the class body, every `self.x = …` in its methods, assignments from outside
(`Base.query = …`), properties, then the base classes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.catalog.contradictions import OWNERS
from flake8_sqla20.semantics import calls, containers, imports, mapping, scopes
from flake8_sqla20.semantics.kinds import FOREIGN, KNOWN, STR, UNKNOWN, Kind, ancestry, joined, member, symbol_kind
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, Region, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_PROPERTIES = ("property", "cached_property", "hybrid_property", "declared_attr", "classproperty", "memoized_property")
_STR_METHODS = {"format", "join", "replace", "strip", "lstrip", "rstrip", "lower", "upper", "title", "format_map"}
_STR_METHODS |= {"capitalize", "center", "expandtabs", "ljust", "rjust", "removeprefix", "removesuffix", "zfill"}
RECEIVERS = ("self", "cls")  # what methods call their class and its instances
_MOST = 64  # assignments to one attribute that are looked at
_STR_LISTS = {"split", "rsplit", "splitlines"}
_UNREAD = {"unknown", "known", "foreign", "module", "type", "function", "method"}


def class_kind(infer: Inference, node: ast.ClassDef, block: Block) -> Kind:
    """The class object of a local class; its instances carry the nearest kind of the catalog that it derives from."""
    found = Kind("object")
    for base in node.bases:
        kind = infer.kind_of(base, block)
        inner = kind.first if kind.name == "type" else kind
        if inner.name == "foreign":
            if inner.symbol.partition(".")[0] in OWNERS:
                found = FOREIGN
        elif inner.name not in ("object", "known", "unknown", "function"):
            found = inner
            break
        elif inner.name == "unknown" and found.name == "object":
            found = UNKNOWN
    if found.name in ("object", "unknown") and mapping.declares_table(infer, node, block):
        found = Kind("DeclarativeBase")
    return Kind("type", (Kind(found.name, found.args, node=node, block=block),))


def attribute(infer: Inference, kind: Kind, name: str) -> Kind:
    """The kind of an attribute of a value."""
    if kind.name == "type":
        return _of_class(infer, kind.first, name)
    if kind.node is not None and isinstance(kind.node, ast.ClassDef):
        found = _declared(infer, kind, name, on_class=False)
        if found is not None:
            return found
    if kind.name == "module" or kind.symbol and kind.name in ("foreign", "unknown"):
        return infer.imported(f"{kind.symbol}.{name}")
    if kind.name in ("foreign", "unknown"):
        # What a local class has beside what it inherits, the project put there.
        return Kind(kind.name) if kind.node is None else UNKNOWN
    if kind.name == "str":
        if name in _STR_LISTS:
            return Kind("method", (kind, Kind("list", (STR,))), name)
        return Kind("method", (kind, STR), name) if name in _STR_METHODS else KNOWN
    if kind.name == "ContextVar":
        return Kind("method", (kind, kind.first if name == "get" else KNOWN), name)
    if kind.name == "list":
        return Kind("method", (kind, kind if name == "copy" else kind.first if name == "pop" else KNOWN), name)
    if kind.name == "dict":
        return _of_dict(kind, name)
    if kind.name in _UNREAD:
        return KNOWN
    return _of_catalog(kind, name)


def _of_catalog(kind: Kind, name: str) -> Kind:
    """An attribute of an instance, by the catalog alone."""
    found = member(kind, name)
    if found is None and kind.is_a("FlaskSQLAlchemy"):
        kinds = [symbol_kind(f"{package}.{name}") for package in _FLASK_NAMESPACE]
        found = next((each for each in kinds if each.symbol in catalog.NAMES), None)
    if found is None:
        found = member(kind, "__getattr__")
    if found is not None:
        return found
    return UNKNOWN if kind.name in ("object", "unknown") or kind.node is not None else KNOWN


def _of_dict(kind: Kind, name: str) -> Kind:
    """A method of a dict whose keys and values are known."""
    key, value = kind.args if len(kind.args) == 2 else (UNKNOWN, UNKNOWN)
    gives = {
        "items": Kind("Iterator", (Kind("tuple", (key, value)),)),
        "keys": Kind("Iterator", (key,)),
        "values": Kind("Iterator", (value,)),
        **dict.fromkeys(("get", "pop", "setdefault"), value),
        "copy": kind,
    }
    return Kind("method", (kind, gives[name]), name) if name in gives else KNOWN


_FLASK_NAMESPACE = ("sqlalchemy", "sqlalchemy.orm")


def _of_class(infer: Inference, instance: Kind, name: str) -> Kind:
    """An attribute of a class object."""
    if isinstance(instance.node, ast.ClassDef):
        found = _declared(infer, instance, name, on_class=True)
        if found is None and name == "query" and instance.is_a("Model"):
            made = _declared(infer, instance, "query_class", on_class=True)
            found = made.first if made is not None and made.name == "type" else None
        if found is not None:
            return found
    if instance.name in ("unknown", "object", "foreign"):
        return Kind(instance.name if instance.name != "object" else "unknown")
    found = _of_catalog(instance, name)
    # A mapped class has the attributes that its base or a mixin elsewhere gives it: nothing says it has not.
    return UNKNOWN if found.name == "known" and mapping.is_mapped(instance) else found


def _declared(infer: Inference, kind: Kind, name: str, on_class: bool, depth: int = 0) -> Kind | None:
    """What the local class of a kind, or a local base of it, says of an attribute; None where none of them does."""
    infer = infer.at(kind.block) if kind.block is not None else infer
    return infer.once((kind.node, name, on_class), lambda: _found_in_class(infer, kind, name, on_class, depth))


def _found_in_class(infer: Inference, kind: Kind, name: str, on_class: bool, depth: int) -> Kind | None:
    node, block = kind.node, kind.block
    if not isinstance(node, ast.ClassDef) or block is None or depth > 10:
        return None
    region = infer.region_of(node)
    if region is None:
        return None
    kinds = [read(infer, binding, kind, on_class) for binding in declarations(infer, region, name)]
    found = joined(each for each in kinds if each is not None)
    if found is not None and found.name in containers.NAMES and not found.args and found.node is None:
        return _filled(infer, found, region, name)
    if found is not None and found.name != "None":
        return found
    for base in node.bases:
        inner = infer.kind_of(base, block)
        if inner.name == "type":
            inherited = _declared(infer, inner.first, name, on_class, depth + 1)
            if inherited is not None:
                return inherited
    # An attribute that is only ever None here gets its value elsewhere.
    return UNKNOWN if found is not None else None


def _filled(infer: Inference, kind: Kind, region: Region, name: str) -> Kind:
    """A container that a class's attribute holds, with what its methods put into it (`self.name[key] = …`)."""
    inside = methods(infer, region)
    for spelling in RECEIVERS:
        found = containers.filled(infer, kind, f"{spelling}.{name}", inside)
        if found.args:
            return found
    return kind


def methods(infer: Inference, region: Region) -> list[Region]:
    """The regions of the functions in the body of a class of the module that is asked."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    inside = infer.module.syntax.regions.values()
    return [each for each in inside if each.outer is region.block and isinstance(each.node, functions)]


def lacking(infer: Inference, node: ast.Attribute, block: Block) -> Kind | None:
    """The receiver where an attribute is read of an asyncio object that of the two only its synchronous twin has; None
    for anything else, and for an instance of a class that may get it elsewhere."""
    receiver = infer.kind_of(node.value, block)
    twin = next((catalog.TWINS[name] for name in ancestry(receiver.name) if name in catalog.TWINS), None)
    if twin is None or receiver.weak or member(receiver, node.attr) is not None:
        return None
    known = member(Kind(twin), node.attr) is not None and _is_closed(infer, receiver, node.attr)
    return receiver if known else None


def _is_closed(infer: Inference, kind: Kind, name: str) -> bool:
    """Whether a class has no attribute of a name beside those of the catalog: neither it nor a base of it says so."""
    kinds = [kind]
    for each in kinds:
        if not isinstance(each.node, ast.ClassDef) or each.block is None:
            if each.name not in catalog.KINDS:
                return False
            continue
        if any(_declared(infer, each, attribute, on_class=False) is not None for attribute in (name, "__getattr__")):
            return False
        bases = [infer.kind_of(base, each.block) for base in each.node.bases]
        if any(base.name != "type" for base in bases):
            return False
        kinds += [base.first for base in bases if base.first not in kinds]
    return True


def body_bindings(infer: Inference, node: ast.Attribute, block: Block) -> list[scopes.Binding]:
    """The bindings of an attribute in the body of the class or module of the project that it is read from: `self.STMT`,
    `Queries.STMT`, `queries.STMT`."""
    owner = infer.nested(node.value, block)
    if owner.name == "unknown" and owner.node is None:
        module = imports.module_named(infer, owner.symbol) if owner.symbol else None
        return imports.exports(module, node.attr) if module is not None else []
    region = infer.region_of((owner.first if owner.name == "type" else owner).node or node)
    return infer.scope(region).bindings_of(node.attr) if region is not None else []


def assigned(infer: Inference, node: ast.Attribute, block: Block) -> list[scopes.Binding]:
    """The bindings of an attribute of a local class: those of its body, and `self.name = …` in its methods."""
    owner = infer.nested(node.value, block)
    region = infer.module.syntax.regions.get((owner.first if owner.name == "type" else owner).node or node)
    if region is None:
        return []
    return [*infer.module.scopes.of(region).bindings_of(node.attr), *_stores(infer, region, node.attr)]


def declarations(infer: Inference, region: Region, name: str) -> list[scopes.Binding]:
    """The bindings of an attribute in the region of a class: those of its body, then the assignments to it."""
    return [*infer.scope(region).bindings_of(name), *_stores(infer, region, name)][:_MOST]


def bare_uses(infer: Inference, name: str, alias: ast.alias) -> list[ast.Name]:
    """The base classes of the module's classes, and the decorators of its classes and functions, that are a name as an
    import statement binds it."""
    found = []
    for node, region in infer.module.syntax.regions.items():
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) or region.outer is None:
            continue
        for each in (*node.decorator_list, *getattr(node, "bases", ())):
            if isinstance(each, ast.Name) and each.id == name:
                bindings = infer.bindings_of(each, region.outer)
                if any(alias in getattr(binding.node, "names", ()) for binding in bindings):
                    found.append(each)
    return found


def read(infer: Inference, binding: scopes.Binding, owner: Kind, on_class: bool) -> Kind | None:
    """What reading a name bound in a class body gives, from the class or from an instance."""
    node = binding.node
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        if any(last_name(decorator) in ("setter", "deleter") for decorator in node.decorator_list):
            return None  # the property is what its getter gives
        if any(last_name(decorator) in _PROPERTIES for decorator in node.decorator_list):
            return calls.returned(infer, node, binding.block)
        return Kind("method", (owner,), node.name, node=node, block=binding.block)
    value = node.value if isinstance(node, ast.AnnAssign) else node
    made = _field(infer, value, binding.block) if isinstance(value, ast.Call) else None
    if made is not None:
        return made
    if mapping.is_mapped(owner):
        mapped = mapping.attribute_kind(infer, binding, on_class)
        if mapped is not None:
            return mapped
    found = infer.bound(binding)
    return (member(found, "__get__") or found) if found is not None else None


def _field(infer: Inference, node: ast.Call, block: Block) -> Kind | None:
    """What the factory of a field gives: `dataclasses.field(default_factory=…)`, `attrs.field(factory=…)`."""
    if last_name(node) in ("field", "ib", "attrib"):
        for keyword in node.keywords:
            if keyword.arg in ("factory", "default_factory"):
                return calls.result(infer, infer.nested(keyword.value, block), node, block)
    return None


def _binding(target: ast.Attribute, statement: ast.AST, block: Block) -> scopes.Binding | None:
    """The binding that an assignment to an attribute makes; None for a loop or deletion."""
    if isinstance(statement, ast.AnnAssign):
        return scopes.Annotation(statement, block)
    if isinstance(statement, ast.Assign):
        for each in statement.targets:
            if isinstance(each, (ast.Tuple, ast.List)) and target in each.elts:
                return scopes.Assignment(statement.value, block, (each.elts.index(target),))
        return scopes.Assignment(statement.value, block)
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        for item in statement.items:
            if item.optional_vars is target:
                return scopes.Entered(item.context_expr, block)
    return None


def _stores(infer: Inference, region: Region, name: str) -> list[scopes.Binding]:
    """The assignments `self.name = …` in a class's methods and `Class.name = …` around it."""
    if infer.stores is None:
        infer.stores = {}
        for each in infer.module.syntax.regions.values():
            for target, statement, block in each.stores:
                owner = _owner(infer, target, block)
                binding = _binding(target, statement, block)
                if owner is not None and binding is not None:
                    infer.stores.setdefault((owner, target.attr), []).append(binding)
                elif binding is not None:
                    infer.hung.setdefault(spelled(target), []).append(binding)
    return infer.stores.get((region, name), [])


def hung_on(infer: Inference, node: ast.Attribute) -> Kind | None:
    """What the module assigns to an attribute of the same spelling, of an object that is of no class of the project:
    `g.db = Session()`, `local.engine = create_engine(…)`; None where it assigns nothing that is known."""
    found = joined(kind for each in hung(infer, node) if (kind := infer.bound(each)) is not None)
    return found if found is not None and found.name not in ("unknown", "None") else None


def hung(infer: Inference, node: ast.Attribute) -> list[scopes.Binding]:
    """The module's assignments to an attribute of the same spelling, of an object that is of no class of the
    project."""
    if infer.stores is None:
        _stores(infer, infer.module.syntax.module, "")
    name = spelled(node)
    return infer.hung.get(name, [])[:_MOST] if name else []


def _owner(infer: Inference, target: ast.Attribute, block: Block) -> Region | None:
    """The region of the class whose attribute an assignment sets."""
    subject = target.value
    if not isinstance(subject, ast.Name):
        return None
    for binding in infer.at(block).module.scopes.lookup(subject.id, block, target.lineno, target.col_offset):
        if isinstance(binding, scopes.Class):
            return infer.region_of(binding.node)
        if isinstance(binding, scopes.Parameter) and binding.position == 0:
            return enclosing_class(binding)
    return None


def enclosing_class(parameter: scopes.Parameter) -> Region | None:
    """The class of the method whose parameter this is; None for a plain function."""
    outer = parameter.block.region.outer
    return outer.region if outer is not None and isinstance(outer.region.node, ast.ClassDef) else None
