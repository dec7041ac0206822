"""SQL that is put together from values before `text()` sees it.

## What it does

Finds `text()` whose string is an f-string, `%`, `.format()`, `+` or `.join()` of something that is no constant, also
when the string was built in a variable before. Constants, `ALL_CAPS` names, numbers, choices between constants, names
of mapped tables and columns, and identifiers quoted by a dialect are no interpolation.

Where all that is put in stands for names (`from {table}`, `{alias}.id`, `set {column} = :value`), or is what
`order_by()` and `group_by()` are given, the advice is another: a placeholder stands for a value only.

## Why it changed

It never was right: a value that becomes part of the SQL can change the statement (SQL injection), and every value makes
a new statement that no cache knows. `text()` has placeholders for values.

## Legacy

```python
def load(session, name):
    return session.execute(text(f"select id from users where name = '{name}'")).all()  # SQA131 SQA133
```

## Modern

```python
def load(session, name):
    return session.execute(text("select id from users where name = :name"), {"name": name}).all()
```

## Trap

- Placeholders stand for values only. A table or column name cannot be bound: choose it from a fixed set, or quote it
  with `engine.dialect.identifier_preparer.quote(name)`, or write the statement with `table()`, `column()`, `select()`.
- A list for `IN` needs `bindparam("ids", expanding=True)`.
- `:name` needs no quotes around it.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

RULE = Rule("SQA131", History(always="hazard"), calls=("text",))
_ORDERING = ("order_by", "group_by")
BY_HAND = "each value becomes a placeholder and a parameter"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if facts.symbol_of(node.func) != "sqlalchemy.text":
        return
    argument = facts.argument(node, 0, "text")
    text = facts.text_of(argument) if argument is not None else None
    if text is None or text.interpolated is None:
        return
    # What rows are ordered and grouped by is no value either, nor is `desc`.
    is_order = isinstance(parent := facts.parent_of(node), ast.Call) and last_name(parent) in _ORDERING
    value = facts.interpolated_value(text) if not is_order else None
    spelled = ast.unparse(value or text.interpolated)
    if value is not None:
        inside = f"`{spelled}`" if len(spelled) <= 30 else "values"
        remedy = "use a :name placeholder and pass the value"
    else:
        inside = f"the name `{spelled}`" if len(spelled) <= 30 else "names"
        remedy = "choose it from a fixed set, or quote it (no placeholder stands for a name)"
    yield Usage(node.func, f"text() of SQL with {inside} in it", remedy, fact="is open to injection")
