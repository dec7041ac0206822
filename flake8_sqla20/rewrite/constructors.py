"""The arguments of `select()`, `exists()`, `union()`, `insert()`, `update()`, `delete()` and `text()` that are methods
now, and the lists of columns among them."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from flake8_sqla20.rewrite.arguments import Argument
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.clauses import Clause
from flake8_sqla20.rule import Facts, last_name
from flake8_sqla20.tables.arguments import is_true

_SEQUENCES = ("list", "tuple", "set", "Iterator")
_UNIONS = ("union", "union_all", "except_", "except_all", "intersect", "intersect_all")
_ORDERED = "preserve_parameter_order"
_STYLE = "sqlalchemy.LABEL_STYLE_TABLENAME_PLUS_COL"


def convert_select(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`select([…], …)`, `table.select(…)`, `exists([…], …)`, `union(…, …)`."""
    values = Values(call, facts, rewrite)
    name = facts.symbol_of(call.func).removeprefix("sqlalchemy.") or last_name(call)
    by_position: tuple[str, ...] = ()
    if name in ("select", "exists") and facts.symbol_of(call.func):
        listed = _listed(call, facts)
        columns = [Clause(listed, is_spread=True)] if listed is not None else [Clause(each) for each in call.args]
        by_position = ("whereclause", "from_obj") if call.args and call.args[0] is listed else ()
        clauses = columns + values.clauses(call.args[1:] if by_position else (), by_position, listed)
        if name == "exists" and not _is_of_exists(listed, clauses):
            select = rewrite.name("sqlalchemy.select", call)
            rewrite.wrap(call, f"{rewrite.source(call.func)}(", ")")
            rewrite.replace(call.func, select)
    elif name in _UNIONS:
        clauses = [Clause(each) for each in call.args] + values.clauses((), ())
    else:
        clauses = values.clauses(call.args, ("whereclause",))
    rewrite.into_methods(call, clauses)


