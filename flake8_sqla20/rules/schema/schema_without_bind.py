"""`metadata.create_all()`, `reflect()`, `table.create()` and the like without an engine or connection.

## What it does

Finds `create_all()`, `drop_all()` and `reflect()` of `MetaData`, and `create()` and `drop()` of tables, indexes,
sequences and types, that are given nothing to run on.

## Why it changed

In 1.x these methods took the engine from bound metadata. 2.0 has none: the argument is required.

## Legacy

```python
metadata = Base.metadata
metadata.bind = engine  # SQA160
metadata.create_all()  # SQA161
metadata.reflect()  # SQA161
users.drop()  # SQA161
```

## Modern

```python
metadata = Base.metadata
metadata.create_all(engine)
metadata.reflect(engine)
users.drop(engine)
```

## Trap

- An engine commits by itself here. A `Connection` commits only with its transaction: use `with engine.begin() as conn`.
- Async: `async with engine.begin() as conn: await conn.run_sync(metadata.create_all)`.
- `create_all()` of Flask-SQLAlchemy's `db` finds its engines by itself, and is not meant.

## Fix

The engine that the same function, class or module has bound the metadata to is put first: unsafe where it is an
attribute, or if only a URL may be meant. Where none is named it is left.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#implicit-and-connectionless-execution-bound-metadata-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule(
    "SQA161",
    History(warns="1.4", removed="2.0"),
    calls=("create_all", "drop_all", "reflect", "create", "drop"),
)

_OWNERS = {
    **dict.fromkeys(("create_all", "drop_all", "reflect"), ("MetaData",)),
    **dict.fromkeys(("create", "drop"), ("Table", "Index", "Sequence", "TypeEngine")),
}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if node.args or any(keyword.arg in ("bind", None) for keyword in node.keywords):
        return
    method = facts.method_of(node)
    if method is None:
        return
    owner = next((name for name in _OWNERS.get(method[1], ()) if method[0].is_a(name)), "")
    if owner:
        name = f"{owner.replace('TypeEngine', 'Enum')}.{method[1]}()"
        yield Usage(node.func, f"{name} without a bind", "pass it the engine or connection to run on")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.bound import engine_of, engine_of_element

    if not isinstance(node.func, ast.Attribute):
        rewrite.refuse("it is not called as a method")
    owner = node.func.value
    find = engine_of if facts.kind_of(owner).is_a("MetaData") else engine_of_element
    rewrite.add_argument(node, find(owner, node, facts, rewrite), first=True)
