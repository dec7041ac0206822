"""Names and modules that SQLAlchemy has no more, or has elsewhere: `RowProxy`, `RemovedIn20Warning`, `util.text_type`.

## What it does

Finds imports of names that 1.4 or 2.0 removed or moved, and their use as attributes of a module, as in
`exc.RemovedIn20Warning`, and as base classes. The list is the difference between the public names of the releases
themselves. Imports from `sqlalchemy.future`, of `Connectable` and of `engine.ResultProxy` are only *advice*: they still
work.

## Why it changed

Result rows were rewritten in 1.4 (`Row`, `CursorResult`), the helpers for Python 2 left with Python 2, modules that
handed on other modules' names stopped doing so, and constants became members of enumerations.

## Legacy

```python
from sqlalchemy.engine import LegacyRow  # SQA197
from sqlalchemy.orm.util import aliased  # SQA197
```

## Modern

```python
from sqlalchemy.engine import Row
from sqlalchemy.orm import aliased
```

## Trap

- `Row` is a named tuple: `row["name"]`, `row.keys()` and `"name" in row` are those of `row._mapping` now.
- An import fails when its module is loaded, so that one name can stop a whole program: look for these first.
- For code that has to run on 1.3 too, guard the import with `try` and `except ImportError`; that is silent here.

## Fix

A name that lives elsewhere, or has a successor that is the same, is imported from there: safe, but for those that
need 2.0, and for `Row`, `CursorResult`, `Base20DeprecationWarning`. `HYBRID_METHOD` and its like become members of
their enumerations at target 2.1: 1.4 has only the old names, 2.0 only the new ones. Of `sqlalchemy.databases` a
dialect's types alone are safe. Names that were internal are left, and those whose use has to change as well.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html
"""

from __future__ import annotations

import ast

from flake8_sqla20.removals import GoneNames, Remedy
from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_ENGINE, _UTIL, _HYBRID = "sqlalchemy.engine", "sqlalchemy.util", "sqlalchemy.ext.hybrid"
_TUPLE = "a Row is a named tuple, with its mapping at ._mapping"
_INTERNAL = "it was internal, do without it"
_ADVICE = History(always="advice")
_WARNED = History(warns="1.4", removed="2.0")
_PLAIN = History(always="advice", remedy="2.0")
_PLAIN_FACT = "is the plain one since 2.0"
# What rules of their own speak of.
_ELSEWHERE = (
    *("relation", "compile_mappers", "comparable_property", "ComparableProperty", "comparable_using"),
    *("MapperExtension", "SessionExtension", "AttributeExtension", "PoolListener", "ConnectionProxy", "manage"),
    *("clear_managers", "ThreadLocalMetaData", "subquery", "eagerload", "eagerload_all", "joinedload_all"),
    *("lazyload_all", "selectinload_all", "subqueryload_all", "bake_lazy_loaders", "baked_lazyload"),
    *("baked_lazyload_all", "unbake_lazy_loaders", "instrument_declarative", "declared_attr", "DeclarativeMeta"),
    *("as_declarative", "declarative_base", "has_inherited_table", "synonym_for"),
)


def _util(names: str, instead: str, modern: str = "pass", successor: str = "") -> Remedy:
    return Remedy(
        " ".join(f"{_UTIL}.{n} {_UTIL}.compat.{n}" for n in names.split()), instead, modern, successor=successor
    )


