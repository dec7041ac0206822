"""A SELECT used where a subquery is meant, and a subquery where a SELECT is.

## What it does

Finds `.c`, `.columns` and `.select()` of SELECTs and unions; a SELECT or `Query` given to `select_from()`, `join()`,
`outerjoin()` or `alias()` without `.subquery()`; `Join.alias()`, which made a SELECT of the join; and a subquery given
to `execute()`.

## Why it changed

1.x made the subquery by itself, a new one each time: `stmt.c.id` and `stmt.c.name` were columns of one that nobody had
asked for, and a SELECT in the FROM clause was hard to tell from a table. Since 1.4 `.subquery()` makes it, once and
visibly. What 1.4 and 2.0 still coerce with a warning raises from 2.1 on.

## Legacy

```python
stmt = select(users.c.id, users.c.name)
names = select(stmt.c.name)  # SQA145 "use subquery().c, or selected_columns"
count = select(func.count()).select_from(stmt)  # SQA145
```

## Modern

```python
stmt = select(users.c.id, users.c.name).subquery()
names = select(stmt.c.name)
count = select(func.count()).select_from(stmt)
```

## Trap

- `.subquery()` makes another subquery each time it is called: keep one, and take all columns from it. Columns of two
  give a cartesian product.
- `stmt.selected_columns` are the columns as the SELECT itself has them: for its own `.where()` and `.order_by()`.
- `Join.alias()` of 2.x emits `a JOIN b … AS anon_1`, which databases refuse, and says nothing.
  `aliased(join, flat=True)` makes aliases of both sides; `select(…).select_from(join).subquery()` is the SELECT of old.

## Fix

Calls `subquery()` on a SELECT that stands there, and on one that a variable holds where it is made, if it is used as a
subquery alone. Safe; unsafe for a `Query`, whose columns get other names, and for a variable that another module may
use. Takes `subquery()` off what is executed. Left are statements that are used both ways, and `Join.alias()`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#a-select-statement-is-no-longer-implicitly-considered-to-be-a-from-clause
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_FROM = ("select_from", "join", "outerjoin", "alias")
_EXECUTING = ("execute", "scalar", "scalars")
_NO_SELECT = (ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp, ast.GeneratorExp, ast.Starred)
_EXECUTED = History(warns="1.4", removed="2.0")
_NEVER = History(removed="<=1.4")
_CHANGED = History(always="changed")

RULE = Rule(
    "SQA145",
    History(warns="1.4", removed="2.1"),
    calls=("select", *_FROM, *_EXECUTING),
    attributes=("c", "columns"),
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.Call):
        name = last_name(node)
        if isinstance(node.func, ast.Name):
            name = facts.symbol_of(node.func).removeprefix("sqlalchemy.") or name
        if name in _FROM:
            yield from _coerced(node, name, facts)
        elif name in _EXECUTING:
            yield from _executed(node, name, facts)
        elif name == "select" and not node.args and not node.keywords:
            method = facts.method_of(node)
            if method is not None and method[0].is_a("SelectBase"):
                yield Usage(node.func, f"{method[0].label}.select()", "use select(stmt.subquery())")
    elif isinstance(node, ast.Attribute) and node.attr in ("c", "columns"):
        kind = facts.kind_of(node.value)
        if kind.name != "type" and kind.is_a("SelectBase"):
            yield Usage(node, f"{kind.label}.{node.attr}", "use subquery().c, or selected_columns")


def _coerced(node: ast.Call, name: str, facts: Facts) -> Iterator[Usage]:
    if name != "alias" and all(isinstance(each, _NO_SELECT) for each in node.args):
        return  # `", ".join(…)`
    method = facts.method_of(node)
    if method is not None:
        if name == "alias" and method[0].is_a("Join"):
            remedy = "use aliased(join, flat=True), or select(…).subquery()"
            yield Usage(node.func, "Join.alias()", remedy, fact="makes no SELECT in 2.0", history=_CHANGED)
            return
        if name == "select_from":
            fits, given = method[0].is_a("Select", "Query", "Exists"), node.args
        else:
            fits, given = name != "alias" and method[0].is_a("FromClause", "Query"), node.args[:1]
    else:
        fits, given = facts.symbol_of(node.func) == f"sqlalchemy.{name}", node.args[: 1 if name == "alias" else 2]
    if fits:
        at = next((each for each in given if facts.kind_of(each).is_a("SelectBase", "Query")), None)
        if at is not None:
            what = f"a {facts.kind_of(at).label} in {name}()"
            yield Usage(node.func, what, "give it the subquery(): stmt.subquery()")


def _executed(node: ast.Call, name: str, facts: Facts) -> Iterator[Usage]:
    statement = facts.argument(node, 0, "statement")
    if statement is None or isinstance(statement, ast.Constant):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Connection", "Session") or facts.kind_of(statement).name != "Subquery":
        return
    history = _EXECUTED if method[0].is_a("Connection") else _NEVER
    yield Usage(node.func, f"a Subquery in {method[0].label}.{name}()", "execute the SELECT itself", history=history)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.subqueries import drop_subquery, make_subquery

    def is_implicit(parent: ast.AST) -> bool:
        return next(check(parent, facts), None) is not None or _is_called(parent)

    def _is_called(parent: ast.AST) -> bool:
        return isinstance(parent, ast.Attribute) and parent.attr == "select"

    if isinstance(node, ast.Attribute):
        make_subquery(node.value, is_implicit, facts, rewrite)
        return
    name = last_name(node)
    if not isinstance(node, ast.Call) or "Join.alias" in usage.what:
        rewrite.refuse("aliases of its tables, or a subquery of a SELECT from it: the code behind it tells which")
    if name in _EXECUTING and name not in _FROM:
        drop_subquery(facts.argument(node, 0, "statement"), rewrite)
    elif name == "select" and isinstance(node.func, ast.Attribute) and not node.args:
        make_subquery(node.func.value, is_implicit, facts, rewrite)
    else:
        given = next(each for each in node.args if facts.kind_of(each).is_a("SelectBase", "Query"))
        make_subquery(given, is_implicit, facts, rewrite)
