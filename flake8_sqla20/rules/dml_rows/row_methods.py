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
    pairs = list(row._mapping.items())
```

## Trap

- A row of `session.execute()` has `keys()` alone, even on 1.4; the others raise AttributeError there.
- `row._fields` has the names of the columns, `tuple(row)` the values.

## Fix

Safe: the mapping's method, and `list()` around it where a list was given and more is done with it than a loop.
`values()` are the row itself, `has_key()` becomes `in`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#rowproxy-is-no-longer-a-proxy-is-now-called-row-and-behaves-like-an-enhanced-named-tuple
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

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


# What only goes through the values that it is given, one after the other.
_LOOPS = ("dict", "frozenset", "list", "max", "min", "set", "sorted", "sum", "tuple", "zip", "enumerate", "map")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    assert isinstance(node.func, ast.Attribute)
    row, name = node.func.value, node.func.attr
    parent = facts.parent_of(node)
    if name == "has_key":
        _membership(node, parent, rewrite)
        return
    looped = isinstance(parent, (ast.For, ast.comprehension, ast.Starred)) or (
        isinstance(parent, ast.Call)
        and node in parent.args
        and facts.symbol_of(parent.func) in tuple(f"builtins.{each}" for each in _LOOPS)
    )
    around = "" if looped or name == "keys" else "iter" if name.startswith("iter") else "list"
    if around and facts.is_taken(around):
        rewrite.refuse(f"{around} is another thing here")
    if name.endswith("values"):
        rewrite.wrap(row, f"{around}(" if around else "", ")" if around else "", anchor=node)
        rewrite.cut_after(row, node)
        return
    rewrite.insert_after(row, "._mapping", anchor=node)
    if name.startswith("iter"):
        rewrite.rename(node.func, name.removeprefix("iter"))
    if around:
        rewrite.wrap(node, f"{around}(", ")")


def _membership(call: ast.Call, parent: ast.AST | None, rewrite: Rewrite) -> None:
    """`key in row._mapping`, in parentheses where it could be torn apart."""
    assert isinstance(call.func, ast.Attribute)
    key: tuple[str | ast.AST, ...] = (call.args[0],)
    if not isinstance(call.args[0], (ast.Constant, ast.Name, ast.Attribute, ast.Call, ast.Subscript)):
        key = ("(", call.args[0], ")")
    whole = parent is None or isinstance(parent, (ast.stmt, ast.BoolOp, ast.IfExp, ast.comprehension))
    open_, close = ("", "") if whole else ("(", ")")
    rewrite.replace(call, open_, *key, " in ", call.func.value, "._mapping", close)
