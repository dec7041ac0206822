"""Functions that their module alone calls: all calls of such a one are known, and may change together with it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import callsites, mapping
from flake8_sqla20.semantics.kinds import UNKNOWN
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MOST = 24  # calls of one function


def calls(infer: Inference, block: Block) -> list[tuple[ast.Call, Block]] | None:
    """The calls of the function that a block is a part of, each with its block; None where other code may call it, or
    what the module does with it is more than calling it.

    It is one inside of another function, or one whose name begins with an underscore and that no other module reaches;
    of a class only where all base classes are seen, or SQLAlchemy's, for any other may call it.
    """
    region = block.region
    function = region.node
    if not isinstance(function, ast.FunctionDef) or function.decorator_list or region.yields or region.outer is None:
        return None
    outer, name, path = region.outer.region, function.name, infer.module.path
    if not isinstance(outer.node, ast.FunctionDef):
        is_private = name.startswith("_") and not name.startswith("__")
        owner = outer.node if isinstance(outer.node, ast.ClassDef) else None
        if not is_private or not path or _is_reached(infer, name, owner):
            return None
        if owner is not None and not _is_seen(infer, owner):
            return None
    if len(infer.scope(outer).bindings_of(name)) != 1 or name in infer.module.syntax.declared:
        return None
    blocks = dict(callsites.calls_of(infer, name))
    parents = infer.parents.below(outer.node if isinstance(outer.node, ast.FunctionDef) else outer.root.node)
    found: list[tuple[ast.Call, Block]] = []
    for node, parent in parents.items():
        if node is function or not _is_named(node, name):
            continue
        is_called = isinstance(parent, ast.Call) and parent.func is node and parent in blocks
        if (
            not is_called
            or not isinstance(parent, ast.Call)
            or infer.kind_of(parent.func, blocks[parent]).node is not function
        ):
            return None
        found.append((parent, blocks[parent]))
    is_recursive = any(_is_within(each, function) for _, each in found)
    return found if found and len(found) <= _MOST and not is_recursive else None


def _is_reached(infer: Inference, name: str, owner: ast.ClassDef | None) -> bool:
    """Whether another module may use a function or method of a name: it has the name, and that of this module or of
    the class as well; or it asks anything but `self` and `cls` for it."""
    mentions, path = infer.project.mentions, infer.module.path
    words = [*mentions.names_of(path), *([owner.name] if owner is not None else [])]
    having, *naming = ([*mentions.matching(each, rf"(?<!\w){re.escape(each)}(?!\w)", path)] for each in (name, *words))
    asking = mentions.matching(name, rf"(?<!\bself)(?<!\bcls)\.{name}(?!\w)", path) if owner is not None else []
    return bool(asking) or any(each in having for found in naming for each in found)


def _is_seen(infer: Inference, owner: ast.ClassDef) -> bool:
    """Whether all base classes of a class are the project's, with bases of the same sort, or SQLAlchemy's."""
    pending = [owner]
    for each in pending:
        outer = infer.region(each).outer
        for base in each.bases:
            kind = infer.kind_of(base, outer) if outer is not None else UNKNOWN
            node = kind.first.node if kind.name == "type" else None
            if isinstance(node, ast.ClassDef) and len(pending) < _MOST:
                pending += [node] if node not in pending else []
            elif not (isinstance(base, ast.Name) and base.id == "object") and not mapping.is_mapped(kind.first):
                return False
    return True


def _is_named(node: ast.AST, name: str) -> bool:
    """Whether a node says a name: as a variable, attribute, definition, import, or in a string."""
    if isinstance(node, ast.Constant):
        return bool(node.value == name)
    said = (getattr(node, field, None) for field in ("id", "attr", "name", "asname"))
    return name in said


def _is_within(block: Block, function: ast.FunctionDef) -> bool:
    inside: Block | None = block
    while inside is not None and inside.region.node is not function:
        inside = inside.region.outer
    return inside is not None
