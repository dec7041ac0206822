"""`DDL(…).execute()` and `bind=` of DDL elements, DDL that executes itself.

## What it does

Finds `.execute()` on `DDL()`, `CreateTable()`, `DropIndex()` and the other DDL elements, your own `DDLElement` classes
among them, and the keyword argument `bind` of SQLAlchemy's.

## Why it changed

Like all statements, DDL is executed by a connection in 2.0: it neither executes itself nor holds an engine.

## Legacy

```python
from sqlalchemy import DDL

DDL("create table extra (id integer)").execute(engine)  # SQA166
drop = DDL("drop table extra", bind=engine)  # SQA166
```

## Modern

```python
from sqlalchemy import DDL

with engine.begin() as conn:
    conn.execute(DDL("create table extra (id integer)"))
drop = DDL("drop table extra")
```

## Trap

- `DDL.execute()` committed by itself. A connection does so at the end of `with engine.begin()`, or on `conn.commit()`.
- `execute()` returned without doing anything where `execute_if()` said no; `conn.execute()` runs the element in any
  case. Conditions are for elements that `event.listen()` attaches to a table.

## Fix

Safe: `execute(engine)` becomes one on a connection, under `with engine.begin()`. Of a connection it becomes that one's
`execute()`: unsafe, for outside of `begin()` 1.4 commits. `bind` goes, which is unsafe, for what it was given to
cannot execute itself any more. Left is DDL that is executed on what it is bound to, or for a target.

## See

https://docs.sqlalchemy.org/en/20/core/ddl.html#controlling-ddl-sequences
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule(
    "SQA166",
    History(warns="1.4", removed="2.0"),
    calls=(
        *("execute", "DDL", "CreateTable", "DropTable", "CreateIndex", "DropIndex", "CreateSchema", "DropSchema"),
        *("CreateSequence", "DropSequence", "AddConstraint", "DropConstraint", "SetTableComment", "DropTableComment"),
        *("SetColumnComment", "DropColumnComment"),
    ),
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if isinstance(node.func, ast.Attribute) and node.func.attr == "execute":
        method = facts.method_of(node)
        if method is not None and method[1] == "execute" and method[0].is_a("DDLElement"):
            yield Usage(node.func, "DDLElement.execute()", "use Connection.execute() with it, in engine.begin()")
        return
    bind = next((keyword for keyword in node.keywords if keyword.arg == "bind"), None)
    if bind is not None:
        kind = facts.kind_of(node.func)
        if kind.name == "type" and kind.first.node is None and kind.first.is_a("DDLElement"):
            yield Usage(bind, f"{last_name(node)}(bind=…)", "execute it on a Connection")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(usage.at, ast.keyword):
        from flake8_sqla20.rewrite.executions import execute_ddl

        execute_ddl(node, facts, rewrite)
        return
    if getattr(facts.parent_of(node), "attr", "") == "execute":
        rewrite.refuse("it executes itself: execute it on a connection")
    rewrite.unsafe("it cannot execute itself any more")
    rewrite.remove_arguments(node, usage.at)
