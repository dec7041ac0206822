"""`begin()` on a connection or session whose transaction has begun.

## What it does

Finds `Connection.begin()` and `Session.begin()` after a statement that began a transaction by itself, and within
another `begin()`. The connection or session must be made in the same function, and every path to the call must have
executed something since it was made, committed or rolled back.

## Why it changed

In 1.x a connection was in no transaction until `begin()` was called, and a `begin()` within another counted up and
down ("nesting"). In 2.0 the first statement begins a transaction. `begin()` says where one starts, so it raises where
one has started already; sessions do so since 1.4.

## Legacy

```python
with engine.connect() as conn:
    names = conn.execute(select(users.c.name)).fetchall()
    with conn.begin():  # SQA125 "after a statement"
        conn.execute(users.insert().values(name="sandy"))
```

## Modern

```python
with engine.begin() as conn:
    names = conn.execute(select(users.c.name)).fetchall()
    conn.execute(users.insert().values(name="sandy"))
```

## Trap

- `conn.commit()` or `conn.rollback()` before the `begin()` ends the transaction that the statement began; a
  connection has them in 2.0 only, and in 1.4 with `create_engine(future=True)`.
- `begin_nested()` is a SAVEPOINT: its rollback undoes what was done since, and its commit commits nothing to the
  database. The inner `begin()` of 1.x was neither.
- Reading counts: a SELECT, `inspect(conn)`, `session.get()`. `session.add()` begins a transaction as well.
- A function that is given a connection and must not care uses neither: it executes, and the caller begins and commits.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#library-level-but-not-driver-level-autocommit-removed-from-both-core-and-orm
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_AFTER = History(removed="2.0")
_WITHIN = History(warns="1.4", removed="2.0")
_SESSION = History(removed="<=1.4")

RULE = Rule("SQA125", _AFTER, calls=("begin",), histories=(_AFTER, _WITHIN, _SESSION))
BY_HAND = "what one transaction is to hold has to be decided"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if node.args or node.keywords or not isinstance(node.func, ast.Attribute):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Connection", "Session"):
        return
    before = facts.transactions_before(node)
    if not before or "none" in before:
        return
    within = before == {"begun"}
    owner = "Session" if method[0].is_a("Session") else "Connection"
    history = _SESSION if owner == "Session" else _WITHIN if within else _AFTER
    what = f"{owner}.begin() {'within a transaction' if within else 'after a statement'}"
    remedy = "begin once, or use begin_nested()" if within else "begin first, or commit() before it"
    fact = "raises since 1.4" if owner == "Session" else "raises in 2.0"
    yield Usage(node.func, what, remedy, fact=fact, history=history)
