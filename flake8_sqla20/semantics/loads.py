"""Instances of the project's mapped classes that an asyncio session loads, and the names of a function that hold them.

Source: "ORM Querying Guide" and "Using AsyncSession" in SQLAlchemy's documentation. A name counts where its function
binds it once, so that no order of statements has to be known.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.syntax import COMPREHENSIONS, Block, Region, descendants

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

ASYNCHRONOUS = ("AsyncSession", "async_scoped_session")
SESSIONS = ("Session", "scoped_session", *ASYNCHRONOUS)
# What a session's method gives of the entity, once awaited: a result of rows, one of instances, or the instance.
LOADING = {
    **dict.fromkeys(("execute", "stream"), "rows"),
    **dict.fromkeys(("scalars", "stream_scalars", "exec", "query"), "instances"),
    **dict.fromkeys(("get", "get_one", "scalar"), "instance"),
}
# Methods of a result, by what it gives: the same, or one element of it.
_SAME = {"all", "fetchall", "fetchmany", "unique", "yield_per"}
_ONE = {"first", "one", "one_or_none", "fetchone"}
_ELEMENT = {"rows": "row", "instances": "instance"}
# Methods of a Select that leave it one of the same entity.
_KEEPING = {"where", "filter", "filter_by", "order_by", "limit", "offset", "slice", "fetch", "distinct", "group_by"}
_KEEPING |= {"having", "join", "outerjoin", "join_from", "outerjoin_from", "select_from", "with_for_update", "options"}
_KEEPING |= {"execution_options", "prefix_with", "with_hint"}
_LONGEST = 100  # links of a chain that are followed
_DEEPEST = 20  # names followed from one another


class Load:
    """A call of a session's method that loads instances of a class; `eager` are the attributes that it loads with
    them, or sets a loader strategy for."""

    __slots__ = ("call", "eager", "entity")

    def __init__(self, call: ast.Call, entity: ast.ClassDef, eager: set[str]) -> None:
        self.call = call
        self.entity = entity
        self.eager = eager


def load_of(infer: Inference, call: ast.Call, block: Block, sessions: tuple[str, ...]) -> Load | None:
    """The load that a call on a session of some kind is; None for anything else, for a class of no project module, and
    where a loader option is given that cannot be read."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in LOADING or not call.args:
        return None
    callee = infer.callee_of(call, block)
    if callee.name != "method" or callee.node is not None or not callee.args[0].is_a(*sessions) or callee.args[0].weak:
        return None
    eager: set[str] | None = set()
    if call.func.attr == "query":
        entity = class_of(infer, call.args[0], block) if len(call.args) == 1 else None
    elif call.func.attr in ("get", "get_one"):
        entity = class_of(infer, call.args[0], block)
        for keyword in call.keywords:
            if keyword.arg in ("options", None):
                given = keyword.value.elts if isinstance(keyword.value, (ast.List, ast.Tuple)) else [keyword.value]
                eager = _options(infer, given, block) if eager is not None else None
    else:
        entity, eager = _selected(infer, call.args[0], block)
    return Load(call, entity, eager) if entity is not None and eager is not None else None


def class_of(infer: Inference, node: ast.expr, block: Block) -> ast.ClassDef | None:
    """The class of the project that an expression names."""
    kind = infer.kind_of(node, block)
    found = kind.first.node if kind.name == "type" else None
    return found if isinstance(found, ast.ClassDef) else None


def instance_class(infer: Inference, node: ast.expr, block: Block) -> ast.ClassDef | None:
    """The class of the project that an expression is an instance of, or a subclass's: by its kind, or by the query that
    loads it."""
    for _ in range(_DEEPEST):
        value = scopes.only_value(infer.bindings_of(node, block)) if isinstance(node, ast.Name) else None
        if value is None:
            break
        node, block = value
    kind = infer.kind_of(node, block)
    if isinstance(kind.node, ast.ClassDef) and kind.name != "type":
        return kind.node
    steps: list[str] = []
    for _ in range(_LONGEST):
        load = load_of(infer, node, block, SESSIONS) if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and load is not None and isinstance(node.func, ast.Attribute):
            gives = LOADING[node.func.attr]
            for step in reversed(steps):
                gives = _step(gives, step)
            return load.entity if gives == "instance" else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            steps.append(node.func.attr)
            node = node.func.value
        elif isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
            steps.append("first")
            node = node.value
        else:
            break
    return None


def _step(gives: str, method: str) -> str:
    """What a method gives of what a session gave; empty where that is not known."""
    if gives == "rows":
        single = {"scalars": "instances", **dict.fromkeys(("scalar", "scalar_one", "scalar_one_or_none"), "instance")}
        return single.get(method, "rows" if method in _SAME else "")
    if gives == "instances":
        return "instance" if method in _ONE or method == "get" else gives if method in _SAME | _KEEPING else ""
    return ""


def _selected(infer: Inference, statement: ast.expr, block: Block) -> tuple[ast.ClassDef | None, set[str] | None]:
    """The one class that a `select(User)` selects, and what its options name."""
    eager: set[str] | None = set()
    for _ in range(_LONGEST):
        if isinstance(statement, ast.Name):
            value = scopes.only_value(infer.bindings_of(statement, block))
            if value is None:
                break
            statement, block = value
        if not isinstance(statement, ast.Call) or eager is None:
            break
        if infer.kind_of(statement.func, block).symbol == "sqlalchemy.select":
            single = len(statement.args) == 1 and not statement.keywords
            return (class_of(infer, statement.args[0], block) if single else None), eager
        if not isinstance(statement.func, ast.Attribute) or statement.func.attr not in _KEEPING:
            break
        if statement.func.attr == "options":
            found = _options(infer, statement.args, block)
            eager = eager | found if found is not None else None
        statement = statement.func.value
    return None, None


