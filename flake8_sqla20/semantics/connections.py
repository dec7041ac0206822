"""What a statement does with a connection or session that a local variable holds: executes, begins, commits, passes on.

`Reader` gives the events of one statement or expression in the order in which they happen. What it does not know may
end a transaction or begin one: it is an "escape".
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.syntax import COMPREHENSIONS, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.consumers import Map
    from flake8_sqla20.semantics.inference import Inference

# Each begins a transaction in 2.0; of a session, so does what gives it objects.
EXECUTING = {"execute", "scalar", "scalars", "exec_driver_sql", "add", "add_all", "get"}
BEGINNING = {"begin", "begin_nested", "begin_twophase"}
ENDING = {"commit", "rollback"}
# Attributes that leave the transaction as it is.
NEUTRAL = {"engine", "dialect", "closed", "info", "invalidated", "default_isolation_level", "get_isolation_level"}
NEUTRAL |= {"get_execution_options", "is_active", "autoflush", "no_autoflush", "bind", "get_bind", "expire_on_commit"}
NEUTRAL |= {"flush", "refresh", "merge"}
NEUTRAL |= {"delete", "expire", "expire_all", "expunge", "expunge_all", "new", "dirty", "deleted"}
SCHEMA = {"create_all", "drop_all", "create", "drop"}
# Functions that look at a connection and leave it as it is.
_LOOKING = {"print", "isinstance", "repr", "str", "type", "id", "bool", "closing", "inspect"}
_QUERYING = {"all", "first", "one", "one_or_none", "scalar", "count", "update", "delete"}
_OWN_COMMANDS = {"commit", "begin", "rollback", "end", "start", "savepoint"}

Event = tuple[str, ast.expr, bool]  # what happens, the node where, and whether it may not


class Reader:
    """The events of the statements of one region, of one variable. `handles` are the variables that hold transactions
    which it began, each with the methods that gave them."""

    __slots__ = ("_events", "_handles", "_infer", "_name")

    def __init__(self, infer: Inference, name: str, handles: dict[str, set[str]]) -> None:
        self._infer = infer
        self._name = name
        self._handles = handles
        self._events: dict[ast.AST, list[Event]] = {}

    def events(self, node: ast.AST) -> list[Event]:
        """What a simple statement or an expression does, read once."""
        if node not in self._events:
            self._events[node] = self._read(node)
        return self._events[node]

    def _read(self, node: ast.AST) -> list[Event]:
        parents = self._infer.parents.below(node)
        found: list[Event] = []
        for each in (node, *parents):
            if isinstance(each, ast.Name) and each.id == self._name and _is_bound_inside(each, parents):
                return [("escape", each, False)]
            if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Store):
                if each.id == self._name:
                    found.append(self._event(each, parents))
                elif each.id in self._handles:
                    found.append(self._handled(each, parents))
        found = [event for event in found if event[0]]
        return sorted(found, key=lambda event: (event[1].end_lineno or 0, event[1].end_col_offset or 0))

    def _event(self, name: ast.Name, parents: Map) -> Event:
        """What a use of the variable does; an empty word where it does nothing."""
        may = _is_conditional(name, parents)
        node: ast.expr = name
        parent = parents.get(node)
        while isinstance(parent, ast.Attribute):
            call = parents.get(parent)
            if not isinstance(call, ast.Call) or call.func is not parent:
                return "" if parent.attr in NEUTRAL else "escape", parent, may
            if parent.attr != "execution_options":
                return self._called(parent.attr, call, parents), call, may
            if any(keyword.arg in (None, "isolation_level") for keyword in call.keywords) or call.args:
                return "escape", call, may
            node, parent = call, parents.get(call)
        if isinstance(parent, ast.keyword):
            parent = parents.get(parent)
        if isinstance(parent, ast.Call):
            if last_name(parent) in SCHEMA and self.is_schema(parent):
                return "execute", parent, may
            if self.is_of_session(parent):
                return "joined", parent, may
            return "" if is_looked_at(parent) else "escape", parent, may
        looked_at = parent is None or isinstance(
            parent, (ast.Expr, ast.Compare, ast.UnaryOp, ast.BoolOp, ast.IfExp, ast.Assert, ast.Delete)
        )
        own = isinstance(parent, (ast.Assign, ast.AnnAssign)) and node is not name
        targets = parent.targets if isinstance(parent, ast.Assign) else [getattr(parent, "target", None)]
        own = own and all(isinstance(each, ast.Name) and each.id == self._name for each in targets)
        return "" if looked_at or own else "escape", node, may

    def _called(self, method: str, call: ast.Call, parents: Map) -> str:
        """What a call of a method of the variable does."""
        if method in EXECUTING:
            return "escape" if any(map(_is_command, call.args[:1])) else "execute"
        if method == "query":
            return "execute" if _is_queried(call, parents) else ""
        if method in ("begin", "begin_twophase") and (call.args or call.keywords):
            return "escape"
        if method in BEGINNING:
            kept = parents.get(call)
            named = isinstance(kept, ast.Assign) and all(isinstance(each, ast.Name) for each in kept.targets)
            return method if kept is None or isinstance(kept, ast.Expr) or named else "escape"
        if method in ENDING or method == "close":
            return method
        return "" if method in NEUTRAL else "escape"

    def _handled(self, name: ast.Name, parents: Map) -> Event:
        """What a use of a variable that holds a transaction does."""
        parent = parents.get(name)
        if isinstance(parent, ast.Attribute):
            methods = self._handles[name.id] - {""}
            if parent.attr in (*ENDING, "close"):
                known = methods.pop() if len(methods) == 1 else ""
                what = {"begin": "ended", "begin_nested": "released"}.get(known, "escape")
                return what, parent, _is_conditional(name, parents)
            if parent.attr in ("is_active", "is_valid"):
                return "", name, False
        looked_at = parent is None or isinstance(parent, (ast.Compare, ast.UnaryOp, ast.BoolOp, ast.IfExp, ast.Delete))
        return "" if looked_at else "escape", name, False

    def is_schema(self, call: ast.Call) -> bool:
        """Whether a call is one of `metadata.create_all()` and its like."""
        for each, block in self._infer.module.syntax.calls_of(last_name(call)):
            if each is call:
                method = self._infer.callee_of(call, block)
                return method.name == "method" and method.first.is_a("MetaData", "Table", "Index", "Sequence")
        return False

    def is_of_session(self, call: ast.Call) -> bool:
        """Whether a call makes a session or a factory of them: `sessionmaker(bind=connection)`."""
        for each, block in self._infer.module.syntax.calls_of(last_name(call)):
            if each is call:
                made = self._infer.nested(call.func, block)
                return made.name == "type" and made.first.is_a("Session", "sessionmaker")
        return False


def is_looked_at(call: ast.Call) -> bool:
    """Whether a call leaves a connection that it is given as it is: `print(connection)`."""
    return last_name(call) in _LOOKING


def behind_options(node: ast.AST | None) -> ast.AST | None:
    """What is behind `.execution_options(…)`, which gives the same connection."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "execution_options":
        node = node.func.value
    return node


