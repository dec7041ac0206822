"""What SQLAlchemy 2.1 removes or deprecates: `noload()`, `Session.flush([…])`, `Result.tuples()` and more.

## What it does

With `sqla20-target-version = 2.1` it finds what 2.1 warns of or no longer takes:

- `noload()` and `lazy="noload"`, `declarative_mixin`, `Session.flush(objects)`
- `tuples()` of a result or query and `t` of a result, `tuple()`, `t`, `_tuple()` and `_t` of a row
- expressions in `distinct()`, `params()` of a column expression, an empty list given to `execute()`
- `any()` and `all()` of an `ARRAY` column whose declaration the module shows
- `inherit_schema` of `Enum`, `order` and `on_null` of `Sequence` and `Identity`
- `isolate_from_table` of `DropConstraint`
- `force` of `IdentifierPreparer.quote()`, the event `first_init`, a SQLite URL with `mode=memory` and no pool class
- imports of names that are gone, these as base classes and decorators, and imports of `sqlalchemy.ext.mypy`

`future=True` of `create_engine()`, `sessionmaker()` and `Session()` has no effect since 2.0; that is *advice*.

## Why it changed

Rows became typed tuples, so what turned a `Row` into one has no use. `noload()` gave wrong results, and flushing a part
of the session never kept its promise. DISTINCT ON and ORDER of a sequence belong to one database each.

## Legacy

```python
from sqlalchemy.orm import noload
option = noload(User.addresses)  # SQA198
user = User(name="new")
session.add(user)
session.flush([user])  # SQA198
```

## Modern

```python
from sqlalchemy.orm import raiseload
option = raiseload(User.addresses)
user = User(name="new")
session.add(user)
session.flush()
```

## Trap

- `noload()` gave `None` or an empty collection; `raiseload()` raises where such code reads the attribute.
- `row.t` and `row.tuple()` warn in 2.0 already, and hide a column of that name: `row._mapping["t"]` has it.
- `flush()` writes everything that is pending, not only the objects that were named.
- The operator of `column.any(5, operator=operators.lt)` is written out, the value first: `literal(5) < any_(column)`.
- DISTINCT ON is `select(…).ext(distinct_on(…))` of `sqlalchemy.dialects.postgresql`, from 2.1 on.

## Fix

Safe: left out are `tuples()`, `tuple()` and `_tuple()`, `t` and `_t`, `declarative_mixin`, `force` of `quote()`, the
import of `sqlalchemy.ext.mypy` where nothing uses it; the pool class that `mode=memory` had is named. Unsafe:
`flush([…])` loses its argument, as does `Enum` its `inherit_schema`, `future=True` (1.4 needs it), `lazy="noload"`
becomes `lazy="raise"`, `order` and `on_null` get their prefix. `Row.t` is left, a column on 1.4, and so is the rest.

## See

https://docs.sqlalchemy.org/en/21/changelog/migration_21.html
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from flake8_sqla20.removals import GoneNames, Remedy
from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name
from flake8_sqla20.tables import dropped, is_false, renamed

_WARNS, _REMOVED = History(warns="2.1", remedy="2.1"), History(removed="2.1", remedy="2.1")
_ADVICE = History(always="advice", remedy="2.0")
_SESSIONS = ("Session", "AsyncSession", "scoped_session", "async_scoped_session")
_OUT = "leave it out, a Row is a tuple"
_MIXIN, _PLUGIN = "leave it out", "leave it out, Mapped[…] needs no plugin"
_FLUSH, _QUOTE = "flush() the whole session", "leave force out, use quoted_name()"
_POOL = "pass poolclass=SingletonThreadPool"
_ORACLE = {"order": "use oracle_order=…", "on_null": "use oracle_on_null=…"}
_POOLS = "sqlalchemy.pool.impl.FallbackAsyncAdaptedQueuePool sqlalchemy.FallbackAsyncAdaptedQueuePool"

# Callee -> keyword argument -> remedy.
KEYWORDS = {
    "sqlalchemy.Enum": {"inherit_schema": "leave it out, or pass schema=…"},
    "sqlalchemy.Sequence": _ORACLE,
    "sqlalchemy.Identity": _ORACLE,
    "sqlalchemy.schema.DropConstraint": {"isolate_from_table": "leave it out"},
}
_ENGINES = ("sqlalchemy.create_engine", "sqlalchemy.engine.create_engine")
FUTURE = (*_ENGINES, "sqlalchemy.orm.sessionmaker", "sqlalchemy.orm.Session")
NAMES = GoneNames(
    ("2.1",),
    (
        Remedy("sqlalchemy.ext.mypy", _PLUGIN),
        Remedy(
            f"{_POOLS} sqlalchemy.pool.FallbackAsyncAdaptedQueuePool",
            "use AsyncAdaptedQueuePool",
            successor="sqlalchemy.pool.AsyncAdaptedQueuePool",
            unsafe="it is for code in a greenlet alone",
        ),
        Remedy(
            "sqlalchemy.util.await_fallback",
            "use await_only()",
            successor="sqlalchemy.util.await_only",
            unsafe="it raises where there is no greenlet",
        ),
        Remedy(
            "sqlalchemy.dialects.postgresql.All sqlalchemy.dialects.postgresql.Any",
            "use any_() and all_()",
            history=_WARNS,
        ),
        Remedy("sqlalchemy.orm.declarative_mixin", _MIXIN, history=_WARNS),
    ),
    members="plugin",
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node, ast.Call):
        if isinstance(node, ast.Attribute) and node.attr in ("_t", "t"):
            kind = facts.kind_of(node.value)
            if kind.is_a("Row") and kind.name != "type" and not kind.weak:
                yield Usage(node, f"Row.{node.attr}", "use the row itself", history=_WARNS)
            elif node.attr == "t" and kind.is_a("Result", "AsyncResult") and not kind.weak:
                yield Usage(node, f"{kind.label}.t", _OUT, history=_WARNS)
            return
        yield from NAMES.usages(node, facts)
        return
    found = METHODS.get(last_name(node))
    if found is not None:
        yield from found(node, facts)
        return
    symbol = facts.symbol_of(node.func) if node.keywords or node.args else ""
    for keyword in node.keywords:
        instead = KEYWORDS.get(symbol, {}).get(keyword.arg or "")
        if instead:
            yield Usage(keyword, f"{last_name(node)}({keyword.arg}=…)", instead)
        elif keyword.arg == "future" and symbol in FUTURE and isinstance(keyword.value, ast.Constant):
            what = f"{last_name(node)}(future=…)"
            yield Usage(keyword, what, "leave it out", fact="does nothing since 2.0", history=_ADVICE)
    if symbol in _ENGINES and _is_shared_memory(node, facts):
        yield Usage(node, "a SQLite URL with mode=memory and no poolclass", _POOL)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite import leaving

    at = usage.at
    if isinstance(at, ast.keyword) and isinstance(node, ast.Call):
        FIXES[at.arg or ""](node, at, rewrite)
    elif (
        isinstance(at, ast.alias)
        and usage.instead in (_MIXIN, _PLUGIN)
        and isinstance(node, ast.ImportFrom | ast.Import)
    ):
        leaving.leave_out_import(node, at, rewrite)
    elif usage.instead == _MIXIN:
        leaving.leave_out_decorator(at, rewrite)
    elif isinstance(node, ast.Attribute) and node.attr in ("_t", "t"):
        if usage.what == "Row.t":
            rewrite.refuse("1.4 reads the column of that name")
        rewrite.cut_after(node.value, node)
    elif isinstance(at, (ast.Name, ast.alias, ast.Attribute)) and not isinstance(node, ast.Call):
        NAMES.fix(node, usage, facts, rewrite)
    elif isinstance(node, ast.Call) and usage.instead == _OUT:
        rewrite.unchain(node)
    elif isinstance(node, ast.Call) and usage.instead == _POOL:
        if _driver(node, facts) not in ("sqlite", "sqlite+pysqlite"):
            rewrite.refuse("which pool class its driver takes is not known")
        rewrite.add_argument(node, f"poolclass={rewrite.name('sqlalchemy.pool.SingletonThreadPool', node)}")
    elif isinstance(node, ast.Call) and usage.instead in (_FLUSH, _QUOTE):
        given: ast.expr | ast.keyword = node.keywords[-1] if node.keywords else node.args[-1]
        if usage.instead == _QUOTE and isinstance(given, ast.keyword) and given.arg != "force":
            rewrite.refuse("its arguments are not in their order")
        _ARGUMENT[usage.instead](node, given, rewrite)
    else:
        rewrite.refuse(usage.instead)


def _driver(call: ast.Call, facts: Facts) -> str:
    url = facts.argument(call, 0, "url")
    text = facts.text_of(url) if url is not None else None
    first = text.parts[0] if text is not None and text.parts else ""
    return first.partition(":")[0] if isinstance(first, str) else ""


def _raises(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    rewrite.unsafe("the attribute raises where it was empty")
    rewrite.replace(argument.value if isinstance(argument, ast.keyword) else argument, '"raise"')


def _is_on(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and bool(value.value)


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


_RULE = "it is not set to what is the rule"
FIXES = {
    "future": dropped("on 1.4 it makes a difference", when=_is_on, by_hand=_RULE),
    "isolate_from_table": dropped(when=_is_on, by_hand=_RULE),
    "inherit_schema": dropped("the type is of the schema of its metadata, before 2.1 of none", same=is_false),
    "lazy": _raises,
    **{each: renamed(f"oracle_{each}", since="2.1") for each in _ORACLE},
}
_ARGUMENT = {_FLUSH: dropped("all that is pending is written", same=_is_none), _QUOTE: dropped()}


def _is_shared_memory(call: ast.Call, facts: Facts) -> bool:
    url = facts.argument(call, 0, "url")
    text = facts.text_of(url) if url is not None else None
    parts = [part for part in text.parts if isinstance(part, str)] if text is not None else []
    given = {keyword.arg for keyword in call.keywords}
    is_memory = bool(parts) and parts[0].startswith("sqlite") and any("mode=memory" in part for part in parts)
    return is_memory and not given & {"poolclass", "pool", "creator", None}


def _flush(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    if call.args or call.keywords:
        method = facts.method_of(call)
        if method is not None and any(method[0].is_a(kind) for kind in _SESSIONS) and not method[0].weak:
            yield Usage(call.func, f"{method[0].label}.flush(objects)", _FLUSH)


def _tuples(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(call) if not (call.args or call.keywords) else None
    kinds = ("Row",) if last_name(call) != "tuples" else ("Result", "Query", "AsyncResult", "TupleResult")
    if method is not None and any(method[0].is_a(kind) for kind in kinds):
        yield Usage(call.func, f"{method[0].label}.{method[1]}()", _OUT)


def _params(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(call)
    if method is not None and method[0].is_a("ColumnElement"):
        yield Usage(call.func, f"{method[1]}() of a column expression", "call it on the statement")


def _distinct(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(call) if call.args else None
    if method is not None and any(method[0].is_a(kind) for kind in ("Select", "Query")):
        yield Usage(call.func, f"{method[0].label}.distinct(…)", "use .ext(postgresql.distinct_on(…))")


def _execute(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    given = facts.argument(call, 1)
    if isinstance(given, (ast.List, ast.Tuple)) and not given.elts:
        method = facts.method_of(call)
        if method is not None and any(method[0].is_a(kind) for kind in ("Connection", *_SESSIONS)):
            yield Usage(call.func, "execute() with an empty list", "leave it out, or execute only where there are rows")


def _quote(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    if len(call.args) + len(call.keywords) == 2 and isinstance(receiver, ast.Attribute):
        if receiver.attr == "identifier_preparer" and facts.kind_of(receiver.value).is_a("Dialect"):
            what = f"IdentifierPreparer.{last_name(call)}(force)"
            yield Usage(call.func, what, _QUOTE, history=_REMOVED)


def _noload(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(call)
    if facts.symbol_of(call.func) == "sqlalchemy.orm.noload" or (method is not None and method[0].is_a("Load")):
        yield Usage(call.func, "noload()", "use raiseload()")


def _relationship(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    for keyword in call.keywords:
        if keyword.arg == "lazy" and isinstance(keyword.value, ast.Constant) and keyword.value.value == "noload":
            if facts.symbol_of(call.func).startswith("sqlalchemy.orm."):
                yield Usage(keyword, 'lazy="noload"', 'use lazy="raise"')


def _listen(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    name = facts.argument(call, 1, "identifier")
    if isinstance(name, ast.Constant) and name.value == "first_init":
        if facts.symbol_of(call.func).startswith("sqlalchemy.event."):
            yield Usage(call.func, "the event first_init", "use init, or instrument_class", history=_REMOVED)


def _any(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    # `any(…)` is Python's own, and `all()` of a result takes nothing
    if isinstance(call.func, ast.Attribute) and call.args and not isinstance(call.args[0], ast.Starred):
        if facts.type_of(call.func.value).endswith(".ARRAY") and facts.kind_of(call.func.value).is_a("ColumnElement"):
            yield Usage(call.func, f"ARRAY.{call.func.attr}()", f"use value == {call.func.attr}_(column)")


METHODS: dict[str, Callable[[ast.Call, Facts], Iterator[Usage]]] = {
    "flush": _flush,
    **dict.fromkeys(("any", "all"), _any),
    **dict.fromkeys(("tuples", "tuple", "_tuple"), _tuples),
    **dict.fromkeys(("params", "unique_params"), _params),
    "distinct": _distinct,
    "execute": _execute,
    **dict.fromkeys(("quote", "quote_schema"), _quote),
    "noload": _noload,
    **dict.fromkeys(("relationship", "backref", "relation"), _relationship),
    **dict.fromkeys(("listen", "listens_for"), _listen),
}
_CALLEES = (name.rpartition(".")[2] for name in [*KEYWORDS, *FUTURE])
RULE = Rule(
    "SQA198",
    _WARNS,
    calls=(*METHODS, *dict.fromkeys(_CALLEES)),
    attributes=("_t", "t", *NAMES.attributes(), "declarative_mixin"),
    imports=tuple(word for word in NAMES.imports() if word != "Any"),
    histories=(_WARNS, _REMOVED, _ADVICE),
)
