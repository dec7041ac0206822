"""`Query.from_self()`, `select_entity_from()` and `with_polymorphic()`, which changed what an entity is selected from.

## What it does

Finds the three methods on anything that is a `Query`.

## Why it changed

They replaced an entity by another selectable behind the query's back, so that `User.name` in a later `filter()` meant a
column of the subquery. 2.0 says it openly: `aliased(User, subquery)` or `with_polymorphic(Employee, …)` makes a new
entity, and the statement names that.

## Legacy

```python
session.query(User).limit(1).from_self().filter(User.name == "ed").all()  # SQA101 SQA103
session.query(User).select_entity_from(select(User).subquery()).all()  # SQA101 SQA103
```

## Modern

```python
first = aliased(User, select(User).limit(1).subquery())
session.execute(select(first).where(first.name == "ed")).scalars().all()
everyone = aliased(User, select(User).subquery())
session.execute(select(everyone)).scalars().all()
```

## Trap

- Criteria that follow must name the new entity. `User.name` beside `first` adds `users` to FROM a second time, which is
  a cartesian product.
- Columns of other entities in the subquery are read from its `.c`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-from-self
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage

_INSTEAD = {
    "from_self": "select from aliased(Entity, stmt.subquery())",
    "select_entity_from": "select from aliased(Entity, subquery)",
    "with_polymorphic": "use with_polymorphic() of sqlalchemy.orm as the entity",
}
RULE = Rule("SQA103", History(warns="1.4", removed="2.0"), calls=tuple(_INSTEAD))
BY_HAND = "the subquery, and what refers to it, has to be written"


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    method = facts.method_of(node)
    if method is not None and method[0].is_a("Query") and method[1] in _INSTEAD:
        yield Usage(node.func, f"Query.{method[1]}()", _INSTEAD[method[1]])
