"""Names that moved from `sqlalchemy.ext.declarative` to `sqlalchemy.orm`.

## What it does

Finds imports of `declarative_base`, `as_declarative`, `has_inherited_table`, `synonym_for`, `declared_attr`,
`DeclarativeMeta` and `instrument_declarative` from `sqlalchemy.ext.declarative`, and calls of them under whatever name.

## Why it changed

Declarative became a part of the ORM itself in 1.4. The old names warn when they are called; `instrument_declarative` is
gone in 2.0; `declared_attr` and `DeclarativeMeta` are silent re-exports, so they are only *advice*.

## Legacy

```python
from sqlalchemy.ext.declarative import declarative_base  # SQA195
Base = declarative_base()  # SQA195
```

## Modern

```python
from sqlalchemy.orm import declarative_base
Base = declarative_base()
```

## Trap

- `ConcreteBase`, `AbstractConcreteBase` and `DeferredReflection` stay in `sqlalchemy.ext.declarative`.
- From 2.0 on `class Base(DeclarativeBase)` is the idiom; `declarative_base()` keeps working.

## Fix

Safe: the import is of `sqlalchemy.orm`, under the local name that it had. A name that is read from the old module is
imported. `instrument_declarative` is left, and a name that is imported beside others inside of other code.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#declarative-becomes-a-first-class-api
"""

from __future__ import annotations

from flake8_sqla20.rule import History
from flake8_sqla20.tables import MovedName, fixes_of, table, usages_of

_OLD = "sqlalchemy.ext.declarative"
_ALSO = (f"{_OLD}.api",)
_WARNS = History(warns="1.4")
_PLAIN = 'class Plain:\n    __tablename__ = "plain"\n    id = Column(Integer, primary_key=True)\n\n\n'

ROWS = (
    MovedName(f"{_OLD}.declarative_base", "sqlalchemy.orm.declarative_base", _WARNS, also=_ALSO, used="{name}()"),
    MovedName(f"{_OLD}.as_declarative", "sqlalchemy.orm.as_declarative", _WARNS, also=_ALSO, used="{name}()"),
    MovedName(
        f"{_OLD}.has_inherited_table", "sqlalchemy.orm.has_inherited_table", _WARNS, also=_ALSO, used="{name}(User)"
    ),
    MovedName(f"{_OLD}.synonym_for", "sqlalchemy.orm.synonym_for", _WARNS, also=_ALSO, used='{name}("x")'),
    MovedName(f"{_OLD}.declared_attr", "sqlalchemy.orm.declared_attr", History(always="advice"), also=_ALSO),
    MovedName(f"{_OLD}.DeclarativeMeta", "sqlalchemy.orm.DeclarativeMeta", History(always="advice"), also=_ALSO),
    MovedName(
        f"{_OLD}.instrument_declarative",
        "sqlalchemy.orm.registry",
        History(warns="1.4", removed="2.0"),
        also=_ALSO,
        used=_PLAIN + "{name}(Plain, {{}}, MetaData())",
        modern="registry()",
        by_hand="registry().map_declaratively() maps a class, and takes no dict of classes",
    ),
)

RULE = table("SQA195", ROWS)
check = usages_of(ROWS)
fix = fixes_of(ROWS)
