"""Code that is guarded for another release of SQLAlchemy, where a usage is on purpose.

Three guards count: a branch that a comparison with SQLAlchemy's version closes at the target release, `try … except
ImportError` around alternatives, and `hasattr()` of something SQLAlchemy has on some releases only.
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

_FALLBACKS = {"ImportError", "ModuleNotFoundError", "AttributeError", "TypeError", "ArgumentError", "InvalidRequestError"}
_IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError"}
# `SQLA_14`, `sqla_2`, `IS_SQLALCHEMY_20`, `has_sqlalchemy_1_4_plus`: the module runs on that release or a later one.
_FLAG = re.compile(r"^_?(?:is_|has_)?(?:sqla|sqlalchemy|sa)_?v?(\d)(?:_?(\d{1,2}))?(?:_plus|_or_later)?$", re.IGNORECASE)
_COMPARE: dict[type[ast.cmpop], Callable[[Version, Version], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


def covered(infer: Inference, node: ast.AST, block: Block, target: str) -> bool:
    """Whether a guard around a place says that the place is not for the target release, or has an alternative."""
    release = tuple(map(int, target.split(".")))
    for around in block.path():
        if isinstance(around.node, ast.If):
            branch = around.field == "body"
            if _holds(infer, around.node.test, around.parent or block, release) is (not branch):
                return True
            if _has_alternative(around.node.test, around, node):
                return True
        elif isinstance(around.node, ast.ExceptHandler) and _catches(around.node, _FALLBACKS):
            return True
        elif isinstance(around.node, ast.Try) and around.field == "body" and isinstance(node, ast.ImportFrom | ast.Import):
            if any(_catches(handler, _IMPORT_ERRORS) for handler in around.node.handlers):
                return True
        if _returned_before(infer, around, getattr(node, "lineno", 0), release):
            return True
    outer = block.region.outer
    return outer is not None and not isinstance(block.region.node, ast.Module) and covered(infer, node, outer, target)


def _returned_before(infer: Inference, block: Block, row: int, release: Version) -> bool:
    """Whether an `if` higher up in the same suite leaves it at the target release."""
    for statement in block.statements:
        if statement.lineno >= row:
            return False
        if isinstance(statement, ast.If) and not statement.orelse:
            if isinstance(statement.body[-1], (ast.Return, ast.Raise, ast.Continue)) and statement.end_lineno:
                if statement.end_lineno < row and _holds(infer, statement.test, block, release):
                    return True
    return False


def _catches(handler: ast.ExceptHandler, names: set[str]) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(last_name(kind) in names for kind in kinds)


def _has_alternative(test: ast.expr, block: Block, node: ast.AST) -> bool:
    """Whether `hasattr()` chose this branch: the other one of an attribute that not every release has."""
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    call = test.operand if isinstance(test, ast.UnaryOp) else test
    if not isinstance(call, ast.Call) or last_name(call) != "hasattr" or len(call.args) != 2:
        return False
    name = call.args[1]
    missing = (block.field == "body") is negated
    return missing or isinstance(name, ast.Constant) and name.value == last_name(node)


def _holds(infer: Inference, test: ast.expr, block: Block, release: Version, depth: int = 0) -> bool | None:
    """Whether a test on SQLAlchemy's version holds at a release; None for any other test."""
    if depth > 6:
        return None
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = _holds(infer, test.operand, block, release, depth + 1)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        parts = [_holds(infer, value, block, release, depth + 1) for value in test.values]
        decisive = isinstance(test.op, ast.Or)
        return decisive if decisive in parts else None if None in parts else not decisive
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(infer, test, block, release)
    if isinstance(test, ast.Call) and last_name(test) == "startswith" and isinstance(test.func, ast.Attribute):
        if _is_version(infer, test.func.value, block) and test.args and isinstance(test.args[0], ast.Constant):
            prefix = _version(test.args[0], 0)
            return None if prefix is None else release[: len(prefix)] == prefix
    flag = _FLAG.match(last_name(test)) if isinstance(test, (ast.Name, ast.Attribute)) else None
    if isinstance(test, ast.Name):
        for binding in infer.module.scopes.lookup(test.id, block, test.lineno, test.col_offset):
            if isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.expr) and not binding.path:
                found = _holds(infer, binding.node, binding.block, release, depth + 1)
                if found is not None:
                    return found
    return release >= (int(flag[1]), int(flag[2] or 0)) if flag else None


def _compared(infer: Inference, test: ast.Compare, block: Block, release: Version) -> bool | None:
    left, right, op = test.left, test.comparators[0], type(test.ops[0])
    if op not in _COMPARE:
        return None
    if _is_version(infer, left, block):
        version = _version(right)
        return None if version is None else _COMPARE[op](_cut(release, version), version)
    if _is_version(infer, right, block):
        version = _version(left)
        return None if version is None else _COMPARE[op](version, _cut(release, version))
    return None


def _cut(release: Version, version: Version) -> Version:
    """A release as precise as a version it is compared with; the target 2.0 means its newest patch."""
    return (*release, *(99,) * (len(version) - len(release)))[: max(len(version), 1)]


def _version(node: ast.expr, depth: int = 0) -> Version | None:
    """The version that a constant spells: `(1, 4)`, `"1.4"`, `parse("1.4.0b1")`, `Version("2.0")`."""
    if isinstance(node, ast.Tuple):
        parts = [element.value if isinstance(element, ast.Constant) else None for element in node.elts]
        return tuple(part for part in parts if isinstance(part, int)) or None
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return tuple(int(part) for part in re.findall(r"\d+", node.value)[:2]) or None
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return (node.value,)
    if isinstance(node, ast.Call) and node.args and depth < 3:
        return _version(node.args[0], depth + 1)
    return None


def _is_version(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> bool:
    """Whether an expression is made from `sqlalchemy.__version__`."""
    if depth > 6:
        return False
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and part.attr == "__version__":
            return infer.nested(part.value, block).symbol == "sqlalchemy"
        if isinstance(part, ast.Call) and last_name(part) in ("version", "get_distribution") and part.args:
            argument = part.args[0]
            if isinstance(argument, ast.Constant) and str(argument.value).lower() == "sqlalchemy":
                return True
        if isinstance(part, ast.Name):
            bindings = infer.module.scopes.lookup(part.id, block, part.lineno, part.col_offset)
            for binding in bindings:
                if isinstance(binding, scopes.Import) and binding.qualified.endswith("sqlalchemy.__version__"):
                    return True
                if isinstance(binding, scopes.Assignment) and isinstance(binding.node, ast.expr):
                    if binding.node is not node and _is_version(infer, binding.node, binding.block, depth + 1):
                        return True
    return False
