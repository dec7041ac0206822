"""Parameters of `Connection.execute()` that are no dict and no list of dicts.

## What it does

Finds keyword arguments (`conn.execute(stmt, name="ed")`, `**row` of a dict) and several dicts one by one
(`conn.execute(stmt, {…}, {…})`) given to `execute()` and `scalar()` of a `Connection` with a construct; also tuples and
lists of values (`conn.execute(stmt, ("ed", 7))`), which raise since 1.4. What is given to `Engine.execute()` is
SQA121's, strings are SQA136's.

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

## Fix

Safe: keyword arguments become one dict, several dicts a list. Left are values without names, and what is not known to
be a dict.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#execute-method-more-strict-execution-options-are-more-prominent
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_OWN = ("statement", "object_", "parameters", "execution_options", None)

_STRICT = History(warns="1.4", removed="2.0")
_POSITIONAL = History(removed="<=1.4")

RULE = Rule("SQA123", _STRICT, calls=("execute", "scalar"), histories=(_STRICT, _POSITIONAL))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    keywords = [keyword for keyword in node.keywords if keyword.arg not in _OWN]
    by_position = _is_by_position(node)
    if not node.args or any(isinstance(each, ast.Starred) for each in node.args):
        return
    unpacked = any(keyword.arg is None and _is_row(keyword.value, facts) for keyword in node.keywords)
    if not (keywords or len(node.args) > 2 or by_position or unpacked):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Connection") or not facts.kind_of(node.args[0]).is_a("Executable"):
        return
    if by_position:
        what = f"passing parameters by position to Connection.{method[1]}()"
        yield Usage(node.func, what, "pass a dict, or a list of dicts", history=_POSITIONAL)
    elif unpacked:
        yield Usage(
            node.func, f"passing parameters by keyword to Connection.{method[1]}()", "pass the dict itself, without **"
        )
    elif keywords:
        remedy = f'pass {{"{keywords[0].arg}": …}}, one dict'
        yield Usage(node.func, f"passing parameters by keyword to Connection.{method[1]}()", remedy)
    elif len(node.args) > 3 or isinstance(node.args[2], ast.Dict) and isinstance(node.args[1], ast.Dict):
        yield Usage(node.func, f"passing several dicts to Connection.{method[1]}()", "pass one list of dicts")


def _is_row(unpacked: ast.expr, facts: Facts) -> bool:
    """Whether a dict is written there, or plainly assigned, whose first key names a parameter."""
    found = facts.value_of(unpacked)
    row = found[0] if found is not None else unpacked
    key = row.keys[0] if isinstance(row, ast.Dict) and row.keys else None
    return isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value not in _OWN


def _is_by_position(node: ast.Call) -> bool:
    """Whether the parameters are the values of one row or several, in a tuple or list, without names."""
    given = node.args[1] if len(node.args) > 1 else None
    first = given.elts[0] if isinstance(given, (ast.Tuple, ast.List)) and given.elts else None
    return isinstance(first, (ast.Constant, ast.Tuple, ast.List))


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rows = node.args[1:]
    if _is_by_position(node):
        rewrite.refuse("the values have no names here")
    if not node.keywords:
        if not all(facts.kind_of(each).name == "dict" for each in rows):
            rewrite.refuse("not all that is passed is known to be a dict")
        rewrite.insert_before(rows[0], "[", anchor=node)
        rewrite.insert_after(rows[-1], "]", anchor=node)
        return
    if rows or any(each.arg in _OWN[:-1] for each in node.keywords):
        rewrite.refuse("it has other arguments beside the parameters")
    first, last = node.keywords[0], node.keywords[-1]
    if first is last and first.arg is None:
        rewrite.replace_up_to(first.value, first, anchor=node)
        return
    for each in node.keywords:
        key = f'"{each.arg}": ' if each.arg is not None else "**"
        rewrite.replace_up_to(each.value, each, "{" * (each is first), key, anchor=node)
    rewrite.insert_after(last, "}", anchor=node)
