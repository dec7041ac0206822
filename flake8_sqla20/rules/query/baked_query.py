"""`sqlalchemy.ext.baked`, the extension that cached queries before every statement was cached.

## What it does

Finds imports of `sqlalchemy.ext.baked` and of what it holds, and the calls that all begins with: `bakery()`,
`BakedQuery()` and `Bakery()`.

## Why it changed

Since 1.4 the compiled form of every statement is cached, by what it consists of: nothing has to be written for it, and
`select()` has it as `Query` has. A baked query saves little beside that, works with `Query` only, and is legacy.

## Legacy

```python
from sqlalchemy.ext import baked  # SQA104

bakery = baked.bakery()  # SQA104
found = bakery(lambda s: s.query(User).filter(User.id == bindparam("id")))  # SQA101
user = found(session).params(id=1).one()
```

## Modern

```python
stmt = select(User).where(User.id == bindparam("id"))
user = session.scalars(stmt, {"id": 1}).one()
```

## Trap

- Values in criteria become parameters by themselves: `User.id == ident` is cached as well as `bindparam("id")` is.
- A baked query was keyed by the code of its lambdas, so a value that a lambda closed over stayed the first one. Where a
  workaround for that was written, it can go.
- `lambda_stmt()` saves the building of the statement too; it is for hot spots, and takes closures into account.

## Fix

Safe: an import that nothing uses goes. All else is left: the query has to be written as one `select()`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#baked-query-extension-superseded-by-built-in-caching
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_MODULE = "sqlalchemy.ext.baked"
_CALLED = ("bakery", "BakedQuery", "Bakery")
_INSTEAD = "use select(), every statement is cached"

RULE = Rule("SQA104", History(legacy="1.4"), calls=_CALLED, imports=("baked", _MODULE, *_CALLED, "Result"))


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names if not node.level else ():
            if f"{node.module}.{alias.name}" == _MODULE:
                yield Usage(alias, _MODULE, _INSTEAD)
            elif node.module == _MODULE and alias.name in RULE.imports:
                yield Usage(alias, f"{alias.name} of {_MODULE}", _INSTEAD)
    elif isinstance(node, ast.Import):
        for alias in node.names:
            if alias.name == _MODULE:
                yield Usage(alias, _MODULE, _INSTEAD)
    elif isinstance(node, ast.Call) and _is_baked(node, facts):
        yield Usage(node.func, f"{last_name(node)}()", _INSTEAD)


def _is_baked(call: ast.Call, facts: Facts) -> bool:
    """Whether a call is one of the extension's own."""
    module, _, name = facts.symbol_of(call.func).rpartition(".")
    if module == _MODULE and name in _CALLED:
        return True
    method = facts.method_of(call)
    return method is not None and method[1] == "bakery" and method[0].is_a("BakedQuery")


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node, ast.ImportFrom) or not isinstance(usage.at, ast.alias):
        rewrite.refuse("the query has to be written as one select()")
    if rewrite.is_named(usage.at.asname or usage.at.name):
        rewrite.refuse("the query has to be written as one select()")
    rewrite.remove_name(node, usage.at)
