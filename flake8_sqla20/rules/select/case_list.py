"""`case([…])` and `case(whens=…)`, the list form of `case()`.

## What it does

Finds `case()` whose conditions are a list (or a variable that holds one), and the keyword `whens=`.

## Why it changed

2.0's `case()` takes the `(condition, value)` pairs one by one; a list raises `ArgumentError`, the keyword `TypeError`.

## Legacy

```python
stmt = select(case([(users.c.id == 1, "one")], else_="more"))  # SQA143
stmt = select(case(value=users.c.name, whens={"ed": 1}))  # SQA143
```

## Modern

```python
stmt = select(case((users.c.id == 1, "one"), else_="more"))
stmt = select(case({"ed": 1}, value=users.c.name))
```

## Trap

- A dict of `{value: result}` stays one argument; only lists are unpacked.

## Fix

Takes the brackets off, puts a star before a list that has a name, and puts the conditions first. Safe. Left where it is
not known whether a variable holds a list or a dict.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.case
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA143", History(warns="1.4", removed="2.0"), calls=("case",))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if facts.symbol_of(node.func) != "sqlalchemy.case":
        return
    keyword = next((keyword for keyword in node.keywords if keyword.arg == "whens"), None)
    if keyword is not None:
        yield Usage(node.func, "case(whens=…)", "pass the conditions as positional arguments")
        return
    whens = facts.argument(node, 0)
    # A tuple is one (condition, value) pair; other iterables never were taken.
    if whens is not None and facts.kind_of(whens).name == "list":
        yield Usage(node.func, "case([…])", "pass the (condition, value) pairs one by one")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    keyword = next((each for each in node.keywords if each.arg == "whens"), None)
    whens = keyword.value if keyword is not None else node.args[0]
    if len(node.args) > 1 or keyword is not None and node.args:
        rewrite.refuse("it has arguments behind the conditions")
    is_dict = isinstance(whens, ast.Dict) or facts.kind_of(whens).name == "dict"
    if not is_dict and facts.kind_of(whens).name != "list":
        rewrite.refuse("whether the conditions are a list or a dict is not known")
    if keyword is None or keyword is node.keywords[0] and not is_dict:
        rewrite.unwrap(node, whens)
    else:
        bare = rewrite.source(whens)[1:-1].strip().rstrip(",") if isinstance(whens, ast.List) else ""
        rewrite.remove_arguments(node, keyword)
        rewrite.add_argument(node, bare or ("" if is_dict else "*") + rewrite.source(whens), first=True)
