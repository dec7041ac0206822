"""Code that is guarded for another release of SQLAlchemy, where a usage is on purpose.

Three guards count: a branch that a comparison with SQLAlchemy's version closes at the target release, `try … except
ImportError` around alternatives, and `hasattr()` of something SQLAlchemy has on some releases only.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.semantics import mapping
from flake8_sqla20.semantics.versions import Version, holds
from flake8_sqla20.syntax import Block, descendants, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError"}
_FALLBACKS = _IMPORT_ERRORS | {"AttributeError", "TypeError", "ArgumentError", "InvalidRequestError"}
_ANYTHING = {"Exception", "BaseException", ""}


def covered(infer: Inference, node: ast.AST, block: Block, target: str) -> bool:
    """Whether a guard around a place says that the place is not for the target release, or has an alternative."""
    release = tuple(map(int, target.split(".")))
    where: Block | None = block
    while where is not None:
        outer = where.region.outer
        if _covered_in_region(infer, node, where, release):
            return True
        if outer is not None and _is_skipped(infer, where.region.node, outer, release):
            return True
        where = outer
    return False


def _covered_in_region(infer: Inference, node: ast.AST, block: Block, release: Version) -> bool:
    """The same for the blocks of one region."""
    is_import = isinstance(node, (ast.ImportFrom, ast.Import, ast.alias))
    versioned = infer.module.mentions_version
    for around in block.path():
        if isinstance(around.node, ast.If):
            branch = around.field == "body"
            if versioned and holds(infer, around.node.test, around.parent or block, release) is (not branch):
                return True
            if _has_alternative(infer, around, branch, node):
                return True
        elif isinstance(around.node, ast.ExceptHandler) and _catches(around.node, _FALLBACKS, is_import):
            if _is_alternative(infer, around, node, block):
                return True
        elif isinstance(around.node, ast.Try) and around.field == "body" and is_import:
            if any(_catches(handler, _IMPORT_ERRORS, is_import) for handler in around.node.handlers):
                return True
        if versioned and _returned_before(infer, around, getattr(node, "lineno", 0), release):
            return True
        if versioned and any(
            holds(infer, test, around, release) is (not branch) for test, branch in _choices(around, node)
        ):
            return True
        if _is_expected(around, node):
            return True
    return False


def _choices(block: Block, node: ast.AST) -> Iterator[tuple[ast.expr, bool]]:
    """The conditional expressions of a suite's own statement that a place stands in: each test, and the value of it
    for which the place is evaluated."""
    statement = next(reversed([*block.statements_at(getattr(node, "lineno", 0))]), None)
    if statement is None or isinstance(statement, _COMPOUND):
        return
    for each in descendants(statement):
        if isinstance(each, ast.IfExp):
            if _holds_place(each.body, node) or _holds_place(each.orelse, node):
                yield each.test, _holds_place(each.body, node)
        elif isinstance(each, ast.BoolOp):
            for test, value in zip(each.values, each.values[1:], strict=False):
                if _holds_place(value, node):
                    yield test, isinstance(each.op, ast.And)


_MOST = 32  # tests above a place, in one suite, that are looked at
# Statements whose suites are blocks of their own.
_COMPOUND: tuple[type[ast.stmt], ...] = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.Try,
    ast.Match,
    ast.With,
    ast.AsyncWith,
)
_COMPOUND += (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _holds_place(outer: ast.expr, node: ast.AST) -> bool:
    """Whether a node stands within an expression."""
    place = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
    return (outer.lineno, outer.col_offset) <= place < (outer.end_lineno or 0, outer.end_col_offset or 0)


def _returned_before(infer: Inference, block: Block, row: int, release: Version) -> bool:
    """Whether an `if` or `assert` higher up in the same suite leaves it at the target release."""
    for statement in block.tests_above(row)[-_MOST:]:
        if isinstance(statement, ast.Assert):
            if holds(infer, statement.test, block, release) is False:
                return True
        elif isinstance(statement.body[-1], (ast.Return, ast.Raise, ast.Continue)):
            if holds(infer, statement.test, block, release):
                return True
    return False


def _is_expected(block: Block, node: ast.AST) -> bool:
    """Whether the place stands in a `with` that expects the removal: `pytest.raises(ArgumentError)`,
    `pytest.warns(RemovedIn20Warning)`, SQLAlchemy's own `expect_deprecated_20()`."""
    return block.enters and any(
        _expects(item.context_expr)
        for statement in block.statements_at(getattr(node, "lineno", 0))
        if isinstance(statement, (ast.With, ast.AsyncWith))
        for item in statement.items
    )


