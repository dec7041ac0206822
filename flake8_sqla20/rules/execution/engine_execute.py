"""`Engine.execute()` and `Engine.scalar()`, connectionless execution.

## What it does

Finds `.execute()` and `.scalar()` on anything that is an `Engine`: a `create_engine()` result, `db.engine`, an
attribute or parameter that holds one. What a session is bound to (`session.get_bind()`, `session.bind`) may as well be
a `Connection`: there only strings are found, which neither takes in 2.0.

## Why it changed

An engine that executes by itself hides which connection and which transaction a statement runs in, and commits behind
the caller's back. 2.0 executes on a `Connection` (or a `Session`) only; the methods are gone.

## Legacy

```python
rows = engine.execute(text("select id from users")).fetchall()  # SQA121 SQA133
count = engine.scalar(text("select count(*) from users"))  # SQA121 SQA133
```

## Modern

```python
with engine.connect() as conn:
    rows = conn.execute(text("select id from users")).fetchall()  # SQA133
with engine.connect() as conn:
    count = conn.scalar(text("select count(*) from users"))  # SQA133
```

## Trap

- `Engine.execute()` committed INSERT, UPDATE, DELETE and DDL by itself. `with engine.connect()` does not: use
  `with engine.begin()` for statements that write, or call `conn.commit()`.
- The result must be read before the connection closes: fetch inside the `with` block.
- A plain string becomes `text("…")`, or `conn.exec_driver_sql("…")` where the driver's own placeholders are used.

## Fix

Safe where the result is dropped or read to its end in its own statement: that goes under `with engine.connect()`, or
`engine.begin()` for what 1.4 committed. What an `if` asks for or a loop goes through is fetched in a block before it.
Unsafe where it is not known whether it writes, and where statements that follow read the result: these go into the
block as well. Left is a result that is handed on, and what is executed under a condition.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#implicit-and-connectionless-execution-bound-metadata-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA121", History(warns="1.4", removed="2.0"), calls=("execute", "scalar"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    statement = facts.argument(node, 0, "statement")
    if method is None or statement is not None and method[0].weak and not facts.may_be_sql(statement):
        return
    text = "text(…)" if statement is not None and facts.kind_of(statement).name == "str" else ""
    # What a session is bound to may be a Connection, which goes on executing; but no strings either.
    if method[0].is_a("Engine") or text and method[0].is_a("Connectable"):
        yield Usage(
            node.func, f"Engine.{method[1]}()", f"use engine.connect()/begin() and Connection.{method[1]}({text})"
        )


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.connections import connect

    method = facts.method_of(node)
    if method is None or not method[0].is_a("Engine"):
        rewrite.refuse("what the session is bound to may be an engine, or a connection")
    connect(node, facts, rewrite)
