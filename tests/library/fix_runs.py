"""What code does with the installed SQLAlchemy: what it gives, what it binds, what it leaves in the database.

`python fix_runs.py` reads runs from standard input and writes what was told of them, as JSON. It runs in environments
that hold nothing but SQLAlchemy, so it imports nothing else. Each run is a process of its own, forked from one that has
run the prelude. Values are told in words that do not name a release: a row is its values, whatever its class is.
"""

from __future__ import annotations

import ast
import asyncio
import collections.abc
import contextlib
import datetime as dt
import decimal
import functools
import inspect
import itertools
import json
import multiprocessing
import os
import re
import signal
import sys
import types
import uuid
import warnings
from typing import Any

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.engine import Result, Row
from sqlalchemy.engine.url import URL
from sqlalchemy.schema import CreateTable
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.sql.selectable import SelectBase

_SECONDS = 60
_DEPTH = 6
_FILE = "cell.py"
_NOTE = "_note_value_"
_BOUND = re.compile(r":\w+|\?|\(?__\[POSTCOMPILE_\w+\]\)?")
_LABEL = re.compile(r" AS \w+(?=,| FROM)")  # those of a Query name the table
_PLAIN = (
    type(None), bool, int, float, complex, str, bytes, dt.date, dt.time, dt.timedelta,
    decimal.Decimal, uuid.UUID,
)  # fmt: skip
_DEPRECATIONS = (sa.exc.SADeprecationWarning, DeprecationWarning, PendingDeprecationWarning)
# a plain SAWarning says it
_COERCING = re.compile("Coercing .* object into a select|implicitly coercing SELECT object")
# Classes and functions that have other names in a later release.
_CLASSES = {
    "_UnboundLoad": "Load",
    "_WildcardLoad": "Load",
    "async_sessionmaker": "sessionmaker",
    "_RelationshipDeclared": "RelationshipProperty",
}
_FACTORIES = ("_MKeyfuncMapped",)
_ITERATED = "FilterResult", "ScalarResult", "MappingResult", "TupleResult", "AsyncResult", "AsyncScalarResult"