def beginning(node: ast.AST, name: str) -> str:
    """The method of `name.begin()` and its like; empty for any other expression."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in BEGINNING:
        receiver = behind_options(node.func.value)
        return node.func.attr if isinstance(receiver, ast.Name) and receiver.id == name else ""
    return ""


def _is_conditional(node: ast.AST, parents: Map) -> bool:
    """Whether an expression may not be evaluated though its statement is."""
    parent = parents.get(node)
    while parent is not None:
        if isinstance(parent, ast.IfExp) and node is not parent.test:
            return True
        if isinstance(parent, ast.BoolOp) and node is not parent.values[0] or isinstance(parent, COMPREHENSIONS):
            return True
        node, parent = parent, parents.get(parent)
    return False


def _is_bound_inside(node: ast.Name, parents: Map) -> bool:
    """Whether a walrus or a comprehension binds a name inside of an expression."""
    parent = parents.get(node) if isinstance(node.ctx, ast.Store) else None
    while isinstance(parent, (ast.Tuple, ast.List, ast.Starred)):
        parent = parents.get(parent)
    return isinstance(parent, (ast.NamedExpr, ast.comprehension))


def _is_command(node: ast.expr) -> bool:
    """Whether a statement is SQL that itself begins or ends a transaction: `text("COMMIT")`."""
    if isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    word = str(node.value).split()[:1] if isinstance(node, ast.Constant) else []
    return bool(word) and word[0].strip(";").lower() in _OWN_COMMANDS


def _is_queried(call: ast.Call, parents: Map) -> bool:
    """Whether a `query(…)` is executed at the end of the chain that it starts."""
    node: ast.AST = call
    while isinstance(attribute := parents.get(node), ast.Attribute):
        node = parents.get(attribute, attribute)
        if not isinstance(node, ast.Call) or node.func is not attribute:
            return False
        if attribute.attr in _QUERYING:
            return True
    return False
