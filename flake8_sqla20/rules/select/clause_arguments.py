"""Clauses given as arguments to `select()`, `table.select()`, `exists()` and `union()`, which are methods now.

## What it does

Finds the WHERE and the keyword arguments (`whereclause`, `from_obj`, `order_by`, `limit`, `distinct`, `use_labels`,
`for_update`, `bind`, …) of `select()`, of `.select()` on tables, joins, aliases and `exists()`; the second argument of
`exists()`; and keyword arguments of `union()`, `union_all()`, `except_()`, `intersect()` and the like.

## Why it changed

There were two ways to write each clause, an argument and a method, and only the method can be typed, documented and
used twice. 2.0 has the methods alone: the arguments raise.

## Legacy

```python
stmt = select([users.c.id], users.c.name == "ed", limit=1)  # SQA141 SQA142 "where() and limit()"
stmt = users.select(users.c.id == 1)  # SQA142 "where()"
stmt = users.join(addresses).select(use_labels=True)  # SQA142 "set_label_style()"
```

## Modern

```python
stmt = select(users.c.id).where(users.c.name == "ed").limit(1)
stmt = users.select().where(users.c.id == 1)
stmt = users.join(addresses).select().set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
```

## Trap

- `union(a, b, order_by="id")` is `union(a, b).order_by("id")`: the ORDER BY and the LIMIT of the whole.
- An argument could be a list (`order_by=[a, b]`), a method takes them one by one: `.order_by(a, b)`.
- `from_obj=[a, b]` is `.select_from(a, b)`: a cartesian product, unless the WHERE joins them.
- `correlate=False` is `.correlate(None)`. `None` as WHERE meant none: leave the call out, `.where(None)` is no
  replacement.
- `exists(a, b)` of 1.4 selected both; EXISTS asks for rows and does not look at columns: one will do.
- `bind=` has no method: execute the statement on a `Connection` or a `Session`.

## Fix

Makes each argument a method, in the order they are written; a list of columns loses its brackets. Safe for what is
plainly given; unsafe where an argument may be None, which meant none, or a list. `bind=` and `autocommit=` are left,
and arguments behind `*` or `**`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#select-no-longer-accepts-varied-constructor-arguments-columns-are-passed-positionally
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_UNIONS = ("union", "union_all", "except_", "except_all", "intersect", "intersect_all")
_RENAMED = {
    "whereclause": "where()",
    "from_obj": "select_from()",
    "prefixes": "prefix_with()",
    "suffixes": "suffix_with()",
    "use_labels": "set_label_style()",
    "for_update": "with_for_update()",
    "autocommit": "Connection.commit()",
}
_SAME = ("distinct", "group_by", "having", "correlate", "limit", "offset", "order_by")
_ELSEWHERE = ("bind",)
_CLAUSES = {*_RENAMED, *_SAME, *_ELSEWHERE}
_SEQUENCES = ("list", "tuple", "set", "Iterator")
_GONE = History(removed="<=1.4")
_UNWARNED = History(removed="2.0")

RULE = Rule("SQA142", History(warns="1.4", removed="2.0"), calls=("select", "exists", *_UNIONS))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    given = [keyword for keyword in node.keywords if keyword.arg in _CLAUSES]
    second = len(node.args) > 1
    if not given and not node.args:
        return
    callee = facts.symbol_of(node.func)
    name = callee.removeprefix("sqlalchemy.") or last_name(node)
    if name not in _UNIONS and any(isinstance(each, ast.Starred) for each in node.args[:2]):
        return
    if callee == "sqlalchemy.select":
        where = second and facts.kind_of(node.args[0]).name in _SEQUENCES
        yield from _usage(node, "select()", where, given)
    elif callee == "sqlalchemy.exists":
        # 1.4 took exists(a, b) for two columns, without a word
        history = None if given or second and facts.kind_of(node.args[0]).name in _SEQUENCES else _UNWARNED
        yield from _usage(node, "exists()", second, given, history)
    elif name in _UNIONS and given and (callee == f"sqlalchemy.{name}" or _is_method(node, facts, "SelectBase")):
        yield from _usage(node, f"{name}()", False, given)
    elif name == "select" and not callee and _is_method(node, facts, "FromClause", "Exists"):
        yield from _usage(node, f"{_owner(node, facts)}.select()", bool(node.args), given)


def _is_method(node: ast.Call, facts: Facts, *kinds: str) -> bool:
    method = facts.method_of(node)
    # Read off the class, `Table.select(users)`, the first argument is the table.
    unbound = isinstance(node.func, ast.Attribute) and facts.kind_of(node.func.value).name == "type"
    return method is not None and method[0].is_a(*kinds) and not unbound


def _owner(node: ast.Call, facts: Facts) -> str:
    method = facts.method_of(node)
    return method[0].name if method is not None else ""


def _usage(
    node: ast.Call, what: str, where: bool, given: list[ast.keyword], history: History | None = None
) -> Iterator[Usage]:
    names = [keyword.arg or "" for keyword in given]
    methods = ["where()"] * where + [_RENAMED.get(name, f"{name}()") for name in names if name not in _ELSEWHERE]
    if not where and not given:
        return
    at = node.func if where else given[0]
    if not methods:
        yield Usage(at, f"{what[:-1]}bind=…)", "execute the statement on a Connection", history=history)
        return
    shown = f"{what[:-1]}{names[0]}=…)" if given and not where else f"a WHERE in {what}"
    listed = " and ".join(methods) if len(methods) < 4 else ", ".join(methods[:3]) + ", …"
    yield Usage(at, shown, f"use {listed}", history=_GONE if names[:1] == ["for_update"] and not where else history)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.constructors import convert_select

    convert_select(node, facts, rewrite)
