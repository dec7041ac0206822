"""`URL(…)`, assignments to a URL's attributes, `__to_string__()` and `translate_connect_args([…])`.

## What it does

Finds calls of `URL()`, assignments such as `url.database = …` on a `URL`, `.__to_string__()`, and a list of names given
to `.translate_connect_args()`.

## Why it changed

A `URL` is an immutable tuple since 1.4. `URL.create()` makes it and checks its arguments, `set()` gives a changed copy.
Assigning to its attributes raises since 1.4; the constructor wants all seven parts in 2.0.

## Legacy

```python
from sqlalchemy.engine.url import URL

URL("sqlite")  # SQA176
```

## Modern

```python
from sqlalchemy.engine import URL

URL.create("sqlite")
```

## Trap

- `url.set(…)` changes nothing in place: `url = url.set(database="test")`.
- `url.query` is immutable, too: `url.update_query_dict({…})` gives a copy.
- `create_engine()` takes a `URL` as it is. Turned into a string and back it loses the password (SQA177).

## Fix

Safe: `URL(…)` becomes `URL.create(…)`, `__to_string__()` `render_as_string()`, `url.database = "x"`
`url = url.set(database="x")`. Unsafe where something else may refer to the URL, or the value may be None, which `set()`
ignores. A URL that a function was given is left, and lists of names.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_14.html#the-url-object-is-now-immutable
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage

_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_IMMUTABLE = History(removed="<=1.4")
_PARTS = ("drivername", "username", "password", "host", "port", "database", "query")
_MAKE = 'url = sa.engine.make_url("sqlite:///a.db")'

RULE = Rule(
    "SQA176",
    _REMOVED,
    calls=("URL", "__to_string__", "translate_connect_args"),
    attributes=_PARTS,
    examples=(
        Example(f'{_MAKE}\nurl.database = "b.db"  # SQA176', f'{_MAKE}\nurl = url.set(database="b.db")'),
        Example(f"{_MAKE}\nurl.__to_string__()  # SQA176", f"{_MAKE}\nurl.render_as_string()"),
        Example(
            f'{_MAKE}\nurl.translate_connect_args(["host", "db"])  # SQA176',
            f'{_MAKE}\nurl.translate_connect_args(database="db")',
        ),
    ),
    histories=(_IMMUTABLE, _WARNS, _WARNS),
)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.Attribute):
        if isinstance(node.ctx, ast.Store) and facts.kind_of(node.value).is_a("URL"):
            what = f"assigning to URL.{node.attr}"
            remedy = f"use url = url.set({node.attr}=…)"
            yield Usage(node, what, remedy, fact="raises since 1.4", history=_IMMUTABLE)
    elif isinstance(node, ast.Call):
        method = facts.method_of(node)
        if method is None:
            yield from _constructed(node, facts)
        elif method[0].is_a("URL"):
            if method[1] == "__to_string__":
                yield Usage(node.func, "URL.__to_string__()", "use render_as_string()", history=_WARNS)
            elif method[1] == "translate_connect_args" and (node.args or any(k.arg == "names" for k in node.keywords)):
                what = "a list of names in translate_connect_args()"
                yield Usage(node.func, what, 'pass other names as keywords (database="db")', history=_WARNS)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if isinstance(node, ast.Attribute):
        from flake8_sqla20.rewrite.mutations import replace_url

        replace_url(node, facts, rewrite)
        return
    if not isinstance(node, ast.Call) or not isinstance(node.func, (ast.Name, ast.Attribute)):
        rewrite.refuse("a URL is immutable, and its name has to be bound anew")
    method = facts.method_of(node)
    if method is None:
        rewrite.wrap(node.func, "", ".create")
    elif method[1] == "__to_string__" and isinstance(node.func, ast.Attribute):
        rewrite.rename(node.func, "render_as_string")
    else:
        rewrite.refuse("its names have to become keywords")


def _constructed(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    kind = facts.kind_of(call.func)
    if kind.name == "type" and kind.first.is_a("URL") and facts.symbol_of(call.func):
        hidden = any(isinstance(each, ast.Starred) for each in call.args) or any(not k.arg for k in call.keywords)
        complete = hidden or len(call.args) + len(call.keywords) >= len(_PARTS)
        yield Usage(call.func, "URL(…)", "use URL.create(…)", history=_WARNS if complete else _REMOVED)
