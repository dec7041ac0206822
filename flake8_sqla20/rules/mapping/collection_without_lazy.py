"""A collection whose relationship does not say how it is loaded.

## What it does

Finds relationships to a collection (one-to-many, many-to-many) where nothing sets `lazy`: neither the argument nor the
annotation (`WriteOnlyMapped[…]`). Annotations, `uselist`, `secondary`, `remote_side`, `primaryjoin` and the foreign
keys of the project decide what is a collection; where they do not tell, the rule is silent. A `backref` that makes a
collection on the other class counts, and is reported at that keyword.

## Why it changed

Nothing changed: the default, `lazy="select"`, is one more SELECT for each parent whose collection is touched, and
fails with asyncio. Whether that is right depends on how large the collection is and how it is used, so a migration is
the time to choose. This is *advice*, and off by default.

## Legacy

```python
class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("OrderLine")  # SQA193
class OrderLine(Base):
    __tablename__ = "order_lines"
    id = Column(Integer, primary_key=True)
    order_id = Column(ForeignKey("orders.id"))
```

## Modern

```python
class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("OrderLine", lazy="selectin")
class OrderLine(Base):
    __tablename__ = "order_lines"
    id = Column(Integer, primary_key=True)
    order_id = Column(ForeignKey("orders.id"))
```

## Trap

- `lazy="selectin"` loads the collection with every parent, needed or not; `lazy="raise"` with `selectinload()` in the
  queries that need it loads exactly what is used.
- `lazy="joined"` multiplies rows: a SELECT that meets it needs `.unique()`.
- `lazy="write_only"` (from 2.0 on) is for collections that are never loaded whole; it is no list any more.
- A collection that is one by mistake, of a one-to-one relationship, wants `uselist=False`.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/relationships.html#summary-of-relationship-loading-techniques
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA193", History(always="advice"), calls=("relationship", "relation", "Relationship"))
BY_HAND = "how the collection is loaded is for who uses it to choose"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    for side in facts.sides_of(node):
        if side.is_collection and not side.sets_lazy:
            writable = facts.target >= "2.0" and not side.viewonly
            choices = '"selectin", "raise" or "write_only"' if writable else '"selectin" or "raise"'
            remedy = f'choose lazy="select", {choices}'
            yield Usage(side.at, f"the collection {side}", remedy, fact="has no lazy setting")
