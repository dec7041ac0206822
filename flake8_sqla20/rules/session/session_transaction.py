"""`Session.transaction`, the attribute.

## What it does

Finds `.transaction` read from a session.

## Why it changed

Reading the attribute began a transaction where there was none, and what it gave was the innermost *subtransaction*,
which is gone. 2.0 has methods that ask: `in_transaction()`, `in_nested_transaction()`, `get_transaction()` and
`get_nested_transaction()`.

## Legacy

```python
current = session.transaction  # SQA182
```

## Modern

```python
current = session.get_transaction()
```

## Trap

- `get_transaction()` begins nothing: it is None where no transaction has begun. `session.begin()` begins one.
- `session.transaction.nested` becomes `session.in_nested_transaction()`.
- `session.transaction.connection(…)` and `.session` are those of the session: `session.connection()`.
- `get_transaction()` gives the outermost transaction, also inside of `begin_nested()`; `get_nested_transaction()` the
  SAVEPOINT.

## Fix

Unsafe: `get_transaction()`, `in_nested_transaction()`, `in_transaction()` begin no transaction. What else is asked of
the transaction is left.

## See

https://docs.sqlalchemy.org/en/20/orm/session_api.html#sqlalchemy.orm.Session.get_transaction
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA182", History(warns="1.4", removed="2.0"), attributes=("transaction",))

_MEMBERS = {"nested": "in_nested_transaction()", "connection": "Session.connection()", "is_active": "in_transaction()"}

_ASKED = {"nested": "in_nested_transaction", "is_active": "in_transaction"}
# What the transaction that `get_transaction()` gives has as well.
_SHARED = ("parent", "session", "commit", "rollback", "close", "prepare")


def check(node: ast.Attribute, facts: Facts) -> Iterator[Usage]:
    if isinstance(node.ctx, ast.Load) and facts.kind_of(node.value).is_a("Session"):
        applied = facts.applied_to(node)
        if isinstance(applied, ast.Call):
            return  # a session of some other sort: the attribute was never called
        member = applied.attr if applied is not None else ""
        yield Usage(node, "Session.transaction", f"use {_MEMBERS.get(member, 'get_transaction() or in_transaction()')}")


def fix(node: ast.Attribute, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    applied = facts.applied_to(node)
    rewrite.unsafe("`transaction` began one where none had begun, `get_transaction()` is None there")
    if isinstance(applied, ast.Attribute) and applied.attr in _ASKED:
        rewrite.replace_after(node.value, applied, f".{_ASKED[applied.attr]}()")
    elif applied is not None and not (isinstance(applied, ast.Attribute) and applied.attr in _SHARED):
        rewrite.refuse("what is asked of the transaction is asked of the session now")
    else:
        rewrite.replace_after(node.value, node, ".get_transaction()")
