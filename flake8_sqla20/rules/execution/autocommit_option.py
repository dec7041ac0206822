"""The execution option `autocommit`, which 2.0 ignores.

## What it does

Finds `autocommit` among the execution options of an engine, a connection or a statement: as a keyword of
`execution_options()`, and in the dict that `execution_options=` of `create_engine()` and `execute()` is given. With
`autocommit=False`, which asks for what 2.0 does anyway, it is advice to leave it out.

## Why it changed

The option told 1.x to commit after a statement that it did not recognize as one that writes, such as a SELECT that
calls a function. 2.0 commits nothing by itself, for no option: it takes `autocommit` without a word and does nothing.

## Legacy

```python
with engine.connect() as conn:
    conn.execute(text("select 1").execution_options(autocommit=True))  # SQA124 SQA133
```

## Modern

```python
with engine.begin() as conn:
    conn.execute(text("select 1"))  # SQA133
```

## Trap

- The driver's own autocommit is `execution_options(isolation_level="AUTOCOMMIT")`, for a connection or an engine, never
  for one statement. Every statement then is committed, and a rollback undoes nothing.
- `Session(autocommit=True)` is another thing: see SQA180.

## Fix

`autocommit=True` goes where the statement is executed at once in a `with engine.connect()`, which becomes
`engine.begin()`: unsafe where the block does more. `autocommit=False` goes, which is unsafe: on 1.4 it had kept the
connection from committing. Left is the option of an engine, and of a statement that is executed elsewhere.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#library-level-but-not-driver-level-autocommit-removed-from-both-core-and-orm
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

_IGNORED = History(always="changed", warns="1.4")
_SUPERFLUOUS = History(always="advice")
_FACTORIES = ("sqlalchemy.create_engine", "sqlalchemy.engine.create_engine")

RULE = Rule(
    "SQA124",
    _IGNORED,
    calls=("execution_options", "execute", "scalar", "create_engine"),
    gates=("autocommit",),
    histories=(_IGNORED, _SUPERFLUOUS),
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    for at, value in _given(node):
        method = facts.method_of(node)
        if method is None and facts.symbol_of(node.func) not in _FACTORIES:
            continue
        what = "the execution option autocommit"
        if isinstance(value, ast.Constant) and not value.value:
            yield Usage(at, what, "leave it out", fact="says what 2.0 does anyway", history=_SUPERFLUOUS)
        else:
            remedy = 'use engine.begin(), or isolation_level="AUTOCOMMIT"'
            yield Usage(at, what, remedy, fact="is ignored in 2.0", history=_IGNORED)


def _given(node: ast.Call) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The option where a call gives it, and its value."""
    is_method = isinstance(node.func, ast.Attribute) and node.func.attr == "execution_options"
    for keyword in node.keywords:
        if is_method and keyword.arg == "autocommit":
            yield keyword, keyword.value
        elif not is_method and keyword.arg == "execution_options" and isinstance(keyword.value, ast.Dict):
            for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "autocommit":
                    yield keyword, value


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(usage.at, ast.keyword) or usage.at.arg != "autocommit":
        rewrite.refuse("the option stands in a dict")
    if usage.history is not _SUPERFLUOUS:
        from flake8_sqla20.rewrite.transactions import commit_option

        if not isinstance(usage.at.value, ast.Constant):
            rewrite.refuse("whether it commits depends on its value")
        commit_option(node, facts, rewrite)
    else:
        rewrite.unsafe("1.4 commits by itself without it")
    if len(node.args) + len(node.keywords) == 1:
        rewrite.unchain(node)
    else:
        rewrite.remove_arguments(node, usage.at)
