"""What is done with the value of an expression: the node around it, also where a local variable holds it in between.

Knows no SQLAlchemy. A value that is handed on (awaited, returned, passed, stored, entered) is not followed.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics.uses import spelled
from flake8_sqla20.syntax import COMPREHENSIONS, Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

Map = dict[ast.AST, ast.AST]

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_TESTING = (ast.If, ast.While, ast.IfExp, ast.Assert)
_ITERATING = (ast.For, ast.AsyncFor, ast.comprehension)
_COMPUTING = (ast.Compare, ast.BinOp, ast.UnaryOp, ast.AugAssign, ast.FormattedValue, ast.Starred)
# Builtins that iterate over their first argument, ask it for the next element, or for its value.
_CONSUMING = {"dict", "enumerate", "frozenset", "iter", "list", "next", "reversed", "set", "sorted", "tuple", "zip"}
_CONSUMING |= {"bool", "float", "int"}
_DEFINITIONS = (*_FUNCTIONS, ast.ClassDef)
_DEEPEST = 50  # choices within choices that are looked at
# Functions that reach a local variable without its name.
_FRAME = {"locals", "vars", "eval", "exec"}


class Parents:
    """The parents of a module's nodes, statement by statement, each map made when first asked for."""

    __slots__ = ("_awaited", "_maps", "_names", "reads")

    def __init__(self) -> None:
        self._maps: dict[ast.AST, Map] = {}
        self._names: dict[ast.AST, dict[str, list[ast.Name]]] = {}
        self.reads: dict[tuple[ast.AST, str], list[ast.AST] | None] = {}
        self._awaited: dict[ast.AST, dict[str, set[str]]] = {}

    def of(self, node: ast.expr, block: Block) -> Map:
        """Node -> parent in the statement around an expression; empty for what stands outside all statements."""
        while block.region.outer is not None and isinstance(block.region.node, (ast.Lambda, *COMPREHENSIONS)):
            block = block.region.outer
        statement = block.statement_of(node)
        return self.below(statement) if statement is not None else {}

    def below(self, root: ast.AST) -> Map:
        """Node -> parent below a statement, its suites left out; all below a function or module."""
        found = self._maps.get(root)
        if found is None:
            found = self._maps[root] = {}
            deep, stack = isinstance(root, (*_FUNCTIONS, ast.Module)), [root]
            while stack:
                node = stack.pop()
                for child in ast.iter_child_nodes(node):
                    if deep or not isinstance(child, ast.stmt):
                        found[child] = node
                        stack.append(child)
        return found

    def names(self, function: ast.AST) -> dict[str, list[ast.Name]]:
        """The uses of each name in a function, and in those inside it, but for bindings."""
        found = self._names.get(function)
        if found is None:
            found = self._names[function] = {}
            for node in self.below(function):
                if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
                    found.setdefault(node.id, []).append(node)
        return found

    def awaited(self, statements: list[ast.stmt]) -> dict[str, set[str]]:
        """Receiver as it is spelled -> its methods whose calls the statements await, the bodies of `with` included."""
        found = self._awaited.get(statements[0])
        if found is None:
            found = self._awaited[statements[0]] = {}
            stack = [*statements]
            for statement in stack:
                for node in self.below(statement) if not isinstance(statement, _DEFINITIONS) else ():
                    called = (
                        node.value.func if isinstance(node, ast.Await) and isinstance(node.value, ast.Call) else None
                    )
                    if isinstance(called, ast.Attribute):
                        found.setdefault(spelled(called.value), set()).add(called.attr)
                if isinstance(statement, (ast.With, ast.AsyncWith)):
                    stack += statement.body
        return found


def awaited(infer: Inference, node: ast.expr, block: Block) -> set[str]:
    """The methods that the async function around a place awaits calls of on the same value, in the suites around it:
    not in another branch. The value is spelled the same, and the function binds its name once at most."""
    name = spelled(node)
    if not isinstance(block.region.node, ast.AsyncFunctionDef) or not name:
        return set()
    if len(infer.scope(block.region).bindings_of(name.partition(".")[0])) > 1:
        return set()
    suites = [suite for around in block.path() for suite in (around.statements, _tried(around))]
    return {method for suite in suites if suite for method in infer.parents.awaited(suite).get(name, ())}


