"""A `text()` that is executed without bound parameters: the strict reading.

## What it does

Finds every `execute()`, `scalar()`, `scalars()`, `stream()` and `stream_scalars()` of a `text()`, written there or held
by a variable, that has no `.bindparams()` and is executed without parameters. A statement that has no values, such as
DDL, is found too: it makes the reading strict, and is why the rule is off by default. Parameters that are not known (a
variable, `**kwargs`) are parameters. Of a statement with `:name` placeholders SQA132 speaks as well, by default, for
that one fails; of SQL with values formatted into it, SQA131.

Alembic's `op.execute(text(…))` is not found: it takes no parameters, for it may write the SQL into a file.

## Why it changed

Nothing changed: textual SQL runs as it is on every release. Whoever lets no value into it but by a bound parameter sees
in the places that have none what is still to be read: a constant, or a value that found another way in.

## Legacy

```python
session.execute(text("select count(*) from users"))  # SQA133
```

## Modern

```python
session.execute(select(func.count()).select_from(User))
session.execute(text("select * from users where name = :name"), {"name": "ed"})
session.execute(text("select * from users where name = :name").bindparams(name="ed"))
```

## Trap

- An empty dict and None are no parameters.
- A constant statement is right as it is: `# noqa: SQA133` says that somebody has read it.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

EXECUTING = ("execute", "scalar", "scalars", "stream", "stream_scalars")

RULE = Rule("SQA133", History(always="advice"), calls=EXECUTING)
BY_HAND = "whether the SQL needs parameters is its author's to say"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    receiver = facts.executor_of(node)
    if receiver is None or receiver.is_a("MigrationContext", "EnvironmentContext"):  # they take no parameters
        return
    if facts.executes_bare_text(node, keywords=not receiver.is_a("Session", "AsyncSession")):
        remedy = "pass its values as parameters or with .bindparams()"
        yield Usage(node.func, "text()", remedy, fact="is executed without bound parameters")