class Witness:
    """Tells of values. Statements are executed when the code is done: until then they are kept."""

    def __init__(self) -> None:
        self.statements: list[tuple[list[Any], Any]] = []

    def told(self, value: object, depth: int = 0) -> list[Any]:
        """A value in words, lists and numbers that JSON has; for a SELECT the list is completed at the end."""
        if depth > _DEPTH:
            return ["…"]
        deeper = functools.partial(self.told, depth=depth + 1)
        try:
            return self._told(value, deeper)
        except Exception as error:  # noqa: BLE001 - a value that cannot be told of: the error is what there is to tell
            return ["untold", type(error).__name__]

    def _told(self, value: Any, deeper: Any) -> list[Any]:
        kind = type(value).__name__
        if isinstance(value, _PLAIN):
            return ["plain", " ".join(repr(value).split())]
        if isinstance(value, (Row, tuple)):
            return ["row", *map(deeper, value)]
        if isinstance(value, (list, collections.abc.KeysView, collections.abc.ValuesView)) or kind == "RMKeyView":
            return ["list", *map(deeper, value)]
        if isinstance(value, (set, frozenset)):
            return ["set", *sorted(map(deeper, value), key=repr)]
        if isinstance(value, collections.abc.Mapping):
            return ["dict", *sorted(([deeper(key), deeper(each)] for key, each in value.items()), key=repr)]
        if isinstance(value, Result) or any(each.__name__ in _ITERATED for each in type(value).__mro__):
            return self._result(value, deeper)
        if isinstance(value, orm.Query):
            return self._statement(value, value.statement)
        if isinstance(value, SelectBase):
            return self._statement(value, value)
        if isinstance(value, sa.Table):
            return ["table", value.name, _compiled(CreateTable(value))]
        if isinstance(value, ClauseElement):
            return ["clause", _compiled(value)]
        if isinstance(value, sa.MetaData):
            return ["metadata", *(deeper(value.tables[name]) for name in sorted(value.tables))]
        return self._object(value, kind, deeper)

    def _object(self, value: Any, kind: str, deeper: Any) -> list[Any]:
        if isinstance(value, sa.types.TypeEngine):
            return ["type", repr(value)]
        if isinstance(value, URL):
            return ["url", value.render_as_string(hide_password=False)]
        if isinstance(value, sa.engine.Engine):
            return ["engine", str(value.url), type(value.pool).__name__]
        if isinstance(value, sa.engine.Connection):
            return ["connection", value.closed]
        if isinstance(value, orm.Session):
            known = sorted(str(key[:2]) for key in value.identity_map)
            return ["session", value.autoflush, value.expire_on_commit, len(value.new), len(value.deleted), known]
        if getattr(value, "__name__", "") in _FACTORIES:
            return ["function"]
        if isinstance(value, type):
            mapper = sa.inspect(value, raiseerr=False)
            return ["class", value.__name__, *(_mapped(mapper) if isinstance(mapper, orm.Mapper) else ())]
        state = sa.inspect(value, raiseerr=False)
        if isinstance(state, orm.state.InstanceState):
            loaded = sorted((key, each) for key, each in vars(value).items() if key != "_sa_instance_state")
            return ["instance", kind, repr(state.identity), *([key, deeper(each)] for key, each in loaded)]
        if isinstance(value, (types.FunctionType, types.MethodType, types.BuiltinFunctionType, functools.partial)):
            return ["function"]
        if inspect.iscoroutine(value):
            value.close()
            return ["coroutine"]
        if isinstance(value, collections.abc.Iterator):
            return ["list", *map(deeper, itertools.islice(value, 100))]
        return ["object", _CLASSES.get(kind, kind.removeprefix("Legacy"))]

    def _result(self, result: Any, deeper: Any) -> list[Any]:
        if getattr(result, "returns_rows", True) is False:
            return ["done", result.rowcount]
        # SQLite still gives rows then, other databases may not.
        is_late = getattr(getattr(result, "connection", None), "closed", False)
        try:
            rows = result.all()
        except sa.exc.ResourceClosedError:
            return ["closed"]
        is_late = is_late and rows
        return ["rows of a closed connection" if is_late else "rows", *map(deeper, rows)]

    def _statement(self, value: Any, statement: ClauseElement) -> list[Any]:
        told = ["select", _LABEL.sub("", _compiled(statement))]
        self.statements.append((told, value))
        return told

    def complete(self, engine: sa.engine.Engine) -> None:
        """Executes the SELECTs that were values, in a session of their own."""
        for told, value in self.statements:
            with orm.Session(engine) as session:
                try:
                    if isinstance(value, orm.Query):
                        rows = value.with_session(session).all()
                        rows = [row if isinstance(row, tuple | Row) else (row,) for row in rows]
                    else:
                        result = session.execute(value)
                        rows = result.unique().all() if hasattr(result, "unique") else result.all()
                    told += [self.told(tuple(row)) for row in rows]
                except Exception as error:  # noqa: BLE001 - as above
                    told += ["raised", type(error).__name__]


def _compiled(element: ClauseElement) -> str:
    """The text of a clause, its values in their order; the names of bound values are not told."""
    compiled = element.compile()
    values = [repr(each) for each in (getattr(compiled, "params", None) or {}).values()]
    return " ".join([*_BOUND.sub("?", str(compiled)).split(), *values])


def _mapped(mapper: orm.Mapper[Any]) -> list[Any]:
    with contextlib.suppress(Exception):
        return [
            sorted(each.key for each in mapper.column_attrs),
            sorted([each.key, str(each.lazy), each.direction.name, each.uselist] for each in mapper.relationships),
        ]
    return ["unconfigured"]


class Noted(ast.NodeTransformer):
    """Code whose expression statements hand their values on."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if isinstance(node.value, (ast.Yield, ast.YieldFrom)):
            return node
        call = ast.Call(ast.Name(_NOTE, ast.Load()), [node.value], [])
        return ast.copy_location(ast.Expr(ast.copy_location(call, node)), node)


def bound(tree: ast.Module) -> list[str]:
    """The names that a module's own statements bind, but for imports and functions."""
    names: dict[str, None] = {}
    stack: list[ast.AST] = list(reversed(tree.body))
    while stack:
        node = stack.pop()
        if isinstance(node, ast.ClassDef):
            names[node.name] = None
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names[node.id] = None
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.comprehension)):
            stack.extend(reversed(list(ast.iter_child_nodes(node))))
    return list(names)


