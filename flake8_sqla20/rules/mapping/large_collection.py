"""A collection of a large table that is loaded whole, because its relationship has no lazy setting.

## What it does

Finds relationships to a collection (one-to-many, many-to-many) of a class or table that the option
`sqla20-large-tables` names, where nothing sets `lazy`. A `backref` that makes such a collection on the other class
counts, and is reported at that keyword. Without the option this rule is silent.

## Why it changed

It never was right: the default, `lazy="select"`, reads every row of the collection into memory at the first access, and
again when an element is added. 2.0 has `lazy="write_only"` for collections that must never be loaded whole.

## Legacy

With `--sqla20-large-tables=events,audit_*`:

```python
class Device(Base):
    __tablename__ = "devices"
    id = Column(Integer, primary_key=True)
    events = relationship("Event")  # SQA192 SQA193
class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
```

## Modern

```python
class Device(Base):
    __tablename__ = "devices"
    id = Column(Integer, primary_key=True)
    events = relationship("Event", lazy="write_only")
class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    device_id = Column(ForeignKey("devices.id"))
```

## Trap

- `lazy="write_only"` exists from 2.0 on. On 1.4 `lazy="dynamic"` does the same job, or `lazy="raise"` where nobody
  reads the collection.
- With `cascade="all, delete-orphan"`, deleting the parent loads the children of a plain collection; a write-only one
  wants `passive_deletes=True` and ON DELETE CASCADE.
- A view-only collection has nothing to write: set `lazy="raise"` and select its rows.

## See

https://docs.sqlalchemy.org/en/20/orm/large_collections.html#working-with-large-collections
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA192", History(always="hazard"), calls=("relationship", "relation", "Relationship"))
BY_HAND = "how the collection is loaded is for who uses it to choose"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    for side in facts.sides_of(node) if facts.has_large else ():
        name = facts.is_large(side)
        if name and side.is_collection and not side.sets_lazy:
            remedy = _remedy(facts.target, side.viewonly)
            yield Usage(side.at, f"the collection {side}", remedy, fact=f"of large {name} is loaded whole")


def _remedy(target: str, viewonly: bool) -> str:
    if viewonly:
        return 'set lazy="raise" and select() the rows that are needed'
    return 'set lazy="write_only"' if target >= "2.0" else 'set lazy="dynamic" or "raise"'
