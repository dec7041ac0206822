"""What the code around a name says of it: `isinstance()` tests, and the name's annotation elsewhere in its region."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics.kinds import Kind, joined
from flake8_sqla20.syntax import Block, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_MOST = 16  # tests above a place that are looked at


def narrowed(infer: Inference, name: str, block: Block) -> Kind | None:
    """What an `if isinstance(name, …):` around the place says."""
    around: Block | None = block
    while around is not None:
        if isinstance(around.node, ast.If) and around.field == "body":
            found = _tested(infer, around.node.test, name, block)
            if found is not None:
                return found
        around = around.parent
    return None


def _tested(infer: Inference, test: ast.expr, name: str, block: Block) -> Kind | None:
    """The kind for which `isinstance(name, …)` holds."""
    if isinstance(test, ast.Call) and last_name(test) == "isinstance" and len(test.args) == 2:
        subject, classinfo = test.args
        if isinstance(subject, ast.Name) and subject.id == name:
            return instance(infer, classinfo, block)
    return None


def after_exit(infer: Inference, node: ast.Name, block: Block) -> Kind | None:
    """What `if not isinstance(name, …): return` above the place says."""
    for around in block.path():
        for statement in around.tests_above(node.lineno)[-_MOST:]:
            if isinstance(statement, ast.If) and isinstance(statement.test, ast.UnaryOp):
                if isinstance(statement.test.op, ast.Not) and isinstance(statement.body[-1], (ast.Return, ast.Raise)):
                    found = _tested(infer, statement.test.operand, node.id, block)
                    if found is not None:
                        return found
    return None


def annotated(infer: Inference, name: str, block: Block) -> Kind | None:
    """What the annotation of a name elsewhere in its region says."""
    binding = infer.at(block).module.scopes.annotated(name, block)
    found = infer.bound(binding) if binding is not None else None
    return found if found is not None and found.name != "unknown" else None


def instance(infer: Inference, classinfo: ast.expr, block: Block) -> Kind | None:
    """An instance of what `isinstance` was given; None where that is not known to be one class."""
    if isinstance(classinfo, ast.Tuple):
        return joined(found for each in classinfo.elts if (found := instance(infer, each, block)) is not None)
    kind = infer.nested(classinfo, block)
    return kind.first if kind.name == "type" else None