REMEDIES = (
    Remedy(
        f"{_ENGINE}.LegacyRow {_ENGINE}.row.LegacyRow",
        "use Row",
        f"from {_ENGINE} import Row",
        successor=f"{_ENGINE}.Row",
        unsafe=_TUPLE,
    ),
    Remedy(
        f"{_ENGINE}.RowProxy {_ENGINE}.result.RowProxy",
        "use Row",
        f"from {_ENGINE} import Row",
        successor=f"{_ENGINE}.Row",
        unsafe=_TUPLE,
    ),
    Remedy(
        f"{_ENGINE}.BaseRowProxy {_ENGINE}.result.BaseRowProxy",
        "use Row",
        f"from {_ENGINE} import Row",
        successor=f"{_ENGINE}.Row",
        unsafe=_TUPLE,
    ),
    Remedy(
        f"{_ENGINE}.result.ResultProxy",
        "use CursorResult",
        f"from {_ENGINE} import CursorResult",
        successor=f"{_ENGINE}.CursorResult",
    ),
    Remedy(
        f"{_ENGINE}.ResultProxy",
        "use CursorResult",
        f"from {_ENGINE} import CursorResult",
        history=_ADVICE,
        fact="is its old name",
        successor=f"{_ENGINE}.CursorResult",
    ),
    Remedy(
        f"{_ENGINE}.LegacyCursorResult {_ENGINE}.cursor.LegacyCursorResult {_ENGINE}.BaseCursorResult "
        f"{_ENGINE}.cursor.BaseCursorResult",
        "use CursorResult",
        f"from {_ENGINE} import CursorResult",
        successor=f"{_ENGINE}.CursorResult",
        unsafe="results of sessions are of that class as well",
    ),
    Remedy(
        " ".join(
            f"{_ENGINE}.{name} {_ENGINE}.cursor.{name}"
            for name in (
                *("BufferedRowResultProxy", "FullyBufferedResultProxy"),
                *("BufferedColumnResultProxy", "BufferedColumnRow"),
            )
        ),
        "use CursorResult",
        f"from {_ENGINE} import CursorResult",
    ),
    Remedy(
        f"{_ENGINE}.result.BufferedRowResultProxy {_ENGINE}.result.FullyBufferedResultProxy",
        "use CursorResult",
        f"from {_ENGINE} import CursorResult",
    ),
    Remedy(f"{_UTIL}.KeyedTuple", "use Row of sqlalchemy.engine", f"from {_ENGINE} import Row"),
    Remedy(f"{_UTIL}.lightweight_named_tuple", "use collections.namedtuple()", "from collections import namedtuple"),
    Remedy(
        "sqlalchemy.exc.RemovedIn20Warning",
        "use its base, Base20DeprecationWarning",
        "from sqlalchemy.exc import Base20DeprecationWarning",
        successor="sqlalchemy.exc.Base20DeprecationWarning",
        unsafe="it is the class of other warnings as well",
    ),
    Remedy(
        "sqlalchemy.PassiveDefault sqlalchemy.schema.PassiveDefault",
        "use DefaultClause",
        "from sqlalchemy import DefaultClause",
        successor="sqlalchemy.DefaultClause",
    ),
    Remedy(
        "sqlalchemy.Binary sqlalchemy.types.Binary",
        "use LargeBinary",
        "from sqlalchemy import LargeBinary",
        successor="sqlalchemy.LargeBinary",
    ),
    Remedy("sqlalchemy.orm.evaluator.EvaluatorCompiler", _INTERNAL, history=History(warns="2.0")),
    Remedy(
        f"{_HYBRID}.HYBRID_METHOD {_HYBRID}.HYBRID_PROPERTY",
        "use HybridExtensionType's member",
        f"from {_HYBRID} import HybridExtensionType",
        since="2.0",
        enumeration="HybridExtensionType",
    ),
    Remedy(
        "sqlalchemy.ext.associationproxy.ASSOCIATION_PROXY",
        "use AssociationProxyExtensionType",
        "from sqlalchemy.ext.associationproxy import AssociationProxyExtensionType",
        since="2.0",
        enumeration="AssociationProxyExtensionType",
    ),
    Remedy(
        "sqlalchemy.orm.NOT_EXTENSION sqlalchemy.orm.interfaces.NOT_EXTENSION",
        "use NotExtension.NOT_EXTENSION",
        "from sqlalchemy.orm import NotExtension",
        since="2.0",
        enumeration="NotExtension",
    ),
    Remedy(
        "sqlalchemy.databases",
        "use sqlalchemy.dialects",
        "from sqlalchemy import dialects",
        history=_WARNED,
        successor="sqlalchemy.dialects.",
    ),
    Remedy(
        "sqlalchemy.processors",
        "what is left is sqlalchemy.engine.processors",
        f"from {_ENGINE}.processors import to_str",
        since="2.0",
    ),
    Remedy("sqlalchemy.future.orm", "use sqlalchemy.orm", "from sqlalchemy.orm import Session"),
    Remedy("sqlalchemy.interfaces", "use event.listen()", "from sqlalchemy import event"),
    Remedy(f"{_ENGINE}.threadlocal", "use scoped_session()"),
    _util("text_type u ue", "use str"),
    _util("binary_type", "use bytes"),
    _util("string_types", "use str"),
    _util("int_types", "use int"),
    _util("py2k py3k py37", "leave the test out"),
    _util("callable next", "use the builtin"),
    _util("namedtuple", "use collections.namedtuple()", "from collections import namedtuple", "collections."),
    _util("reduce", "use functools.reduce()", "from functools import reduce", "functools."),
    _util("print_", "use print()"),
    _util("raise_ reraise raise_from_cause", "use raise … from …"),
    _util("with_metaclass", "use class …(metaclass=…)"),
    _util("StringIO", "import it from io", "from io import StringIO", "io."),
    _util("zip_longest", "import it from itertools", "from itertools import zip_longest", "itertools."),
    _util(
        "contextmanager nullcontext",
        "import it from contextlib",
        "from contextlib import contextmanager",
        "contextlib.",
    ),
    _util(
        "quote_plus unquote unquote_plus parse_qsl",
        "import it from urllib.parse",
        "import urllib.parse",
        "urllib.parse.",
    ),
    Remedy(
        f"{_ENGINE}.Connectable",
        "name Engine and Connection",
        f"from {_ENGINE} import Engine",
        history=_ADVICE,
        fact="is a leftover of 1.x",
    ),
    Remedy(
        "sqlalchemy.future.select",
        "import it from sqlalchemy",
        "from sqlalchemy import select",
        since="2.0",
        history=_PLAIN,
        fact=_PLAIN_FACT,
        successor="sqlalchemy.",
    ),
    Remedy(
        "sqlalchemy.future.create_engine",
        "import it from sqlalchemy",
        "from sqlalchemy import create_engine",
        since="2.0",
        history=_PLAIN,
        fact=_PLAIN_FACT,
        successor="sqlalchemy.",
    ),
    Remedy(
        "sqlalchemy.future.Engine sqlalchemy.future.Connection",
        f"import it from {_ENGINE}",
        f"from {_ENGINE} import Engine",
        since="2.0",
        history=_PLAIN,
        fact=_PLAIN_FACT,
    ),
)

