"""`DDL(on=…)`, `execute_at()` and `append_ddl_listener()`, DDL events before `event.listen()`.

## What it does

Finds the keyword argument `on` of `DDL()`, `.execute_at()` on DDL elements, and `.append_ddl_listener()` on tables and
metadata.

## Why it changed

SQLAlchemy 0.7 made one event system of several; 1.4 removed the old spellings. The event's name has underscores there:
`"after-create"` became `"after_create"`.

## Legacy

```python
from sqlalchemy import DDL

DDL("select 1", on="sqlite")  # SQA167
DDL("select 1").execute_at("after-create", users)  # SQA167
```

## Modern

```python
from sqlalchemy import DDL

event.listen(users, "after_create", DDL("select 1").execute_if(dialect="sqlite"))
```

## Trap

- `execute_if(callable_=…)` calls its function with keyword arguments (`ddl, target, bind, **kw`), where `on=` called it
  with positional ones.

## See

https://docs.sqlalchemy.org/en/20/core/ddl.html#controlling-ddl-sequences
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA167", History(removed="<=1.4"), calls=("DDL", "execute_at", "append_ddl_listener"))
BY_HAND = "which event it is and what it is called with have to be written out"

_METHODS = ("execute_at", "append_ddl_listener")
_LISTEN = "use event.listen(table, …)"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    on = next((keyword for keyword in node.keywords if keyword.arg == "on"), None)
    if on is not None and facts.symbol_of(node.func) == "sqlalchemy.DDL":
        yield Usage(on, "DDL(on=…)", "use DDL(…).execute_if(dialect=…)")
    method = facts.method_of(node)
    if method is not None and method[1] in _METHODS and method[0].is_a("DDLElement", "Table", "MetaData"):
        yield Usage(node.func, f"{method[0].label}.{method[1]}()", _LISTEN)
