"""Columns of the module: the call that declares the one behind an expression."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, models, scopes
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference


def column_call(infer: Inference, node: ast.expr, block: Block) -> tuple[ast.Call, Block] | None:
    """The `Column(…)`, `mapped_column(…)` or `column(…)` behind an expression, and where it stands: made there, held by
    a variable, an attribute of a class of the module, or a column of its tables (`users.c.id`)."""
    found: tuple[ast.expr, Block] | None = (node, block)
    if isinstance(node, ast.Name):
        found = scopes.only_value(infer.bindings_of(node, block))
    elif isinstance(node, ast.Attribute):
        owner = node.value
        table = owner.value if isinstance(owner, ast.Attribute) and owner.attr in ("c", "columns") else None
        if table is not None:
            found = _column_of(infer, table, node.attr, block)
        else:
            bindings = classes.body_bindings(infer, node, block)
            found = scopes.only_value(bindings)
            if found is None and len(bindings) == 1 and isinstance(bindings[0].node, ast.AnnAssign):
                value = bindings[0].node.value
                found = (value, bindings[0].block) if value is not None else None
    if found is None or not isinstance(found[0], ast.Call):
        return None
    return found[0], found[1]


def _column_of(infer: Inference, table: ast.expr, name: str, block: Block) -> tuple[ast.expr, Block] | None:
    """The column of a name in a local `Table(…)`, where all of it is seen."""
    value = scopes.only_value(infer.bindings_of(table, block)) if isinstance(table, ast.Name) else None
    made = models.table_call(infer, *value) if value is not None else None
    for each in made.args[2:] if made is not None else ():
        first = each.args[0] if isinstance(each, ast.Call) and each.args else None
        if isinstance(first, ast.Constant) and first.value == name and value is not None:
            return each, value[1]
    return None
