"""Lists of columns given to `with_only_columns()` and `exists()`, and the function `subquery()`.

## What it does

Finds a list as the first argument of `Select.with_only_columns()` and `exists()`, also one that a local variable holds,
and imports and calls of the function `sqlalchemy.subquery()`, which took one.

## Why it changed

As in `select()`, the columns are arguments of their own. `subquery(alias, columns)` built a SELECT from such a list and
is gone with it; `Select.subquery()` is what remains.

## Legacy

```python
stmt = select(users).with_only_columns([users.c.id])  # SQA147
stmt = select(users.c.id).where(exists([nodes.c.id]))  # SQA147
```

## Modern

```python
stmt = select(users).with_only_columns(users.c.id)
stmt = select(users.c.id).where(exists(nodes.c.id))
```

## Trap

- `with_only_columns()` keeps the WHERE, and no FROM but what the columns and the WHERE bring along:
  `select(users.c.id).with_only_columns(func.count())` counts without FROM. `maintain_column_froms=True` keeps it.
- `exists()` takes one argument. With more columns, or with none of one's own, give it a SELECT: `exists(select(…))` or
  `select(…).exists()`.

## Fix

Takes the brackets off; `exists()` of several columns gets a `select()` of them; `subquery("a", […])` becomes
`select(…).subquery("a")`, and its import goes with the last use. Safe.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select.with_only_columns
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_SUBQUERY = "sqlalchemy.subquery"
_MODULES = ("sqlalchemy", "sqlalchemy.sql", "sqlalchemy.sql.expression")

RULE = Rule(
    "SQA147",
    History(warns="1.4", removed="2.0"),
    calls=("with_only_columns", "exists", "subquery"),
    imports=("subquery",),
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            if alias.name == "subquery" and node.module in _MODULES and not node.level:
                yield Usage(alias, "subquery()", "use select(…).subquery()")
    elif isinstance(node, ast.Call):
        yield from _call(node, facts)


def _call(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    callee = facts.symbol_of(node.func)
    if callee == _SUBQUERY:
        if len(node.args) + len(node.keywords) > 1:
            yield Usage(node.func, "subquery()", "use select(…).subquery()")
        return
    columns = facts.argument(node, 0, "columns")
    if columns is None:
        return
    if callee == "sqlalchemy.exists":
        if facts.kind_of(columns).name in (
            "list",
            "tuple",
            "set",
        ):
            yield Usage(node.func, "exists([…])", "pass one column, or a select()")
        return
    method = facts.method_of(node)
    if (
        method is not None
        and method[1] == "with_only_columns"
        and method[0].is_a("Select")
        and facts.kind_of(columns).name == "list"
    ):
        star = "" if isinstance(columns, ast.List) else ": with_only_columns(*columns)"
        yield Usage(node.func, "with_only_columns([…])", f"pass the columns one by one{star}")


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if isinstance(node, ast.ImportFrom) and isinstance(usage.at, ast.alias):
        if rewrite.is_named(usage.at.asname or usage.at.name):
            rewrite.refuse("it goes when nothing uses it")
        rewrite.remove_name(node, usage.at)
        return
    if not isinstance(node, ast.Call):
        rewrite.refuse("it is not called here")
    if facts.symbol_of(node.func) == _SUBQUERY:
        _subquery(node, rewrite)
        return
    columns = facts.argument(node, 0, "columns")
    if facts.symbol_of(node.func) == "sqlalchemy.exists":
        from flake8_sqla20.rewrite.constructors import convert_select

        convert_select(node, facts, rewrite)
    elif columns is not None:
        rewrite.unwrap(node, columns)


def _subquery(node: ast.Call, rewrite: Rewrite) -> None:
    """`subquery("a", [columns], condition)` is `select([columns], condition).subquery("a")`, of which the brackets go
    in one with it where they are all."""
    if len(node.args) < 2 or any(isinstance(each, ast.Starred) for each in node.args[:2]):
        rewrite.refuse("its alias and columns are not seen")
    alias, columns = node.args[:2]
    is_alone = len(node.args) == 2 and not node.keywords
    if not is_alone and not isinstance(columns, (ast.List, ast.Tuple)):
        rewrite.refuse("its columns are not written here")
    rewrite.replace(node.func, rewrite.name("sqlalchemy.select", node))
    rewrite.remove_arguments(node, alias)
    rewrite.replace_after(node, node, ".subquery(", alias, ")", anchor=node)
    if is_alone:
        rewrite.unwrap(node, columns)
