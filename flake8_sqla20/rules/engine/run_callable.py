"""`transaction()` and `run_callable()` of engines and connections.

## What it does

Finds `.transaction(function, …)` and `.run_callable(function, …)` on an `Engine` or a `Connection`.

## Why it changed

Both took a function and called it with a connection, as code did before Python had `with`. 2.0 has the context managers
only.

## Legacy

```python
engine.transaction(lambda conn: conn.scalar(text("select 1")))  # SQA170
engine.run_callable(lambda conn: conn.scalar(text("select 1")))  # SQA170
```

## Modern

```python
with engine.begin() as conn:
    conn.scalar(text("select 1"))
with engine.connect() as conn:
    conn.scalar(text("select 1"))
```

## Trap

- `transaction()` committed when the function returned, as `with engine.begin()` does at its end. `run_callable()` of an
  engine began no transaction, and 1.x committed each statement by itself: if the function writes, use `begin()`.
- `Connection.run_callable(function, …)` is `function(conn, …)`.
- On a connection that is in a transaction already, `begin()` raises in 2.0; `begin_nested()` makes a savepoint.

## Fix

The function is called with a connection under `with engine.begin()` or `conn.begin()`, the body of a lambda in its
place; `Connection.run_callable()` becomes the call alone. Safe for `transaction()` of an engine; unsafe for a function
whose statements were committed one by one, and on a connection that may be in a transaction.

## See

https://docs.sqlalchemy.org/en/20/core/connections.html#using-transactions
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA170", History(warns="1.4", removed="2.0"), calls=("transaction", "run_callable"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    # asyncpg's and databases' transaction() take no function.
    if not node.args and not any(keyword.arg == "callable_" for keyword in node.keywords):
        return
    method = facts.method_of(node)
    if method is None or method[1] not in ("transaction", "run_callable"):
        return
    if method[0].is_a("Engine"):
        begin = "begin" if method[1] == "transaction" else "connect"
        yield Usage(node.func, f"Engine.{method[1]}()", f"call the function in `with engine.{begin}() as conn`")
    elif method[0].is_a("Connection"):
        where = " in `with conn.begin()`" if method[1] == "transaction" else ""
        yield Usage(node.func, f"Connection.{method[1]}()", f"call the function{where}, with the connection")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.executions import call_function

    call_function(node, facts, rewrite)
