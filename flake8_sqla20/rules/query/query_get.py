"""`Query.get()`, which moved to `Session.get()`.

## What it does

Finds `.get()` on anything that is a `Query`, at the end of a chain, on a variable, and on Flask-SQLAlchemy's
`Model.query`.

## Why it changed

Loading by primary key looks into the identity map first and may emit no SQL at all: it is an operation of the
`Session`, not of a SELECT. `Query.get()` warns since 1.4.

## Legacy

```python
user = session.query(User).get(1)  # SQA101 SQA102
user = session.query(User).options(joinedload(User.addresses)).get(1)  # SQA101 SQA102
```

## Modern

```python
user = session.get(User, 1)
user = session.get(User, 1, options=[joinedload(User.addresses)])
```

## Trap

- `Session.get()` still answers from the identity map: an object that is already loaded is not read again
  (`populate_existing=True` does that).
- Options, `populate_existing()` and `with_for_update()` of the query become arguments of `Session.get()`.
- `get_or_404()` of Flask-SQLAlchemy is another method; its 2.0 form is `db.get_or_404(Model, id)`.

## Fix

Safe: options, `populate_existing()` and `with_for_update()` become arguments. Left are a `Query` that a variable holds,
and `Model.query` where no session has a name.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#orm-query-get-method-moves-to-session
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule("SQA102", History(warns="1.4", legacy="1.4"), calls=("get",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if len(node.args) > 1:
        return  # a method of the project's own
    method = facts.method_of(node)
    if method is not None and method[0].is_a("Query") and method[1] == "get":
        origin = facts.origin_of(node)
        entity = ast.unparse(origin.args[0]) if origin is not None and len(origin.args) == 1 else "Model"
        yield Usage(node.func, "Query.get()", f"use Session.get({entity if len(entity) <= 40 else 'Model'}, …)")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.selects import convert

    origin: ast.expr = node
    while isinstance(origin, (ast.Call, ast.Attribute)) and last_name(origin) != "query":
        origin = origin.func if isinstance(origin, ast.Call) else origin.value
    if isinstance(origin, ast.Name):
        rewrite.refuse("get() of a Query that a variable holds")
    convert(origin, facts, rewrite)