def convert_dml(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`insert(table, …)`, `table.update(…)` and their like."""
    values = Values(call, facts, rewrite)
    values.are_ordered = any(each.arg == _ORDERED and is_true(each.value) for each in call.keywords)
    symbol = facts.symbol_of(call.func)
    name = symbol.removeprefix("sqlalchemy.") or last_name(call)
    taken: list[Argument] = [*call.args[:1]] if symbol else []
    table = next((each for each in call.keywords if each.arg == "table"), None) if not taken else None
    order = {"insert": ("values", "inline"), "update": ("whereclause", "values", "inline")}.get(name, ("whereclause",))
    clauses = [Clause(each) for each in taken or ([table] if table is not None else [])]
    clauses += values.clauses(call.args[len(taken) :], order, table)
    if values.are_ordered and not any(each.method == "ordered_values" for each in clauses):
        _order_values(call, rewrite)
    rewrite.into_methods(call, clauses)


def _order_values(call: ast.Call, rewrite: Rewrite) -> None:
    """`.values([…])` behind a call becomes `.ordered_values(…)`."""
    link: ast.expr = call
    around = rewrite.around(call)
    for method, outer in zip(around[::2], around[1::2], strict=False):
        if not isinstance(method, ast.Attribute) or not isinstance(outer, ast.Call) or method.value is not link:
            break
        if method.attr == "values" and len(outer.args) == 1 and not outer.keywords:
            given = outer.args[0]
            if isinstance(given, (ast.Dict, ast.DictComp, ast.Starred)):
                break
            rewrite.rename(method, "ordered_values")
            rewrite.unwrap(outer, given)
            return
        link = outer
    rewrite.refuse("what values() is given goes to ordered_values()")


def convert_text(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`text(…, bindparams=…, typemap=…)`."""
    values = Values(call, facts, rewrite)
    text = [Clause(each) for each in call.args[:1]]
    rewrite.into_methods(call, text + values.clauses(call.args[1:], ("bind",)))


def _listed(call: ast.Call, facts: Facts) -> Argument | None:
    """The argument of `select()` or `exists()` that is a sequence of columns."""
    if call.args:
        return call.args[0] if facts.kind_of(call.args[0]).name in _SEQUENCES else None
    return next((each for each in call.keywords if each.arg == "columns"), None)


def _is_of_exists(listed: Argument | None, clauses: Sequence[Clause]) -> bool:
    """Whether `exists()` itself takes the column and has the methods."""
    one = isinstance(listed, ast.List) and len(listed.elts) == 1 and not isinstance(listed.elts[0], ast.Starred)
    staying = [each for each in clauses if not each.method and not each.is_dropped]
    return (one or not staying) and all(each.method in ("", "where", "select_from") for each in clauses)


class Values:
    """What becomes of the arguments of one call."""

    def __init__(self, call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
        self._call = call
        self._facts = facts
        self._rewrite = rewrite
        self.are_ordered = False
        if any(isinstance(each, ast.Starred) for each in call.args[:3]) and not self._is_union():
            rewrite.refuse("its arguments are behind a star")
        if any(each.arg is None for each in call.keywords):
            rewrite.refuse("its arguments are in a dict behind **")

    def _is_union(self) -> bool:
        return last_name(self._call) in _UNIONS or self._facts.symbol_of(self._call.func).rpartition(".")[2] in _UNIONS

    def clauses(
        self, by_position: Sequence[ast.expr], names: Sequence[str], besides: Argument | None = None
    ) -> list[Clause]:
        """The clauses of arguments by position, which have names in that order, and of all keywords but one."""
        if len(by_position) > len(names):
            self._rewrite.refuse("it has more arguments by position than are usual")
        given: list[tuple[str, Argument]] = list(zip(names, by_position, strict=False))
        given += [(each.arg or "", each) for each in self._call.keywords if each is not besides]
        return [self._clause(name, argument) for name, argument in given]

    def _clause(self, name: str, argument: Argument) -> Clause:  # noqa: RET503
        value = argument.value if isinstance(argument, ast.keyword) else argument
        if isinstance(value, ast.Constant) and value.value is None:
            return Clause(argument, is_dropped=True)
        if name == "values" and self.are_ordered:
            return Clause(argument, "ordered_values", is_spread=True)
        if name == _ORDERED and isinstance(value, ast.Constant):
            return Clause(argument, is_dropped=True)
        if name in _ONE:
            self._expect_one(name, value)
            return Clause(argument, _ONE[name])
        if name in _MANY:
            return Clause(argument, _MANY[name], is_spread=self._is_many(name, value))
        if name in ("limit", "offset"):
            return Clause(argument, name)
        if name == "typemap":
            return Clause(argument, "columns", code=self._keywords(value))
        if name in _FLAGS:
            return self._flag(name, argument, value)
        if "_" in name and isinstance(argument, ast.keyword) and name.partition("_")[0] in _DIALECTS:
            return Clause(argument, "with_dialect_options", keeps_name=True)
        self._rewrite.refuse(_REASONS.get(name, f"the argument {name}= has no method"))

    def _flag(self, name: str, argument: Argument, value: ast.expr) -> Clause:
        """An argument that is True, False, or more than that."""
        constant = value.value if isinstance(value, ast.Constant) else ...
        if constant is (name == "correlate"):
            return Clause(argument, is_dropped=True)
        if constant is not (name != "correlate"):
            if name in ("distinct", "return_defaults") and isinstance(value, (ast.List, ast.Tuple)):
                return Clause(argument, name, is_spread=True)
            if name == "distinct" and self._facts.kind_of(value).is_a("ColumnElement"):
                return Clause(argument, name)
            self._rewrite.refuse(f"the value of {name}= is not known")
        code = self._rewrite.name(_STYLE, self._call) if name == "use_labels" else "None" if name == "correlate" else ""
        return Clause(argument, _FLAGS[name], code=code)

    def _keywords(self, value: ast.expr) -> str:
        """A dict as keyword arguments."""
        if isinstance(value, ast.Dict):
            keys = [str(each.value) if isinstance(each, ast.Constant) else "" for each in value.keys]
            if all(each.isidentifier() for each in keys):
                pairs = zip(keys, value.values, strict=True)
                return ", ".join(f"{key}={self._rewrite.source(each)}" for key, each in pairs)
        elif not self._is_something(value):
            self._rewrite.unsafe(f"`{_short(value)}` may be None")
        return f"**{self._rewrite.source(value)}"

    def _expect_one(self, name: str, value: ast.expr) -> None:
        """An argument that may be None at run time was one that is not given; its method takes None for a value."""
        if not self._is_something(value):
            self._rewrite.unsafe(f"`{_short(value)}` may be None, which meant no {name}")

    def _is_many(self, name: str, value: ast.expr) -> bool:
        """Whether the elements of an argument are those of the method."""
        if isinstance(value, (ast.List, ast.Tuple, ast.Set, ast.ListComp)):
            return True
        if not self._is_something(value):
            self._rewrite.unsafe(f"`{_short(value)}` may be None, or a list")
        if self._is_conjunction(value):
            self._rewrite.unsafe(f"the parts of `{_short(value)}` were elements of the {name}")
        always = name in ("prefixes", "suffixes", "returning", "bindparams")
        return always or self._facts.kind_of(value).name in _SEQUENCES

    def _is_conjunction(self, value: ast.expr) -> bool:
        """Whether an expression is one that can be iterated over, as the arguments that took lists did."""
        if isinstance(value, ast.Call):
            return self._facts.symbol_of(value.func) in ("sqlalchemy.and_", "sqlalchemy.or_", "sqlalchemy.tuple_")
        return isinstance(value, ast.BinOp) and isinstance(value.op, (ast.BitAnd, ast.BitOr))

    def _is_something(self, value: ast.expr) -> bool:
        """Whether an expression is known not to be None; a name, by all that it is assigned."""
        facts = self._facts
        if isinstance(value, ast.Name) and facts.kind_of(value).name != "type":
            found = facts.value_of(value)
            if found is None:
                return False
            value, facts = found
            if isinstance(value, ast.Name):
                return False
        if isinstance(value, (ast.Compare, ast.BinOp, ast.UnaryOp, ast.List, ast.Tuple, ast.Dict, ast.Constant)):
            return not isinstance(value, ast.Constant) or value.value is not None
        if not isinstance(value, (ast.Call, ast.Attribute, ast.Name)):
            return False
        return facts.is_from_clause(value) or facts.kind_of(value).is_a(*_SOMETHING)


def _short(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 30 else f"{text[:29]}…"


_SOMETHING = ("ClauseElement", "ColumnElement", "InstrumentedAttribute", "FromClause", "TextClause", "list", "dict")
_DIALECTS = ("mysql", "mariadb", "postgresql", "sqlite", "oracle", "mssql", "firebird", "sybase")
# The method of each argument: of those that take one value, of those that took a list, of those that were True.
_ONE = {"whereclause": "where", "having": "having", "values": "values"}
_MANY = {
    "from_obj": "select_from",
    "order_by": "order_by",
    "group_by": "group_by",
    "prefixes": "prefix_with",
    "suffixes": "suffix_with",
    "returning": "returning",
    "bindparams": "bindparams",
}
_FLAGS = {
    "distinct": "distinct",
    "use_labels": "set_label_style",
    "correlate": "correlate",
    "for_update": "with_for_update",
    "inline": "inline",
    "return_defaults": "return_defaults",
}
_REASONS = {
    "bind": "it is bound to an engine: execute it on a connection",
    "autocommit": "it commits by itself: commit the transaction",
    "preserve_parameter_order": "whether the order is kept is not known",
}
