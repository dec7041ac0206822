"""Methods and attributes of SELECTs and columns that were renamed, replaced or made private.

## What it does

Finds `apply_labels()`, `column()`, `froms` and `replace_selectable()` of SELECTs, and `anon_label` and `anon_key_label`
of columns.

## Why it changed

1.4 gave the SELECT one vocabulary: what adds to it is named like the clause, what it consists of is a method that says
what it costs. `apply_labels()` was one of several label styles. The others were internal.

## Legacy

```python
stmt = select(users).apply_labels()  # SQA140
stmt = stmt.column(nodes.c.id)  # SQA140
```

## Modern

```python
stmt = select(users).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
stmt = stmt.add_columns(nodes.c.id)
```

## Trap

- The default style changed as well: 1.4 labels the second of two columns of one name `id_1` by itself. Rows read by
  `row.id` often need no style at all; rows read by `row.users_id` do.
- `froms` and `get_final_froms()` compile the statement: both cost, and both know nothing of a dialect.

## Fix

Renames `apply_labels()`, `column()` and `froms`. Safe; unsafe for `apply_labels()` of a union, whose rows 1.4 gave no
labels. `replace_selectable()` and the labels are left: no method does
the same.

## See

https://docs.sqlalchemy.org/en/20/core/selectable.html#sqlalchemy.sql.expression.Select.set_label_style
"""

from __future__ import annotations

import ast

from flake8_sqla20.rule import Facts, History, Rewrite, Usage
from flake8_sqla20.tables import RenamedAttribute, RenamedMethod, table, usages_of

_WARNS = History(warns="1.4")
_REMOVED = History(warns="1.4", removed="2.0")
_LABELS = "set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)"
_UNION = "union(select(users.c.id), select(nodes.c.id))"
_STYLE = "set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)"

ROWS = (
    RenamedMethod(
        "Select", "apply_labels", _LABELS, _REMOVED, "select(users).apply_labels()", f"select(users).{_STYLE}"
    ),
    RenamedMethod(
        "CompoundSelect", "apply_labels", _LABELS, _REMOVED, f"{_UNION}.apply_labels()", f"{_UNION}.{_STYLE}"
    ),
    RenamedMethod(
        "Select",
        "column",
        "add_columns()",
        _WARNS,
        "select(users.c.id).column(users.c.name)",
        "select(users.c.id).add_columns(users.c.name)",
    ),
    RenamedAttribute(
        "Select",
        "froms",
        "get_final_froms()",
        _WARNS,
        "select(users.c.id).froms",
        "select(users.c.id).get_final_froms()",
    ),
    RenamedMethod(
        "SelectBase",
        "replace_selectable",
        "sqlalchemy.sql.visitors.replacement_traverse()",
        _WARNS,
        "select(users.c.id).replace_selectable(users, users.alias())",
        "select(users.alias().c.id)",
    ),
    RenamedMethod(
        "FromClause",
        "replace_selectable",
        "sqlalchemy.sql.visitors.replacement_traverse()",
        _WARNS,
        "users.join(addresses).replace_selectable(users, users.alias())",
        "users.alias().join(addresses)",
    ),
    RenamedAttribute(
        "ColumnElement", "anon_label", "label(None)", _WARNS, "users.c.id.anon_label", "users.c.id.label(None)"
    ),
    RenamedAttribute(
        "ColumnElement", "anon_key_label", "label(None)", _WARNS, "users.c.id.anon_key_label", "users.c.id.label(None)"
    ),
)

RULE = table("SQA140", ROWS)
check = usages_of(ROWS)


def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    named = node.func if isinstance(node, ast.Call) else node
    if not isinstance(named, ast.Attribute):
        rewrite.refuse("it is not called as a method")
    if named.attr == "apply_labels" and isinstance(node, ast.Call):
        rewrite.rename(named, "set_label_style")
        if facts.kind_of(named.value).is_a("CompoundSelect"):
            rewrite.unsafe("2.0 gives the labels to the columns of a union as well: `row.users_id`")
        rewrite.add_argument(node, rewrite.name("sqlalchemy.LABEL_STYLE_TABLENAME_PLUS_COL", node))
    elif named.attr == "column" and isinstance(node, ast.Call) and not node.keywords:
        rewrite.rename(named, "add_columns")
    elif named.attr == "froms":
        rewrite.rename(named, "get_final_froms()")
    else:
        rewrite.refuse("there is no method that does the same")
