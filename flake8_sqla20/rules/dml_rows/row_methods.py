"""`keys()`, `items()`, `values()` and `has_key()` of a row, the methods of a mapping.

## What it does

Finds `keys()`, `items()`, `values()`, `has_key()`, `iterkeys()`, `itervalues()` and `iteritems()` of a row that is
known to come from `execute()` of a connection or session. `Result.keys()` stays.

## Why it changed

Since 1.4 a row is a named tuple; its mapping is `row._mapping`. 2.0 has none of these methods: an attribute of a row is
one of its columns, and such a call raises AttributeError.

## Legacy

```python
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    names = row.keys()  # SQA152
    pairs = row.items()  # SQA152
```

## Modern

```python
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    names = row._mapping.keys()
    pairs = row._mapping.items()
```

## Trap

- A row of `session.execute()` has `keys()` alone, even on 1.4; the others raise AttributeError there.
- `row._fields` has the names of the columns, `tuple(row)` the values.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#rowproxy-is-no-longer-a-proxy-is-now-called-row-and-behaves-like-an-enhanced-named-tuple
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_REMEDIES = {
    "keys": "use row._mapping.keys() or row._fields",
    "items": "use row._mapping.items()",
    "values": "use row._mapping.values() or tuple(row)",
    "has_key": "use key in row._mapping",
    "iterkeys": "use row._mapping.keys()",
    "itervalues": "use row._mapping.values()",
    "iteritems": "use row._mapping.items()",
}

RULE = Rule("SQA152", History(warns="1.4", removed="2.0"), calls=tuple(_REMEDIES), gates=("execute",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if isinstance(node.func, ast.Attribute) and len(node.args) == (node.func.attr == "has_key"):
        row = facts.kind_of(node.func.value)
        had = row.name == "Row" or row.name == "QueryRow" and node.func.attr == "keys"
        if had and not row.weak and node.func.attr in _REMEDIES:
            yield Usage(node.func, f"Row.{node.func.attr}()", _REMEDIES[node.func.attr])
