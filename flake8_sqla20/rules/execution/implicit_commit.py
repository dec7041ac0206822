"""INSERT, UPDATE, DELETE and DDL on a connection or an autocommit session, without a commit.

## What it does

Finds statements that write (constructs, `text()`, strings, `metadata.create_all(conn)`) on a `Connection` from
`engine.connect()` that runs outside of `begin()`, where no path from there to the end of the connection commits; also
on one that a pytest fixture gives, where nothing in the project commits or begins under the fixture's name, and on one
that an object keeps (`self.connection`), where its module and the classes derived from it only execute. A session that
is made on a connection after its transaction has begun commits nothing of it.

And such statements on a session that was made with `autocommit=True` (SQA180), by oslo.db's factories too: by the
function itself, or by one in the module that hands it on. Neither it nor whoever else gets the session may do more than
execute.

A connection that is passed on or returned is left alone: somebody else may commit. So is one whose engine has
`isolation_level="AUTOCOMMIT"`, and one of `create_engine(future=True)`, which has 2.0's ways already. Where several
functions use one connection, that of the module as a rule, it is found only if none of them does more than execute.

## Why it changed

1.x looked at each statement and committed after those that write, unless `begin()` had been called ("implicit
autocommit"). 2.0 begins a transaction with the first statement and commits none: what is not committed is rolled back
when the connection is closed. Nothing raises, and within the block the rows can still be read.

## Legacy

```python
with engine.connect() as conn:
    conn.execute(users.insert().values(name="sandy"))  # SQA120 "INSERT"
    conn.execute(text("delete from users where name = 'sandy'"))  # SQA120 SQA133
```

## Modern

```python
with engine.begin() as conn:
    conn.execute(users.insert().values(name="sandy"))
    conn.execute(text("delete from users where name = 'sandy'"))  # SQA133
```

## Trap

- `engine.begin()` commits once, at the end of the block: what 1.x had committed before an error is rolled back now.
- `conn.commit()` exists in 2.0 only, and in 1.4 with `create_engine(future=True)`; `engine.begin()` and `conn.begin()`
  work everywhere.
- Whether DDL is rolled back is the database's affair. PostgreSQL and SQL Server do so; MySQL and Oracle commit it, and
  whatever was pending with it. Python's driver of SQLite begins its transactions with the first INSERT, UPDATE or
  DELETE, not with DDL.
- Statements that PostgreSQL refuses in a transaction (`CREATE DATABASE`, `VACUUM`) need
  `execution_options(isolation_level="AUTOCOMMIT")` instead.

## Fix

`with engine.connect()` around it becomes `engine.begin()`. Safe where nothing else is done on the connection and no
other code runs after it in the block; else unsafe, for the block is committed as a whole. Where no `with` makes the
connection, the statement goes under `with conn.begin()`, which is safe. Left are blocks that begin or commit
themselves, statements behind one that has begun a transaction, and connections from elsewhere.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#library-level-but-not-driver-level-autocommit-removed-from-both-core-and-orm
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

# What 1.x committed: `AUTOCOMMIT_REGEXP` of its default dialect, of PostgreSQL's and of MySQL's. Temporary tables end
# with the connection anyhow.
_WRITES = re.compile(
    r"\s*(UPDATE|INSERT|CREATE|DELETE|DROP|ALTER|GRANT|REVOKE|TRUNCATE|REFRESH MATERIALIZED VIEW|LOAD +DATA|REPLACE)\b"
    r"(?!\s+(?:LOCAL\s+|GLOBAL\s+|OR\s+REPLACE\s+)*TEMP(?:ORARY)?\b)",
    re.IGNORECASE,
)
_CONSTRUCTS = {"Insert": "INSERT", "Update": "UPDATE", "Delete": "DELETE", "DDLElement": "DDL"}
_FACT = "is not committed in 2.0"
_SCHEMA = ("create_all", "drop_all", "create", "drop")

RULE = Rule(
    "SQA120",
    History(always="changed", warns="1.4"),
    calls=("execute", "scalar", "scalars", "exec_driver_sql", *_SCHEMA),
    gates=("connect(", "sessionmaker(", "_maker(", "autocommit=True", "create_session("),
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node.func, ast.Attribute) or not node.args and not node.keywords:
        return
    owner, written = _written(node, facts)
    if not written:
        return
    if owner == "Session" and facts.is_autocommitted(node):
        yield Usage(node.func, written, "call Session.commit(), or use Session.begin()", fact=_FACT)
    elif owner != "Session" and facts.is_uncommitted(node):
        yield Usage(node.func, written, "use engine.begin(), or call Connection.commit()", fact=_FACT)


def _written(node: ast.Call, facts: Facts) -> tuple[str, str]:
    """On what a call writes, and what, as a message names it; empty where it is not known to write."""
    assert isinstance(node.func, ast.Attribute)
    method = facts.method_of(node)
    if method is None:
        return "", ""
    owner, name = method
    if name in _SCHEMA:
        is_schema = owner.is_a("MetaData", "Table", "Index", "Sequence")
        return "Connection", f"{owner.label}.{name}()" if is_schema else ""
    statement = facts.argument(node, 0, "statement")
    base = next((each for each in ("Connection", "Session") if owner.is_a(each)), "")
    if statement is None or not base or base == "Session" and not isinstance(node.func.value, ast.Name):
        return "", ""
    kind = facts.kind_of(statement)
    verb = next((verb for each, verb in _CONSTRUCTS.items() if kind.is_a(each)), "")
    if not verb and kind.is_a("TextClause", "str"):
        match = _WRITES.match(facts.sql_of(statement))
        verb = " ".join(match[1].upper().split()) if match is not None else ""
    return base, f"{verb} in {base}.{name}()" if verb else ""


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.transactions import begin_or_commit

    if _written(node, facts)[0] == "Session":
        rewrite.refuse("where to commit has to be found")
    begin_or_commit(
        node, facts, rewrite, lambda call: isinstance(call.func, ast.Attribute) and _written(call, facts)[1]
    )
