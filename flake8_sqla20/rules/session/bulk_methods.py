"""`bulk_save_objects()`, `bulk_insert_mappings()` and `bulk_update_mappings()`, the legacy bulk methods.

## What it does

Finds these methods on a session. It speaks from target 2.0 on, where the replacement exists.

## Why it changed

In 2.0 `Session.execute()` takes `insert()` or `update()` of a mapped class with a list of dicts: the same speed, and
RETURNING, `on_conflict_do_update()`, SQL expressions as values and inherited tables besides. `add_all()` with a plain
flush batches its INSERTs as well, with primary keys fetched. The bulk methods are kept as they are.

## Legacy

```python
session.bulk_insert_mappings(User, [{"name": "sandy"}, {"name": "patrick"}])  # SQA185
```

## Modern

```python
session.execute(insert(User), [{"name": "sandy"}, {"name": "patrick"}])
```

## Trap

- With an empty list, `execute(insert(User), [])` inserts one row of defaults. Ask whether there is anything to insert;
  the bulk methods did nothing.
- The dicts of one list should have the same keys: where the keys change, a new statement begins. A missing value is not
  None, as it is in an object.
- `update(User)` with a list of dicts updates by primary key, which each dict must hold.
- `bulk_save_objects(…)` becomes `add_all(…)`, which flushes, fires events and cascades to relationships. It knew
  neither, and left the objects outside of the session.

## Fix

Unsafe, because keys that are no attributes raise in `execute()`: a list that is written there is inserted or updated,
one that a name holds only if it is not empty. `bulk_save_objects()` becomes `add_all()`, which makes the objects part
of the session. Left are further arguments, rows that are made in the call, and at target 2.0 the update, which on 1.4
would change every row.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/dml.html#orm-enabled-insert-update-and-delete-statements
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage
from flake8_sqla20.tables import RenamedMethod, table, usages_of

_LEGACY = History(legacy="2.0", remedy="2.0")

ROWS = (
    RenamedMethod(
        "Session",
        "bulk_insert_mappings",
        "execute(insert(Model), dicts)",
        _LEGACY,
        'session.bulk_insert_mappings(User, [{"name": "sandy"}])',
        'session.execute(insert(User), [{"name": "sandy"}])',
    ),
    RenamedMethod(
        "Session",
        "bulk_update_mappings",
        "execute(update(Model), dicts)",
        _LEGACY,
        'session.bulk_update_mappings(User, [{"id": 1, "name": "sandy"}])',
        'session.execute(update(User), [{"id": 1, "name": "sandy"}])',
    ),
    RenamedMethod(
        "Session",
        "bulk_save_objects",
        "add_all(), or execute(insert(Model), dicts)",
        _LEGACY,
        'session.bulk_save_objects([User(name="sandy")])',
        'session.add_all([User(name="sandy")])',
    ),
)

RULE = table("SQA185", ROWS)
check = usages_of(ROWS)
# What `add_all()` does in any case.
_FLAGS = ("return_defaults", "update_changed_only", "preserve_order")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    statement = facts.parent_of(node)
    if not isinstance(node.func, ast.Attribute) or not isinstance(statement, ast.Expr):
        rewrite.refuse("it is part of an expression")
    name = node.func.attr
    if name == "bulk_save_objects":
        flags = [each for each in node.keywords if each.arg in _FLAGS]
        if len(node.args) != 1 or isinstance(node.args[0], ast.Starred) or len(flags) != len(node.keywords):
            rewrite.refuse("how the objects are saved is told by more arguments")
        rewrite.unsafe("the objects become part of the session, with its events and cascades, and its flush saves them")
        rewrite.rename(node.func, "add_all")
        if flags:
            rewrite.remove_arguments(node, *flags)
        return
    if len(node.args) != 2 or node.keywords or any(isinstance(each, ast.Starred) for each in node.args):
        rewrite.refuse("how the rows are written is told by more arguments")
    if name == "bulk_update_mappings":
        if facts.target == "2.0":
            rewrite.refuse("2.0 updates by execute(update(Model), dicts); 1.4 would change every row by it")
        rewrite.unsafe("on 1.4 it changes every row")
    model, rows = node.args
    if isinstance(rows, ast.List) and rows.elts and not any(isinstance(each, ast.Starred) for each in rows.elts):
        pass
    elif isinstance(rows, (ast.Name, ast.Attribute)):
        if not facts.kind_of(rows).is_a("list"):
            rewrite.unsafe("the rows have to be a list")
        rewrite.indent_under([statement], f"if {rewrite.source(rows)}:")
    else:
        rewrite.refuse("without rows insert() writes one of defaults: whether there are any has to be asked before")
    rewrite.unsafe("a key that is no attribute of the class raises, and is not passed over")
    function = rewrite.name(f"sqlalchemy.{name.split('_')[1]}", node)
    rewrite.rename(node.func, "execute")
    rewrite.wrap(model, f"{function}(", ")", anchor=node)
