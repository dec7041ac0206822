"""Strings that name attributes in loader options: `joinedload("addresses")`, `defer("fullname")`.

## What it does

Finds a string given as an attribute to a loader option of `sqlalchemy.orm`, or to the method of that name on an
option. `"*"` stays, except in `load_only()`. Where the project declares the class, the message names the attribute.

## Why it changed

A string named an attribute of whatever entity came first, or a path of them. 2.0 takes the attribute of the class; a
string raises `ArgumentError`.

## Legacy

```python
session.query(User).options(joinedload("addresses")).all()  # SQA101 SQA113 "use User.addresses"
session.query(User).options(joinedload("addresses.user")).all()  # SQA101 SQA113
session.query(User).options(orm.defer("fullname")).all()  # SQA101 SQA113
```

## Modern

```python
session.scalars(select(User).options(joinedload(User.addresses))).unique().all()
session.scalars(select(User).options(orm.defaultload(User.addresses).joinedload(Address.user))).unique().all()
session.scalars(select(User).options(orm.defer(User.fullname))).all()
```

## Trap

- A path sets the strategy of its last step alone: `joinedload("addresses.user")` is
  `defaultload(User.addresses).joinedload(Address.user)`. Where the steps before are to be joined too, and may always
  have been meant to be, write `joinedload(User.addresses).joinedload(Address.user)`.
- `lazyload("*")`, `raiseload("*")`, `defer("*")` and `undefer("*")` stay; `load_only("*")` does not.
- In 2.0 style a joined collection needs `.unique()` on the result.
- Of a query of an `aliased()` class it is the alias whose attribute is to be given.

## Fix

Safe: the attribute, and `defaultload()` for each step of a path before the last, where the project declares the
classes and they have names at the place. Left are options whose query is not seen.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-orm-query-join-strings
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_RELATIONSHIPS = ("joinedload", "selectinload", "subqueryload", "lazyload", "immediateload", "noload", "raiseload")
_OPTIONS = (*_RELATIONSHIPS, "contains_eager", "defaultload", "defer", "undefer", "load_only", "with_expression")
_WILDCARDS = ("*", ".*")  # ".*" only warns

RULE = Rule("SQA113", History(warns="1.4", removed="2.0"), calls=_OPTIONS)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    owner: ast.expr | None = None
    if method is not None and method[0].is_a("Load"):
        name = method[1]
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        given = node.args if name == "load_only" else node.args[:1]
    else:
        package, _, name = facts.symbol_of(node.func).rpartition(".")
        if package != "sqlalchemy.orm":
            return
        given = node.args[:1] if name == "with_expression" else node.args
    if name not in _OPTIONS:
        return
    strings = [each for each in given if _names_attribute(each, name, facts)]
    if strings:
        owner = owner if owner is not None else facts.given_to(node)
        yield Usage(node.func, f"a string in {last_name(node)}()", _remedy(name, given, strings, owner, facts))


def _names_attribute(node: ast.expr, option: str, facts: Facts) -> bool:
    """Whether an argument is a string other than a wildcard that stays."""
    wildcard = isinstance(node, ast.Constant) and node.value in _WILDCARDS and option != "load_only"
    return not wildcard and facts.kind_of(node).name == "str"


def _remedy(option: str, given: list[ast.expr], strings: list[ast.expr], owner: ast.expr | None, facts: Facts) -> str:
    """What to write: the attributes, where the project declares the classes on the way."""
    several = option == "load_only"
    if owner is not None and (several or len(given) == 1):
        found = [facts.attributes_of(owner, facts.string_of(each) or "") for each in strings]
        if all(len(each) == 1 for each in found):
            more = ", …" if len(found) > 2 else ""
            return "use " + ", ".join(each[0] for each in found[:2]) + more
        if all(found) and not several:
            *before, last = found[0]
            return f"use {'.'.join(f'defaultload({each})' for each in before)}.{option}({last})"
    return "use the class's attribute, as User.addresses"


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.attributes import written

    method, owner = facts.method_of(node), facts.given_to(node)
    if method is not None and isinstance(node.func, ast.Attribute):
        owner = node.func.value
    name = method[1] if method is not None else facts.symbol_of(node.func).rpartition(".")[2]
    if owner is None:
        rewrite.refuse("the query that the option is for is not seen")
    strings = [each for each in node.args if _names_attribute(each, name, facts)]
    if name != "load_only" and len(node.args) > 1 and strings != node.args[:1]:
        rewrite.refuse("it names several attributes")
    for string in strings:
        *path, last = written(facts.attributes_of(owner, facts.string_of(string) or ""), node, facts, rewrite)
        if path and (name == "load_only" or len(node.args) > 1):
            rewrite.refuse("it names a path, among others")
        rewrite.replace(string, last)
        if path and method is not None and isinstance(node.func, ast.Attribute):
            before = "".join(f".defaultload({each})" for each in path)
            rewrite.insert_after(node.func.value, before, anchor=node)
        elif path:
            default = rewrite.name("sqlalchemy.orm.defaultload", node)
            before = ".".join([f"{default}({path[0]})", *(f"defaultload({each})" for each in path[1:])])
            rewrite.replace(node.func, f"{before}.{name}")
