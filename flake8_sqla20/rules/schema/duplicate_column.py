"""A second column of one name in a table, by `append_column()` or in `Table()` itself.

## What it does

Finds `append_column(Column(…))` on a variable that holds a `Table()` with a column of that name or key, and `Table()`
that is given two such columns. Both must be written out in the module, and the variable be assigned once.

## Why it changed

The second column took the place of the first, which was a mistake more often than a wish. 1.4 warns; 2.0 raises
`DuplicateColumnError`.

## Legacy

```python
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(Column("id", String))  # SQA168
```

## Modern

```python
events = Table("events", MetaData(), Column("id", Integer))
events.append_column(Column("id", String), replace_existing=True)
```

## Trap

- Of two columns in `Table()` the last won, at the place of the first: take out the other one.
- What was made of the old column, constraints and indexes among it, goes on meaning the old one.
- `Table(…, extend_existing=True)` replaces columns by right, and so do columns beside `autoload_with`.

## Fix

Safe: `append_column()` gets `replace_existing=True`, which is what it did in 1.x. A column twice in `Table()` is
left.

## See

https://docs.sqlalchemy.org/en/20/changelog/whatsnew_20.html#change-8925
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA168", History(warns="1.4", removed="2.0"), calls=("append_column", "Table"))

_REPLACING = ("extend_existing", "keep_existing", None)


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if isinstance(node.func, ast.Attribute) and node.func.attr == "append_column":
        yield from _appended(node, node.func, facts)
    # Most tables have no label twice: that is seen without asking what the labels are of.
    elif _twice(_labels(node.args[1:])):
        name = _twice(_labels(_columns(node, facts)))
        if name:
            yield Usage(node.func, f'a second column "{name}" in Table()', "take out one of the two")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    if not isinstance(node.func, ast.Attribute) or node.func.attr != "append_column":
        rewrite.refuse("one of the two columns has to go")
    given = next((keyword.value for keyword in node.keywords if keyword.arg == "replace_existing"), None)
    if given is not None:
        rewrite.replace(given, "True")
    else:
        rewrite.add_argument(node, "replace_existing=True")


def _appended(call: ast.Call, method: ast.Attribute, facts: Facts) -> Iterator[Usage]:
    made = facts.value_of(method.value)
    if made is None or not isinstance(made[0], ast.Call) or len(call.args) != 1 or _is_replacing(call):
        return
    there = _columns(made[0], made[1])
    name = _twice(_labels([*there, *_only_columns(call.args, facts)])) if there else ""
    if name:
        yield Usage(method, f'append_column() of a second "{name}"', "pass replace_existing=True")


def _is_replacing(call: ast.Call) -> bool:
    given = next((keyword.value for keyword in call.keywords if keyword.arg == "replace_existing"), None)
    return given is not None and not (isinstance(given, ast.Constant) and not given.value)


def _columns(call: ast.Call, facts: Facts) -> list[ast.expr]:
    """The columns that a call of `Table()` is given; empty for any other call, and for one that replaces columns."""
    kind = facts.kind_of(call.func)
    if kind.name != "type" or not kind.first.is_a("Table") or any(each.arg in _REPLACING for each in call.keywords):
        return []
    return _only_columns(call.args[1:], facts)


def _only_columns(nodes: list[ast.expr], facts: Facts) -> list[ast.expr]:
    return [each for each in nodes if isinstance(each, ast.Call) and facts.symbol_of(each.func) == "sqlalchemy.Column"]


def _labels(nodes: list[ast.expr]) -> list[tuple[str, str]]:
    """The names and keys that calls such as `Column("…", key="…")` give."""
    found: list[tuple[str, str]] = []
    for node in nodes:
        if isinstance(node, ast.Call) and node.args:
            name = node.args[0]
            key = next((keyword.value for keyword in node.keywords if keyword.arg == "key"), name)
            given = [(label, getattr(each, "value", None)) for label, each in (("name", name), ("key", key))]
            found += [(label, each) for label, each in given if isinstance(each, str)]
    return found


def _twice(labels: list[tuple[str, str]]) -> str:
    """The first name or key that is there twice; empty for none."""
    return next((label[1] for index, label in enumerate(labels) if label in labels[:index]), "")
