"""Strings that name a relationship in `Query.join()`, `Query.outerjoin()` and `with_parent()`.

## What it does

Finds a string as the target or ON clause of `join()` and `outerjoin()` on a `Query`, and as the relationship of
`with_parent()`, and as the ON clause of the functions `join()` and `outerjoin()` of `sqlalchemy.orm`. Where the module
declares the class, the message names the attribute.

## Why it changed

A string can be checked only once the query is built, and says nothing to a type checker. 2.0 takes the attribute of the
class; a string raises `ArgumentError`.

## Legacy

```python
session.query(User).join("addresses").all()  # SQA101 SQA110 "use User.addresses"
session.query(User).outerjoin(Address, "addresses").all()  # SQA101 SQA110
```

## Modern

```python
session.scalars(select(User).join(User.addresses)).unique().all()
session.scalars(select(User).outerjoin(Address, User.addresses)).unique().all()
```

## Trap

- A second string, `join("addresses", "user")`, is a second join: `.join(User.addresses).join(Address.user)`.
- `Query` removed duplicate entities by itself. A joined `select(User)` gives a user once for each address.
- The attribute belongs to the class that the join starts from, which may be an `aliased()` one.

## Fix

Safe: the attribute, where the project declares the class and it has a name at the place; in `with_parent()` that of
the instance's class, where an annotation, a constructor or the query that loads it tells it. Left are strings whose
class is not seen, and `from_joinpoint`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-orm-query-join-strings
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule("SQA110", History(warns="1.4", removed="2.0"), calls=("join", "outerjoin", "with_parent"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if isinstance(getattr(node.func, "value", None), ast.Constant) or not node.args:
        return  # ", ".join(names)
    called = last_name(node)
    method = facts.method_of(node)
    symbol = facts.symbol_of(node.func) if method is None else ""
    owner: ast.expr | None = None
    if method is not None and method[0].is_a("Query") and method[1] in RULE.calls:
        given = node.args[1:] if called == "with_parent" else node.args
        what = f"Query.{method[1]}()"
        owner = node.func.value if isinstance(node.func, ast.Attribute) and called != "with_parent" else None
    elif symbol == "sqlalchemy.orm.with_parent":
        given, what = node.args[1:], "with_parent()"
    elif symbol in ("sqlalchemy.orm.join", "sqlalchemy.orm.outerjoin"):
        given, what = node.args[2:3], f"orm.{symbol.rpartition('.')[2]}()"
    else:
        return
    strings = [each for each in given if facts.kind_of(each).name == "str"]
    if strings:
        yield Usage(node.func, f"a string in {what}", _remedy(node, strings, owner, facts))


def _remedy(node: ast.Call, strings: list[ast.expr], owner: ast.expr | None, facts: Facts) -> str:
    """The attribute, where one string is given that names it from the query's first entity."""
    if owner is not None and len(strings) == 1 and strings[0] in node.args[:2] and len(node.args) < 3:
        if not any(each.arg == "from_joinpoint" for each in node.keywords) and _is_plain(node, strings[0], facts):
            found = facts.attributes_of(owner, facts.string_of(strings[0]) or "")
            if len(found) == 1:
                return f"use {found[0]}"
    return "use the class's attribute, as User.addresses"


def _is_plain(node: ast.Call, string: ast.expr, facts: Facts) -> bool:
    """Whether a string is the first step of a join, or the ON clause after a class."""
    return string is node.args[0] or facts.kind_of(node.args[0]).name == "type"


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.attributes import written

    name = last_name(node)
    if usage.what.endswith("with_parent()"):
        text = facts.string_of(node.args[1])
        if text is None:
            rewrite.refuse("what string it is given is not seen")
        rewrite.replace(node.args[1], *written(facts.attributes_of_instance(node.args[0], text), node, facts, rewrite))
        return
    if not isinstance(node.func, ast.Attribute) or facts.method_of(node) is None:
        rewrite.refuse(f"whose attribute it is in {name}() is not seen")
    if any(each.arg in ("from_joinpoint", "aliased") for each in node.keywords):
        rewrite.refuse("what it starts from depends on the join before it")
    strings = [each for each in node.args if facts.kind_of(each).name == "str"]
    steps = [facts.string_of(each) or "" for each in strings]
    if strings != node.args and not (len(strings) == 1 and strings[0] in node.args[:2] and len(node.args) == 2):
        rewrite.refuse("what its targets start from is not seen")
    if len(strings) == 1 and not _is_plain(node, strings[0], facts) or any("." in each for each in steps):
        rewrite.refuse("what it starts from is not seen")
    found = written(facts.attributes_of(node.func.value, ".".join(steps)), node, facts, rewrite)
    for string, attribute in zip(strings, found, strict=True):
        rewrite.replace(string, attribute)
