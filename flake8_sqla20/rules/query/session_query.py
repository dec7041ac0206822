"""`Session.query()`, `Query()` and `Model.query`, the 1.x way to select with the ORM.

## What it does

Finds every place where a `Query` starts: `session.query(…)` on anything that is a `Session` (a `scoped_session`, a
`sessionmaker`'s product, Flask-SQLAlchemy's `db.session`, SQLModel's `Session`, …), the constructor `Query(…)`,
Flask-SQLAlchemy's `Model.query`, and `query_property()`, which makes a class have one.

## Why it changed

2.0 has one way to write a SELECT, `select()`, for Core and ORM alike, executed by `Session.execute()`. `Query` stays in
2.x as a *legacy* construct: nothing warns of it, it gets no new features, and async sessions do not have it.

## Legacy

```python
rows = session.query(User).filter(User.name == "ed").all()  # SQA101
names = session.query(User.id, User.name).all()  # SQA101
first = session.query(User).order_by(User.id).first()  # SQA101
```

## Modern

```python
rows = session.scalars(select(User).where(User.name == "ed")).all()
names = session.execute(select(User.id, User.name)).all()
first = session.scalars(select(User).order_by(User.id).limit(1)).first()
```

## Trap

- `Session.scalars()` exists since 1.4.24, that of a `scoped_session` since 1.4.26.
- One entity: `scalars()`; several entities or columns: rows, as `Query` gave them.
- `Query` removed duplicate entities by itself. With `joinedload()` of a collection `select()` needs `.unique()`.
- `Query.first()` adds `LIMIT 1`; `Result.first()` does not: write `.limit(1)`.
- `Query.count()` counts over a subquery: `select(func.count()).select_from(stmt.subquery())`.
- `Query.update()`/`.delete()` take `synchronize_session` as an argument; in 2.0 style it is
  `.execution_options(synchronize_session=…)`, and the row count is `result.rowcount`.

## Fix

Unsafe: the chain from `query()` to what executes it becomes a `select()`, in one expression or through a variable of
the function, or of the module where no other one may use it: `scalars()` where one entity is selected, `execute()` for
rows, `unique()` where an entity may come twice, `limit(1)` for `first()`. UPDATE or DELETE of a Query that is read as
well takes its `whereclause`. A function that returns a Query changes with all calls of it: one inside of another
function, or one whose name begins with an underscore and that no other module reaches. `Model.query` takes the session
of Flask-SQLAlchemy's object, or the one `scoped_session` that has a name there. Left are a `Query` that is returned to
other code or passed on, and methods that a `select()` does not have.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-usage
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule(
    "SQA101",
    History(legacy="2.0"),
    calls=("query", "Query", "query_class", "query_cls", "query_property"),
    attributes=("query",),
)


def check(node: ast.Call | ast.Attribute, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.Attribute):
        # Reading `Model.query` makes a Query; `session.query` is a method, found when it is called.
        # What another class calls `query` was made elsewhere.
        owner = facts.kind_of(node.value)
        has_it = owner.name == "type" or owner.name == "unknown" and owner.node is None or owner.is_a("Model")
        if has_it and facts.kind_of(node).is_a("Query"):
            yield Usage(node, f"{_spelled(node.value)}.query", f"use session.execute(select({_spelled(node.value)}))")
        return
    kind = facts.kind_of(node.func)
    if kind.name in ("type", "unknown") and facts.method_of(node) is None and facts.kind_of(node).is_a("Query"):
        yield Usage(node.func, "Query()", "use select() and Session.execute()")
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Session"):
        return
    if method[1] == "query" and not (method[0].weak and node.args and facts.kind_of(node.args[0]).name == "str"):
        yield Usage(node.func, "Session.query()", f"use Session.execute(select({_entities(node)}))")
    elif method[1] == "query_property":
        yield Usage(node.func, "scoped_session.query_property()", "use select(Model) and Session.execute()")


def _entities(node: ast.Call) -> str:
    """What was queried, where it is short enough to stand in a message."""
    text = ", ".join(ast.unparse(argument) for argument in node.args)
    return text if node.args and len(text) <= 40 else "…"


def _spelled(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 40 else "Model"


def fix(node: ast.Call | ast.Attribute, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.selects import convert

    if isinstance(node, ast.Call) and node.func is usage.at and isinstance(usage.at, ast.Attribute):
        if usage.at.attr == "query_property":
            rewrite.refuse("the class loses its `query`, which other code uses")
    convert(node, facts, rewrite)
