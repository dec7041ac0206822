"""Several joins in one `Query.join()`, taken apart into one call for each."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts


def split(node: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Give each target of a join a call of its own. Raises Refused."""
    targets = list(node.args)
    if any(isinstance(each, ast.Starred) or facts.kind_of(each).name == "str" for each in targets):
        rewrite.refuse("strings, and what is unpacked, become attributes first (SQA110)")
    if any(each.arg not in ("isouter", "full") for each in node.keywords):
        rewrite.refuse("where its steps start depends on its arguments")
    outer: ast.expr | None = targets[0] if len(targets) == 1 and isinstance(targets[0], ast.List) else None
    if isinstance(outer, ast.List):
        targets = outer.elts
    if not targets or len(targets) > 1 and not all(_is_step(each, facts) for each in targets):
        rewrite.refuse("from where its steps start is not seen")
    if any(isinstance(each, ast.Name) and facts.kind_of(each).name in ("tuple", "list") for each in targets):
        rewrite.refuse("its targets are not written here")
    if outer is None and len(targets) == 1 and isinstance(targets[0], ast.Tuple):
        rewrite.unwrap(node, targets[0])
        return
    options = "".join(f", {rewrite.source(each)}" for each in node.keywords)
    bounds = [_bounds(each) for each in targets]
    if outer is not None or isinstance(targets[0], ast.Tuple):
        rewrite.replace_up_to(bounds[0][0], outer or targets[0], anchor=node)
    for (_, left), (right, _) in pairwise(bounds):
        rewrite.replace_between(left, right, f"{options}).{_name(node)}(", anchor=node)
    if outer is not None or isinstance(targets[-1], ast.Tuple):
        rewrite.replace_after(bounds[-1][1], outer or targets[-1], anchor=node)


def _name(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _is_step(target: ast.expr, facts: Facts) -> bool:
    """Whether a target tells by itself from where it is joined: a relationship, or a class and its ON clause."""
    if isinstance(target, ast.Tuple):
        return len(target.elts) == 2 and facts.kind_of(target.elts[1]).name not in ("str", "type")
    if isinstance(target, ast.Call) and isinstance(target.func, ast.Attribute) and target.func.attr == "of_type":
        target = target.func.value
    return isinstance(target, ast.Attribute) and facts.kind_of(target).name != "type"


def _bounds(target: ast.expr) -> tuple[ast.expr, ast.expr]:
    """The first and the last expression of a target."""
    return (target.elts[0], target.elts[-1]) if isinstance(target, ast.Tuple) and target.elts else (target, target)