_DIALECTS = ("mssql", "mysql", "oracle", "postgresql", "sqlite")
GONE_NAMES = GoneNames(
    ("1.4", "2.0"),
    REMEDIES,
    elsewhere=_ELSEWHERE,
    members="firebird mssql mysql oracle postgresql sqlite sybase Session sessionmaker",
)
RULE = Rule(
    "SQA197",
    History(removed="2.0"),
    attributes=GONE_NAMES.attributes(),
    imports=GONE_NAMES.imports(),
    examples=tuple(remedy.example("SQA197") for remedy in REMEDIES),
    histories=GONE_NAMES.histories(),
)
check = GONE_NAMES.usages


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if isinstance(node, ast.ImportFrom) and node.module == "sqlalchemy.databases" and isinstance(usage.at, ast.alias):
        _dialect(node, usage.at, rewrite)
    GONE_NAMES.fix(node, usage, facts, rewrite)


def _dialect(statement: ast.ImportFrom, alias: ast.alias, rewrite: Rewrite) -> None:
    """`sqlalchemy.databases` had the base modules of the dialects: of them `sqlalchemy.dialects.mysql` has the types,
    which are written in capitals."""
    if alias.name not in _DIALECTS:
        rewrite.refuse("2.0 has no such dialect")
    uses = rewrite.uses_of(alias, f"{statement.module}.{alias.name}")
    read = [getattr(rewrite.around(each)[0], "attr", "") for each in uses]
    if alias.name == "oracle" or not all(each.isupper() and "_" not in each for each in read) or not uses:
        rewrite.unsafe("it was the base module of the dialect, which has other names beside the types")
