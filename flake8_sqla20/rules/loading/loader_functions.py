"""Loader functions that are gone: `joinedload_all()`, `eagerload()`, `baked_lazyload()`, `contains_alias()`, ….

## What it does

Finds imports and uses of `eagerload()`, of `joinedload_all()`, `subqueryload_all()`, `selectinload_all()`,
`lazyload_all()` and `eagerload_all()`, of `contains_alias()` and `AliasOption`, and of the functions of
`sqlalchemy.ext.baked` for lazy loaders: `baked_lazyload()`, `baked_lazyload_all()`, `bake_lazy_loaders()` and
`unbake_lazy_loaders()`.

## Why it changed

A path of options is a chain of methods since 0.9, so the `_all` functions are gone. `eagerload()` was an old name of
`joinedload()`. Lazy loaders are baked by themselves since 1.2 and use the statement cache since 1.4.
`contains_alias()` and its `AliasOption` do nothing since 1.4.

## Legacy

```python
from sqlalchemy.orm import eagerload  # SQA114

session.query(User).options(eagerload(User.addresses)).all()  # SQA101 SQA114
```

## Modern

```python
session.scalars(select(User).options(joinedload(User.addresses))).unique().all()
```

## Trap

- `joinedload_all(User.addresses, Address.user)` is `joinedload(User.addresses).joinedload(Address.user)`. The call
  `joinedload(User.addresses, Address.user)` is another thing: it joins the last step alone.
- In 2.0 style a joined collection needs `.unique()` on the result.
- `sqlalchemy.ext.baked` itself remains, as legacy: SQA104 speaks of it.

## Fix

Safe: `eagerload()` is renamed, and the others of `joinedload()` and `lazyload()` become a chain of these; what did
nothing is left out: a statement, or an option of a query. The import goes with the last use. Left are strings.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/relationships.html
"""

from __future__ import annotations

import ast
from itertools import pairwise

from flake8_sqla20.rule import Facts, History, Rewrite, Usage
from flake8_sqla20.tables import RenamedName, ReplacedName, Row, fixes_of, table, usages_of

_ORM = "sqlalchemy.orm"
_BAKED = "sqlalchemy.ext.baked"
_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_GONE = History(removed="<=1.4")
_ALL = ("joinedload", "subqueryload", "selectinload", "lazyload")
_PATH = "(User.addresses, Address.user)"

ROWS: tuple[Row, ...] = (
    RenamedName(f"{_ORM}.eagerload", f"{_ORM}.joinedload", _REMOVED, used="{name}(User.addresses)"),
    *(
        ReplacedName(
            f"{_ORM}.{old}_all",
            f"chain {new}(A.b).{new}(B.c)",
            _GONE,
            used="{name}" + _PATH,
            modern=f"{'orm.' * (new == 'lazyload')}{new}(User.addresses).{new}(Address.user)",
        )
        for old, new in (*((each, each) for each in _ALL), ("eagerload", "joinedload"))
    ),
    ReplacedName(
        f"{_ORM}.contains_alias",
        "leave it out, from_statement() matches entities by itself",
        _WARNS,
        used="{name}(aliased(User))",
    ),
    ReplacedName(
        f"{_ORM}.query.AliasOption",
        "leave it out, from_statement() matches entities by itself",
        _WARNS,
        also=(_ORM,),
        used="{name}(aliased(User))",
    ),
    ReplacedName(
        f"{_BAKED}.baked_lazyload",
        "use lazyload()",
        _REMOVED,
        used="{name}(User.addresses)",
        modern="orm.lazyload(User.addresses)",
    ),
    ReplacedName(
        f"{_BAKED}.baked_lazyload_all",
        "chain lazyload(A.b).lazyload(B.c)",
        _REMOVED,
        used="{name}" + _PATH,
        modern="orm.lazyload(User.addresses).lazyload(Address.user)",
    ),
    ReplacedName(f"{_BAKED}.bake_lazy_loaders", "leave it out", _REMOVED, used="{name}()"),
    ReplacedName(f"{_BAKED}.unbake_lazy_loaders", "leave it out", _GONE, used="{name}()"),
)

RULE = table("SQA114", ROWS)
check = usages_of(ROWS)
_by_row = fixes_of(ROWS)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    new = usage.what.removesuffix("_all").removeprefix("baked_").replace("eagerload", "joinedload")
    if usage.what == "eagerload" or new not in _ALL:
        _by_row(node, usage, facts, rewrite)
    elif isinstance(node, ast.ImportFrom) and isinstance(usage.at, ast.alias):
        from flake8_sqla20.rewrite.leaving import leave_out_import

        leave_out_import(node, usage.at, rewrite)
    else:
        call = next(iter(rewrite.around(usage.at)), None)
        if not isinstance(call, ast.Call) or call.func is not usage.at or not call.args:
            rewrite.refuse("it is not called here")
        if any(isinstance(each, ast.Starred) or facts.kind_of(each).name == "str" for each in call.args):
            rewrite.refuse("strings, and what is unpacked, become attributes first")
        if call.keywords and len(call.args) > 1:
            rewrite.refuse("its keywords are about all steps")
        rewrite.replace(call.func, rewrite.name(f"{_ORM}.{new}", call))
        for left, right in pairwise(call.args):
            rewrite.replace_between(left, right, f").{new}(", anchor=call)
