"""A `text()` whose placeholders get no value when it is executed.

## What it does

Finds `execute()`, `scalar()`, `scalars()` and the like of a `text()` that has `:name` placeholders for which neither
`.bindparams()` nor the execution's parameters give a value. Where the parameters cannot be known (a variable from
elsewhere, `**kwargs`) it is silent. Placeholders are exactly what `text()` binds: also inside quoted strings and SQL
comments, but not `::type` casts, `\\:` and a colon behind a letter.

## Why it changed

Such an execution fails on every release: "A value is required for bind parameter". It is the sign of a forgotten
parameter, or of a colon in the SQL that was not meant as a placeholder.

## Legacy

```python
session.execute(text("select * from users where id = :id"))  # SQA132 SQA133 "id"
session.execute(text("select * from users where id = :id and name = :name"), {"id": 1})  # SQA132 "name"
```

## Modern

```python
session.execute(text("select * from users where id = :id"), {"id": 1})
session.execute(text("select * from users where id = :id and name = :name").bindparams(id=1, name="ed"))
```

## Trap

- `text("… '12:30' …")` has no placeholder, `text("… ' :x' …")` has one: write `\\:` for a colon that is none.
- `.bindparams(bindparam("id", type_=Integer))` declares a type and gives no value.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.TextClause.bindparams
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

EXECUTING = ("execute", "scalar", "scalars", "stream", "stream_scalars")

RULE = Rule("SQA132", History(always="hazard"), calls=EXECUTING)
BY_HAND = "the values that the placeholders stand for have to be passed"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    receiver = facts.executor_of(node)
    if receiver is None:
        return
    missing = facts.missing_parameters(node, keywords=not receiver.is_a("Session", "AsyncSession"))
    if missing:
        names = ", ".join(f":{name}" for name in missing[:3])
        remedy = f'pass {{"{missing[0]}": …}} or call .bindparams({missing[0]}=…)'
        yield Usage(node.func, f"text() with {names}", remedy, fact=f"is executed without {_values(missing)}")


def _values(missing: list[str]) -> str:
    return "its value" if len(missing) == 1 else "their values"
