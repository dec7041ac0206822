"""`stmt.execute()` and `stmt.scalar()`, statements that execute themselves.

## What it does

Finds `.execute()` and `.scalar()` on a construct: `select()`, `insert()`, `update()`, `delete()`, `text()`, a function,
a `Sequence`, also as methods of a table (`users.select().execute()`). Those of DDL are SQA166's.

## Why it changed

A statement found its engine in the metadata it was bound to. 2.0 has no bound metadata, and the methods are gone: a
`Connection` or `Session` executes.

## Legacy

```python
bound = Table("users", MetaData(bind=engine), autoload_with=engine)  # SQA160
rows = bound.select().execute().fetchall()  # SQA122 "Select.execute()"
```

## Modern

```python
bound = Table("users", MetaData(), autoload_with=engine)
with engine.connect() as conn:
    rows = conn.execute(bound.select()).fetchall()
```

## Trap

- The implicit execution committed by itself. `with engine.connect()` does not: use `with engine.begin()` for statements
  that write.
- Keyword arguments of `execute()` were parameters: they become a dict, `conn.execute(stmt, {"name": "ed"})`.

## Fix

Where the function, class or module shows the engine that the metadata of the statement's tables is bound to, the
statement around goes under `with engine.connect()`, or `engine.begin()` for what 1.4 committed, as one of
`engine.execute()` does (SQA121). Unsafe where the engine is an attribute, or may be something else.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#implicit-and-connectionless-execution-bound-metadata-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA122", History(warns="1.4", removed="2.0"), calls=("execute", "scalar"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is None or method[0].weak or not method[0].is_a("Executable") or method[0].is_a("DDLElement"):
        return
    yield Usage(node.func, f"{method[0].label}.{method[1]}()", f"use Connection.{method[1]}() with the statement")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.executions import execute_statement

    execute_statement(node, facts, rewrite)
