"""`begin_nested()` on a connection that is in no transaction, and whose `commit()` commits nothing in 2.0.

## What it does

Finds `Connection.begin_nested()` outside of `begin()`, on a connection that the function makes itself, where no path
from there commits the connection.

## Why it changed

In 1.x `begin_nested()` without a `begin()` around it was not nested: it began a transaction, and its `commit()`
committed that. In 2.0 it always is a SAVEPOINT within a transaction that begins by itself. Its `commit()` releases
the SAVEPOINT, and everything is rolled back when the connection is closed.

## Legacy

```python
with engine.connect() as conn:
    with conn.begin_nested():  # SQA126
        conn.execute(users.insert().values(name="sandy"))
```

## Modern

```python
with engine.begin() as conn:
    with conn.begin_nested():
        conn.execute(users.insert().values(name="sandy"))
```

## Trap

- Where nothing needs to be undone alone, the SAVEPOINT is superfluous: `with engine.begin()` is enough.
- `Session.begin_nested()` was always within a transaction of the session, in 1.x too: only the session's `commit()`
  commits.

## Fix

Unsafe: `with engine.connect()` around it becomes `engine.begin()`, which commits the block as a whole.

## See

https://docs.sqlalchemy.org/en/20/core/connections.html#sqlalchemy.engine.Connection.begin_nested
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA126", History(always="changed", warns="1.4"), calls=("begin_nested",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is not None and method[0].is_a("Connection") and facts.is_uncommitted(node):
        what, fact = "Connection.begin_nested() outside of a transaction", "commits nothing in 2.0"
        yield Usage(node.func, what, "begin one around it, engine.begin()", fact=fact)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.transactions import begin

    rewrite.unsafe("the block is committed as a whole: an error undoes all of it")
    begin(node, facts, rewrite)
