"""Metadata that loses its engine, where nothing that is made of it in its function needs that any more."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

_LOST = "what executes without an engine anywhere else would lose the one that it is bound to"
# What is read of tables and columns and holds no engine.
_PLAIN = {"name", "key", "type", "fullname", "schema", "nullable", "primary_key"}
_OF_TABLE = {"insert", "update", "delete", "select", "join", "outerjoin", "alias"}
_OF_CLAUSE = {"values", "where", "order_by", "group_by", "having", "limit", "offset", "distinct", "select_from"}
_OF_CLAUSE |= {"from_select", "returning", "with_only_columns", "correlate", "union", "union_all", "subquery"}
_OF_CLAUSE |= {"scalar_subquery", "label", "in_", "notin_", "not_in", "is_", "isnot", "is_not", "like", "ilike"}
_OF_CLAUSE |= {"between", "asc", "desc", "cast", "op", "concat", "startswith", "endswith", "contains"}
_SCHEMA = {"create_all", "drop_all", "reflect"}
_EXECUTING = {"execute", "scalar", "scalars"}
_JOINING = (ast.Compare, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.List, ast.Tuple, ast.Starred)
_TESTING = (ast.If, ast.While, ast.IfExp, ast.Assert)


def unassign(store: ast.Attribute, facts: Facts, rewrite: Rewrite) -> None:
    """Take `metadata.bind = engine` out. Raises Refused."""
    statement = rewrite.around(store)[0]
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or not isinstance(store.value, ast.Name):
        rewrite.refuse(_LOST)
    if not isinstance(statement.value, (ast.Name, ast.Attribute)):
        rewrite.refuse(_LOST)
    _examine_local(store.value, facts, rewrite)
    rewrite.remove_statement(statement, rewrite.suite_of(statement))


def remove_bind(call: ast.Call, argument: ast.expr | ast.keyword, facts: Facts, rewrite: Rewrite) -> None:
    """Take the engine out of `MetaData(…)`. Raises Refused."""
    value = argument.value if isinstance(argument, ast.keyword) else argument
    if not isinstance(value, (ast.Name, ast.Attribute)) or not _Uses(facts, rewrite).are_idle(call, "metadata"):
        rewrite.refuse(_LOST)
    _warn(rewrite)
    rewrite.remove_arguments(call, argument)


def _examine_local(metadata: ast.Name, facts: Facts, rewrite: Rewrite) -> None:
    local = facts.local(metadata)
    if local is None or not all(isinstance(each.node, ast.Call) for each in local.bindings):
        rewrite.refuse(_LOST)
    uses = _Uses(facts, rewrite)
    if not all(uses.are_idle(each, "metadata") for each in local.uses):
        rewrite.refuse(_LOST)
    _warn(rewrite)


def _warn(rewrite: Rewrite) -> None:
    rewrite.unsafe("what else asks the metadata for its engine, as another library may, finds none")


class _Uses:
    """What is done with metadata and all that is made of it. A value is "metadata", a "table", "columns" (all those of
    a table), an "index" or a "clause"."""

    def __init__(self, facts: Facts, rewrite: Rewrite) -> None:
        self._facts = facts
        self._rewrite = rewrite
        self._seen: set[ast.AST] = set()

    def are_idle(self, node: ast.expr | ast.keyword, what: str) -> bool:
        """Whether nothing that is done with a value needs its engine, as far as it can be followed."""
        if node in self._seen:
            return True
        self._seen.add(node)
        parent = self._rewrite.around(node)[0]
        if isinstance(parent, ast.Attribute):
            return self._is_idle_attribute(parent, what)
        if isinstance(parent, ast.Call):
            return parent.func is not node and self._is_idle_argument(parent, what)
        if isinstance(parent, ast.Subscript):
            return what == "columns" and parent.value is node and self.are_idle(parent, "clause")
        if isinstance(parent, ast.keyword):
            return self.are_idle(parent, what)
        if isinstance(parent, _JOINING):
            return what != "metadata" and self.are_idle(parent, "clause")
        if isinstance(parent, ast.Assign):
            target = parent.targets[0]
            local = self._facts.local(target) if isinstance(target, ast.Name) else None
            known = local is not None and len(parent.targets) == 1
            return known and local is not None and all(self.are_idle(each, what) for each in local.uses)
        return isinstance(parent, ast.Expr) or isinstance(parent, _TESTING) and parent.test is node

    def _is_idle_attribute(self, node: ast.Attribute, what: str) -> bool:
        parent = self._rewrite.around(node)[0]
        if isinstance(parent, ast.Call) and parent.func is node:
            return self._is_idle_call(parent, node.attr, what)
        if what == "metadata":
            return node.attr == "bind" and isinstance(node.ctx, ast.Store)
        if what == "columns":
            return self.are_idle(node, "clause")
        if what == "table" and node.attr in ("c", "columns"):
            return self.are_idle(node, "columns")
        return node.attr in _PLAIN

    def _is_idle_call(self, call: ast.Call, name: str, what: str) -> bool:
        """Whether a method that is called on a value needs no engine of it."""
        if what == "metadata":
            return name in _SCHEMA and _has_bind(call)
        if what in ("table", "index") and name in ("create", "drop"):
            return _has_bind(call)
        if what == "columns":
            return name == "keys"
        known = _OF_TABLE if what == "table" else _OF_CLAUSE if what == "clause" else ()
        return name in known and self.are_idle(call, "clause")

    def _is_idle_argument(self, call: ast.Call, what: str) -> bool:
        """Whether a call that a value is given needs no engine of it."""
        module, _, name = self._facts.symbol_of(call.func).rpartition(".")
        if module.partition(".")[0] == "sqlalchemy":
            made = {"Table": "table", "Index": "index"}.get(name, "clause")
            reflected = [each.arg for each in call.keywords if each.arg in ("autoload", None)]
            return (what != "metadata" or made == "table") and not reflected and self.are_idle(call, made)
        method = self._facts.method_of(call)
        if method is None or what == "metadata":
            return False
        if method[0].is_a("Connection", "Engine"):
            return method[1] in _EXECUTING
        if method[0].is_a("Session"):
            return method[1] in _EXECUTING and isinstance(call.func, ast.Attribute) and self._is_bound(call.func.value)
        return method[0].is_a("Executable", "ClauseElement") and self.are_idle(call, "clause")

    def _is_bound(self, session: ast.expr) -> bool:
        """Whether a session has an engine of its own."""
        facts = self._facts
        for _ in range(3):
            made = facts.value_of(session) if isinstance(session, ast.Name) else None
            session = made[0] if made is not None else session
            if not isinstance(session, ast.Call):
                return False
            if facts.symbol_of(session.func).startswith("sqlalchemy.orm."):
                return bool(session.args) or any(each.arg == "bind" for each in session.keywords)
            session = session.func
        return False


def _has_bind(call: ast.Call) -> bool:
    return bool(call.args) or any(each.arg == "bind" for each in call.keywords)
