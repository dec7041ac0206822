"""Dialects and drivers that are gone: Firebird, Sybase, `postgres://`, oursql, pygresql, mxODBC, Jython's zxJDBC.

## What it does

Finds imports and uses of dialect modules that SQLAlchemy has no more, and URLs that name one of them in
`create_engine()`, `create_async_engine()` and `make_url()`.

## Why it changed

Databases that few people used moved to dialects of their own, drivers that nobody kept were dropped. The name
`postgres` had been deprecated for years when 1.4 removed it.

## Legacy

```python
from sqlalchemy.dialects import firebird  # SQA156
firebird.dialect()  # SQA156
```

## Modern

```python
from sqlalchemy.dialects import postgresql
postgresql.dialect()
```

## Trap

- The URL of a hosted database often begins with `postgres://` and comes from the environment, where no linter sees it.
- Another driver has other types, errors and arguments of its own: run the tests against the database.

## Fix

Safe: `postgres://`, which no release since 1.4 takes, becomes `postgresql://` in a URL that is written in the call.
The rest needs another driver or distribution.

## See

https://docs.sqlalchemy.org/en/20/dialects/index.html#external-dialects
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage

_WARNED, _SILENT, _GONE = History(warns="1.4", removed="2.0"), History(removed="2.0"), History(removed="<=1.4")
_DIALECTS = "sqlalchemy.dialects"
_PSYCOPG, _PYODBC, _MYSQL = "use psycopg2 or asyncpg", "use pyodbc", "use mysqldb or pymysql"
_JYTHON = "use a driver for CPython"

# Module below sqlalchemy.dialects -> remedy and history.
MODULES: dict[str, tuple[str, History]] = {
    "firebird": ("install sqlalchemy-firebird", _WARNED),
    "sybase": ("install sqlalchemy-sybase", _WARNED),
    "mysql.oursql": (_MYSQL, _SILENT),
    "mysql.gaerdbms": (_MYSQL, _GONE),
    "mysql.zxjdbc": (_JYTHON, _GONE),
    "postgresql.pygresql": (_PSYCOPG, _SILENT),
    "postgresql.pypostgresql": (_PSYCOPG, _SILENT),
    "postgresql.zxjdbc": (_JYTHON, _GONE),
    "mssql.mxodbc": (_PYODBC, _SILENT),
    "mssql.adodbapi": (_PYODBC, _GONE),
    "mssql.zxjdbc": (_JYTHON, _GONE),
    "oracle.zxjdbc": (_JYTHON, _GONE),
}
_MAKERS = (
    "sqlalchemy.create_engine",
    "sqlalchemy.ext.asyncio.create_async_engine",
    "sqlalchemy.engine.make_url",
    "sqlalchemy.make_url",
)
_WORDS = tuple(dict.fromkeys(name.rpartition(".")[2] for name in MODULES))
_SUBMODULES = (
    "firebird.fdb",
    "firebird.kinterbasdb",
    "firebird.base",
    "sybase.pyodbc",
    "sybase.pysybase",
    "sybase.base",
)


def _example(name: str) -> Example:
    package, _, module = f"{_DIALECTS}.{name}".rpartition(".")
    return Example(f"from {package} import {module}  # SQA156", "pass")


RULE = Rule(
    "SQA156",
    _WARNED,
    calls=("dialect", "dbapi", *dict.fromkeys(each.rpartition(".")[2] for each in _MAKERS)),
    imports=(
        *_WORDS,
        *("fdb", "kinterbasdb", "pysybase", "dialect"),
        *(f"{_DIALECTS}.{name}" for name in (*MODULES, *_SUBMODULES)),
    ),
    examples=(
        *(_example(name) for name, (_, history) in MODULES.items() if history is not _WARNED),
        Example(
            'sa.engine.make_url("postgres://user@host/name").get_dialect()  # SQA156',
            'sa.engine.make_url("postgresql://user@host/name").get_dialect()',
        ),
    ),
    histories=(*(history for _, history in MODULES.values() if history is not _WARNED), _GONE),
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        for alias in node.names:
            yield from _module(alias, f"{node.module}.{alias.name}")
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield from _module(alias, alias.name)
    elif isinstance(node, ast.Call):
        symbol = facts.symbol_of(node.func)
        if symbol in _MAKERS:
            yield from _url(node, facts)
        else:
            yield from _module(node.func, symbol)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    url = None
    if isinstance(node, ast.Call):
        url = facts.argument(node, 0, "url") or facts.argument(node, 0, "name_or_url")
    written = rewrite.source(url) if isinstance(url, ast.Constant) else ""
    if url is None or "postgres" not in usage.what or not re.match(r"""[rRuU]?["']+postgres(?=\+|://)""", written):
        rewrite.refuse(usage.instead)
    rewrite.replace(url, written.replace("postgres", "postgresql", 1))


def _module(at: ast.AST, dotted: str) -> Iterator[Usage]:
    if dotted.startswith(f"{_DIALECTS}."):
        names = dotted.split(".")[2:4]
        for name in (names[0], ".".join(names)):
            if name in MODULES:
                instead, history = MODULES[name]
                yield Usage(at, f"the dialect {name}", instead, history=history)
                return


def _url(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    url = facts.argument(call, 0, "url") or facts.argument(call, 0, "name_or_url")
    text = facts.text_of(url) if url is not None else None
    start = text.parts[0] if text is not None and text.parts else None
    scheme, colon, _ = start.partition("://") if isinstance(start, str) else ("", "", "")
    if not colon:
        return
    dialect, _, driver = scheme.partition("+")
    if dialect == "postgres":
        yield Usage(call, "the dialect name postgres", "write postgresql", history=_GONE)
    else:
        found = MODULES.get(dialect) or MODULES.get(f"{dialect}.{driver}")
        if found is not None:
            yield Usage(call, f"the dialect of {scheme}://", found[0], history=found[1])
