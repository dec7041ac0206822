"""How an engine is made: whether its connections leave it to others to commit."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, imports, scopes, strings
from flake8_sqla20.syntax import Block, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_FACTORIES = {"sqlalchemy.create_engine", "sqlalchemy.engine_from_config", "sqlalchemy.engine.create_engine"}
_FACTORIES.add("sqlalchemy.engine.engine_from_config")
_DEEPEST = 8
_MOST = 8


def is_transactional(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> bool:
    """Whether the connections of an engine commit nothing by themselves in 2.0, and in 1.x did so after each statement
    that writes: not with `isolation_level="AUTOCOMMIT"`, nor where `future=True` has 2.0's ways in 1.4 already. Of an
    engine of which no module shows how it is made that is so unless the last that has it speaks of isolation levels."""
    infer = infer.at(block)
    values: list[tuple[ast.expr, Block]] = []
    if isinstance(node, ast.Name):
        values = [_value(binding) for binding in infer.definitions(node, block)]
    elif isinstance(node, ast.Attribute):
        assigned = classes.assigned(infer, node, block) or classes.body_bindings(infer, node, block)
        values = [_value(binding) for binding in imports.definitions(infer, assigned)]
    elif isinstance(node, ast.Call):
        if last_name(node) == "execution_options" and isinstance(node.func, ast.Attribute):
            if is_isolated(node):
                return False
            values = [(node.func.value, block)]
        elif infer.kind_of(node.func, block).symbol in _FACTORIES:
            return _is_plain(infer, node, block)
        else:
            function = infer.callee_of(node, block).node
            region = infer.region_of(function) if function is not None else None
            returned = region.returns if region is not None else []
            values = [(value or node, where) for value, where in returned]
    if values and depth < _DEEPEST and all(value is not node for value, _ in values):
        return all(is_transactional(infer, value, where, depth + 1) for value, where in values[:_MOST])
    return not any(word in infer.module.source.text for word in ("isolation_level", "AUTOCOMMIT"))


def _value(binding: scopes.Binding) -> tuple[ast.expr, Block]:
    """What a binding assigns, and where; what is assigned in any other way is left as a name of its own."""
    plain = isinstance(binding, scopes.Assignment) and not binding.path and isinstance(binding.node, ast.expr)
    return (binding.node if plain else ast.Constant(None)), binding.block  # type: ignore[return-value]


def is_isolated(call: ast.Call) -> bool:
    """Whether `execution_options()` sets an isolation level, or may."""
    return bool(call.args) or any(keyword.arg in (None, "isolation_level") for keyword in call.keywords)


def _is_plain(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether an engine is made without options that change who commits."""
    text = infer.module.source.text
    for keyword in call.keywords:
        if keyword.arg == "future" and not (isinstance(keyword.value, ast.Constant) and not keyword.value.value):
            return False
        if keyword.arg in (None, "isolation_level", "execution_options") and "AUTOCOMMIT" in text:
            return False
        if keyword.arg == "connect_args" and "autocommit" in ast.unparse(keyword.value):
            return False
    url = argument(call, 0, "url")
    written = strings.read(infer, url, block) if url is not None else None
    known = "".join(part for part in written.parts if isinstance(part, str)) if written is not None else ""
    return "autocommit" not in known and not _is_future(infer, call.func, block)


def _is_future(infer: Inference, node: ast.expr, block: Block) -> bool:
    """Whether `create_engine` is the one of `sqlalchemy.future`."""
    if not isinstance(node, ast.Name):
        return isinstance(node, ast.Attribute) and infer.kind_of(node.value, block).symbol == "sqlalchemy.future"
    bindings = infer.bindings_of(node, block)
    return any(isinstance(each, scopes.Import) and ".future." in each.qualified for each in bindings)
