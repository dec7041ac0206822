"""Arguments of one dialect that it no longer takes, or that do nothing: `_json_serializer`, `executemany_mode="batch"`.

## What it does

Finds `use_batch_mode` and the old values of `executemany_mode` (psycopg2), `_json_serializer` and `_json_deserializer`
(SQLite), `use_binds_for_limits` and `threaded` (Oracle), `use_ansi` and `auto_convert_lobs` in the URL of an Oracle
database, `legacy_schema_aliasing`, `mssql_identity_start` and `mssql_identity_increment` (SQL Server), and `quoting` of
MySQL's `ENUM` and `SET`.

## Why it changed

What the dialects do by themselves today needs no switch, and `Identity` describes identity columns for all databases.

## Legacy

```python
from sqlalchemy.dialects import mysql
kind = mysql.ENUM("a", "b", quoting="auto")  # SQA157 "ENUM(quoting=…)"
```

## Modern

```python
from sqlalchemy.dialects import mysql
kind = mysql.ENUM("a", "b")
```

## Trap

- `executemany_mode="values_plus_batch"` is the nearest to `"batch"`; without it an INSERT still goes in batches.
- `mssql_identity_start=5` becomes `Identity(start=5)` between the column's type and its keyword arguments.

## Fix

Safe: `_json_serializer` and `_json_deserializer` lose their underscore; `quoting`, `use_binds_for_limits` and
`legacy_schema_aliasing=False`, which do nothing in 1.4, are left out; `"values"` becomes `"values_plus_batch"`, its
name since 1.4. Unsafe: `threaded`, `legacy_schema_aliasing=True`, the batch modes, and the identity of a primary key.
What stands in a URL is left.

## See

https://docs.sqlalchemy.org/en/20/dialects/index.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage, last_name

_CREATE = (
    *("sqlalchemy.create_engine", "sqlalchemy.engine.create_engine"),
    "sqlalchemy.ext.asyncio.create_async_engine",
)
_ORACLE, _MSSQL = "sqlalchemy.dialects.oracle.dialect", "sqlalchemy.dialects.mssql.dialect"
_ENUMS = ("sqlalchemy.dialects.mysql.ENUM", "sqlalchemy.dialects.mysql.SET")
_WARNS = History(warns="1.4")
_REMOVED, _GONE, _SILENT = History(warns="1.4", removed="2.0"), History(removed="<=1.4"), History(removed="2.0")
_REMOVED_IN_2_1 = History(warns="1.4", removed="2.1")
_OUT = "leave it out"

# Keyword argument -> what takes it, remedy, history.
ARGUMENTS: dict[str, tuple[tuple[str, ...], str, History]] = {
    "quoting": (_ENUMS, _OUT, _REMOVED),
    "_json_serializer": (_CREATE, "use json_serializer=…", _REMOVED_IN_2_1),
    "_json_deserializer": (_CREATE, "use json_deserializer=…", _REMOVED_IN_2_1),
    "use_batch_mode": (_CREATE, 'use executemany_mode="values_plus_batch"', _GONE),
    "use_binds_for_limits": ((*_CREATE, _ORACLE), _OUT, _WARNS),
    "threaded": ((*_CREATE, _ORACLE), _OUT, _WARNS),
    "legacy_schema_aliasing": ((*_CREATE, _MSSQL), _OUT, _WARNS),
    "mssql_identity_start": (("sqlalchemy.Column",), "use Identity(start=…)", _WARNS),
    "mssql_identity_increment": (("sqlalchemy.Column",), "use Identity(increment=…)", _WARNS),
}
_TYPES = ("ENUM", "SET", "Column", "dialect")
_DEAD = ("quoting", "use_binds_for_limits")
_MODES = ("batch", "values")
_NEW_MODE = "values_plus_batch"
# What did something, and what leaving it out may change.
_DID = {
    "threaded": "the driver is no longer told that threads share what it opens",
    "legacy_schema_aliasing": "tables of other schemas are named in full, without an alias",
}
_IMPORT_ORACLE = "from sqlalchemy.dialects import oracle\n"
_IMPORT_MSSQL = "from sqlalchemy.dialects import mssql\n"

RULE = Rule(
    "SQA157",
    _REMOVED,
    calls=("ENUM", "SET", "dialect", "Column", "create_engine", "create_async_engine"),
    examples=(
        Example(
            'create_engine("sqlite://", _json_serializer=str)  # SQA157',
            'create_engine("sqlite://", json_serializer=str)',
        ),
        Example(
            f"{_IMPORT_ORACLE}oracle.dialect(use_binds_for_limits=True)  # SQA157", f"{_IMPORT_ORACLE}oracle.dialect()"
        ),
        Example(
            f"{_IMPORT_MSSQL}mssql.dialect(legacy_schema_aliasing=True)  # SQA157", f"{_IMPORT_MSSQL}mssql.dialect()"
        ),
    ),
    histories=(_REMOVED_IN_2_1, _WARNS, _WARNS),
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        callees, instead, history = ARGUMENTS.get(keyword.arg or "", ((), "", _WARNS))
        if callees and facts.symbol_of(node.func) in callees:
            yield Usage(keyword, f"{last_name(node)}({keyword.arg}=…)", instead, history=history)
        elif keyword.arg == "executemany_mode" and isinstance(keyword.value, ast.Constant):
            if keyword.value.value in _MODES and facts.symbol_of(node.func) in _CREATE:
                what = f'executemany_mode="{keyword.value.value}"'
                yield Usage(keyword, what, 'use "values_plus_batch"', history=_SILENT)
    url = facts.argument(node, 0, "url")
    if isinstance(url, (ast.Constant, ast.JoinedStr)) and last_name(node) not in _TYPES:
        yield from _in_url(node, url, facts)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    keyword = usage.at
    if not isinstance(node, ast.Call) or not isinstance(keyword, ast.keyword):
        rewrite.refuse(usage.instead)
    name, value = keyword.arg or "", keyword.value
    if name in ("_json_serializer", "_json_deserializer"):
        if any(each.arg == name[1:] for each in node.keywords):
            rewrite.refuse(f"{name[1:]} is given as well")
        rewrite.rename(keyword, name[1:])
    elif name.startswith("mssql_identity_"):
        _identify(node, facts, rewrite)
    elif not isinstance(value, ast.Constant):
        rewrite.refuse("its value is not written here")
    elif name in ("use_batch_mode", "executemany_mode"):
        _set_mode(node, keyword, value, rewrite)
    else:
        if name not in _DEAD and value.value:
            rewrite.unsafe(_DID[name])
        rewrite.remove_arguments(node, keyword)


def _set_mode(call: ast.Call, keyword: ast.keyword, value: ast.Constant, rewrite: Rewrite) -> None:
    """`executemany_mode="values_plus_batch"`, which `"values"` has been the old name of in 1.4."""
    if keyword.arg == "use_batch_mode" and (not value.value or any(e.arg == "executemany_mode" for e in call.keywords)):
        rewrite.remove_arguments(call, keyword)
        return
    if value.value != "values":
        rewrite.unsafe("INSERT of many rows is one statement of many VALUES, where it was a batch")
    quote = rewrite.source(value)[-1] if value.value in _MODES else '"'
    rewrite.replace(value, f"{quote}{_NEW_MODE}{quote}")
    if keyword.arg == "use_batch_mode":
        rewrite.rename(keyword, "executemany_mode")


def _identify(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`Identity(start=…, increment=…)` behind the column's type, of a primary key that counts up."""
    given = [each for each in call.keywords if each.arg in ("mssql_identity_start", "mssql_identity_increment")]
    others = {each.arg: each.value for each in call.keywords}
    key = others.get("primary_key")
    if not (isinstance(key, ast.Constant) and key.value is True) or "autoincrement" in others or None in others:
        rewrite.refuse("it takes effect on a primary key that counts up, and Identity() on any column")
    if not call.args or any(isinstance(each, ast.Starred) for each in call.args):
        rewrite.refuse("its arguments are not all in sight")
    if any(isinstance(each, ast.Call) and last_name(each) in ("Identity", "Sequence") for each in call.args):
        rewrite.refuse("it has an Identity or Sequence already")
    rewrite.unsafe("other databases make an identity column of it as well")
    pairs = ", ".join(f"{(each.arg or '')[15:]}={rewrite.source(each.value)}" for each in given)
    rewrite.moved += [each.value for each in given]
    rewrite.add_positional(call, f"{rewrite.name('sqlalchemy.Identity', call)}({pairs})")
    rewrite.remove_arguments(call, *given)


def _in_url(call: ast.Call, url: ast.expr, facts: Facts) -> Iterator[Usage]:
    """Arguments of Oracle's dialects in the query of a URL: since 2.1 these go to the driver, which has none such."""
    text = facts.text_of(url)
    parts = [part for part in text.parts if isinstance(part, str)] if text is not None else []
    if parts and parts[0].startswith("oracle") and facts.symbol_of(call.func) in _CREATE:
        for option in ("use_ansi", "auto_convert_lobs"):
            if any(f"?{option}=" in part or f"&{option}=" in part for part in parts):
                what = f"{option} in a URL"
                yield Usage(call.func, what, f"pass create_engine(…, {option}=…)", history=_REMOVED_IN_2_1)
