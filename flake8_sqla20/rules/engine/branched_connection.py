"""`Connection.connect()`, `contextual_connect()` and `close_with_result`, connections that branch off another.

## What it does

Finds `.connect()` on a `Connection` and `.close()` on what it gave, `.contextual_connect()` on engines and connections,
`close_with_result=` of `Engine.connect()` and `Engine.begin()`, and `engine_connect` listeners that take a second
argument (`branch`).

## Why it changed

A branch let a function take an engine or a connection, and call `connect()` on either. It shared the connection and its
transaction, with a `close()` that closed nothing. `close_with_result` was for connectionless execution. 2.0 has
neither; listeners of `engine_connect` get the connection alone.

## Legacy

```python
with engine.connect() as conn:
    branch = conn.connect()  # SQA173
    branch.execute(text("select 1"))
    branch.close()  # SQA173
```

## Modern

```python
with engine.connect() as conn:
    conn.execute(text("select 1"))
```

## Trap

- Where the branch becomes the connection itself, its `close()` must go as well: it would close the connection of the
  caller.
- A function that is given an engine or a connection, with nothing else to tell them apart: `with engine.connect()` by
  the caller, and a connection only in the function.
- A listener with the single argument needs 2.0; one for both releases is `def connected(conn, branch=None)`.

## Fix

`contextual_connect()` of an engine becomes `connect()`: safe. `close_with_result` is left out: unsafe, unless it is
False. Branches and listeners are left.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#implicit-and-connectionless-execution-bound-metadata-removed
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Rule, Usage

_WARNS = History(warns="1.4", removed="2.0")
_SILENT = History(removed="2.0")
_GONE = History(removed="<=1.4")
_LISTENER = History(warns="2.0", remedy="2.0")

RULE = Rule(
    "SQA173",
    _WARNS,
    calls=("connect", "contextual_connect", "begin", "close", "listens_for", "listen"),
    examples=(
        Example("engine.connect(close_with_result=True)  # SQA173", "engine.connect()"),
        Example("engine.contextual_connect()  # SQA173", "engine.connect()"),
        Example(
            # the warning comes with the first connection
            '[event.listen(engine, "engine_connect", lambda conn, branch: None), engine.connect()]  # SQA173',
            '[event.listen(engine, "engine_connect", lambda conn: None), engine.connect()]',
        ),
    ),
    histories=(_SILENT, _GONE, _LISTENER),
)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if name == "close":
        yield from _closed(node, facts)
    elif name in ("connect", "contextual_connect", "begin"):
        yield from _connected(node, name, facts)
    else:
        yield from _listening(node, facts)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node.func, ast.Attribute) or not isinstance(usage.at, (ast.Attribute, ast.keyword)):
        rewrite.refuse(usage.instead)
    if isinstance(usage.at, ast.keyword):
        if not isinstance(usage.at.value, ast.Constant) or usage.at.value.value:
            rewrite.unsafe("the connection is no longer closed with its first result")
        rewrite.remove_arguments(node, usage.at)
    elif node.func.attr == "contextual_connect" and not facts.kind_of(node.func.value).is_a("Connection"):
        rewrite.rename(node.func, "connect")
    else:
        rewrite.refuse("the branch and its close() go together, and what is around them")


def _closed(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not call.args and not call.keywords and isinstance(call.func, ast.Attribute):
        branch = facts.kind_of(call.func.value)
        if branch.is_a("BranchedConnection") and not branch.weak:
            yield Usage(call.func, "close() of a branched Connection", "leave it out, it closed nothing")


def _connected(call: ast.Call, name: str, facts: Facts) -> Iterator[Usage]:
    result = next((keyword for keyword in call.keywords if keyword.arg == "close_with_result"), None)
    if name == "begin" and result is None or name == "connect" and call.args:
        return
    method = facts.method_of(call)
    if method is None or method[1] != name or not method[0].is_a("Engine", "Connection", "Connectable"):
        return
    owner = "Engine" if method[0].is_a("Engine", "Connectable") else "Connection"
    if name == "contextual_connect":
        remedy = "use connect()" if owner == "Engine" else "use the connection itself"
        yield Usage(call.func, f"{owner}.{name}()", remedy, history=_GONE)
    elif owner == "Connection" and name == "connect":
        if not method[0].weak:  # drivers' connections and message queues' have a connect(), too
            yield Usage(call.func, "Connection.connect()", "use the connection itself")
    elif result is not None:
        yield Usage(result, f"Engine.{name}(close_with_result=…)", "leave it out", history=_SILENT)


def _listening(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    event = facts.argument(call, 1, "identifier")
    if not isinstance(event, ast.Constant) or event.value != "engine_connect":
        return
    listener = facts.listener_of(call)
    if listener is not None and facts.symbol_of(call.func).startswith("sqlalchemy.event."):
        takes = listener.args
        required = len(takes.posonlyargs) + len(takes.args) - len(takes.defaults)
        if required == 2 and takes.vararg is None:
            yield Usage(call.func, "the argument `branch` of engine_connect", "leave it out", history=_LISTENER)
