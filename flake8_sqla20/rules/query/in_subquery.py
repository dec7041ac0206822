"""A subquery, alias, CTE or table in `in_()`, which takes a SELECT.

## What it does

Finds what belongs into a FROM clause given to `in_()`, `not_in()` or `notin_()`: a `.subquery()`, an `.alias()`, a
`.cte()`, a table, a join, a SQL function. It is silent on a SELECT or a `Query`, which `in_()` takes as they are.

## Why it changed

What stands in `IN (…)` is a SELECT, not an element of a FROM clause. 1.x took the SELECT out of the subquery, or made
one of all columns of a table, unseen. 1.4 and 2.x still do, and warn each time (`SAWarning`).

## Legacy

```python
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id).subquery()))  # SQA108
```

## Modern

```python
stmt = select(users).where(users.c.id.in_(select(addresses.c.user_id)))
```

## Trap

- A subquery that a variable holds may stand in a FROM clause as well: keep it, and say `in_(select(ids.c.user_id))`.
- Of a CTE or a table all columns are selected; `in_(select(cte.c.user_id))` names the one that is meant.

## Fix

Safe: `.subquery()` is taken off in place, anything else is put into a `select()`. Unsafe where the SELECT names several
tables: without the subquery it correlates to those of the statement around it. Left are SQL functions.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#a-select-statement-is-no-longer-implicitly-considered-to-be-a-from-clause
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule("SQA108", History(warns="1.4"), calls=("in_", "not_in", "notin_"))

_LITERALS = (ast.List, ast.Tuple, ast.Set, ast.Constant, ast.ListComp, ast.SetComp, ast.GeneratorExp)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    given = facts.argument(node, 0, "other")
    if given is None or isinstance(given, _LITERALS) or not isinstance(node.func, ast.Attribute):
        return
    kind = facts.kind_of(given)
    # Values are no FROM clause to IN any more, from 2.0 on
    if not kind.is_a("FromClause") or kind.is_a("Values") or kind.name == "type" or kind.weak:
        return
    plain = kind.name == "Subquery"
    instead = "give it the select() itself" if plain else "give it a SELECT: select(….c.column)"
    what = "function" if kind.is_a("FunctionElement") else kind.name
    yield Usage(node.func, f"{'an' if what == 'Alias' else 'a'} {what} in {last_name(node)}()", instead, fact=_FACT)


_FACT = "warns since 1.4"


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    given = facts.argument(node, 0, "other")
    if given is None or facts.kind_of(given).is_a("FunctionElement"):
        rewrite.refuse("which column of the function is meant is not known")
    if isinstance(given, ast.Call) and last_name(given) == "subquery" and not given.args and not given.keywords:
        rewrite.unchain(given)
        if len(set(_tables(given, facts))) > 1:
            # In a FROM clause it correlated to nothing.
            rewrite.unsafe("the SELECT leaves out tables that the statement around it has")
    else:
        rewrite.wrap(given, rewrite.name("sqlalchemy.select", given) + "(", ")")


def _tables(node: ast.expr, facts: Facts) -> Iterator[str]:
    """What the columns in an expression are columns of, as it is written."""
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and facts.kind_of(part).is_a("ColumnElement"):
            owner = part.value
            yield ast.unparse(
                owner.value if isinstance(owner, ast.Attribute) and owner.attr in ("c", "columns") else owner
            )
