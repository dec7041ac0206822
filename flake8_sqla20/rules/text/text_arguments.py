"""Arguments that `text()` no longer takes: `bind`, `autocommit`, `bindparams`, `typemap`.

## What it does

Finds these keyword arguments of `text()`.

## Why it changed

`bind` belonged to implicit execution, which is gone in 2.0; the other three became methods and were removed in 1.4.

## Legacy

```python
stmt = text("select 1", bind=engine)  # SQA138
```

## Modern

```python
stmt = text("select 1")
```

## Trap

- Without `bind` the statement cannot execute itself: `stmt.execute()` becomes `conn.execute(stmt)`.
- `autocommit=True` has no counterpart: commit the transaction, or use `with engine.begin()`.

## Fix

Makes `bindparams` and `typemap` methods, and takes `bind` out: safe where the statement is an argument of
`Connection.execute()`, unsafe elsewhere, because it cannot execute itself any more. `autocommit=True` goes where the
statement is executed at once in a `with engine.connect()`, which becomes `engine.begin()`; elsewhere it is left.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage
from flake8_sqla20.tables import Argument, table, usages_of

_TEXT = "sqlalchemy.text"
_GONE = History(removed="<=1.4")

ROWS = (
    Argument(
        (_TEXT,),
        "bind",
        "execute the statement on a Connection",
        History(warns="1.4", removed="2.0"),
        'text("select 1", bind=engine)',
        'text("select 1")',
    ),
    Argument(
        (_TEXT,),
        "autocommit",
        "commit the transaction, or use engine.begin()",
        _GONE,
        'text("select 1", autocommit=True)',
        'text("select 1")',
    ),
    Argument(
        (_TEXT,),
        "bindparams",
        "use text(…).bindparams(…)",
        _GONE,
        'text("select :x", bindparams=[bindparam("x", 1)])',
        'text("select :x").bindparams(bindparam("x", 1))',
    ),
    Argument(
        (_TEXT,),
        "typemap",
        "use text(…).columns(…)",
        _GONE,
        'text("select 1 as x", typemap={"x": Integer})',
        'text("select 1 as x").columns(x=Integer)',
    ),
)

RULE = table("SQA138", ROWS)
check = usages_of(ROWS)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    keyword = usage.at
    if isinstance(keyword, ast.keyword) and keyword.arg == "autocommit":
        from flake8_sqla20.rewrite.transactions import commit_option

        value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
        if value is not False and (value is not True or not isinstance(facts.parent_of(node), ast.Expr)):
            commit_option(node, facts, rewrite)
        rewrite.remove_arguments(node, keyword)
        return
    if not isinstance(keyword, ast.keyword) or keyword.arg != "bind":
        from flake8_sqla20.rewrite.constructors import convert_text

        convert_text(node, facts, rewrite)
        return
    around = facts.parent_of(node)
    method = facts.method_of(around) if isinstance(around, ast.Call) else None
    if isinstance(around, ast.Attribute) and around.attr in ("execute", "scalar"):
        rewrite.refuse("the statement executes itself: execute it on a connection")
    if method is None or not method[0].is_a("Connection"):
        rewrite.unsafe("the statement cannot execute itself any more")
    rewrite.remove_arguments(node, keyword)
