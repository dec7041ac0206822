"""`Column.copy()` and `copy()` of constraints, foreign keys, computed columns and identities.

## What it does

Finds `.copy()` on a `Column`, `ForeignKey`, `Constraint` of any sort, `Computed` and `Identity`.

## Why it changed

A copy is right only as a part of copying its table: what refers to other columns has to be led to the copies of these.
`Table.to_metadata()` does that. The public `copy()` warns since 1.4.

## Legacy

```python
extra = Table("extra", MetaData(), users.c.id.copy(), users.c.name.copy())  # SQA165 SQA165
```

## Modern

```python
def id_column():
    return Column("id", Integer, primary_key=True)


extra = Table("extra", MetaData(), id_column(), Column("name", users.c.name.type))
whole = users.to_metadata(MetaData(), name="archived_users")
```

## Trap

- A column can stand in one table only: the same object in a second table raises. Make it by a function.
- Columns of declarative mixins are copied by SQLAlchemy itself; `@declared_attr` makes what refers to other columns.
- There is no public replacement for copying a single column; `_copy()` is SQLAlchemy's own, and may change.

## See

https://docs.sqlalchemy.org/en/20/core/metadata.html#sqlalchemy.schema.Column.copy
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

RULE = Rule("SQA165", History(warns="1.4"), calls=("copy",))
BY_HAND = "there is no public way to copy a column alone"

_KINDS = ("Column", "ForeignKey", "Constraint", "Computed", "Identity")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if not isinstance(node.func, ast.Attribute) or len(node.args) > 1:
        return
    method = facts.method_of(node)
    owner = next((name for name in _KINDS if method and method[1] == "copy" and method[0].is_a(name)), "")
    if owner:
        remedy = "copy the Table with to_metadata(), or make a new " + owner
        yield Usage(node.func, f"{owner}.copy()", remedy)
