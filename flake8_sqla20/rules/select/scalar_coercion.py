"""A SELECT used as a value, in a comparison or in `values()`, without `scalar_subquery()`.

## What it does

Finds a `select()`, a union, a `Subquery` or a `Query` that is compared with a column, or that stands for a value in
`values()` of an INSERT or UPDATE and in `func.coalesce()`, inline or held by a variable.

## Why it changed

1.4 gave the meanings of a nested SELECT names: `subquery()` is something to select from, `scalar_subquery()` the value
of its one row and column. What 1.3 guessed from the place is coerced still, on 2.x too, but warns.

## Legacy

```python
newest = select(func.max(users.c.id))
stmt = select(users.c.name).where(users.c.id == newest)  # SQA148
other = update(users).values(fullname=select(func.max(nodes.c.name)))  # SQA148
```

## Modern

```python
newest = select(func.max(users.c.id))
stmt = select(users.c.name).where(users.c.id == newest.scalar_subquery())
other = update(users).values(fullname=select(func.max(nodes.c.name)).scalar_subquery())
```

## Trap

- `in_()`, `exists()` and `label()` take the SELECT as it is: no `scalar_subquery()` there.
- A scalar subquery must give one column and at most one row; several rows are an error of most databases, and SQLite
  takes the first.
- What `scalar_subquery()` gives has no `where()` of a SELECT's kind and cannot be executed: call it last.

## Fix

Calls `scalar_subquery()` where the value is used; in place of `subquery()` where that is called there. Safe. Left where
a variable holds a subquery.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select.scalar_subquery
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule(
    "SQA148",
    History(warns="1.4"),
    calls=("values", "coalesce"),
    nodes=("Compare",),
    gates=("select", "query", "union"),
)
_ORDERING = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_COERCED = ("SelectBase", "Subquery", "Query")
# Calls around a comparison that leave no doubt that it is one of SQL.
_CONDITIONS = {"where", "filter", "having", "and_", "or_", "not_", "join", "outerjoin"}


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.Compare):
        if len(node.ops) == 1 and isinstance(node.ops[0], _ORDERING):
            left, right = node.left, node.comparators[0]
            for one, other in ((left, right), (right, left)):
                if not isinstance(other, ast.Constant) and _is_coerced(one, facts) and _is_sql(other, node, facts):
                    yield _usage(one, f"a {facts.kind_of(one).label} in a comparison", facts)
    elif isinstance(node, ast.Call):
        given = [each for each in _values(node) if _is_coerced(each, facts)]
        if given and _takes_values(node, facts):
            for each in given:
                yield _usage(each, f"a {facts.kind_of(each).label} in {last_name(node)}()", facts)


def _usage(at: ast.expr, what: str, facts: Facts) -> Usage:
    made = facts.kind_of(at).is_a("Subquery")
    remedy = "use scalar_subquery() in place of subquery()" if made else "call scalar_subquery() on it"
    return Usage(at.func if isinstance(at, ast.Call) else at, what, remedy, fact="is coerced with a warning")


def _is_coerced(node: ast.expr, facts: Facts) -> bool:
    """Whether an operand is a SELECT, or a variable that holds one. Most operands of ordinary code end here, before
    anything is inferred: a name counts where it is bound to a call, and only once."""
    if isinstance(node, ast.Name):
        value = facts.value_of(node)
        if (
            value is None
            or not isinstance(value[0], ast.Call)
            or not isinstance(value[0].func, (ast.Attribute, ast.Name))
        ):
            return False
    elif not isinstance(node, ast.Call):
        return False
    kind = facts.kind_of(node)
    return kind.is_a(*_COERCED) and not kind.weak


def _is_sql(other: ast.expr, compared: ast.Compare, facts: Facts) -> bool:
    """Whether the other operand is a SQL expression, by its kind, or by the call that the comparison is given to."""
    kind = facts.kind_of(other)
    if kind.name != "unknown":
        return kind.is_a("ColumnElement")
    around = facts.parent_of(compared)
    if not isinstance(around, ast.Call):
        return False
    return (facts.symbol_of(around.func).rpartition(".")[2] or last_name(around)) in _CONDITIONS


def _values(call: ast.Call) -> list[ast.expr]:
    """The values that `values(name=…)`, `values({…})` and `coalesce(…)` are given."""
    found = [keyword.value for keyword in call.keywords if keyword.arg]
    for each in call.args:
        found += each.values if isinstance(each, ast.Dict) else [each]
    return found


def _takes_values(call: ast.Call, facts: Facts) -> bool:
    if last_name(call) == "values":
        method = facts.method_of(call)
        return method is not None and method[0].is_a("Insert", "Update")
    return facts.kind_of(call.func).is_a("FunctionGenerator")


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    value = _marked(node, usage)
    if not facts.kind_of(value).is_a("Subquery"):
        rewrite.wrap(value, "", ".scalar_subquery()")
    elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "subquery":
        if value.args or value.keywords:
            rewrite.refuse("the subquery has a name")
        rewrite.rename(value.func, "scalar_subquery")
    else:
        rewrite.refuse("it is a subquery: call scalar_subquery() on the SELECT that it was made from")


def _marked(node: ast.AST, usage: Usage) -> ast.expr:
    """The operand or value that a usage is about."""
    given = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
    given += _values(node) if isinstance(node, ast.Call) else []
    return next(each for each in given if usage.at in (each, each.func if isinstance(each, ast.Call) else each))
