"""`Session(autocommit=True)`, the mode of a session without a transaction, and `create_session()`, which turns it on.

## What it does

Finds `autocommit=True` given to `Session`, to classes derived from it, to `sessionmaker()`, to the factory it makes and
to `configure()`, or in the `session_options` of Flask-SQLAlchemy; and `create_session()`, where `autocommit` is on
unless told otherwise. `autocommit=False` is the default and says nothing any more: *advice*.

Also finds sessions from the factories of oslo.db's `enginefacade` (`get_sessionmaker()`), which turned `autocommit` on
until oslo.db 12.1, where a function writes with one and never commits, or reads with one and does not close it.

## Why it changed

In this mode each statement took a connection of its own, and a flush committed by itself. Since 1.4 a session begins a
transaction when it first needs one, and 2.0 has no other way: what is not committed is rolled back. `autocommit=True`
raises an error there, `create_session()` gives a session that no longer commits.

## Legacy

```python
store = sessionmaker(engine, autocommit=True)()  # SQA180
store.begin()
store.add(User(name="sandy"))
store.commit()
```

## Modern

```python
Store = sessionmaker(engine)
with Store.begin() as store:
    store.add(User(name="sandy"))
```

## Trap

- Statements outside of `begin()` were committed as they went. They need a `commit()` now, or they are rolled back when
  the session is closed, without a word.
- `session.begin()` fails where a transaction has begun already, and the first statement begins one. Put the `begin()`
  first, leave it out, or make the session with `autobegin=False` (2.0).
- A transaction that only reads stays open, with its connection, until `commit()`, `rollback()` or `close()`.
- Whether oslo.db's sessions commit by themselves depends on its release, not on SQLAlchemy's: since 12.1 they do not.
- `create_session()` also turned `autoflush` and `expire_on_commit` off, and it still does.
- Of an engine or a driver's connection, AUTOCOMMIT is an isolation level, and remains:
  `engine.execution_options(isolation_level="AUTOCOMMIT")`.

## Fix

Safe: `autocommit=False`, the default, goes. Unsafe: `autocommit=True` goes, and `create_session()` becomes `Session()`,
where all that the function does with the session is to read, or to write in the one transaction that it begins. All
else is left: where the session committed by itself the code has to.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#session-autocommit-mode-removed-autobegin-support-added
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage
from flake8_sqla20.tables import SessionArgument, is_true, table, usages_of

ROWS = (
    SessionArgument(
        "autocommit",
        "leave it out, and commit, or use begin()",
        History(warns="1.4", removed="2.0"),
        "sa.orm.Session(engine, autocommit=True)",
        "sa.orm.Session(engine)",
        value=True,
    ),
    SessionArgument(
        "autocommit",
        "leave it out",
        History(always="advice"),
        "sessionmaker(engine, autocommit=False)",
        "sessionmaker(engine)",
        value=False,
    ),
)

_TABLE = table("SQA180", ROWS)
RULE = Rule(
    "SQA180",
    _TABLE.history,
    calls=(*_TABLE.calls, "SQLAlchemy", "create_scoped_session"),
    examples=_TABLE.examples,
    histories=_TABLE.histories,
)

_arguments = usages_of(ROWS)


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    yield from _arguments(node, facts)
    if not isinstance(node, ast.Call):
        return
    yield from _of_wrapper(node, facts)
    for keyword in node.keywords:
        if keyword.arg in ("session_options", "options") and isinstance(keyword.value, ast.Dict):
            pairs = zip(keyword.value.keys, keyword.value.values, strict=True)
            turned_on = any(getattr(key, "value", None) == "autocommit" and is_true(value) for key, value in pairs)
            if turned_on and _is_flask(node, facts):
                yield Usage(keyword, "autocommit in the session's options", "leave it out, and commit")
    if facts.symbol_of(node.func) == "sqlalchemy.orm.create_session":
        given = {each.arg: each.value for each in node.keywords}
        if not {"autocommit", None} & given.keys() and not is_true(given.get("future")):
            fact = "makes a session that no longer commits by itself in 2.0"
            yield Usage(node.func, "create_session()", "use Session(), and commit", fact=fact, history=_CHANGED)


def _is_flask(call: ast.Call, facts: Facts) -> bool:
    """Whether a call makes Flask-SQLAlchemy's extension or a session registry of it."""
    kind, method = facts.kind_of(call.func), facts.method_of(call)
    made = kind.name == "type" and kind.first.is_a("FlaskSQLAlchemy")
    return made or method is not None and method[0].is_a("FlaskSQLAlchemy")


_CHANGED = History(always="changed")
_SETTLING = {"begin", "begin_nested", "commit", "rollback"}
_WRITING = {"add", "add_all", "delete", "merge", "bulk_insert_mappings", "bulk_save_objects", "bulk_update_mappings"}


def _of_wrapper(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    """A session that a local variable holds from a factory which turned autocommit on for it."""
    if not facts.kind_of(call.func).is_a("AutocommitMaker") or any(each.arg == "autocommit" for each in call.keywords):
        return
    parent = facts.parent_of(call)
    target = parent.targets[0] if isinstance(parent, ast.Assign) and len(parent.targets) == 1 else None
    read = facts.attributes_read(target) if isinstance(target, ast.Name) else _SETTLING
    if read & _SETTLING:
        return
    what = "a session of oslo.db's sessionmaker"
    if read & _WRITING or facts.consumers_of(call) is None:
        fact = "no longer commits by itself in 2.0"
        yield Usage(call.func, what, "commit, or use begin()", fact=fact, history=_CHANGED)
    elif "close" not in read:
        fact = "keeps its transaction open in 2.0"
        yield Usage(call.func, what, "use it as a context manager, or close it", fact=fact, history=_CHANGED)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.autocommit import leave_autocommit

    keyword = usage.at if isinstance(usage.at, ast.keyword) and usage.at.arg == "autocommit" else None
    is_off = keyword is not None and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
    is_function = isinstance(node, ast.Call) and facts.symbol_of(node.func) == "sqlalchemy.orm.create_session"
    if not isinstance(node, ast.Call) or keyword is None and not is_function:
        rewrite.refuse("where to commit has to be found")
    if keyword is None:
        leave_autocommit(node, facts, rewrite)
        _make_session(node, rewrite)
        return
    if is_off and is_function:
        rewrite.refuse("create_session() turns it on by itself")
    if not is_off:
        around = facts.parent_of(node)
        is_made = isinstance(around, ast.Call) and around.func is node
        if facts.kind_of(node).is_a("sessionmaker") and not is_made:
            rewrite.refuse("where to commit has to be found")
        leave_autocommit(around if isinstance(around, ast.Call) and is_made else node, facts, rewrite)
    rewrite.remove_arguments(node, keyword)


def _make_session(call: ast.Call, rewrite: Rewrite) -> None:
    """`Session()` in place of `create_session()`, with what that turns off."""
    given = {each.arg for each in call.keywords}
    if None in given or any(isinstance(each, ast.Starred) for each in call.args):
        rewrite.refuse("its arguments are not all in sight")
    turned_off = [f"{each}=False" for each in ("autoflush", "expire_on_commit") if each not in given]
    rewrite.replace(call.func, rewrite.name("sqlalchemy.orm.Session", call))
    if turned_off:
        rewrite.add_argument(call, ", ".join(turned_off))