def _expects(node: ast.expr) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = last_name(node)
    if name.startswith("expect_") or name == "deprecated_call":
        return True
    errors = node.args[0].elts if node.args and isinstance(node.args[0], ast.Tuple) else node.args[:1]
    return name in _EXPECTING and any(last_name(error) in _REMOVALS for error in errors)


_EXPECTING = {"raises", "warns", "assertRaises", "assertRaisesRegex", "assertWarns", "assertWarnsRegex"}
_REMOVALS = {"AttributeError", "TypeError", "ArgumentError", "ObjectNotExecutableError", "RemovedIn20Warning"}
_REMOVALS |= {"MovedIn20Warning", "LegacyAPIWarning", "Base20DeprecationWarning", "SADeprecationWarning"}
# What reading an attribute raises where asyncio cannot load it.
_REMOVALS |= {"MissingGreenlet", "DetachedInstanceError", "StatementError"}


def _is_skipped(infer: Inference, node: ast.AST, block: Block, release: Version) -> bool:
    """Whether a decorator skips a test function or class at the target release."""
    for decorator in getattr(node, "decorator_list", ()):
        if (
            isinstance(decorator, ast.Call)
            and decorator.args
            and last_name(decorator) in ("skipif", "skipIf", "skipUnless")
        ):
            if holds(infer, decorator.args[0], block, release) is (last_name(decorator) != "skipUnless"):
                return True
    return False


def _catches(handler: ast.ExceptHandler, names: set[str], is_import: bool) -> bool:
    """Whether a handler catches one of some errors; around imports one that catches everything does, too."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(last_name(kind) in names or is_import and last_name(kind) in _ANYTHING for kind in kinds)


def _is_alternative(infer: Inference, handler: Block, node: ast.AST, block: Block) -> bool:
    """Whether a handler does for SQLAlchemy what its `try` body does otherwise: the body imports from SQLAlchemy, calls
    or reads the same word, or reads
    something else from the same receiver that may not have it."""
    place = getattr(handler.node, "lineno", 0)
    found = next(reversed([*handler.parent.statements_at(place)]), None) if handler.parent is not None else None
    if not isinstance(found, ast.Try):
        return False
    word = node.name if isinstance(node, ast.alias) else last_name(node)
    assert isinstance(handler.node, ast.ExceptHandler)
    missing = isinstance(node, ast.Attribute) and _catches(handler.node, {"AttributeError"}, False)
    receiver = ast.dump(node.value) if missing and isinstance(node, ast.Attribute) else ""
    for each in (part for statement in found.body for part in descendants(statement)):
        if isinstance(each, (ast.Import, ast.ImportFrom)):
            names = [getattr(each, "module", None) or "", *(alias.name for alias in each.names)]
            if word in names or any(name.partition(".")[0] in EXTENSIONS for name in names):
                return True
        elif isinstance(each, (ast.Name, ast.Attribute)):
            if (
                last_name(each) == word
                or receiver
                and isinstance(each, ast.Attribute)
                and ast.dump(each.value) == receiver
            ):
                return True
    return False


def _has_alternative(infer: Inference, branch: Block, is_body: bool, node: ast.AST) -> bool:
    """Whether `hasattr()` on something of SQLAlchemy's chose this branch: the other one of an attribute that not every
    release has."""
    assert isinstance(branch.node, ast.If)
    test = branch.node.test
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    call = test.operand if isinstance(test, ast.UnaryOp) else test
    if not isinstance(call, ast.Call) or last_name(call) != "hasattr" or len(call.args) != 2:
        return False
    kind = infer.nested(call.args[0], branch.parent or branch)
    if mapping.is_mapped(kind.first if kind.name == "type" else kind):
        return False  # what a mapped class may have is its own
    if kind.name not in catalog.KINDS and kind.first.name not in catalog.KINDS:
        if kind.symbol.partition(".")[0] not in EXTENSIONS:
            return False
    name = call.args[1]
    return is_body is negated or isinstance(name, ast.Constant) and name.value == last_name(node)
