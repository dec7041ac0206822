"""`convert_unicode` and `unicode_error` of string types, and the type `Variant`.

## What it does

Finds these keyword arguments of `String`, `Text`, `Unicode`, `VARCHAR`, `CHAR` and the like, `convert_unicode` of
`Enum`, and imports of `Variant`.

## Why it changed

They told the dialect to encode and decode for drivers that knew bytes only. Every driver of today speaks `str`. 1.3
and 1.4 warn; 2.0 raises `TypeError`, except that `Enum` ignores it. `with_variant()` gave a `Variant` around the type;
since 2.0 it gives a type of the same class, and `Variant` is a placeholder.

## Legacy

```python
name = Column("name", String(30, convert_unicode=True))  # SQA169
```

## Modern

```python
name = Column("name", String(30))
```

## Trap

- `Unicode` is `NVARCHAR` on SQL Server and Oracle, another type in the database than the `VARCHAR` of `String`: where
  the table exists already, leave out the argument and keep `String`.
- `isinstance(type_, Variant)` goes on running in 2.0, and is never true.
- Where a driver still gives bytes, a `TypeDecorator` with `process_result_value()` decodes them.

## Fix

Safe: `convert_unicode` is left out. Unsafe: `"force"` and `unicode_error`, which decoded bytes. `Variant` is left.

## See

https://docs.sqlalchemy.org/en/20/core/type_basics.html#sqlalchemy.types.String
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage
from flake8_sqla20.tables import Argument, dropped, fixes_of, table, usages_of

_REMOVED = History(warns="1.4", removed="2.0")
_STRINGS = ("String", "Text", "Unicode", "UnicodeText", "VARCHAR", "NVARCHAR", "CHAR", "NCHAR", "TEXT", "CLOB")
_STRING_TYPES = tuple(f"sqlalchemy.{name}" for name in _STRINGS)
_BYTES = "what a driver gives as bytes is no longer made a str"


def _is_switch(value: ast.expr) -> bool:
    """Whether it is on or off, and not "force"."""
    return isinstance(value, ast.Constant) and isinstance(value.value, bool)


ROWS = (
    Argument(
        _STRING_TYPES,
        "convert_unicode",
        "leave it out, or use Unicode",
        _REMOVED,
        "String(30, convert_unicode=True)",
        "String(30)",
        fix=dropped(_BYTES, same=_is_switch),
    ),
    Argument(
        _STRING_TYPES,
        "unicode_error",
        "leave it out",
        _REMOVED,
        'String(30, convert_unicode="force", unicode_error="ignore")  # SQA169',
        "String(30)",
        fix=dropped(_BYTES),
    ),
)

_TABLE = table("SQA169", ROWS)
_string_types = usages_of(ROWS)
_fix_string_types = fixes_of(ROWS)
_IGNORED = History(warns="1.4")
_PLACEHOLDER = History(always="changed", remedy="2.0")
_VARIANT_MODULES = ("sqlalchemy.types", "sqlalchemy.sql.sqltypes")

RULE = Rule(
    "SQA169",
    _REMOVED,
    calls=(*_TABLE.calls, "Enum"),
    imports=("Variant",),
    examples=_TABLE.examples,
    histories=_TABLE.histories,
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            if alias.name == "Variant" and node.module in _VARIANT_MODULES and not node.level:
                remedy = "ask for the type that with_variant() was called on"
                yield Usage(alias, "Variant", remedy, fact="is a placeholder since 2.0", history=_PLACEHOLDER)
    elif isinstance(node, ast.Call):
        yield from _string_types(node, facts)
        for keyword in node.keywords:
            if keyword.arg == "convert_unicode" and facts.symbol_of(node.func) == "sqlalchemy.Enum":
                yield Usage(keyword, "Enum(convert_unicode=…)", "leave it out", history=_IGNORED)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if isinstance(node, ast.Call) and isinstance(usage.at, ast.keyword) and "Enum" in usage.what:
        rewrite.remove_arguments(node, usage.at)
    elif isinstance(node, ast.Call):
        _fix_string_types(node, usage, facts, rewrite)
    else:
        rewrite.refuse("a type with variants is no longer of a class of its own")
