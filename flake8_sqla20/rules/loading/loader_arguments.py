"""Arguments that loader options no longer take: more attributes of `defer()`, a name as `alias`, `".*"`.

## What it does

Finds a second and further positional argument of `defer()` and `undefer()`, a string as the `alias` of
`contains_eager()`, and the wildcard `".*"`.

## Why it changed

The arguments after the first were a path, not further columns; 2.1 takes one attribute and raises `TypeError`. An alias
by name and the undocumented wildcard `".*"` warn in all releases since 1.4.

## Legacy

```python
orm.defer(Address.user, User.fullname)  # SQA116
```

## Modern

```python
orm.defaultload(Address.user).defer(User.fullname)
```

## Trap

- `defer(User.name, User.fullname)` never deferred two columns. That is `defer(User.name), defer(User.fullname)`.
- A name as `alias` is looked up as text; the query must be joined to the alias itself, best as
  `join(User.addresses.of_type(alias))` with `contains_eager(User.addresses.of_type(alias))`.
- Of a `load_only()` the arguments are all columns.

## Fix

Safe: `defaultload()` for each attribute before the last, and `"*"`. A name as `alias` is left: the `aliased()` class
has to be given.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/columns.html
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage, last_name

_PATH = History(warns="1.4", removed="2.1")
_WARNS = History(warns="1.4")
_COLUMNS = ("defer", "undefer")
_RELATIONSHIPS = ("joinedload", "selectinload", "subqueryload", "lazyload", "immediateload", "noload", "raiseload")
_WILD = (*_RELATIONSHIPS, "defaultload", *_COLUMNS)

RULE = Rule(
    "SQA116",
    _PATH,
    calls=(*_WILD, "contains_eager"),
    examples=(
        Example(
            "orm.undefer(Address.user, User.fullname)  # SQA116", "orm.defaultload(Address.user).undefer(User.fullname)"
        ),
        Example(
            'contains_eager(User.addresses, alias="other")  # SQA116',
            'contains_eager(User.addresses.of_type(aliased(Address, name="other")))',
        ),
        Example('orm.lazyload(".*")  # SQA116', 'orm.lazyload("*")'),
    ),
    histories=(_PATH, _WARNS, _WARNS),
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    wild = any(isinstance(each, ast.Constant) and each.value == ".*" for each in node.args)
    alias = next((each for each in node.keywords if each.arg == "alias"), None)
    if not wild and alias is None and len(node.args) < 2:
        return
    method = facts.method_of(node)
    package, _, name = facts.symbol_of(node.func).rpartition(".") if method is None else ("", "", method[1])
    if method is not None and not method[0].is_a("Load") or method is None and package != "sqlalchemy.orm":
        return
    if wild and name in _WILD:
        yield Usage(node.func, f'{last_name(node)}(".*")', 'use "*"', history=_WARNS)
    elif name in _COLUMNS and method is None and len(node.args) > 1:
        what = f"a path of several arguments to {last_name(node)}()"
        yield Usage(node.func, what, f"chain defaultload(A.b).{name}(B.c)", history=_PATH)
    elif name == "contains_eager" and alias is not None and facts.kind_of(alias.value).name == "str":
        yield Usage(alias, "a string as alias of contains_eager()", "give the aliased() class", history=_WARNS)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if isinstance(usage.at, ast.keyword):
        rewrite.refuse("the aliased() class that is joined has to be given")
    wild = [each for each in node.args if isinstance(each, ast.Constant) and each.value == ".*"]
    for star in wild:
        rewrite.replace(star, '"*"')
    if wild:
        return
    *path, last = node.args
    if any(isinstance(each, ast.Starred) or facts.kind_of(each).name == "str" for each in node.args):
        rewrite.refuse("strings among the attributes come first (SQA113)")
    name = facts.symbol_of(node.func).rpartition(".")[2]
    default = rewrite.name("sqlalchemy.orm.defaultload", node)
    chain: list[str | ast.AST] = []
    for each in path:
        chain += [f".defaultload({rewrite.source(each)})" if chain else f"{default}({rewrite.source(each)})"]
    rewrite.replace_up_to(last, node, *chain, f".{name}(", anchor=node)
