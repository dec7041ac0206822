"""Methods of `Query` that were renamed, replaced or taken away: `values()`, `with_labels()`, `with_parent()`, ….

## What it does

Finds `value()`, `values()`, `add_column()`, `with_labels()`, `apply_labels()`, `with_parent()`, `instances()`,
`merge_result()` and `with_lockmode()` on anything that is a `Query`, and imports and calls of the function
`merge_result()` of `sqlalchemy.orm.loading`.

## Why it changed

Each has a form that `select()` shares: columns are added by `add_columns()`, a criterion is a construct for `where()`,
the style of labels is named, and rows become objects by `from_statement()`. `with_lockmode()` went in 1.4; the others
warn since 1.4.

## Legacy

```python
names = list(session.query(User).values(User.id, User.name))  # SQA101 SQA105
user = session.get(User, 1)
mine = session.query(Address).with_parent(user, User.addresses).all()  # SQA101 SQA105
```

## Modern

```python
names = list(session.execute(select(User).with_only_columns(User.id, User.name)))
user = session.get(User, 1)
mine = session.scalars(select(Address).where(orm.with_parent(user, User.addresses))).all()
```

## Trap

- `values()` and `value()` replaced the entities of the query, and `values()` gave an iterator. On a `Query`,
  `with_entities(…)` is the same step.
- `value()` took the first row and let the others be, as `scalar()` of a result does; `Query.scalar()` raises where
  there is more than one.
- `Query.with_parent(user)` without an attribute looked for one by itself. The function needs it.
- `with_lockmode("update")` is `with_for_update()`, `"read"` is `read=True`, `"update_nowait"` is `nowait=True`.
- A result to be cached is frozen first, `session.execute(stmt).freeze()`: `merge_frozen_result()` takes that, not a
  list.

## Fix

Safe: `add_columns()`, `set_label_style()` and, for the modes that it knew, `with_for_update()`; `with_parent()` becomes
a criterion, and `values()` of columns `with_entities()`. Unsafe: the same where what the Query selects is not seen, and
`value()`, which becomes `with_entities(…).limit(1).scalar()`. Left are `with_parent()` without an attribute, and the
others: what they gave has to be asked for in another way.

## See

https://docs.sqlalchemy.org/en/20/orm/queryguide/query.html
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage, last_name
from flake8_sqla20.tables import RenamedMethod, ReplacedName, Row, table, usages_of

_WARNS = History(warns="1.4")
_START = "query = session.query(User)  # SQA101\n"
_LABELS = "set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)"
_STYLE = "set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)"
_NAME = "select(User).filter_by(id=1).with_only_columns(User.name).limit(1)"
_OWNER = "orm.with_parent(session.get(Address, 1), Address.user)"
_MERGED = (
    "orm.loading.merge_frozen_result(session, select(User), session.execute(select(User)).freeze())().scalars().all()"
)


def _row(
    old: str, new: str, legacy: str, modern: str, *, history: History = _WARNS, positional: bool = False
) -> RenamedMethod:
    start = "" if "session.query" in legacy else _START
    return RenamedMethod("Query", old, new, history, start + legacy, modern, positional=positional)


ROWS: tuple[Row, ...] = (
    _row(
        "values",
        "with_entities(…)",
        "list(session.query(User).values(User.id))  # SQA101",
        "list(session.execute(select(User).with_only_columns(User.id)))",
        positional=True,
    ),
    _row(
        "value",
        "with_entities(…) and scalar()",
        "session.query(User).filter_by(id=1).value(User.name)  # SQA101",
        f"session.execute({_NAME}).scalar_one_or_none()",
        positional=True,
    ),
    _row(
        "add_column",
        "add_columns()",
        "session.query(User).add_column(User.name).all()  # SQA101",
        "session.execute(select(User).add_columns(User.name)).all()",
    ),
    _row(
        "with_labels",
        _LABELS,
        "session.query(User).with_labels().subquery()  # SQA101",
        f"select(User).{_STYLE}.subquery()",
    ),
    _row(
        "apply_labels",
        _LABELS,
        "session.query(User).apply_labels().subquery()  # SQA101",
        f"select(User).{_STYLE}.subquery()",
    ),
    _row(
        "with_parent",
        "filter(with_parent(obj, Model.attribute))",
        "session.query(User).with_parent(session.get(Address, 1), Address.user).all()  # SQA101",
        f"session.scalars(select(User).where({_OWNER})).all()",
    ),
    _row(
        "instances",
        "from_statement()",
        "list(query.instances(session.execute(select(users))))",
        "session.scalars(select(User).from_statement(select(users))).all()",
    ),
    _row(
        "merge_result",
        "merge_frozen_result() of sqlalchemy.orm",
        "query.merge_result(query.all())",
        _MERGED,
    ),
    _row(
        "with_lockmode",
        "with_for_update()",
        'session.query(User).with_lockmode("update").all()  # SQA101',
        "session.scalars(select(User).with_for_update()).all()",
        history=History(removed="<=1.4"),
    ),
    ReplacedName(
        "sqlalchemy.orm.loading.merge_result",
        "use merge_frozen_result()",
        _WARNS,
        also=("sqlalchemy.orm",),
        used=_START + "{name}(query, query.all())",
        modern=_MERGED,
    ),
)

RULE = table("SQA105", ROWS)
check = usages_of(ROWS)

# What the modes of `with_lockmode()` are as arguments.
_MODES = {"update": "", "read": "read=True", "update_nowait": "nowait=True"}


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        rewrite.refuse(usage.instead)
    name = last_name(node)
    if name == "add_column":
        rewrite.rename(node.func, "add_columns")
    elif name in ("with_labels", "apply_labels"):
        rewrite.rename(node.func, "set_label_style")
        rewrite.add_argument(node, rewrite.name("sqlalchemy.LABEL_STYLE_TABLENAME_PLUS_COL", node))
    elif name == "with_lockmode":
        mode = facts.argument(node, 0, "mode")
        value = mode.value if isinstance(mode, ast.Constant) else None
        if not isinstance(value, str) or value not in _MODES or len(node.args) != 1:
            rewrite.refuse("which lock is meant is not known")
        rewrite.replace_after(node.func.value, node, f".with_for_update({_MODES[value]})")
    elif name in ("with_parent", "values", "value"):
        from flake8_sqla20.rewrite import querymethods

        getattr(querymethods, f"replace_{name}")(node, node.func, facts, rewrite)
    else:
        rewrite.refuse(usage.instead)
