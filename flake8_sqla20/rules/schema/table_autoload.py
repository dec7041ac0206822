"""`Table(autoload=True)`, the switch that `autoload_with` made superfluous.

## What it does

Finds the keyword argument `autoload` of `Table()`, whatever its value.

## Why it changed

`autoload=True` reflected a table by the engine that its metadata was bound to. Without bound metadata the engine has to
be named, and naming it says enough: `autoload_with=engine` reflects by itself. 2.0 takes `autoload` for an argument of
some dialect and raises.

## Legacy

```python
Table("users", MetaData(), autoload=True, autoload_with=engine)  # SQA162
```

## Modern

```python
Table("users", MetaData(), autoload_with=engine)
```

## Trap

- `autoload_with` takes an engine, a connection, or an `Inspector`, which remembers what it read: several tables
  reflected with one inspector ask the database once.
- A table that the metadata already holds is given as it is, and not reflected again, unless `extend_existing=True`.
- For all tables of a schema there is `metadata.reflect(engine)`.

## Fix

Safe: `autoload=True` is left out beside `autoload_with`, `autoload=False` where there is none. Elsewhere it becomes
`autoload_with=engine` where the same function, class or module binds the metadata to that engine: unsafe where it is an
attribute, or if only a URL may be meant. Where no engine is named it is left.

## See

https://docs.sqlalchemy.org/en/20/core/reflection.html#reflecting-database-objects
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA162", History(warns="1.4", removed="2.0"), calls=("Table",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    autoload = next((keyword for keyword in node.keywords if keyword.arg == "autoload"), None)
    if autoload is None:
        return
    kind = facts.kind_of(node.func)
    if kind.name == "type" and kind.first.is_a("Table"):
        off = isinstance(autoload.value, ast.Constant) and not autoload.value.value
        given = off or any(keyword.arg == "autoload_with" for keyword in node.keywords)
        remedy = "leave it out" if given else "use autoload_with=engine (or a connection)"
        yield Usage(autoload, "Table(autoload=…)", remedy)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    autoload = next(keyword for keyword in node.keywords if keyword.arg == "autoload")
    given = {keyword.arg for keyword in node.keywords}
    value = autoload.value.value if isinstance(autoload.value, ast.Constant) else None
    if None in given:
        rewrite.refuse("its arguments are not all in sight")
    if value is True and "autoload_with" not in given:
        from flake8_sqla20.rewrite.bound import engine_of

        engine = engine_of(facts.argument(node, 1, "metadata"), node, facts, rewrite)
        rewrite.replace(autoload, f"autoload_with={engine}")
        return
    if value is None or value is not True and "autoload_with" in given:
        rewrite.refuse("whether it reflects depends on its value")
    rewrite.remove_arguments(node, autoload)
