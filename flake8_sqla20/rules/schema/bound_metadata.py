"""`MetaData(bind=…)`, `metadata.bind` and `ThreadLocalMetaData`, metadata that is bound to an engine.

## What it does

Finds a `bind` given to `MetaData()`, by keyword or as its first argument, what is assigned to and read from `.bind` of
metadata, tables and SQL constructs, `is_bound()`, the name `ThreadLocalMetaData`, and `bind=` of the usual SQL
functions.

## Why it changed

Bound metadata let tables and statements find an engine by themselves, so that nothing in a call told which database and
which transaction it ran in. 2.0 takes the engine or connection where it is used.

## Legacy

```python
metadata = MetaData(bind=engine)  # SQA160
Table("users", MetaData(engine), autoload_with=engine)  # SQA160
```

## Modern

```python
metadata = MetaData()
Table("users", MetaData(), autoload_with=engine)
```

## Trap

- The first argument of `MetaData()` is the schema's name in 2.0.
- `metadata.bind = engine` goes on being accepted: it sets an attribute that nothing reads. What relied on it raises:
  `create_all()`, `reflect()` and `Table.create()` without a bind, `autoload=True`, `statement.execute()`.
- Where code reads `metadata.bind` to find the engine, hand on the engine, or ask `session.get_bind()`.

## Fix

Unsafe: what binds metadata goes where all that its function makes of it gets an engine otherwise; the fixes of SQA122,
SQA161 and SQA162 see to that. So does the `bind` of a function that does not execute itself. Left is metadata that is
shared, and what reads the engine back.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#implicit-and-connectionless-execution-bound-metadata-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Kind, Rewrite, Rule, Usage, last_name

_WARNS = History(warns="1.4", removed="2.0")
_GONE = History(removed="2.0")
_IGNORED = History(always="changed")

# Of all functions that `func` has, those that anyone binds.
_FUNCTIONS = ("lower", "upper", "count", "now", "current_timestamp", "coalesce", "concat", "length", "random")
RULE = Rule(
    "SQA160",
    _WARNS,
    calls=("MetaData", "ThreadLocalMetaData", "is_bound", *_FUNCTIONS),
    attributes=("bind",),
    imports=("ThreadLocalMetaData",),
    examples=(
        Example(
            "from sqlalchemy import ThreadLocalMetaData  # SQA160\nThreadLocalMetaData()  # SQA160",
            "MetaData()",
        ),
        Example("MetaData().is_bound()  # SQA160\nMetaData().bind  # SQA160", "session.get_bind()"),
        Example('func.lower("X", bind=engine)  # SQA160', 'func.lower("X")'),
        Example("metadata = MetaData()\nmetadata.bind = engine  # SQA160", "metadata = MetaData()"),
    ),
    histories=(_WARNS, _GONE, _WARNS, _IGNORED),
)

_LOCAL = "ThreadLocalMetaData"


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        if (node.module or "").partition(".")[0] == "sqlalchemy" and not node.level:
            for alias in node.names:
                if alias.name == _LOCAL:
                    yield Usage(alias, _LOCAL, "use MetaData and hand on the engine")
    elif isinstance(node, ast.Attribute):
        yield from _attribute(node, facts)
    elif isinstance(node, ast.Call):
        symbol = facts.symbol_of(node.func)
        if symbol == "sqlalchemy.MetaData":
            yield from _constructed(node, facts)
        elif symbol == f"sqlalchemy.{_LOCAL}":
            yield Usage(node.func, f"{_LOCAL}()", "use MetaData() and hand on the engine")
        elif node.keywords and facts.kind_of(node).is_a("FunctionElement"):
            for keyword in node.keywords:
                if keyword.arg == "bind":
                    yield Usage(keyword, f"{last_name(node)}(bind=…)", "execute the statement on a Connection")
        elif not node.args:
            method = facts.method_of(node)
            if method is not None and method[1] == "is_bound" and method[0].is_a("MetaData"):
                yield Usage(node.func, "MetaData.is_bound()", "hand on the engine itself", history=_GONE)


def _constructed(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    remedy = "pass the engine to create_all(), autoload_with="
    for keyword in call.keywords:
        if keyword.arg == "bind":
            yield Usage(keyword, "MetaData(bind=…)", remedy)
    first = facts.argument(call, 0)
    # The schema's name is first in 2.0; 1.x also took the URL to connect to.
    if first is not None and (facts.kind_of(first).is_a("Engine", "Connection", "Connectable") or _is_url(first)):
        yield Usage(call.func, "an engine in MetaData(…)", remedy)


def _is_url(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and "://" in node.value


def _attribute(node: ast.Attribute, facts: Facts) -> Iterator[Usage]:
    owner = facts.kind_of(node.value)
    if isinstance(node.ctx, ast.Store):
        if owner.is_a("MetaData"):
            remedy = "pass the engine to create_all(), autoload_with="
            yield Usage(node, "MetaData.bind", remedy, fact="is ignored in 2.0", history=_IGNORED)
    elif owner.node is None and owner.is_a("MetaData", "ClauseElement", "Executable", "Index"):
        yield Usage(node, f"{_called(owner)}.bind", "hand on the engine itself", history=_GONE)


def _called(kind: Kind) -> str:
    return next((name for name in ("MetaData", "Table", "Index", "Select") if kind.is_a(name)), "ClauseElement")


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.unbinding import remove_bind, unassign

    at = usage.at
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        unassign(node, facts, rewrite)
    elif isinstance(node, ast.Call) and facts.symbol_of(node.func) == "sqlalchemy.MetaData":
        given = at if isinstance(at, ast.keyword) else node.args[0]
        remove_bind(node, given, facts, rewrite)
    elif isinstance(node, ast.Call) and isinstance(at, ast.keyword):
        if getattr(facts.parent_of(node), "attr", "") in ("execute", "scalar"):
            rewrite.refuse("the function executes itself: execute it on a connection")
        rewrite.unsafe("the function cannot execute itself any more")
        rewrite.remove_arguments(node, at)
    else:
        rewrite.refuse("the engine itself has to be handed on to here")
