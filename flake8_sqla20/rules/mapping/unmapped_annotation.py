"""Annotations of mapped attributes that are not `Mapped[…]`, where 2.0 raises.

## What it does

Finds annotations without `Mapped[]` on `relationship()`, `mapped_column()`, `column_property()`, `synonym()`,
`composite()`, `deferred()` and `query_expression()` in declarative classes, unless `__allow_unmapped__` is set on the
class or above it; and on a `Column()` in an abstract class or a mixin, where 2.0 raises in any case. A class with a
base that the module does not show is left alone: that may set `__allow_unmapped__`.

## Why it changed

2.0 reads annotations: `Mapped[Optional["User"]]` says the class, the collection and whether a column is nullable. An
annotation that it cannot read so is an error, as soon as the class is defined. 1.4 ignored them all.

## Legacy

```python
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user: User = relationship(User)  # SQA196
```

## Modern

```python
from sqlalchemy.orm import Mapped
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(User)
```

## Trap

- `__allow_unmapped__ = True` on the base makes all old annotations pass, to be migrated class by class. It helps no
  `Column()` that a mixin or an abstract class annotates: there leave the annotation out, or write `Mapped[int]`.
- `Mapped[int]` means NOT NULL to `mapped_column()`, `Mapped[Optional[int]]` NULL, whatever it meant so far. With
  `Column()` beside it, or `nullable=` in it, that keeps the last word.
- A collection is `Mapped[List["Address"]]`. What is no attribute of the mapping is `ClassVar[…]`.
- A plain `x: int` without a value raises as well. That this rule does not find.

## Fix

Unsafe: what stands there becomes `Mapped[…]`, and counts from then on. Left is an annotation that says another thing
than the foreign keys, one that no collection can be made of (`Sequence`), and a column's that names what is not there
at run time.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-to-2-0-step-six-add-allow-unmapped-to-explicitly-typed-orm-models
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage, last_name

_MODULE = "sqlalchemy.orm."
_PROPERTIES = (
    *("relationship", "relation", "dynamic_loader", "mapped_column", "column_property"),
    *("synonym", "composite", "deferred", "query_expression"),
)

RULE = Rule("SQA196", History(removed="2.0"), calls=("Column", *_PROPERTIES))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    found = facts.declaration_of(node)
    if found is None or found.annotation is None:
        return
    symbol = facts.symbol_of(node.func)
    fact = "raises in 2.0"
    if symbol == "sqlalchemy.Column":
        if found.column_fails:
            yield Usage(node.func, f"the annotation of {found}, which is copied,", "annotate Mapped[…]", fact=fact)
    elif symbol.removeprefix(_MODULE) in _PROPERTIES and found.fails:
        what = f"the annotation of the {last_name(node)} {found}"
        yield Usage(node.func, what, "annotate Mapped[…], or set __allow_unmapped__", fact=fact)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite.annotations import wrap_annotation

    wrap_annotation(node, facts, rewrite)