def _options(infer: Inference, options: list[ast.expr], block: Block) -> set[str] | None:
    """The attributes that loader options name; None where one cannot be read, or is for all attributes."""
    found: set[str] = set()
    for option in options:
        value = scopes.only_value(infer.bindings_of(option, block)) if isinstance(option, ast.Name) else None
        node, where = value or (option, block)
        if not isinstance(node, ast.Call) or not infer.kind_of(node, where).is_a("Load"):
            return None
        for each in descendants(node):
            if isinstance(each, ast.Attribute):
                found.add(each.attr)
            elif isinstance(each, ast.Constant):
                if each.value == "*":
                    return None
                found.add(str(each.value))
    return found


class Loads:
    """The loads of one function or module, and what its expressions hold of them."""

    __slots__ = ("_infer", "_loads", "_sessions", "region")

    def __init__(self, infer: Inference, region: Region, sessions: tuple[str, ...] = ASYNCHRONOUS) -> None:
        self._infer = infer
        self._sessions = sessions
        self.region = region
        self._loads: dict[ast.Call, Load | None] = {}

    def add(self, call: ast.Call, block: Block) -> Load | None:
        """The load that a call of the function is, its block being known."""
        if call not in self._loads:
            self._loads[call] = load_of(self._infer, call, block, self._sessions)
        return self._loads[call]

    def instance(self, node: ast.expr, around: list[ast.AST], names: list[str]) -> Load | None:
        """The load that gave the instance that an expression is, `around` being the comprehensions that it stands in,
        innermost first; None for any other. `names` gets the names that it went through."""
        found = self._held(node, None, around, names)
        return found[0] if found is not None and found[1] == "instance" else None

    def binding(self, name: str, around: list[ast.AST]) -> tuple[scopes.Binding, list[ast.AST]] | None:
        """The one binding of a name, in a comprehension around it or in the function, and the comprehensions around
        that; None where there are several."""
        for depth, node in enumerate(around):
            bindings = self._bindings(self._infer.region(node), name)
            if bindings:
                return (bindings[0], around[depth + 1 :]) if len(bindings) == 1 else None
        bindings = self._bindings(self.region, name)
        elsewhere = name in self._infer.scope(self.region).elsewhere
        return (bindings[0], []) if len(bindings) == 1 and not elsewhere else None

    def _bindings(self, region: Region, name: str) -> list[scopes.Binding]:
        return self._infer.scope(region).bindings_of(name)

    def _held(
        self, node: ast.expr, block: Block | None, around: list[ast.AST], names: list[str]
    ) -> tuple[Load, str] | None:
        """What an expression holds: a load, and the form in which it has what was loaded. Without a block only the
        loads that were added are known."""
        if len(names) > _DEEPEST:
            return None
        links: list[ast.Call | ast.Subscript] = []
        for _ in range(_LONGEST):
            if isinstance(node, ast.Await):
                node = node.value
            elif isinstance(node, ast.Subscript):
                links.append(node)
                node = node.value
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                load = self.add(node, block) if block is not None else self._loads.get(node)
                if load is not None:
                    return _reached(load, LOADING[node.func.attr], links)
                links.append(node)
                node = node.func.value
            else:
                break
        bound = self.binding(node.id, around) if isinstance(node, ast.Name) else None
        if bound is None or bound[0].path or not isinstance(bound[0].node, ast.expr):
            return None
        binding, outside = bound
        names.append(node.id)  # type: ignore[attr-defined]
        held = self._held(binding.node, binding.block, outside, names)  # type: ignore[arg-type]
        if held is None or not isinstance(binding, (scopes.Assignment, scopes.Element)):
            return None
        form = _ELEMENT.get(held[1], "") if isinstance(binding, scopes.Element) else held[1]
        return _reached(held[0], form, links)


def _reached(load: Load, form: str, links: list[ast.Call | ast.Subscript]) -> tuple[Load, str] | None:
    """What a chain of methods and subscripts, outermost first, makes of a form."""
    for link in reversed(links):
        if isinstance(link, ast.Subscript):
            first = isinstance(link.slice, ast.Constant) and isinstance(link.slice.value, int)
            form = ("instance" if form == "row" else _ELEMENT.get(form, "")) if first else ""
        else:
            called = link.func.attr if isinstance(link.func, ast.Attribute) else ""
            if form == "rows" and called == "scalars":
                form = "instances"
            elif form == "rows" and called.startswith("scalar"):
                form = "instance"
            elif called in _ONE or called == "get":
                form = _ELEMENT.get(form, "")
            elif called not in _SAME and called not in _KEEPING or form not in _ELEMENT:
                form = ""
    return (load, form) if form else None


def function_around(block: Block) -> Region | None:
    """The async function that a place stands in, directly or in a comprehension of it."""
    region = region_around(block)
    return region if isinstance(region.node, ast.AsyncFunctionDef) else None


def region_around(block: Block) -> Region:
    """The region that a place stands in, that of a comprehension being part of the one around it."""
    region = block.region
    while isinstance(region.node, COMPREHENSIONS) and region.outer is not None:
        region = region.outer.region
    return region
