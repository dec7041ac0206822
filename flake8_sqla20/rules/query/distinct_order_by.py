"""`Query.distinct()` ordered by a column that the query does not select.

## What it does

Finds `order_by()` of a column or SQL function in a `Query` with `distinct()`, where that column is plainly none of the
query's: a column of a joined class or of an alias, another column than the ones that were asked for. It is silent where
`options()`, `add_columns()`, a union and the like may have changed what is selected.

## Why it changed

With DISTINCT a database can order by selected columns only. 1.x added the others to the SELECT, unseen, and took them
off the rows again: rows that differed in such a column alone all came, so `count()` and LIMIT counted them. 2.0 sends
what was written. PostgreSQL refuses that; SQLite orders by one of the values, and gives fewer rows.

## Legacy

```python
query = session.query(User).join(User.addresses).distinct()  # SQA101
users_by_mail = query.order_by(Address.email).all()  # SQA107 "Address.email"
```

## Modern

```python
stmt = select(User, Address.email).join(User.addresses).distinct().order_by(Address.email)
users_by_mail = session.execute(stmt).columns(0).all()
```

## Trap

- With the column selected, a user comes once for each address again. Where each is meant once, group:
  `.group_by(User.id).order_by(func.min(Address.email))`, without `distinct()`.
- `add_columns()` makes rows of what were entities, on a `Query` as well.
- `distinct()` is often there to undo a join: `.where(User.addresses.any(…))` joins nothing, and needs neither.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-20-query-distinct
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

RULE = Rule("SQA107", History(warns="1.4", always="changed"), calls=("order_by",), gates=("distinct",))
BY_HAND = "the rows get one more column, or the order goes"

_KEEPING = {
    *("distinct", "order_by", "options", "filter", "filter_by", "where", "having", "group_by", "join", "outerjoin"),
    *("select_from", "limit", "offset", "slice", "params", "execution_options", "populate_existing", "with_for_update"),
    *("enable_eagerloads", "autoflush", "yield_per"),
}
# What stands above may also end the chain, which changes no column.
_CHANGING = {
    *("add_columns", "add_column", "add_entity", "with_entities", "from_self", "from_statement", "set_label_style"),
    *("union", "union_all", "intersect", "intersect_all", "except_", "except_all", "with_labels", "apply_labels"),
}
_DIRECTIONS = ("desc", "asc", "nulls_first", "nulls_last", "nullsfirst", "nullslast")
# Loaders that add no column to the query's own SELECT.
_APART = {f"sqlalchemy.orm.{name}" for name in ("selectinload", "subqueryload", "lazyload", "raiseload")}


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    columns = [_ordered(each, facts) for each in node.args]
    if not any(isinstance(each, (ast.Attribute, ast.Call)) for each in columns):
        return
    method = facts.method_of(node)
    chain = facts.chain_of(node) if method is not None and method[0].is_a("Query") else None
    if chain is None or not any(last_name(each) == "distinct" for each in (*chain.below, *chain.above)):
        return
    if not all(last_name(each) in _KEEPING and _keeps(each, facts) for each in chain.below):
        return
    if any(last_name(each) in _CHANGING or not _keeps(each, facts) for each in chain.above):
        return
    column = next((each for each in columns if facts.is_unselected(chain, each)), None)
    if column is not None:
        text = ast.unparse(column)
        what, named = ("ORDER BY " + text, text) if len(text) <= 24 else ("ORDER BY an expression", "it")
        fact = "adds no column to a DISTINCT in 2.0"
        yield Usage(node.func, what, f"select {named} as well", fact=fact)


def _ordered(node: ast.expr, facts: Facts) -> ast.expr:
    """What is ordered by, without its direction."""
    while isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in _DIRECTIONS and not node.args:
            node = node.func.value
        elif len(node.args) == 1 and facts.symbol_of(node.func).removeprefix("sqlalchemy.") in _DIRECTIONS:
            node = node.args[0]
        else:
            break
    return node


def _keeps(call: ast.Call, facts: Facts) -> bool:
    """Whether a call of a chain leaves the columns, the order and a plain DISTINCT."""
    name = last_name(call)
    if name == "options":
        return all(isinstance(each, ast.Call) and facts.symbol_of(each.func) in _APART for each in call.args)
    if name == "order_by":
        return not any(isinstance(each, ast.Constant) and not each.value for each in call.args)
    return name != "distinct" or not call.args
