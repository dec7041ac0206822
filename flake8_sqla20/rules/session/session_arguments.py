"""Arguments that sessions and their methods no longer take.

## What it does

Finds `weak_identity_map`, `extension`, `enable_baked_queries`, `query_chooser` and `id_chooser` given to session
classes and factories; `bind`, `mapper`, `clause` and `close_with_result` given to `Session.connection()`; `bind` and
`mapper` given to `Session.execute()`; and what is taken by keyword only: a second argument of `sessionmaker()`,
`Session()`, `Session.merge()` and `Session.get_bind()`, a third of `Session.get()`.

## Why it changed

What chooses the engine of one call has one name in all of the session's methods since 1.4, `bind_arguments`, so that it
is told apart from parameters of the statement. Extensions became events, the strong identity map was given up, and the
baked queries gave way to the cache that all statements have. In 2.0 options are given by keyword.

## Legacy

```python
conn = session.connection(mapper=User)  # SQA184
```

## Modern

```python
conn = session.connection(bind_arguments={"mapper": User})
```

## Trap

- `bind_arguments` takes `mapper`, `clause` and `bind`; a `get_bind()` of your own gets them as keyword arguments.
- With `close_with_result=True`, in autocommit mode, the last row that was fetched closed the connection. Now it always
  belongs to the session's transaction, and is given back by `commit()`, `rollback()` or `close()`.
- `enable_baked_queries` still passes, and does nothing.
- An `execute_chooser` gets the `ORMExecuteState`, where a `query_chooser` got the `Query`.

## Fix

Safe: arguments get their keyword, or become an entry of `bind_arguments`; those without effect go. Unsafe where a
connection closed with its result, and of `query_chooser`, whose function is called in a lambda with the statement, as
1.4 does. Left are `extension=` and `id_chooser`, whose function gets other arguments.

## See

https://docs.sqlalchemy.org/en/20/orm/session_api.html#sqlalchemy.orm.Session.connection
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import History, Rewrite, last_name
from flake8_sqla20.tables import (
    Argument,
    SessionArgument,
    bundled,
    dropped,
    fixes_of,
    is_false,
    named,
    table,
    usages_of,
)

_GONE = History(removed="<=1.4")
_SINCE_2 = History(removed="2.0")
_WARNS = History(warns="1.4", removed="2.0")
_CONNECTION = ("Session.connection",)
_SHARDED = (
    "from sqlalchemy.ext.horizontal_shard import ShardedSession\n"
    'choose = lambda *args, **kwargs: "x"\n'
    "ShardedSession(choose, "
)


def _second(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    """What came behind the engine: the class of a factory's sessions, or a session's `autoflush`."""
    named("class_" if last_name(call) == "sessionmaker" else "autoflush")(call, argument, rewrite)


def _execute_chooser(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    """`execute_chooser=lambda state: choose(state.statement)`, which is what 1.4 makes of a `query_chooser`."""
    if not isinstance(argument, ast.keyword) or any(each.arg == "execute_chooser" for each in call.keywords):
        rewrite.refuse("execute_chooser is given as well")
    if not isinstance(argument.value, (ast.Name, ast.Attribute, ast.Lambda)):
        rewrite.refuse("its value is computed")
    rewrite.unsafe("the function gets the statement, and on 1.3 it got the Query")
    left, right = ("(", ")") if isinstance(argument.value, ast.Lambda) else ("", "")
    rewrite.rename(argument, "execute_chooser")
    rewrite.wrap(argument.value, f"lambda state: {left}", f"{right}(state.statement)", anchor=call)


def _identity_chooser(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
    rewrite.refuse("an identity_chooser gets the mapper, where an id_chooser got a Query of it")


ROWS = (
    *(
        Argument(
            _CONNECTION,
            keyword,
            f'use bind_arguments={{"{keyword}": …}}',
            _SINCE_2,
            f"session.connection({keyword}={value})",
            f'session.connection(bind_arguments={{"{keyword}": {value}}})',
            what=f"Session.connection({keyword}=…)",
            fix=bundled("bind_arguments"),
        )
        for keyword, value in (("mapper", "User"), ("clause", "select(User)"), ("bind", "engine"))
    ),
    Argument(
        _CONNECTION,
        "close_with_result",
        "leave it out",
        _SINCE_2,
        "session.connection(close_with_result=True)",
        "session.connection()",
        what="Session.connection(close_with_result=…)",
        fix=dropped("the connection no longer closes with its result", same=is_false),
    ),
    Argument(
        ("Session.merge",),
        "",
        "use the keyword load=",
        _SINCE_2,
        "session.merge(session.get(User, 1), False)",
        "session.merge(session.get(User, 1), load=False)",
        index=1,
        what="a second argument of Session.merge()",
        fix=named("load"),
    ),
    Argument(
        ("Session.get_bind",),
        "",
        "use the keyword clause=",
        _SINCE_2,
        "session.get_bind(User, select(User))",
        "session.get_bind(User, clause=select(User))",
        index=1,
        what="a second argument of Session.get_bind()",
        fix=named("clause"),
    ),
    Argument(
        ("Session.get",),
        "",
        "use the keyword options=",
        _SINCE_2,
        "session.get(User, 1, [joinedload(User.addresses)])",
        "session.get(User, 1, options=[joinedload(User.addresses)])",
        index=2,
        what="a third argument of Session.get()",
        fix=named("options"),
    ),
    Argument(
        ("sqlalchemy.orm.Session", "sqlalchemy.orm.sessionmaker"),
        "",
        "use keywords (class_=, autoflush=)",
        _SINCE_2,
        "sessionmaker(engine, sa.orm.Session)",
        "sessionmaker(engine, class_=sa.orm.Session)",
        index=1,
        what="a second positional argument of Session() or sessionmaker()",
        fix=_second,
    ),
    SessionArgument(
        "weak_identity_map",
        "leave it out",
        _GONE,
        "sa.orm.Session(engine, weak_identity_map=True)",
        "sa.orm.Session(engine)",
        fix=dropped(),
    ),
    SessionArgument(
        "extension",
        "listen to the session's events",
        _GONE,
        "sessionmaker(engine, extension=None)()",
        'event.listen(Session, "before_flush", lambda session, context, instances: None)',
    ),
    SessionArgument(
        "enable_baked_queries",
        "leave it out",
        History(always="advice"),
        "sessionmaker(engine, enable_baked_queries=False)",
        "sessionmaker(engine)",
        fix=dropped(),
    ),
    SessionArgument(
        "query_chooser",
        "use execute_chooser",
        History(warns="1.4"),
        _SHARDED + "choose, query_chooser=choose)",
        _SHARDED + "choose, execute_chooser=lambda state: choose(state.statement))",
        fix=_execute_chooser,
    ),
    SessionArgument(
        "id_chooser",
        "use identity_chooser",
        History(warns="2.0", remedy="2.0"),
        _SHARDED + "id_chooser=choose, execute_chooser=choose)",
        _SHARDED + "identity_chooser=choose, execute_chooser=choose)",
        fix=_identity_chooser,
    ),
    *(
        Argument(
            ("Session.execute", "Session.scalar"),
            keyword,
            f'use bind_arguments={{"{keyword}": …}}',
            _WARNS,
            f"session.execute(select(User), {keyword}={value})",
            f'session.execute(select(User), bind_arguments={{"{keyword}": {value}}})',
            what=f"Session.execute({keyword}=…)",
            fix=bundled("bind_arguments"),
        )
        for keyword, value in (("mapper", "User"), ("bind", "engine"))
    ),
)

RULE = table("SQA184", ROWS)
check = usages_of(ROWS)
fix = fixes_of(ROWS)
