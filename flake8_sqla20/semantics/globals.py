"""Variables of a module: all that its code does with one, as `reaching` knows it of the variables of a function.

Knows no SQLAlchemy.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics.reaching import Local
from flake8_sqla20.syntax import COMPREHENSIONS, Block, Region

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def variable(infer: Inference, name: str, block: Block) -> Local | None:
    """A variable that a module's own code, where the block is a part of it, binds; None for any other, for one that a
    function binds as well (`global`), and for one that is said in a string, as `__all__` does."""
    region = block.region
    while region.is_comprehension and name not in infer.scope(region).names and region.outer is not None:
        region = region.outer.region
    tree = region.node
    if not isinstance(tree, ast.Module) or name not in infer.scope(region).names:
        return None
    parents = infer.parents.below(tree)
    if name in infer.module.syntax.declared or any(_says(each, name) for each in parents):
        return None
    return Local(tree, infer.scope(region).bindings_of(name), uses(infer, tree, name), parents)


def uses(infer: Inference, root: ast.AST, name: str) -> list[ast.Name]:
    """The uses in a function or module of a name that it binds, also in what is defined inside, where that does not
    bind it again."""
    parents = infer.parents.below(root)
    return [each for each in infer.parents.names(root).get(name, []) if not _is_other(infer, each, name, parents)]


def is_shared(infer: Inference, name: str) -> bool:
    """Whether another module that may import this one has a name in its text; also where a module has no file, and may
    be imported by any."""
    path, mentions = infer.module.path, infer.project.mentions
    naming = {each for word in mentions.names_of(path) for each in mentions.of(word, path)} if path else set()
    return not path or bool(naming.intersection(mentions.of(name, path)))


def _says(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Constant) and node.value == name


def _is_other(infer: Inference, use: ast.Name, name: str, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a use of a name reads one that a function, comprehension or class around it binds."""
    inner: ast.AST = use
    below: ast.AST = use
    in_function = False
    while inner in parents:
        outer = parents[inner]
        region: Region | None = infer.module.syntax.regions.get(outer) if outer in parents else None
        if region is not None and _is_inside(outer, inner, below):
            if name in infer.scope(region).names and not (in_function and isinstance(outer, ast.ClassDef)):
                return True
            in_function = in_function or not isinstance(outer, ast.ClassDef)
        inner, below = outer, inner
    return False


def _is_inside(node: ast.AST, child: ast.AST, grandchild: ast.AST) -> bool:
    """Whether a child of a definition or comprehension is evaluated in its namespace: its body, not its defaults."""
    if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
        return child in node.body
    if isinstance(node, ast.Lambda):
        return child is node.body
    if isinstance(node, COMPREHENSIONS):
        return child is not node.generators[0] or grandchild is not node.generators[0].iter
    return True
