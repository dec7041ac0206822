"""SQL in the strings of `order_by()` and `group_by()`.

## What it does

Finds strings given to `order_by()` and `group_by()` of SELECTs and queries, and to `desc()` and `asc()`, that are more
than a name: `"name desc"`, `"-id"`, `"users.name"`, `"lower(name)"`, `"id, name"`.

## Why it changed

Here a string is the name of a column or label of the statement, and nothing else. 1.0 warned of SQL in it; 1.4 raises
`CompileError` when the statement is compiled, not when it is built.

## Legacy

```python
rows = session.execute(select(users).order_by("name desc")).all()  # SQA135
```

## Modern

```python
rows = session.execute(select(users).order_by(text("name desc"))).all()
rows = session.execute(select(users).order_by(users.c.name.desc())).all()
```

## Trap

- `order_by("name")` is fine, and orders by the label `name` where there is one.
- A direction from a request is best chosen in Python: `desc(column) if descending else column`. `text()` around it is
  an injection.

## Fix

Wraps the string in `text()`, as 1.3 did itself. Safe: 1.4 raises.

## See

https://docs.sqlalchemy.org/en/20/tutorial/data_select.html#ordering-or-grouping-by-a-label
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA135", History(removed="<=1.4"), calls=("order_by", "group_by", "desc", "asc"))

# More than a name; a label may hold blanks, so that one between two words says nothing.
_SQL = re.compile(
    r"""(?xi) ^-\w | \s(asc|desc)(\s+nulls\s+(first|last))?\s*$ | ^\w+\.\w+ | ^\w+\(.*\) | ^\w+\s*,\s*\w+"""
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    given = [each for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if not any(_SQL.search(str(each.value)) for each in given):
        return
    callee = facts.symbol_of(node.func)
    what = f"{callee.rpartition('.')[2]}()" if callee in ("sqlalchemy.desc", "sqlalchemy.asc") else ""
    method = facts.method_of(node)
    if method is not None and method[1] in ("order_by", "group_by") and method[0].is_a("GenerativeSelect", "Query"):
        what = f"{method[0].label}.{method[1]}()"
    if what:
        yield Usage(node.func, f"SQL in a string of {what}", "use .desc() and the like, or text()")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.texts import wrap

    for each in node.args:
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and _SQL.search(each.value):
            wrap(each, "text", node, facts, rewrite)
