"""Event listeners that take the arguments of an earlier release.

## What it does

Finds functions given to `event.listens_for()` and `event.listen()` that have as many parameters as the event once had:
four for `after_bulk_update` and `after_bulk_delete`, four for `before_execute`, five for `after_execute`, two for the
pool's `reset`.

## Why it changed

An event that came to say more kept the old functions working: SQLAlchemy counts their parameters and converts. Of
`after_bulk_update` and `after_bulk_delete` that conversion is gone in 2.1, where a function of four parameters raises
when the event fires; for the others it warns.

## Legacy

```python
with Session() as session:
    @event.listens_for(session, "after_bulk_update")  # SQA189
    def updated(session, query, query_context, result):
        print(result.rowcount)
    session.query(User).update({"name": "sandy"})  # SQA101
```

## Modern

```python
@event.listens_for(Session, "after_bulk_update")
def updated(update_context):
    print(update_context.result.rowcount)
```

## Trap

- The one argument has `session`, `query`, `result` and `mapper`; that of an update `values` too. `query_context` has
  been None for long.
- These two events are of the legacy `Query.update()` and `Query.delete()` alone: `session.execute(update(…))` does not
  fire them. What must see both listens to `do_orm_execute`, whose state has `is_update` and `is_delete`.
- `execution_options` came in before `result`: it is the fifth of the six parameters of `after_execute`.
- A function with `**kwargs` is never taken for an old one, and one with `named=True` gets what it names.
- The warning comes when the event fires first, not where the function is registered.

## See

https://docs.sqlalchemy.org/en/20/orm/events.html#sqlalchemy.orm.SessionEvents.after_bulk_update
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_BULK = History(warns="1.4", removed="2.1")
_EXECUTE = History(warns="1.4")
_RESET = History(warns="2.0", remedy="2.0")

# event -> how many parameters it had, its signature today, its history
_EVENTS = {
    "after_bulk_update": (4, "(update_context)", _BULK),
    "after_bulk_delete": (4, "(delete_context)", _BULK),
    "before_execute": (4, "(conn, clauseelement, multiparams, params, execution_options)", _EXECUTE),
    "after_execute": (5, "(conn, clauseelement, multiparams, params, execution_options, result)", _EXECUTE),
    "reset": (2, "(dbapi_connection, connection_record, reset_state)", _RESET),
}

RULE = Rule("SQA189", _BULK, calls=("listens_for", "listen"), histories=(_BULK, _EXECUTE, _RESET))
BY_HAND = "the body of the listener reads the old arguments"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    identifier = facts.argument(node, 1, "identifier")
    name = str(identifier.value) if isinstance(identifier, ast.Constant) else ""
    if name not in _EVENTS or not facts.symbol_of(node.func).startswith("sqlalchemy.event."):
        return
    count, signature, history = _EVENTS[name]
    function = facts.listener_of(node)
    if function is None or any(each.arg in ("named", None) for each in node.keywords) or function.args.kwarg:
        return
    if len(function.args.posonlyargs) + len(function.args.args) == count:
        yield Usage(node.func, f"a listener of {name} with {count} arguments", f"take {signature}", history=history)
