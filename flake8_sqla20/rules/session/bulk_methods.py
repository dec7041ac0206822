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

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/dml.html#orm-enabled-insert-update-and-delete-statements
"""

from __future__ import annotations

from flake8_sqla20.rule import History
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
BY_HAND = "events and defaults differ for insert() and update()"
check = usages_of(ROWS)
