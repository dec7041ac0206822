"""Arguments of `insert()`, `update()` and `delete()` beside the table.

## What it does

Finds criteria, values and options given to the functions `insert()`, `update()` and `delete()`, or to the methods of a
`Table` by these names: by position, or as `whereclause`, `values`, `inline`, `bind`, `prefixes`, `returning`,
`return_defaults` or `preserve_parameter_order`, and options of one database, as `mysql_limit`.

## Why it changed

2.0 builds statements by methods only. The functions take the table and the methods of a table take nothing.

## Legacy

```python
stmt = update(users, users.c.id == 1, {"name": "x"})  # SQA150
other = users.insert(values={"name": "x"})  # SQA150
few = update(users, mysql_limit=10)  # SQA150
```

## Modern

```python
stmt = update(users).where(users.c.id == 1).values({"name": "x"})
other = users.insert().values({"name": "x"})
few = update(users).with_dialect_options(mysql_limit=10)
```

## Trap

- `inline=True` becomes `.inline()`, `return_defaults=True` becomes `.return_defaults()`.
- With `preserve_parameter_order=True` the pairs given to `.values()` go to `.ordered_values()`, one argument each.
- `mysql_limit` is an option of UPDATE, and of DELETE since 2.0; 1.4 refuses it there. Options that a dialect does not
  know raise, as they did.
- `bind` has no counterpart: execute the statement on a `Connection`.

## Fix

Makes each argument a method, in the order they are written. Safe for what is plainly given; unsafe where a criterion or
the values may be None. With `preserve_parameter_order=True` the pairs given to `.values()` in the same expression go to
`.ordered_values()`. `bind=` is left, and so are arguments behind `*` or `**`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#insert-update-delete-dml-no-longer-accept-keyword-constructor-arguments
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA150", History(warns="1.4", removed="2.0"), calls=("insert", "update", "delete"))

_INSTEAD = {
    "whereclause": "use .where(…)",
    "values": "use .values(…)",
    "inline": "use .inline()",
    "bind": "execute the statement on a Connection",
    "prefixes": "use .prefix_with(…)",
    "returning": "use .returning(…)",
    "return_defaults": "use .return_defaults()",
    "preserve_parameter_order": "use .ordered_values(…)",
}
# What an option of one database begins with: `mysql_limit`.
_DIALECTS = ("mysql_", "mariadb_", "postgresql_", "sqlite_", "oracle_", "mssql_", "firebird_", "sybase_")
_SECOND = {"insert": "values", "update": "whereclause", "delete": "whereclause"}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    keywords = [each for each in node.keywords if each.arg and (each.arg in _INSTEAD or each.arg.startswith(_DIALECTS))]
    if not node.args and not keywords:
        return
    name, taken = facts.symbol_of(node.func).removeprefix("sqlalchemy."), 1
    if name not in _SECOND:
        method = facts.method_of(node)
        if method is None or method[0].weak or not method[0].is_a("TableClause"):
            return
        name, taken = method[1], 0
    if name not in _SECOND or any(isinstance(argument, ast.Starred) for argument in node.args):
        return
    if len(node.args) > taken:
        yield Usage(node.func, f"{name}() with {_SECOND[name]} by position", _INSTEAD[_SECOND[name]])
    for keyword in keywords:
        remedy = _INSTEAD.get(str(keyword.arg), "use .with_dialect_options(…)")
        yield Usage(keyword, f"{name}({keyword.arg}=…)", remedy)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.constructors import convert_dml

    convert_dml(node, facts, rewrite)
