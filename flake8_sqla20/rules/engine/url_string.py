"""`str(url)`, which hides the password in 2.0.

## What it does

Finds `str()` of a `URL`: of `engine.url`, of what `make_url()` or `URL.create()` gave. Silent is what only prints or
logs the string, or looks at how it starts or which database it names.

## Why it changed

Strings of URLs ended up in logs. In 2.0 `str()` writes `***` for the password, as `repr()` always did. Nothing warns:
what connects with the string fails at the database.

## Legacy

```python
dsn = str(engine.url)  # SQA177
```

## Modern

```python
dsn = engine.url.render_as_string(hide_password=False)
shown = engine.url.render_as_string()
```

## Trap

- Where the string is only shown, hide the password: `render_as_string()` does on 1.4 as well.
- `create_engine()` and Alembic's `context.configure(url=…)` take the `URL` itself. Alembic's `set_main_option()` wants
  a string, with `%` doubled.
- `f"{engine.url}"` and `"%s" % engine.url` have changed in the same way; this rule does not see them.

## Fix

Safe: `str(url)` becomes `url.render_as_string(hide_password=False)`, which is what it was in 1.x.

## See

https://docs.sqlalchemy.org/en/20/core/engines.html#sqlalchemy.engine.URL.render_as_string
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

RULE = Rule("SQA177", History(always="changed"), calls=("str",))

_DATABASES = (
    "sqlite",
    "memory",
    "postgres",
    "mysql",
    "mariadb",
    "oracle",
    "mssql",
    "sqlserver",
    "redshift",
    "snowflake",
)
_SHOWING = ("print", "debug", "info", "warning", "warn", "error", "exception", "critical", "log", "echo")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node.func, ast.Name) or len(node.args) != 1 or node.keywords:
        return
    given = node.args[0]
    if not isinstance(given, (ast.Name, ast.Attribute, ast.Call)) or not facts.kind_of(given).is_a("URL"):
        return
    if facts.symbol_of(node.func) == "builtins.str" and not _is_only_shown(node, facts):
        remedy = "use render_as_string(hide_password=False) to connect with it"
        yield Usage(node.func, "str() of a URL", remedy, fact="hides the password in 2.0")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rewrite.replace(node, node.args[0], ".render_as_string(hide_password=False)")


def _is_only_shown(node: ast.Call, facts: Facts) -> bool:
    parent = facts.parent_of(node)
    if isinstance(parent, ast.Attribute):
        return parent.attr == "startswith"
    if isinstance(parent, ast.Compare):  # `"sqlite" in str(url)`
        sought = parent.left.value if isinstance(parent.left, ast.Constant) else None
        is_sought = isinstance(parent.ops[0], (ast.In, ast.NotIn)) and isinstance(sought, str)
        return is_sought and any(word in str(sought).lower() for word in _DATABASES)
    return isinstance(parent, ast.Call) and last_name(parent) in _SHOWING
