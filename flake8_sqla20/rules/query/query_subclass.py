"""Classes derived from `Query`, and `query_cls=`, which makes sessions use one.

## What it does

Finds a class whose base is a `Query` of SQLAlchemy or a companion of it, as `Query`, `Query[User]` or `BaseQuery`, and
the argument `query_cls` of sessions, their factories and `query_property()`.

## Why it changed

A `Query` knows its session, so methods of one's own that filter and load went onto it. A `select()` knows none, and
nothing is derived from it: what adds criteria is a function of the statement, what loads is a method of the session.
`Query` and `query_cls` remain as legacy.

## Legacy

```python
class Named(Query):  # SQA117
    def named(self, name):
        return self.filter_by(name=name)


Sessions = sessionmaker(engine, query_cls=Named)  # SQA117
```

## Modern

```python
def named(stmt, name):
    return stmt.filter_by(name=name)


class Loading(sa.orm.Session):
    def all_of(self, stmt):
        return self.execute(stmt).scalars().all()


found = sessionmaker(engine, class_=Loading)().all_of(named(select(User), "ed"))
```

## Trap

- Criteria for all SELECTs (soft deletion, tenants) were put into `Query.__iter__()` or `get()`. In 2.0 style they
  belong into the session event `do_orm_execute`, with `with_loader_criteria()`: it reaches lazy loads too.
- `session.get()` asks no `Query`, whatever `query_cls` says.

## See

https://docs.sqlalchemy.org/en/20/orm/session_events.html#adding-global-where-on-criteria
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage
from flake8_sqla20.tables import Argument, SessionArgument, table, usages_of

_ADVICE = History(always="advice")
_INSTEAD = "use functions of a select(), and methods of a Session"
_START = "class Named(Query): pass  # SQA117\n"
_MODERN = "session.scalars(select(User))"

ROWS = (
    SessionArgument("query_cls", _INSTEAD, _ADVICE, f"{_START}sessionmaker(engine, query_cls=Named)", _MODERN),
    Argument(
        ("scoped_session.query_property",),
        "query_cls",
        _INSTEAD,
        _ADVICE,
        f"{_START}scoped_session(Session).query_property(  # SQA101\n    query_cls=Named)",
        _MODERN,
        index=0,
    ),
)
_TABLE = table("SQA117", ROWS)
_arguments = usages_of(ROWS)

RULE = Rule(
    "SQA117",
    _ADVICE,
    calls=_TABLE.calls,
    nodes=("ClassDef",),
    gates=("Query", "query_cls"),
    examples=_TABLE.examples,
    histories=_TABLE.histories,
)
BY_HAND = "methods of a Query become functions of a statement"


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.Call):
        for usage in _arguments(node, facts):
            usage.fact = _FACT
            yield usage
    elif isinstance(node, ast.ClassDef):
        for base in node.bases:
            kind = facts.kind_of(base)
            if kind.name == "type" and kind.first.is_a("Query") and kind.first.node is None:
                yield Usage(base, "a class derived from Query", _INSTEAD, fact=_FACT)


_FACT = "is a 1.x idiom"
