"""`"name" in row`, which asks for a value in 2.0, not for a column.

## What it does

Finds `in` and `not in` with a string on the left and, on the right, a row that is known to come from `execute()` of a
connection or session.

## Why it changed

Since 1.4 a row is a named tuple, and `in` asks a tuple for its values. 1.x asked for the names of the columns, as
`row["name"]` did. Nothing raises: the answer is another one, `False` as a rule.

## Legacy

```python
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    known = "name" in row  # SQA154
```

## Modern

```python
with engine.connect() as conn:
    row = conn.execute(select(users)).first()
    known = "name" in row._mapping
```

## Trap

- On 1.4 a row of a connection still answers for the columns and warns; a row of `session.execute()` answers for the
  values already, and does not warn.
- Who means the values writes `"ed" in tuple(row)`.

## Fix

Unsafe: `in row._mapping`, which asks for the columns. A row of `session.execute()` has answered for its values since
1.4.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#rowproxy-is-no-longer-a-proxy-is-now-called-row-and-behaves-like-an-enhanced-named-tuple
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA154", History(always="changed", warns="1.4"), nodes=("Compare",), gates=("execute",))


def check(node: ast.Compare, facts: Facts) -> Iterator[Usage]:
    if not any(isinstance(op, (ast.In, ast.NotIn)) for op in node.ops):
        return
    for left, op, right in zip([node.left, *node.comparators], node.ops, node.comparators, strict=False):
        if isinstance(op, (ast.In, ast.NotIn)) and isinstance(
            right, (ast.Name, ast.Attribute, ast.Subscript, ast.Call)
        ):
            row = facts.kind_of(right)
            if row.name == "Row" and not row.weak and facts.kind_of(left).name == "str":
                yield Usage(right, "a string in a Row", "use … in row._mapping", fact="asks for a value in 2.0")


def fix(node: ast.Compare, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rewrite.unsafe("it asks for a column; a row of session.execute() has answered for its values since 1.4")
    if isinstance(usage.at, ast.expr):
        rewrite.insert_after(usage.at, "._mapping", anchor=node)
