"""Tests on SQLAlchemy's version: whether one holds at a release.

Understands comparisons of `sqlalchemy.__version__` and of what is made from it (`Version(…)`, tuples, `.split(".")`,
`importlib.metadata.version("sqlalchemy")`), names bound to these, and flags spelled like `SQLA_14`.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

Version = tuple[int, ...]

_DEPTH = 6
# `SQLA_14`, `is_sqla_2`, `HAS_SQLALCHEMY_1_4_PLUS`: the module runs on that release or a later one.
_FLAG = re.compile(
    r"^_?(?:is_|has_)?(?:sqla|sqlalchemy|sa)_?v?(\d)(?:_?(\d{1,2}))?(?:_plus|_or_later)?$", re.IGNORECASE
)
_NAME = re.compile(r"^_?(?:sqla|sqlalchemy|sa)_?version(?:_info|_tuple)?$", re.IGNORECASE)
_COMPARE: dict[type[ast.cmpop], Callable[[Version, Version], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


def holds(infer: Inference, test: ast.expr, block: Block, release: Version, depth: int = 0) -> bool | None:
    """Whether a test on SQLAlchemy's version holds at a release; None for any other test."""
    if depth > _DEPTH:
        return None
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = holds(infer, test.operand, block, release, depth + 1)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        parts = [holds(infer, value, block, release, depth + 1) for value in test.values]
        decisive = isinstance(test.op, ast.Or)
        return decisive if decisive in parts else None if None in parts else not decisive
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(infer, test, block, release)
    if isinstance(test, ast.Call) and last_name(test) == "startswith" and isinstance(test.func, ast.Attribute):
        if test.args and _is_version(infer, test.func.value, block):
            return _any_prefix(test.args[0], release)
    if isinstance(test, ast.Name):
        for binding in infer.bindings_of(test, block):
            if isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.expr) and not binding.path:
                found = holds(infer, binding.node, binding.block, release, depth + 1)
                if found is not None:
                    return found
    flag = _FLAG.match(last_name(test)) if isinstance(test, (ast.Name, ast.Attribute, ast.Call)) else None
    return release >= (int(flag[1]), int(flag[2] or 0)) if flag else None


def _compared(infer: Inference, test: ast.Compare, block: Block, release: Version) -> bool | None:
    left, right, op = test.left, test.comparators[0], type(test.ops[0])
    if op in (ast.In, ast.NotIn):
        found = _any_prefix(right, release) if _is_version(infer, left, block) else None
        return found if found is None or op is ast.In else not found
    if op in _COMPARE and _is_version(infer, left, block):
        version = _version(right)
        return None if version is None else _COMPARE[op](_cut(release, version), version)
    if op in _COMPARE and _is_version(infer, right, block):
        version = _version(left)
        return None if version is None else _COMPARE[op](version, _cut(release, version))
    return None


def _any_prefix(node: ast.expr, release: Version) -> bool | None:
    """Whether the release is one of those that a constant or a display of constants spells the start of."""
    versions = [_version(each) for each in (node.elts if isinstance(node, (ast.Tuple, ast.List, ast.Set)) else [node])]
    if not versions or None in versions:
        return None
    return any(version is not None and release[: len(version)] == version for version in versions)


def _cut(release: Version, version: Version) -> Version:
    """A release as precise as a version it is compared with; a target means its newest patch release."""
    return (*release, *(99,) * (len(version) - len(release)))[: max(len(version), 1)]


def _version(node: ast.expr, depth: int = 0) -> Version | None:
    """The version that a constant spells: `(1, 4)`, `"1.4"`, `parse("1.4.0b1")`, `Version("2.0")`."""
    if isinstance(node, (ast.Tuple, ast.List)):
        parts = [element.value if isinstance(element, ast.Constant) else None for element in node.elts]
        return tuple(int(part) for part in parts if str(part).isdigit()) or None  # type: ignore[arg-type]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return tuple(int(part) for part in re.findall(r"\d+", node.value)[:2]) or None
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return (node.value,)
    return _version(node.args[0], depth + 1) if isinstance(node, ast.Call) and node.args and depth < 3 else None


def _is_version(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> bool:
    """Whether an expression is made from SQLAlchemy's version."""
    if depth > _DEPTH:
        return False
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and part.attr == "__version__":
            return infer.nested(part.value, block).symbol == "sqlalchemy"
        if isinstance(part, ast.Call) and part.args and isinstance(part.args[0], ast.Constant):
            called = infer.nested(part.func, block).symbol.rpartition(".")[2] or last_name(part)
            if (
                called in ("version", "get_distribution", "metadata")
                and str(part.args[0].value).lower() == "sqlalchemy"
            ):
                return True
        if isinstance(part, (ast.Name, ast.Attribute)) and _NAME.match(last_name(part)):
            return True
        if isinstance(part, ast.Name) and _named_version(infer, part, node, block, depth):
            return True
    return False


def _named_version(infer: Inference, name: ast.Name, node: ast.expr, block: Block, depth: int) -> bool:
    """Whether a name is bound to SQLAlchemy's version."""
    for binding in infer.bindings_of(name, block):
        if isinstance(binding, scopes.Import) and binding.qualified == "sqlalchemy.__version__":
            return True
        if isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.expr) and binding.node is not node:
            if _is_version(infer, binding.node, binding.block, depth + 1):
                return True
    return False
