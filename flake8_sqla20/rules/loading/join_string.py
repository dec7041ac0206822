"""Strings that name a relationship in `Query.join()`, `Query.outerjoin()` and `with_parent()`.

## What it does

Finds a string as the target or ON clause of `join()` and `outerjoin()` on a `Query`, and as the relationship of
`with_parent()`.

## Why it changed

A string can be checked only once the query is built, and says nothing to a type checker. 2.0 takes the attribute of the
class; a string raises `ArgumentError`.

## Legacy

```python
session.query(User).join("addresses").all()  # SQA101 SQA110
session.query(User).outerjoin(Address, "addresses").all()  # SQA101 SQA110
```

## Modern

```python
session.execute(select(User).join(User.addresses)).scalars().all()
session.execute(select(User).outerjoin(User.addresses)).scalars().all()
```

## Trap

- A second string, `join("addresses", "user")`, is a second join: `.join(User.addresses).join(Address.user)`.
- `Query` removed duplicate entities by itself. A joined `select(User)` gives a user once for each address.
- The attribute belongs to the class that the join starts from, which may be an `aliased()` one.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-orm-query-join-strings
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

RULE = Rule("SQA110", History(warns="1.4", removed="2.0"), calls=("join", "outerjoin", "with_parent"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    called = last_name(node)
    if isinstance(getattr(node.func, "value", None), ast.Constant):
        return  # ", ".join(names)
    method = facts.method_of(node)
    if method is not None and method[0].is_a("Query") and method[1] in RULE.calls:
        given = node.args[1:] if called == "with_parent" else node.args
        what = f"Query.{method[1]}()"
    elif facts.symbol_of(node.func) == "sqlalchemy.orm.with_parent":
        given, what = node.args[1:], "with_parent()"
    else:
        return
    if any(facts.kind_of(each).name == "str" for each in given):
        yield Usage(node.func, f"a string in {what}", "use the class's attribute, as User.addresses")
