"""Which class a string names: a declarative base finds its classes by their names, wherever they are defined.

Source: "Configuring Relationships: Late-Evaluation of Relationship Arguments" in SQLAlchemy's documentation.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import imports
from flake8_sqla20.syntax import Block, Region

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MOST = 32  # classes of one name that are looked at


def named(infer: Inference, name: str, near: Block, row: int) -> ast.ClassDef | None:
    """The class that a string in a relationship names: of several in the module the one whose scope is nearest to the
    place, then the one whose text is; where the module has none, that of a module beside it. None where there is none.
    """
    infer = infer.at(near)
    if infer.classes is None:
        infer.classes = {}
        for node in infer.module.syntax.regions:
            if isinstance(node, ast.ClassDef):
                infer.classes.setdefault(node.name, []).append(node)
    found = infer.classes.get(name.rpartition(".")[2], [])
    if not found:
        return _named_elsewhere(infer, name)
    if len(found) == 1:
        return found[0]
    if len(found) > _MOST:
        found = sorted(found, key=lambda node: abs(node.lineno - row))[:_MOST]
    around = _around(near.region)
    shared = [len(around & _around(infer.region(node))) for node in found]
    nearest = [node for node, count in zip(found, shared, strict=True) if count == max(shared)]
    return min(nearest, key=lambda node: abs(node.lineno - row))


def _named_elsewhere(infer: Inference, name: str) -> ast.ClassDef | None:
    """The class of a name that a module imports, be it for type checkers alone, or that one module near it defines: a
    declarative base finds its classes by their names, wherever they are."""
    last = name.rpartition(".")[2]
    kinds = [infer.imported(name)] if "." in name else []
    if last in infer.module.scopes.of(infer.module.syntax.module).names:
        kinds.append(imports.exported(infer, last))
    for kind in kinds:
        if kind.name == "type" and isinstance(kind.first.node, ast.ClassDef):
            return kind.first.node
    if not last.isidentifier():
        return None
    found: list[ast.ClassDef] = []
    for path in infer.project.defining(last, infer.module.path):
        other = infer.of(path)
        bindings = imports.exports(other, last) if other is not None else []
        found += [each.node for each in bindings if isinstance(each.node, ast.ClassDef)]
    return found[0] if len(found) == 1 else None


def _around(region: Region) -> set[Region]:
    found = {region}
    while region.outer is not None:
        region = region.outer.region
        found.add(region)
    return found
