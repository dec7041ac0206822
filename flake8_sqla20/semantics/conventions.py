"""The weakest evidence: conventional names, and calls that only SQLAlchemy has.

A name such as `session` counts only where nothing is known of it, where the module imports SQLAlchemy or an extension
of it, and where nothing contradicts it: no import of a library whose objects go by the same name, no attribute used on
it that the kind does not have. A call such as `session.query(User)` is unmistakable by its arguments.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.catalog.contradictions import (
    CONNECTION_OWNERS,
    CONTRADICTING,
    REQUESTING,
    SESSION_VARIABLES,
    SUPPORTING,
)
from flake8_sqla20.semantics import imports, scopes
from flake8_sqla20.semantics.kinds import UNKNOWN, Kind, ancestry, member, symbol_kind
from flake8_sqla20.semantics.mapping import is_mapped
from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import Block, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_SESSION = Kind("Session", weak=True)
_QUERY = Kind("Query", weak=True)
_FACTORIES = {
    "Session": catalog.SESSION_FACTORIES,
    "Engine": catalog.ENGINE_FACTORIES,
    "Connection": catalog.CONNECTION_FACTORIES,
}
_OWNERS = {
    "Session": SESSION_VARIABLES,
    "Engine": catalog.ENGINE_OWNERS,
    "Connection": CONNECTION_OWNERS,
}
_DB_FUNCTIONS = ("relationship", "backref", "dynamic_loader")
# What expressions that only SQLAlchemy has are, as arguments of `query()`.
_SQL = ("InstrumentedAttribute", "ColumnElement", "FromClause", "FunctionElement", "Bundle")


class Names:
    """The conventional names of each kind: the catalog's and those of the configuration, which need no import."""

    __slots__ = ("configured", "kinds")

    def __init__(
        self,
        session: frozenset[str] = frozenset(),
        engine: frozenset[str] = frozenset(),
        connection: frozenset[str] = frozenset(),
    ) -> None:
        self.configured = session | engine | connection
        self.kinds = {
            **dict.fromkeys(catalog.CONNECTION_NAMES | connection, "Connection"),
            **dict.fromkeys(catalog.ENGINE_NAMES | engine, "Engine"),
            **dict.fromkeys(catalog.SESSION_NAMES | session, "Session"),
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and self.kinds == other.kinds and self.configured == other.configured

    def __hash__(self) -> int:
        return hash(self.configured)

    def kind_of(self, name: str) -> str | None:
        return self.kinds.get(name) or self.kinds.get(name.lstrip("_"))


def name(infer: Inference, node: ast.Name, block: Block, bindings: list[scopes.Binding], value: Kind) -> Kind | None:
    """The kind that a bare name of unknown value has by convention.

    A loop variable called `session` is one of many sessions of some other sort; a connection never is a loop's
    element either.
    """
    if any(isinstance(binding, (scopes.Element, scopes.Opaque, scopes.Class)) for binding in bindings):
        return None
    return _conventional(infer, node.id, node, block, value)


def attribute(infer: Inference, node: ast.Attribute, block: Block, value: Kind) -> Kind | None:
    """The kind that an attribute of unknown value has by convention: `self.session`, `db.session`, `User.query`."""
    if node.attr == "query":
        return _model_query(infer, node, block)
    if node.attr == "Model" and last_name(node.value) == "db":
        return Kind("type", (Kind("Model"),))  # Flask-SQLAlchemy's own documentation has no other spelling
    if node.attr in _DB_FUNCTIONS and last_name(node.value) == "db":
        return symbol_kind(f"sqlalchemy.orm.{node.attr}").weakened()
    if last_name(node.value) == "request" and node.attr == "session":
        return None  # Django's, Flask's, Starlette's: cookies
    return _conventional(infer, node.attr, node, block, value)


def confirmed(infer: Inference, kind: Kind, node: ast.expr, block: Block) -> Kind:
    """A weak kind, unless the value's other uses contradict it."""
    contradicted = infer.uses.of(node, block) & CONTRADICTING.get(kind.name, frozenset())
    return UNKNOWN if contradicted else kind


def factory(infer: Inference, node: ast.Call, block: Block) -> Kind | None:
    """The kind that an unknown function gives by its conventional name: `get_session()`."""
    called = last_name(node)
    for kind, names in _FACTORIES.items():
        if called in names or called.lstrip("_") in names:
            admitted = _admits(infer, kind) or kind == "Session" and _executes(infer, node, block)
            return Kind(kind, weak=True) if admitted else None
    return None


def _executes(infer: Inference, node: ast.Call, block: Block) -> bool:
    """Whether a session is asked to execute something under the name that it is given there, and those of the other
    libraries in the module do not."""
    if not infer.speaks or not infer.module.imported & _OWNERS["Session"] <= REQUESTING:
        return False
    parent = infer.parents.of(node, block).get(node)
    targets = parent.targets if isinstance(parent, ast.Assign) else ()
    return any("execute" in infer.uses.of(each, block) for each in targets)


def callee(infer: Inference, node: ast.Call, block: Block) -> Kind | None:
    """The method that a call on an unknown receiver is by its arguments: `anything.query(MappedClass)`, and
    `session.query(Name)` for any capitalised name even where nothing else in the file speaks of SQLAlchemy. What goes
    by the name of the argument that sets the class of queries is one where it is called with a session."""
    if last_name(node) in _QUERY_CLASSES:
        session = argument(node, 1, "session")
        is_query = session is not None and infer.nested(session, block).is_a("Session")
        return Kind("type", (_QUERY,)) if is_query else None
    if not isinstance(node.func, ast.Attribute) or node.func.attr != "query" or not node.args:
        return None
    kinds = [infer.nested(argument, block) for argument in node.args if not isinstance(argument, ast.Starred)]
    if infer.nested(node.func.value, block).is_a("AsyncSession"):
        return None  # it has no such method
    sql = any(kind.is_a(*_SQL) or kind.name == "type" and is_mapped(kind.first) for kind in kinds)
    receiver = last_name(node.func.value)
    named = infer.names.kind_of(receiver) == "Session" or receiver in catalog.SESSION_FACTORIES or receiver == "db"
    foreign = any(kind.name in _NO_ENTITY for kind in kinds)
    # `TenantSession().query(Class)` is as unmistakable as `session.query(Class)`; `Database().query(Class)` is not.
    named = named and _may_be(infer.nested(node.func.value, block).symbol, "Session", strict=False)
    classes = all(_is_class_name(argument) or _is_model_name(argument) and infer.speaks for argument in node.args)
    return member(_SESSION, "query") if sql or named and classes and not foreign else None


_QUERY_CLASSES = ("query_cls", "query_class")  # of SQLAlchemy and of Flask-SQLAlchemy
_NO_ENTITY = ("foreign", "str", "int", "dict", "bytes", "list", "function")


def _is_model_name(node: ast.expr) -> bool:
    """Whether an expression is spelled like a variable that holds a mapped class: `cls`, `self.model`, `user_model`."""
    return last_name(node) in ("cls", "entity", "klass") or last_name(node).rpartition("_")[2] in (
        "model",
        "class",
        "cls",
    )


def _is_class_name(node: ast.expr) -> bool:
    """Whether an expression is spelled like a class, an attribute of one, or a class in a module."""
    while isinstance(node, ast.Attribute):
        if _capitalised(node.attr):
            return True
        node = node.value
    return isinstance(node, ast.Name) and _capitalised(node.id)


def _capitalised(name: str) -> bool:
    name = name.lstrip("_")
    return name[:1].isupper() and not (len(name) > 1 and name.isupper())


def _model_query(infer: Inference, node: ast.Attribute, block: Block) -> Kind | None:
    """`User.query.filter_by(…)`: a class's `query` on which a method of Query is called."""
    applied = infer.module.syntax.outer.get(node)
    if not isinstance(applied, ast.Attribute) or not _is_query_method(applied.attr):
        return None
    subject = node.value
    kind = infer.nested(subject, block)
    if kind.name == "type" and is_mapped(kind.first):
        return _QUERY
    if kind.name != "unknown" and not (kind.name == "type" and kind.first.name == "unknown"):
        return None
    if isinstance(subject, ast.Name) and subject.id in ("cls", "model", "model_class", "klass", "entity"):
        return _QUERY if infer.speaks or applied.attr in _UNMISTAKABLE else None
    if not _capitalised(last_name(subject)) or isinstance(subject, ast.Call):
        return None
    if infer.speaks or applied.attr in _UNMISTAKABLE:
        return _QUERY
    root = subject
    while isinstance(root, ast.Attribute):
        root = root.value
    bindings = infer.bindings_of(root, block) if isinstance(root, ast.Name) else []
    named = (scopes.Import, scopes.Parameter)
    return _QUERY if bindings and all(isinstance(each, named) for each in bindings) else None


_UNMISTAKABLE = {"filter_by", "get_or_404", "first_or_404", "one_or_none", "one_or_404", "with_entities", "outerjoin"}
_UNMISTAKABLE |= {"order_by", "paginate", "options", "join", "with_for_update", "group_by", "select_from"}


def _is_query_method(name: str) -> bool:
    return any(name in catalog.KINDS.get(kind, ()) for kind in ancestry("BaseQuery")) and not name.startswith("_")


def _conventional(infer: Inference, word: str, node: ast.expr, block: Block, value: Kind) -> Kind | None:
    """The kind of a conventional name where the module admits it and neither a use of the value contradicts it nor
    the name of the class that the value is known to be an instance of."""
    kind = infer.names.kind_of(word)
    supported = False
    if kind is None:
        kind, supported = _by_suffix(word), True
    if kind is None:
        return None
    used = infer.uses.of(node, block)
    if used & CONTRADICTING[kind] or infer.uses.is_mocked(node, block) or not _may_be(value.symbol, kind):
        return None
    if value.symbol and imports.is_module(infer, value.symbol):
        return None  # `from app.db import session`, the module
    if word in infer.names.configured:
        return Kind(kind, weak=True)
    if infer.speaks and (used & SUPPORTING[kind] or not supported and _admits(infer, kind)):
        return Kind(kind, weak=True)
    return None


def objection(infer: Inference, node: ast.expr, block: Block, value: Kind) -> str:
    """Why the conventional name that a value of unknown kind goes by says nothing, in words; empty for a name that is
    not conventional, and for one that is taken for evidence."""
    word, spelling = last_name(node), spelled(node) or last_name(node)
    kind, supported = infer.names.kind_of(word), False
    if kind is None:
        kind, supported = _by_suffix(word), True
    if kind is None:
        return ""
    what = f"an {kind}" if kind == "Engine" else f"a {kind}"
    bindings = infer.bindings_of(node, block) if isinstance(node, ast.Name) else []
    if any(isinstance(binding, (scopes.Element, scopes.Opaque, scopes.Class)) for binding in bindings):
        return f"what a loop, `except` or class calls `{word}` is not taken for {what}"
    if isinstance(node, ast.Attribute) and last_name(node.value) == "request" and word == "session":
        return "`request.session` is a web framework's by convention"
    used = infer.uses.of(node, block)
    against = min(used & CONTRADICTING[kind], default="")
    if against:
        return f"`{spelling}.{against}` speaks against {what}"
    if infer.uses.is_mocked(node, block):
        return f"`{spelling}` is asked what only a mock answers"
    if not _may_be(value.symbol, kind):
        return f"a `{value.symbol}` is not taken for {what}"
    if word in infer.names.configured:
        return ""
    if not infer.speaks:
        return f"the module imports nothing of SQLAlchemy that would make {what} of the name"
    if used & SUPPORTING[kind]:
        return ""
    if supported:
        return f"`{spelling}` is asked nothing that only {what} has"
    owners = sorted(infer.module.imported & _OWNERS[kind])
    return f"the module imports {owners[0]}, where the name means something else" if owners else ""


_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")
# fmt: off
_CLASS_WORDS = frozenset((
    "Abstract", "App", "Application", "Async", "Base", "Cached", "Connection", "Context", "Current", "Custom",
    "D", "DB", "Database", "Db", "Dep", "Depends", "Engine", "Factory", "Local", "Maker", "Main", "My", "Mysql",
    "ORM", "Orm", "Pg", "Postgres", "PostgreSQL", "Proxy", "Read", "Reader", "SA", "SQL", "SQLA", "SQLAlchemy",
    "Scoped", "Session", "Sql", "Sqla", "SqlAlchemy", "Sqlite", "Sync", "Test", "Testing", "Transactional",
    "Type", "Typed", "Wrapper", "Write", "Writer", "Alchemy", "Sessionmaker",
))
# fmt: on


def _may_be(symbol: str, kind: str, *, strict: bool = True) -> bool:
    """Whether an instance of an unknown class, called by a dotted name, may be of a kind: `DBSession()` may be a
    Session, `Job()` and, where strict, `SSHSession()` are none. What no class is known of may be anything."""
    called = symbol.removesuffix("()").rpartition(".")[2]
    if not symbol.endswith("()") or "mock" in called.lower():
        return not symbol.endswith("()")
    words = _CAMEL.findall(called)
    if not words or not _capitalised(called):
        return True
    return kind in words and (not strict or _CLASS_WORDS.issuperset(words))


def _by_suffix(word: str) -> str | None:
    """The kind that a name ending in a conventional one may have (`temp_session`); its uses must support it."""
    last = word.lower().rpartition("_")[2]
    return _SUFFIXES.get(last)


_SUFFIXES = {"session": "Session", "engine": "Engine", "conn": "Connection", "connection": "Connection"}
_SUFFIXES |= dict.fromkeys(("metadata", "meta"), "MetaData")


def _admits(infer: Inference, kind: str) -> bool:
    """Whether the module imports SQLAlchemy, and no library that owns the same conventional name."""
    return infer.speaks and infer.module.imported.isdisjoint(_OWNERS[kind])
