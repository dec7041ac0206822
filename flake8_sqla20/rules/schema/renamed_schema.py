"""`Table.tometadata()`, `mustexist` and `useexisting`, which are spelled otherwise now.

## What it does

Finds `.tometadata()` on a `Table`, and the keyword arguments `mustexist` and `useexisting` of `Table()`.

## Why it changed

Names of several words have underscores since 1.4. `tometadata()` and `mustexist` warn; `useexisting`, which became
`extend_existing` in 0.7, raises since 1.4.

## Legacy

```python
copied = users.tometadata(MetaData())  # SQA164
```

## Modern

```python
copied = users.to_metadata(MetaData())
```

## Trap

- Where 1.3 must still run, `to_metadata` does not exist there.
- `must_exist=True` is for a table that is given no columns: it raises unless the metadata has it already. So does
  `metadata.tables["users"]`, and says so more plainly.

## Fix

Safe: the name is replaced. It is left where the call has both the old keyword and the new one.

## See

https://docs.sqlalchemy.org/en/20/core/metadata.html#sqlalchemy.schema.Table.to_metadata
"""

from __future__ import annotations

from flake8_sqla20.rule import History
from flake8_sqla20.tables import Argument, RenamedMethod, fixes_of, renamed, table, usages_of

_WARNS = History(warns="1.4")
_TABLE = "sqlalchemy.Table"

ROWS = (
    RenamedMethod(
        "Table",
        "tometadata",
        "to_metadata()",
        _WARNS,
        "users.tometadata(MetaData())",
        "users.to_metadata(MetaData())",
    ),
    Argument(
        (_TABLE,),
        "mustexist",
        "use must_exist=",
        _WARNS,
        'Table("users", Base.metadata, mustexist=True)',
        'Table("users", Base.metadata, must_exist=True)',
        fix=renamed("must_exist"),
    ),
    Argument(
        (_TABLE,),
        "useexisting",
        "use extend_existing=",
        History(removed="<=1.4"),
        'Table("users", Base.metadata, Column("age", Integer), useexisting=True)',
        'Table("users", Base.metadata, Column("age", Integer), extend_existing=True)',
        fix=renamed("extend_existing"),
    ),
)

RULE = table("SQA164", ROWS)
check = usages_of(ROWS)
fix = fixes_of(ROWS)
