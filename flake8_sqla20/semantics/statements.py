"""`text()` constructs and what they are executed with: which placeholders still lack a value.

Source: "Using Textual SQL" and `TextClause.bindparams()` in SQLAlchemy's documentation. Placeholders are what the
construct itself binds, wherever they stand: SQLAlchemy does not look for quotes or comments.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import classes, imports, scopes, strings
from flake8_sqla20.syntax import Block, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

# sqlalchemy.sql.elements.TextClause._bind_params_regex
_PLACEHOLDER = re.compile(r"(?<![:\w\x5c]):(\w+)(?!:)")
_GENERATIVE = {"columns", "execution_options", "options", "alias", "self_group"}


def placeholders(text: strings.Text) -> list[str]:
    """The names that `text()` binds in a string, in order; one that may go on in an interpolated part is left out."""
    names: list[str] = []
    literal = "".join(part if isinstance(part, str) else "\0" for part in text.parts)
    for match in _PLACEHOLDER.finditer(literal):
        cut = literal[match.end() : match.end() + 1] == "\0" or literal[match.start() - 1 : match.start()] == "\0"
        if not cut and match[1] not in names:
            names.append(match[1])
    return names


_WORD = re.compile(r"[\s(]*(?:--[^\n]*\s*|/\*.*?\*/\s*)*([A-Za-z]+)", re.DOTALL)
# fmt: off
_SQL_WORDS = frozenset((
    "alter", "analyse", "analyze", "attach", "begin", "call", "checkpoint", "close", "cluster", "comment",
    "commit", "copy", "create", "deallocate", "declare", "delete", "describe", "desc", "detach", "discard",
    "do", "drop", "end", "exec", "execute", "explain", "fetch", "flush", "grant", "import", "insert", "kill",
    "listen", "load", "lock", "merge", "move", "notify", "optimize", "pragma", "prepare", "purge", "reassign",
    "refresh", "reindex", "release", "rename", "repair", "replace", "reset", "revoke", "rollback", "savepoint",
    "security", "select", "set", "show", "start", "table", "truncate", "unlisten", "update", "upsert", "use",
    "vacuum", "values", "with",
))
# fmt: on


def may_be_sql(text: strings.Text | None) -> bool:
    """Whether a string may be SQL, by the first word of its literal text."""
    start = text.parts[0] if text is not None and text.parts else None
    word = _WORD.match(start) if isinstance(start, str) else None
    return word[1].lower() in _SQL_WORDS if word is not None and word.end() < len(str(start)) else True


class Construct:
    """A `text()` construct: the call that makes it, and the `.bindparams()` calls on it, each with its block."""

    __slots__ = ("block", "bound", "call")

    def __init__(self, call: ast.Call, block: Block) -> None:
        self.call = call
        self.block = block
        self.bound: list[tuple[ast.Call, Block]] = []


def construct(infer: Inference, node: ast.expr, block: Block, depth: int = 0) -> Construct | None:
    """The `text()` behind an expression: made there, held by a variable, or given by a function of the module."""
    if depth > 8:
        return None
    if isinstance(node, (ast.Name, ast.Attribute)):
        if isinstance(node, ast.Name):
            bindings = infer.definitions(node, block)
        else:
            bindings = imports.definitions(infer, classes.body_bindings(infer, node, block))
        value = scopes.only_value(bindings)
        return construct(infer, *value, depth + 1) if value is not None else None
    if not isinstance(node, ast.Call):
        return None
    if infer.kind_of(node.func, block).symbol == "sqlalchemy.text":
        return Construct(node, block)
    if not isinstance(node.func, ast.Attribute):
        return None
    function = infer.callee_of(node, block).node
    if function is not None:
        returns = infer.region(function).returns
        result, where = returns[0] if len(returns) == 1 else (None, block)
        return construct(infer, result, where, depth + 1) if result is not None else None
    if node.func.attr not in (*_GENERATIVE, "bindparams"):
        return None
    found = construct(infer, node.func.value, block, depth + 1)
    if found is not None and node.func.attr == "bindparams":
        found.bound.append((node, block))
    return found


def unbound(infer: Inference, node: ast.expr, block: Block) -> list[str] | None:
    """The placeholders of the `text()` behind an expression that `.bindparams()` gave no value; None where the
    expression is not known to be a `text()`, or what it binds is not."""
    found = construct(infer, node, block)
    given_text = argument(found.call, 0, "text") if found is not None else None
    text = strings.read(infer, given_text, found.block) if found is not None and given_text is not None else None
    if found is None or text is None:
        return None
    missing = placeholders(text)
    for call, where in found.bound:
        given = _bound_values(infer, call, where)
        if given is None:
            return None
        missing = [name for name in missing if name not in given]
    return missing


def _bound_values(infer: Inference, node: ast.Call, block: Block) -> set[str] | None:
    """The names that a `.bindparams()` call gives values for; None where that cannot be told."""
    given: set[str] = set()
    for keyword in node.keywords:
        if keyword.arg is None:
            return None
        given.add(keyword.arg)
    for each in node.args:
        # `bindparam("x")` without a value only declares a type: the execution must still pass one.
        if not isinstance(each, ast.Call) or not each.args:
            return None
        if infer.kind_of(each.func, block).symbol != "sqlalchemy.bindparam":
            return None
        name = each.args[0]
        if not isinstance(name, ast.Constant) or any(keyword.arg is None for keyword in each.keywords):
            return None
        if len(each.args) > 1 or any(k.arg in ("value", "callable_", "required") for k in each.keywords):
            given.add(str(name.value))
    return given


def parameters(infer: Inference, node: ast.Call, block: Block, keywords: bool) -> set[str] | None:
    """The names for which an `execute()` call passes values; None where that cannot be told.

    `keywords`: whether further keyword arguments are parameters too (`Connection.execute(stmt, id=1)` of 1.x).
    """
    given: set[str] = set()
    passed = list(node.args[1:])
    for keyword in node.keywords:
        if keyword.arg is None:
            return None
        if keyword.arg in ("params", "parameters"):
            passed.append(keyword.value)
        elif keywords and keyword.arg not in ("statement", "object_", "execution_options"):
            given.add(keyword.arg)
    for value in passed:
        names = _keys(infer, value, block)
        if names is None:
            return None
        given |= names
    return given


def _keys(infer: Inference, node: ast.expr, block: Block) -> set[str] | None:
    """The keys of a dict, or of the first dict in a list: what an execution binds."""
    if isinstance(node, ast.Constant) and node.value is None:
        return set()
    if isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        return None if None in keys else set(map(str, keys))
    if isinstance(node, (ast.List, ast.Tuple)):
        return _keys(infer, node.elts[0], block) if node.elts else None
    if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
        return _keys(infer, node.elt, infer.region(node).block)
    if isinstance(node, ast.Call) and last_name(node) == "dict" and not node.args:
        names = {keyword.arg for keyword in node.keywords}
        return None if None in names else {str(name) for name in names}
    if isinstance(node, ast.Name):
        value = scopes.only_value(infer.bindings_of(node, block))
        if value is not None and isinstance(value[0], (ast.Dict, ast.List, ast.Call)):
            if not infer.uses.may_change(node.id, value[1]):
                return _keys(infer, *value)
    return None
