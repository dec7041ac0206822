"""`and_()` and `or_()` without arguments, or with none but a list that may be empty.

## What it does

Finds `and_()` and `or_()` that are called with nothing, or with nothing but lists behind stars that are empty, or that
the code made empty and filled on some of its paths only. A list whose emptiness is tested is left alone, one that comes
from elsewhere or is handed on, and one that a loop fills without a condition.

## Why it changed

An empty conjunction vanished from the WHERE, and an empty disjunction with it: "no condition" and "nothing fits" looked
alike. 1.4 warns, and asks for a first element that says which of them is meant.

## Legacy

```python
stmt = select(users).where(and_())  # SQA149 "and_(True, …)"
conditions = []
if stmt is None:
    conditions.append(users.c.name == "sandy")
found = select(users).where(and_(*conditions))  # SQA149 "may be empty"
```

## Modern

```python
stmt = select(users).where(and_(True))
conditions = []
if stmt is None:
    conditions.append(users.c.name == "sandy")
found = select(users).where(and_(True, *conditions))
```

## Trap

- `or_(False, *conditions)` of an empty list finds nothing. Rows that were all found because the OR vanished are then
  not found any more, which is what the OR said.
- Conditions that are always one of two (`if name: …`, `if not name: …`) look like none to this rule.

## Fix

Safe: `and_(True)`, or `and_(True, *conditions)`, in a WHERE and in another `and_()`, also by a variable that is used
there alone. Of a value that goes elsewhere it is unsafe: in `or_()`, `not_()` and HAVING `and_()` vanished, and
`and_(True)` does not. Where it stands in one of them it is left, and so is `or_()`: what it was to mean is not known.

## See

https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.and_
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA149", History(warns="1.4"), calls=("and_", "or_"))


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if node.keywords or any(not isinstance(each, ast.Starred) for each in node.args):
        return
    module, _, name = facts.symbol_of(node.func).rpartition(".")
    if module != "sqlalchemy" or name not in ("and_", "or_"):
        return
    first = "True" if name == "and_" else "False"
    if all(map(_is_empty, node.args)):
        yield Usage(node.func, f"{name}() without arguments", f"say what it means: {name}({first}, …)")
    elif all(_is_empty(each) or facts.may_be_empty(getattr(each, "value", each)) for each in node.args):
        yield Usage(node.func, f"{name}() of a list that may be empty", f"say what it means: {name}({first}, …)")


def _is_empty(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred) and isinstance(node.value, (ast.List, ast.Tuple)) and not node.value.elts


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    name = facts.symbol_of(node.func).rpartition(".")[2]
    if name == "or_":
        rewrite.refuse("it found every row, or_(False) finds none: say which of them is meant")
    around = facts.parent_of(node)
    if isinstance(around, ast.stmt):
        if not _is_held_for_where(around, facts):
            rewrite.unsafe("where it goes into or_(), not_() or having(), an empty and_() vanished")
    elif not _is_where(around, facts):
        rewrite.refuse("in another expression and_() vanishes, and and_(True) does not")
    if all(map(_is_empty, node.args)):
        rewrite.replace(node, node.func, "(True)")
    else:
        rewrite.add_argument(node, "True", first=True)


def _is_where(around: ast.AST | None, facts: Facts) -> bool:
    """Whether what stands around a condition is a WHERE, or another conjunction."""
    if not isinstance(around, ast.Call):
        return False
    method = facts.method_of(around)
    return facts.symbol_of(around.func) == "sqlalchemy.and_" or method is not None and method[1] in ("where", "filter")


def _is_held_for_where(statement: ast.stmt, facts: Facts) -> bool:
    """Whether a statement assigns a condition to a variable that is read for such a one alone."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    local = facts.local(target) if isinstance(target, ast.Name) else None
    return local is not None and all(_is_where(local.parents.get(use), facts) for use in local.uses)