def _tried(block: Block) -> list[ast.stmt]:
    """The body of the `try` that a handler, `else` or `finally` belongs to."""
    statement: ast.AST | None = block.node
    if isinstance(statement, ast.ExceptHandler) and block.parent is not None:
        statement = next(reversed([*block.parent.statements_at(statement.lineno)]), None)
    return statement.body if isinstance(statement, ast.Try) else []


def consumers(infer: Inference, node: ast.expr, block: Block) -> list[ast.AST] | None:
    """The nodes that need an expression's value for what it is: an attribute or element of it, a loop over it, a
    comparison, a test. Empty where the value is dropped; None where it is handed on, or may be."""
    parents = infer.parents.of(node, block)
    child, parent = _outermost(node, parents)
    if isinstance(parent, ast.NamedExpr):
        around, read = _direct(infer, *_outermost(parent, parents), block), _read(infer, parent.target.id, block)
        return around + read if around is not None and read is not None else None
    if not isinstance(parent, (ast.Assign, ast.AnnAssign)) or parent.value is not child:
        return _direct(infer, child, parent, block)
    targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
    if any(isinstance(target, (ast.Tuple, ast.List)) for target in targets):
        return [parent]  # unpacked
    found: list[ast.AST] = []
    for target in targets:
        used = _read(infer, target.id, block) if isinstance(target, ast.Name) else None
        if used is None:
            return None
        found += used
    return found


def _read(infer: Inference, name: str, block: Block) -> list[ast.AST] | None:
    """The consumers of a local variable's value, of all its reads in its function and in those inside it."""
    region, reads = block.region, infer.parents.reads
    if not isinstance(region.node, _FUNCTIONS) or name in infer.scope(region).elsewhere:
        return None
    if (region.node, name) not in reads:
        parents, names = infer.parents.below(region.node), infer.parents.names(region.node)
        used = [_direct(infer, *_outermost(node, parents), block) for node in names.get(name, ())]
        known = names.keys().isdisjoint(_FRAME) and None not in used
        reads[region.node, name] = [each for found in used for each in found or ()] if known else None
    return reads[region.node, name]


def _outermost(node: ast.expr, parents: Map) -> tuple[ast.AST, ast.AST | None]:
    """The expression whose value is a node's, as that of `a or node` may be, and its parent."""
    child: ast.AST = node
    for _ in range(_DEEPEST):
        parent = parents.get(child)
        last = isinstance(parent, ast.BoolOp) and child is parent.values[-1]
        if parent is None or not last and not (isinstance(parent, ast.IfExp) and child is not parent.test):
            return child, parent
        child = parent
    return child, None


def _direct(infer: Inference, node: ast.AST, parent: ast.AST | None, block: Block) -> list[ast.AST] | None:
    """The parent of a node, if that is what needs its value."""
    if isinstance(parent, ast.Expr):
        return []
    needed = (
        isinstance(parent, (ast.Attribute, ast.Subscript))
        and parent.value is node
        or isinstance(parent, _TESTING)
        and parent.test is node
        or isinstance(parent, _ITERATING)
        and (parent.iter is node or isinstance(parent, ast.comprehension) and node in parent.ifs)
        or isinstance(parent, (*_COMPUTING, ast.BoolOp))
        or isinstance(parent, ast.Call)
        and (parent.func is node or node in parent.args[:1] and _is_consuming(infer, parent.func, block))
    )
    return [parent] if needed and parent is not None else None


def _is_consuming(infer: Inference, function: ast.expr, block: Block) -> bool:
    """Whether a function is a builtin that needs the value of its first argument."""
    module, _, name = infer.nested(function, block).symbol.rpartition(".")
    return module == "builtins" and name in _CONSUMING
