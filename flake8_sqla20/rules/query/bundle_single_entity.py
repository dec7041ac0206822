"""`Bundle(single_entity=True)` in a `select()`, where the flag does nothing.

## What it does

Finds a `Bundle` with `single_entity=True` given to `select()`, directly or by a variable. `session.query()` of one is
silent: a `Query` goes on to heed it.

## Why it changed

A result of 2.0 style gives rows, whatever is selected: a caller takes the values out by `scalars()`, and no entity
decides that for it. 1.4 warns of the flag (`RemovedIn20Warning`); 2.0 passes over it in silence.

## Legacy

```python
pair = orm.Bundle("pair", User.id, User.name, single_entity=True)
found = session.execute(select(pair)).all()  # SQA118
```

## Modern

```python
pair = orm.Bundle("pair", User.id, User.name)
found = session.execute(select(pair)).scalars().all()
```

## Trap

- Without `scalars()` each row holds the bundle as its one value: `row.pair.name`, or `row[0].name`.
- In a row of several entities the flag never had an effect.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/api.html#sqlalchemy.orm.Bundle
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA118", History(warns="1.4", always="changed"), calls=("select",), gates=("single_entity",))
BY_HAND = "the callers of the result take the bundle out of its row"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not node.args or facts.symbol_of(node.func) != "sqlalchemy.select":
        return
    given = node.args[0].elts if isinstance(node.args[0], ast.List) else node.args
    if any(_is_single(each, facts) for each in given):
        instead = "leave it out, and use scalars()" if len(given) == 1 else "leave it out"
        yield Usage(node.func, "Bundle(single_entity=True)", instead, fact="has no effect in select()")


def _is_single(node: ast.expr, facts: Facts) -> bool:
    """Whether an expression is a Bundle with the flag, or a variable that holds one."""
    value = facts.value_of(node)
    if value is not None:
        node, facts = value
    if not isinstance(node, ast.Call) or facts.symbol_of(node.func) != "sqlalchemy.orm.Bundle":
        return False
    return any(
        each.arg == "single_entity" and isinstance(each.value, ast.Constant) and each.value.value is True
        for each in node.keywords
    )
