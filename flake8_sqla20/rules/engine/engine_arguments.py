"""Arguments that `create_engine()` no longer takes: `encoding`, `strategy`, `convert_unicode` and more.

## What it does

Finds `strategy`, `encoding`, `convert_unicode`, `case_sensitive`, `empty_in_strategy`, `implicit_returning`,
`server_side_cursors`, `pool_threadlocal` and `use_native_unicode` as keyword arguments of `create_engine()` and
`create_async_engine()`, also from a dict that is written down in the module (`**options`).

## Why it changed

Python 3's drivers have no other strings than Unicode ones; SQLAlchemy's own conversions went, and the switches with
them. The rest selects what there is no second choice for any more, or what is an option of the execution now.

## Legacy

```python
create_engine("sqlite://", encoding="utf-8")  # SQA175
```

## Modern

```python
create_engine("sqlite://")
```

## Trap

- What the database's own client has to know of character sets belongs into the URL or into `connect_args`
  (`?charset=utf8mb4` for MySQL).
- `strategy="threadlocal"` shared one transaction in a thread: pass the `Connection` on, or use a `scoped_session`.
- `server_side_cursors=True` was for all statements of the engine. `stream_results=True` is an option of a connection or
  statement; the result is then fetched as it is read (`yield_per`, `partitions()`).
- `implicit_returning=False` is an argument of `Table()`, for tables with triggers.

## Fix

Safe: `encoding="utf-8"`, `empty_in_strategy` and switches that are set to what is the rule today are left out. Unsafe:
`convert_unicode`, `case_sensitive`, `pool_threadlocal` and `implicit_returning=False`, which did something.
`strategy="mock"` becomes `create_mock_engine()`, which is safe. The others need another design.

## See

https://docs.sqlalchemy.org/en/20/core/engines.html#sqlalchemy.create_engine
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from flake8_sqla20.rule import History, Rewrite, last_name
from flake8_sqla20.tables import Argument, ArgumentFix, dropped, fixes_of, is_false, is_true, table, usages_of

_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_SILENT = History(removed="2.0")
_GONE = History(removed="<=1.4")
_CREATE = (
    *("sqlalchemy.create_engine", "sqlalchemy.engine.create_engine"),
    "sqlalchemy.ext.asyncio.create_async_engine",
)
_BYTES = "1.x converts the bytes of old drivers with it"
_CASE = "names of result columns then differ by case"
_THREADS = "each checkout is then of a connection of its own"
_RETURNING = (
    "1.4 then uses RETURNING, as 2.0 does anyway: a table with triggers may need implicit_returning=False itself"
)


def _is_on(value: ast.expr) -> bool:
    return not isinstance(value, ast.Constant) or bool(value.value)


def _is_mock(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value == "mock"


def _is_plain(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value == "plain"


def _is_utf8(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and str(value.value).lower() in ("utf-8", "utf8", "utf_8")


def _is_gone(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value != "mock"


def _mock(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    """`create_mock_engine()`, which `create_engine(strategy="mock")` calls with all other arguments."""
    if last_name(call) != "create_engine":
        rewrite.refuse("use create_mock_engine()")
    rewrite.replace(call.func, rewrite.name("sqlalchemy.create_mock_engine", call))
    rewrite.remove_arguments(call, argument)


def _row(
    keyword: str,
    value: str,
    instead: str,
    history: History,
    *,
    url: str = "sqlite://",
    modern: str = 'create_engine("sqlite://")',
    when: Callable[[ast.expr], bool] | None = None,
    fix: ArgumentFix | None = None,
) -> Argument:
    """The row of a keyword argument that an example gives some value."""
    legacy = f'create_engine("{url}", {keyword}={value})'
    return Argument(_CREATE, keyword, instead, history, legacy, modern, when=when, fix=fix)


ROWS = (
    _row(
        "encoding",
        '"utf-8"',
        "leave it out",
        _SILENT,
        fix=dropped(when=_is_utf8, by_hand="give the driver its encoding, in the URL or in connect_args"),
    ),
    _row("convert_unicode", "True", "leave it out", _REMOVED, fix=dropped(_BYTES, same=is_false)),
    _row("case_sensitive", "False", "leave it out", _REMOVED, fix=dropped(_CASE, same=is_true)),
    _row("empty_in_strategy", '"static"', "leave it out, it does nothing", _WARNS, fix=dropped()),
    _row(
        "implicit_returning",
        "False",
        "leave it out, or give it to Table()",
        History(warns="2.0"),
        fix=dropped(_RETURNING, same=is_true),
    ),
    _row("pool_threadlocal", "True", "leave it out", _GONE, fix=dropped(_THREADS)),
    _row(
        "use_native_unicode",
        "True",
        "leave it out",
        _GONE,
        fix=dropped(when=is_true, by_hand="the driver has to be told"),
    ),
    _row(
        "server_side_cursors",
        "True",
        "use execution_options(stream_results=True)",
        _WARNS,
        url="sqlite+aiosqlite://",
        modern="with engine.connect().execution_options(stream_results=True) as conn:\n    conn.execute(select(1))",
        when=_is_on,
    ),
    _row(
        "strategy",
        '"mock", executor=print',
        "use create_mock_engine()",
        _WARNS,
        modern='sa.create_mock_engine("sqlite://", executor=print)',
        when=_is_mock,
        fix=_mock,
    ),
    _row(
        "strategy",
        '"threadlocal"',
        "leave it out, and pass the Connection on",
        _GONE,
        when=_is_gone,
        fix=dropped(when=_is_plain, by_hand="what shares one connection in a thread has to pass it on"),
    ),
)

RULE = table("SQA175", ROWS)
check = usages_of(ROWS)
fix = fixes_of(ROWS)
