"""Several joins in one `Query.join()`: chains, tuples and lists of targets.

## What it does

Finds, in `join()` and `outerjoin()` on a `Query`, a tuple or a list as an argument, more than two positional arguments,
and a second argument after a relationship.

## Why it changed

`join()` of 1.x took any number of targets, each maybe in a tuple with its ON clause, and told by their types what was
what. 2.0 takes one target and one ON clause; anything else raises. A list raises since 1.4.

## Legacy

```python
session.query(Address).join((User, User.id == Address.user_id)).all()  # SQA101 SQA111
str(session.query(Address).join(Address.user, User.addresses).statement)  # SQA101 SQA111
```

## Modern

```python
session.scalars(select(Address).join(User, User.id == Address.user_id)).unique().all()
str(select(Address).join(Address.user).join(User.addresses))
```

## Trap

- The steps of a chain join one after the other: `.join(User.addresses).join(Address.tags)`. Each step that starts
  elsewhere than at the last, as `join(Address, Company)`, needs its own ON clause or relationship.
- `join(Address, User.addresses)`, a target and its relationship, stays as it is.
- `isouter=True` and `full=True` were about all steps; give them to each.

## Fix

Safe: a tuple with its ON clause becomes two arguments; several tuples, or several relationships, one call each, with
`isouter` and `full` given to each. Left are strings (SQA110 first), classes without an ON clause, and targets that have
a name.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-join-options
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage, last_name

_REMOVED = History(warns="1.4", removed="2.0")
_GONE = History(removed="<=1.4")

RULE = Rule(
    "SQA111",
    _REMOVED,
    calls=("join", "outerjoin"),
    examples=(
        Example(
            "session.query(Address).join([Address.user]).all()  # SQA101 SQA111",
            "session.scalars(select(Address).join(Address.user)).all()",
        ),
    ),
    histories=(_GONE,),
)
_EACH = "call it once for each step"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not node.args or isinstance(getattr(node.func, "value", None), ast.Constant):
        return  # ", ".join(names)
    given = [each for each in node.args if not isinstance(each, ast.Starred)]
    if len(given) < 2 and not any(isinstance(each, (ast.Tuple, ast.List, ast.Name)) for each in given):
        return
    method = facts.method_of(node)
    if method is None or not method[0].is_a("Query") or method[1] not in RULE.calls:
        return
    what = f"Query.{method[1]}()"
    kinds = {facts.kind_of(each).name for each in given}
    if "list" in kinds:
        yield Usage(node.func, f"a list in {what}", _EACH, history=_GONE)
    elif "tuple" in kinds:
        remedy = f"use {method[1]}(target, onclause)" if len(given) == 1 else _EACH
        yield Usage(node.func, f"a tuple in {what}", remedy)
    elif len(given) > 2 or len(given) == 2 and _is_chain(given[0], given[1], node, facts):
        yield Usage(node.func, f"several targets in one {what}", _EACH)


def _is_chain(first: ast.expr, second: ast.expr, call: ast.Call, facts: Facts) -> bool:
    """Whether the second argument is another target: it is a class, or the first was a relationship, which has its ON
    clause with it."""
    if facts.kind_of(second).name == "type" or facts.kind_of(first).name == "str":
        return True
    if isinstance(first, ast.Call) and last_name(first) == "of_type" and isinstance(first.func, ast.Attribute):
        first = first.func.value
    if not isinstance(first, ast.Attribute) or facts.kind_of(first).name == "type":
        return False
    if facts.kind_of(first).is_a("InstrumentedAttribute") or facts.kind_of(first.value).name == "type":
        return True
    # Where `User` is imported: `query(User)` tells that it is no module, `models.Address` may be one's class.
    origin = facts.origin_of(call)
    owner = ast.dump(first.value)
    return origin is not None and any(ast.dump(each) == owner for each in origin.args)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.joins import split

    split(node, facts, rewrite)
