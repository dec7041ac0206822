"""`Session.begin(subtransactions=True)`, a transaction within the one that has begun.

## What it does

Finds `begin()` of a session with `subtransactions`, by keyword or as the first argument. `begin(True)` does not raise
in 2.0: the first argument there is `nested`, so it silently becomes a SAVEPOINT.

## Why it changed

A "subtransaction" was no transaction: its `commit()` did nothing but count down, and its `rollback()` left the outer
one unusable. It made code work both inside a transaction and outside of one. 2.0 has real SAVEPOINTs,
`begin_nested()`, and asks that the code around says where a transaction begins.

## Legacy

```python
store = Session()
with store.begin(subtransactions=True):  # SQA181
    store.add(User(name="sandy"))
```

## Modern

```python
store = Session()
with store.begin():
    store.add(User(name="sandy"))
```

## Trap

- A plain `begin()` raises where a transaction has begun, and any statement before it begins one.
- Code that is called inside of a transaction and outside of one begins nothing: it adds and executes, and whoever made
  the session commits. Where that cannot be had at once, a context manager of your own may begin only where
  `session.in_transaction()` is false; the migration guide has one.
- `begin_nested()` is no replacement: it is a SAVEPOINT, which a subtransaction never was, and its rollback undoes only
  what was done since.

## Fix

Safe: `subtransactions=False` is left out. `True` is left: where the transaction begins is for a person to say.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#session-subtransaction-behavior-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Usage
from flake8_sqla20.tables import Argument, dropped, fixes_of, is_false, table, usages_of

ROWS = (
    Argument(
        ("Session.begin",),
        "subtransactions",
        "begin once, where the work starts",
        History(warns="1.4", removed="2.0"),
        "Session().begin(subtransactions=True)",
        "Session().begin()",
        what="Session.begin(subtransactions=…)",
        fix=dropped(when=is_false, by_hand="begin() raises where a transaction has begun"),
    ),
)

RULE = table("SQA181", ROWS)

_keyword = usages_of(ROWS)
_fix_keyword = fixes_of(ROWS)
_CHANGED = History(always="changed")


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    yield from _keyword(node, facts)
    if isinstance(node, ast.Call) and node.args and getattr(node.args[0], "value", None) is True:
        method = facts.method_of(node)
        if method is not None and method[0].is_a("Session") and method[1] == "begin":
            fact = "is a SAVEPOINT in 2.0, no subtransaction"
            yield Usage(node.func, "Session.begin(True)", "begin once, or say nested=True", fact=fact, history=_CHANGED)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(usage.at, ast.keyword):
        rewrite.refuse("begin() raises where a transaction has begun")
    _fix_keyword(node, usage, facts, rewrite)
