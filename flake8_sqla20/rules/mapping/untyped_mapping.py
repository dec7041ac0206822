"""Declarative mappings in the style of 1.x: `declarative_base()`, `Column()`, untyped `relationship()`, `backref`.

## What it does

Finds, as advice and from target 2.0 on,

- `declarative_base()`, for which 2.0 has the class `DeclarativeBase`
- `Column()` as an attribute of a declarative class, for which it has `mapped_column()`
- `relationship()` as such an attribute without an annotation
- the argument `backref` of `relationship()`, which makes an attribute on another class that no reader of that class
  sees

## Why it changed

All of it keeps working. But what these give has no type that a checker or an editor could know: `user.name` is a
`Column` to them, and an attribute that a `backref` makes does not exist. `Mapped[]` says the type, and
`mapped_column()` reads it, so that type and nullability are written once. SQLAlchemy's documentation calls `backref`
legacy.

## Legacy

```python
Root = declarative_base()  # SQA190
class Log(Root):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)  # SQA190
    entries = relationship("Entry", lazy="select", backref="log")  # SQA190 SQA190
class Entry(Root):
    __tablename__ = "entry"
    id = Column(Integer, primary_key=True)  # SQA190
    log_id = Column(ForeignKey("log.id"))  # SQA190
```

## Modern

```python
from typing import List, Optional
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
class Root(DeclarativeBase):
    pass
class Log(Root):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(primary_key=True)
    entries: Mapped[List["Entry"]] = relationship(lazy="select", back_populates="log")
class Entry(Root):
    __tablename__ = "entry"
    id: Mapped[int] = mapped_column(primary_key=True)
    log_id: Mapped[Optional[int]] = mapped_column(ForeignKey("log.id"))
    log: Mapped["Log"] = relationship(back_populates="entries")
```

## Trap

- `Mapped[str]` is NOT NULL, `Mapped[Optional[str]]` is NULL, unless `nullable=` says otherwise; `Column(String)` was
  NULL. A schema that is created from the models changes with the annotation.
- `back_populates` stands on both sides, each with the other's name; a name that the other class does not have raises.
  What was given to `backref("log", lazy=…)` becomes arguments of the relationship on the other class.
- `declarative_base(metadata=…, type_annotation_map=…)` become attributes of the class; what was given as `cls=` becomes
  a base class beside it: `class Base(Root, DeclarativeBase)`.
- Of `from __future__ import annotations` or a name in quotes, SQLAlchemy must be able to find the name at run time;
  that of the class a relationship leads to may stand under `TYPE_CHECKING`.

## Fix

Unsafe: it needs 2.0, and type checkers hold other code to the types. The table stays as it is: the SQL type and
`nullable=` stay where they stand, and `Optional` says of a column what it was. `Any` stands for what a type makes
itself. A relationship is annotated where its arguments or foreign keys say what it holds; the class that it leads to is
named in quotes, which a type checker wants imported under `TYPE_CHECKING`. A base may be given `metadata`, `cls`,
`name` and `type_annotation_map`. Left are `backref`, dataclasses, columns whose type is not known, and those that their
class hands to other code. Imports that nothing needs any more stay.

## See

https://docs.sqlalchemy.org/en/20/changelog/whatsnew_20.html#migrating-an-existing-mapping
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule(
    "SQA190",
    History(always="advice", remedy="2.0"),
    calls=("declarative_base", "Column", "relationship", "relation"),
)
_BASES = ("sqlalchemy.orm.declarative_base", "sqlalchemy.ext.declarative.declarative_base")
_RELATIONSHIPS = ("sqlalchemy.orm.relationship", "sqlalchemy.orm.relation")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if facts.target < "2.0":
        return
    symbol = facts.symbol_of(node.func)
    if symbol in _BASES:
        yield Usage(
            node.func, "declarative_base()", "derive a class from DeclarativeBase", fact="gives an untyped base"
        )
    elif symbol == "sqlalchemy.Column":
        found = facts.declaration_of(node)
        if found is not None and found.is_mapped:
            yield Usage(node.func, f"the Column {found}", "use mapped_column()", fact="is of the style of 1.x")
    elif symbol in _RELATIONSHIPS:
        found = facts.declaration_of(node)
        if found is not None and found.annotation is None and found.is_mapped:
            yield Usage(node.func, f"the relationship {found}", "annotate Mapped[…]", fact="has no type")
        for keyword in node.keywords:
            if keyword.arg == "backref" and not (isinstance(keyword.value, ast.Constant) and not keyword.value.value):
                fact = "makes an attribute that the other class does not show"
                yield Usage(keyword, "backref", "use back_populates on both sides", fact=fact)


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    from flake8_sqla20.rewrite import annotations, bases

    symbol = facts.symbol_of(node.func)
    if isinstance(usage.at, ast.keyword):
        rewrite.refuse("the other class gets an attribute of its own, and both back_populates")
    elif symbol in _BASES:
        bases.convert_base(node, facts, rewrite)
    elif symbol in _RELATIONSHIPS:
        annotations.convert_relationship(node, facts, rewrite)
    else:
        annotations.convert_column(node, facts, rewrite)
