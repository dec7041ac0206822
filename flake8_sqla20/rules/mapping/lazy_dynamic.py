"""`lazy="dynamic"`, `dynamic_loader()` and `DynamicMapped`, the legacy loader of large collections.

## What it does

Finds `lazy="dynamic"` in `relationship()` and `backref()`, calls and imports of `dynamic_loader()`, and relationships
annotated with `DynamicMapped[…]`. It speaks from target 2.0 on, where the replacement exists.

## Why it changed

A dynamic collection is a `Query`, with everything that is legacy about it: no `await`, no 2.0 execution, no bulk
operations. 2.0 has `lazy="write_only"` for collections that are never loaded whole: it adds and removes, and gives
`select()`, `insert()`, `update()` and `delete()` constructs for the session to execute.

## Legacy

```python
class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    lines = relationship("OrderLine", lazy="dynamic")  # SQA191
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
    lines = relationship("OrderLine", lazy="write_only")
class OrderLine(Base):
    __tablename__ = "order_lines"
    id = Column(Integer, primary_key=True)
    order_id = Column(ForeignKey("orders.id"))
```

## Trap

- `order.lines.filter_by(…).all()` becomes `session.scalars(order.lines.select().filter_by(…)).all()`; iterating,
  counting and indexing the collection are gone.
- `list(order.lines)` of a collection that is small after all wants `lazy="select"` or `"selectin"`, not this.
- A view-only collection has nothing to write: select its target, and set `lazy="raise"`.
- `WriteOnlyMapped["OrderLine"]` as the annotation sets the strategy by itself.
- Deleting the parent loads no children: use `passive_deletes=True` and ON DELETE CASCADE.

## See

https://docs.sqlalchemy.org/en/20/orm/large_collections.html#write-only-relationships
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_ORM = "sqlalchemy.orm"
_DECLARING = (f"{_ORM}.relationship", f"{_ORM}.relation", f"{_ORM}.backref", "sqlmodel.Relationship")

RULE = Rule(
    "SQA191",
    History(legacy="2.0", remedy="2.0"),
    calls=("relationship", "relation", "backref", "dynamic_loader", "Relationship"),
    imports=("dynamic_loader", "DynamicMapped"),
)
BY_HAND = "what reads the collection has to change with it, from a Query to a select()"


def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            if alias.name == "dynamic_loader" and node.module == _ORM and not node.level:
                yield Usage(alias, "dynamic_loader()", _remedy(viewonly=False))
            elif alias.name == "DynamicMapped" and (node.module or "").startswith(_ORM) and not node.level:
                yield Usage(alias, "DynamicMapped", "use WriteOnlyMapped")
    elif isinstance(node, ast.Call):
        symbol = facts.symbol_of(node.func)
        if symbol == f"{_ORM}.dynamic_loader":
            yield Usage(node.func, "dynamic_loader()", _remedy(viewonly=False))
        elif symbol in _DECLARING:
            yield from _dynamic(node, facts)


def _dynamic(call: ast.Call, facts: Facts) -> Iterator[Usage]:
    """The places that make a relationship or backref dynamic."""
    settings: list[tuple[str | None, ast.AST, ast.expr]] = [(each.arg, each, each.value) for each in call.keywords]
    for name, _, value in settings[:]:
        if name == "sa_relationship_kwargs" and isinstance(value, ast.Dict):
            pairs = zip(value.keys, value.values, strict=True)
            settings += [(key.value, key, each) for key, each in pairs if isinstance(key, ast.Constant)]  # type: ignore[misc]
    for name, at, value in settings:
        if name == "lazy" and isinstance(value, ast.Constant) and value.value == "dynamic":
            yield Usage(at, 'lazy="dynamic"', _remedy(_is_viewonly(settings)))
    found = facts.relationship_of(call) if facts.is_annotated(call) else None
    if found is not None and found.strategy == "DynamicMapped" and isinstance(found.annotation, ast.Subscript):
        yield Usage(found.annotation.value, "DynamicMapped", "use WriteOnlyMapped")


def _is_viewonly(settings: list[tuple[str | None, ast.AST, ast.expr]]) -> bool:
    return any(name == "viewonly" and getattr(value, "value", True) for name, _, value in settings)


def _remedy(viewonly: bool) -> str:
    if viewonly:
        return 'set lazy="raise" and select() the rows that are needed'
    return 'use relationship(lazy="write_only")'
