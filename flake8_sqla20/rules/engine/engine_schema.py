"""`table_names()`, `has_table()`, `create()` and `drop()` of an engine.

## What it does

Finds `.table_names()` and `.has_table()` on an `Engine`, and `.create(table)` and `.drop(table)` of SQLAlchemy 1.3 on
an `Engine` or `Connection`.

## Why it changed

The `Inspector` answers all questions about the schema, and tables create and drop themselves on an engine. `create()`
and `drop()` of engines raise since 1.4.

## Legacy

```python
names = engine.table_names()  # SQA171
known = engine.has_table("users")  # SQA171
```

## Modern

```python
names = inspect(engine).get_table_names()
known = inspect(engine).has_table("users")
```

## Trap

- An `Inspector` remembers what it has read: take a new one, or call `clear_cache()`, after tables were created.
- Async: `await conn.run_sync(lambda sync: inspect(sync).get_table_names())`.
- From 2.0 on `has_table()` says yes to views as well.

## Fix

`engine.table_names()` becomes `inspect(engine).get_table_names()`: safe. So does `engine.has_table()`, unsafe from
2.0 on, where views count. `create()` and `drop()` are left, and calls with a connection.

## See

https://docs.sqlalchemy.org/en/20/core/reflection.html#fine-grained-reflection-with-inspector
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage

_WARNS = History(warns="1.4", removed="2.0")
_GONE = History(removed="<=1.4")

RULE = Rule(
    "SQA171",
    _WARNS,
    calls=("table_names", "has_table", "create", "drop"),
    examples=(Example("engine.create(users)  # SQA171", "users.create(engine, checkfirst=True)"),),
    histories=(_GONE,),
)

_ASKED = {"table_names": "get_table_names()", "has_table": "has_table(…)"}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node.func, ast.Attribute):
        return
    name = node.func.attr
    if name in ("create", "drop") and len(node.args) != 1:
        return
    method = facts.method_of(node)
    if method is None or method[1] != name:
        return
    if name in _ASKED:
        if method[0].is_a("Engine"):
            yield Usage(node.func, f"Engine.{name}()", f"use inspect(engine).{_ASKED[name]}")
    # Of what is called an engine by its name alone, many have a create().
    elif method[0].is_a("Engine", "Connection") and not method[0].weak:
        yield Usage(node.func, f"{method[0].label}.{name}()", f"use table.{name}(engine)", history=_GONE)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    func = node.func
    if not isinstance(func, ast.Attribute) or func.attr not in _ASKED:
        rewrite.refuse("it is a method of the table now")
    if len(node.args) > (1 if func.attr == "table_names" else 2) or any(
        each.arg not in ("schema", "table_name") for each in node.keywords
    ):
        rewrite.refuse("the inspector asks on a connection of its own")
    if func.attr == "has_table" and facts.target >= "2.0":
        rewrite.unsafe("has_table() says yes to views as well in 2.0")
    rewrite.wrap(func.value, rewrite.name("sqlalchemy.inspect", node) + "(", ")", anchor=func)
    if func.attr == "table_names":
        rewrite.rename(func, "get_table_names")
