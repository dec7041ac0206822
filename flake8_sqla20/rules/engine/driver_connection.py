"""`.connection` of a pooled connection, now `.driver_connection`.

## What it does

Finds `.connection` read from what `engine.raw_connection()`, `Connection.connection` and `pool.connect()` give.

## Why it changed

With asyncio drivers there are two connections behind the pool's: the driver's own, and an adapter of it that looks like
the DBAPI's. 1.4.24 gave each its name, `driver_connection` and `dbapi_connection`; `connection` warns since 2.0.

## Legacy

```python
driver = engine.raw_connection().connection  # SQA174
```

## Modern

```python
driver = engine.raw_connection().dbapi_connection
```

## Trap

- `Connection.connection` is another attribute, and stays: it gives the pooled connection.
- With an asyncio driver `dbapi_connection` is what `connection` was. With all others the two are the same object.
- The pooled connection hands on what it does not know itself: `raw.cursor()` needs neither.

## Fix

Safe: `connection` becomes `dbapi_connection`, which is the same object, also with an asyncio driver (1.4.24).

## See

https://docs.sqlalchemy.org/en/20/faq/connections.html#how-do-i-get-at-the-raw-dbapi-connection-when-using-an-engine
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA174", History(warns="2.0"), attributes=("connection",))


def check(node: ast.Attribute, facts: Facts) -> Iterator[Usage]:
    if isinstance(node.ctx, ast.Load) and facts.kind_of(node.value).is_a("PoolProxiedConnection"):
        yield Usage(node, "PoolProxiedConnection.connection", "use .driver_connection (or .dbapi_connection)")


def fix(node: ast.Attribute, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rewrite.rename(node, "dbapi_connection")