async def executed(tree: ast.Module, namespace: dict[str, Any], raised: list[str]) -> None:
    """Runs a module statement by statement; one that raises does not keep the next from running."""
    for statement in tree.body:
        module = ast.fix_missing_locations(ast.Module([Noted().visit(statement)], []))
        try:
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            result = eval(compile(module, _FILE, "exec", flags=flags, dont_inherit=True), namespace)
            if inspect.iscoroutine(result):
                await result
        except Exception as error:  # noqa: BLE001 - what it raises is what is asked
            raised.append(f"{type(error).__name__}: {error}".partition("\n")[0][:200])


def content(engine: sa.engine.Engine) -> dict[str, list[str]]:
    """The rows of all tables."""
    raw = engine.raw_connection()
    try:
        raw.rollback()
        cursor = raw.cursor()
        cursor.execute("select name from sqlite_master where type = 'table' order by name")
        found = {}
        for (name,) in cursor.fetchall():
            cursor.execute(f'select * from "{name}"')
            found[name] = sorted(map(repr, cursor.fetchall()))
        return found
    finally:
        raw.close()


def attempt(code: str, namespace: dict[str, Any]) -> dict[str, Any]:
    """One run of code behind the prelude, in this process."""
    signal.alarm(_SECONDS)
    witness, values, raised, warned = Witness(), [], [], []
    engine = namespace["engine"]

    def note(value: object) -> None:
        if value is not None:
            values.append(witness.told(value))

    def show(message: Warning | str, category: type[Warning], *_: object) -> None:
        if issubclass(category, _DEPRECATIONS) or _COERCING.match(str(message)):
            warned.append(f"{category.__name__}: {message}".partition("\n")[0][:200])

    namespace[_NOTE] = note
    tree = ast.parse(code)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = show
        asyncio.run(executed(tree, namespace, raised)) if is_async(tree) else run(executed(tree, namespace, raised))
        warnings.showwarning = lambda *_: None
        names = {name: witness.told(namespace[name]) for name in bound(tree) if name in namespace}
        for value in [*namespace.values()]:
            if isinstance(value, sa.engine.Connection):
                value.close()
        orm.close_all_sessions()
        left = content(engine)
        witness.complete(engine)
    return {"values": values, "names": names, "raised": raised, "warned": warned, "left": left}


def is_async(tree: ast.Module) -> bool:
    return any(isinstance(node, (ast.Await, ast.AsyncWith, ast.AsyncFor)) for node in ast.walk(tree))


def run(coroutine: Any) -> None:
    """Runs a coroutine that awaits nothing: the code in it finds no event loop."""
    with contextlib.suppress(StopIteration):
        coroutine.send(None)


_NAMESPACES: list[dict[str, Any]] = []


def attempted(place: int, code: str) -> dict[str, Any]:
    return attempt(code, _NAMESPACES[place])


def ran(preludes: list[str], runs: list[tuple[int, str]]) -> list[dict[str, Any]]:
    """What is told of each run: the number of its prelude, and its code."""
    for prelude in preludes:
        namespace: dict[str, Any] = {"__name__": "cell"}
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # the prelude runs in silence
            exec(compile(prelude, "prelude.py", "exec", dont_inherit=True), namespace)
        _NAMESPACES.append(namespace)
    with multiprocessing.get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        asked = [pool.apply_async(attempted, each) for each in runs]
        return [_ended(each) for each in asked]


def _ended(asked: Any) -> dict[str, Any]:
    try:
        return asked.get(_SECONDS * 2)
    except multiprocessing.TimeoutError:
        return {"values": [], "names": {}, "raised": ["it did not end"], "warned": [], "left": {}}


def main() -> None:
    given = json.load(sys.stdin)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the code prints
    told = ran(given["preludes"], given["runs"])
    json.dump({"release": sa.__version__, "told": told}, out)
    out.close()


if __name__ == "__main__":
    main()
