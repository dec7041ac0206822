"""Strings that name attributes in loader options: `joinedload("addresses")`, `defer("fullname")`.

## What it does

Finds a string other than `"*"` given to a loader option of `sqlalchemy.orm`, or to the method of that name on an
option.

## Why it changed

A string named an attribute of whatever entity came first, or a path of them. 2.0 takes the attribute of the class; a
string raises `ArgumentError`.

## Legacy

```python
session.query(User).options(joinedload("addresses")).all()  # SQA101 SQA113
session.query(User).options(orm.defer("fullname")).all()  # SQA101 SQA113
```

## Modern

```python
session.execute(select(User).options(joinedload(User.addresses))).unique().scalars().all()
session.execute(select(User).options(orm.defer(User.fullname))).scalars().all()
```

## Trap

- A path becomes a chain: `joinedload("addresses.user")` is `joinedload(User.addresses).joinedload(Address.user)`.
- `lazyload("*")`, `raiseload("*")`, `defer("*")` and `undefer("*")` stay; `load_only("*")` does not.
- In 2.0 style a joined collection needs `.unique()` on the result.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-orm-query-join-strings
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

_RELATIONSHIPS = ("joinedload", "selectinload", "subqueryload", "lazyload", "immediateload", "noload", "raiseload")
_OPTIONS = (*_RELATIONSHIPS, "contains_eager", "defaultload", "defer", "undefer", "load_only")

RULE = Rule("SQA113", History(warns="1.4", removed="2.0"), calls=_OPTIONS)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is not None and method[0].is_a("Load"):
        name = method[1]
    else:
        package, _, name = facts.symbol_of(node.func).rpartition(".")
        if package != "sqlalchemy.orm":
            return
    if name in _OPTIONS and any(_names_attribute(each, facts) for each in node.args):
        yield Usage(node.func, f"a string in {last_name(node)}()", "use the class's attribute, as User.addresses")


def _names_attribute(node: ast.expr, facts: Facts) -> bool:
    """Whether an argument is a string other than "*", which stays, and ".*", which only warns."""
    wildcard = isinstance(node, ast.Constant) and node.value in ("*", ".*")
    return not wildcard and facts.kind_of(node).name == "str"
