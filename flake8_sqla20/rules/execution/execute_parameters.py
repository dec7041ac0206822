"""Parameters of `Connection.execute()` that are no dict and no list of dicts.

## What it does

Finds keyword arguments (`conn.execute(stmt, name="ed")`) and several dicts one by one
(`conn.execute(stmt, {…}, {…})`) given to `execute()` and `scalar()` of a `Connection` with a construct. What is given
to `Engine.execute()` is SQA121's, strings are SQA136's.

## Why it changed

There were five ways to pass parameters, and the driver's own among them. 2.0 has two: one dict, or a list of dicts for
`executemany()`. Everything else raises TypeError.

## Legacy

```python
with engine.begin() as conn:
    conn.execute(text("select * from users where id = :id"), id=1)  # SQA123
    conn.execute(insert(users), {"name": "jack"}, {"name": "jill"})  # SQA123
```

## Modern

```python
with engine.begin() as conn:
    conn.execute(text("select * from users where id = :id"), {"id": 1})
    conn.execute(insert(users), [{"name": "jack"}, {"name": "jill"}])
```

## Trap

- The keywords `statement`, `parameters` and `execution_options` are no parameters.
- A list of dicts executes the statement many times and gives no rows; the same is true of several dicts in 1.x.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#execute-method-more-strict-execution-options-are-more-prominent
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_OWN = ("statement", "object_", "parameters", "execution_options", None)

RULE = Rule("SQA123", History(warns="1.4", removed="2.0"), calls=("execute", "scalar"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    keywords = [keyword for keyword in node.keywords if keyword.arg not in _OWN]
    if not node.args or not (keywords or len(node.args) > 2) or any(isinstance(a, ast.Starred) for a in node.args):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Connection") or not facts.kind_of(node.args[0]).is_a("Executable"):
        return
    if keywords:
        remedy = f'pass {{"{keywords[0].arg}": …}}, one dict'
        yield Usage(node.func, f"passing parameters by keyword to Connection.{method[1]}()", remedy)
    elif len(node.args) > 3 or isinstance(node.args[2], ast.Dict) and isinstance(node.args[1], ast.Dict):
        yield Usage(node.func, f"passing several dicts to Connection.{method[1]}()", "pass one list of dicts")
