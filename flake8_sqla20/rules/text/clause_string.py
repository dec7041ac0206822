"""A plain string as a condition, a column or a table.

## What it does

Finds strings given to `where()`, `filter()` and `having()`, to `select_from()`, and as columns to `select()`,
`add_columns()`, `with_only_columns()`, also in `and_()` and `or_()`.

## Why it changed

A string could be a name or SQL, and SQL that contains a value of the user's is an injection. 1.0 warned of such
strings, 1.4 raises `ArgumentError`: what is SQL says so with `text()`, what is a name with `column()` or `table()`.

## Legacy

```python
stmt = select(users).where("name = 'ed'")  # SQA134
stmt = select("name").select_from("users")  # SQA134 SQA134
```

## Modern

```python
stmt = select(users).where(text("name = 'ed'"))
stmt = select(column("name")).select_from(table("users"))
```

## Trap

- `text()` around a string that has a value in it keeps the injection: `text("name = :name")` and `.params(name=…)`, or
  better `users.c.name == name`.
- `select(text("name"))` gives a column without a type and without a name of its own; `literal_column("name")` and
  `column("name")` are columns.

## Fix

Wraps a condition in `text()`, a name in `column()` or `table()`, and other SQL among the columns in `literal_column()`.
Safe: 1.3 did so itself, and 1.4 raises. Strings that are put together from values are left.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Kind, Rewrite, Rule, Usage

_CONDITIONS = ("where", "filter", "having")
_COLUMNS = ("add_columns", "with_only_columns")
_FUNCTIONS = {"select": "column()", "and_": "text()", "or_": "text()"}
_STATEMENTS = ("Select", "Query", "Update", "Delete", "Exists")

RULE = Rule("SQA134", History(removed="<=1.4"), calls=(*_CONDITIONS, *_COLUMNS, "select_from", *_FUNCTIONS))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    given = [each for each in node.args if _may_be_string(each)]
    if not given:
        return
    method = facts.method_of(node)
    if method is not None:
        wrapper, what = _wrapper(*method), f"{method[0].label}.{method[1]}()"
    else:
        module, _, name = facts.symbol_of(node.func).rpartition(".")
        wrapper, what = _FUNCTIONS.get(name, "") if module == "sqlalchemy" else "", f"{name}()"
    if wrapper and any(facts.kind_of(each).name == "str" and not _is_star(each) for each in given):
        yield Usage(node.func, f"a string in {what}", f"wrap it in {wrapper}")


def _wrapper(receiver: Kind, name: str) -> str:
    """What has to stand around a string that a method is given; empty where strings are no matter of ours."""
    if name in _CONDITIONS:
        return "text()" if receiver.is_a(*_STATEMENTS) else ""
    if name == "select_from":
        return "table()" if receiver.is_a("Select", "Query", "Exists") else ""
    return "column()" if name in _COLUMNS and receiver.is_a("Select", "Query") else ""


def _may_be_string(node: ast.expr) -> bool:
    """The cheap test: most conditions are comparisons, calls and attributes."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join")
    return isinstance(node, (ast.JoinedStr, ast.BinOp, ast.Name)) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _is_star(node: ast.expr) -> bool:
    """`select("*")` is taken."""
    return isinstance(node, ast.Constant) and node.value == "*"


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.texts import wrap

    method = facts.method_of(node)
    wrapper = _wrapper(*method) if method is not None else _FUNCTIONS[facts.symbol_of(node.func).rpartition(".")[2]]
    for each in node.args:
        if _may_be_string(each) and facts.kind_of(each).name == "str" and not _is_star(each):
            wrap(each, wrapper.removesuffix("()"), node, facts, rewrite)
