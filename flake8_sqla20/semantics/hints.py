"""What annotations say: names, strings, `Optional`, unions, `Annotated`, iterators and context managers.

An annotation that names something unresolved says nothing; the value or a conventional name may.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import scopes
from flake8_sqla20.semantics.kinds import NONE, UNKNOWN, Kind, joined
from flake8_sqla20.syntax import Block, last_name, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

# typing's and collections.abc's generics, by the kind that stands for them; the first argument is the one that counts.
_GENERICS = {
    **dict.fromkeys(("Iterator", "Iterable", "Generator"), "Iterator"),
    **dict.fromkeys(("AsyncIterator", "AsyncIterable", "AsyncGenerator"), "AsyncIterator"),
    **dict.fromkeys(("List", "Sequence", "MutableSequence", "Collection", "list"), "list"),
    **dict.fromkeys(("Set", "FrozenSet", "AbstractSet", "set", "frozenset"), "set"),
    **dict.fromkeys(("Dict", "Mapping", "MutableMapping", "dict"), "dict"),
    **dict.fromkeys(("ContextManager", "AbstractContextManager"), "ContextManager"),
    **dict.fromkeys(("AsyncContextManager", "AbstractAsyncContextManager"), "AsyncContextManager"),
    **dict.fromkeys(("Awaitable", "Coroutine"), "Awaitable"),
    **dict.fromkeys(("Type", "type"), "type"),
    "ContextVar": "ContextVar",
}
_TRANSPARENT = {"Optional", "Annotated", "Final", "ClassVar", "Required", "NotRequired", "Mapped", "InitVar", "Unpack"}
_TYPING = ("typing", "typing_extensions", "collections", "contextlib", "builtins", "dataclasses")
_DEEPEST = 20


def kind(infer: Inference, node: ast.expr | None, block: Block, depth: int = 0) -> Kind:
    """The kind of the values that an annotation admits; unknown where it does not tell."""
    if node is None or depth > _DEEPEST:
        return UNKNOWN
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            return kind(infer, unquoted(node), block, depth + 1)
        return NONE if node.value is None else UNKNOWN
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return joined([kind(infer, side, block, depth + 1) for side in (node.left, node.right)]) or UNKNOWN
    if isinstance(node, ast.Subscript):
        return _generic(infer, node, block, depth)
    if isinstance(node, ast.Name):
        meant = alias(infer, node, block)
        if meant is not None:
            return kind(infer, *meant, depth + 1)
    found = infer.nested(node, block)
    if found.name == "type":
        return found.first
    if found.name == "function" and found.args:
        return found.first  # `-> table`: what looks like a class of SQLAlchemy's makes one
    if found.symbol.partition(".")[0] in _TYPING:
        name = _GENERICS.get(last_name(node))
        return Kind(name) if name else UNKNOWN
    if found.name == "unknown" and found.symbol:
        return Kind("unknown", symbol=f"{found.symbol}()")  # an instance of a class that is not known
    return found if found.name in ("foreign", "None") else UNKNOWN


def _generic(infer: Inference, node: ast.Subscript, block: Block, depth: int) -> Kind:
    name = last_name(node.value)
    args = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if not args:
        return UNKNOWN
    if name == "Union":
        return joined([kind(infer, arg, block, depth + 1) for arg in args]) or UNKNOWN
    if name == "Annotated":
        found = kind(infer, args[0], block, depth + 1)
        return found if found.name != "unknown" else _provided(infer, args[1:], block)
    if name == "Callable":
        return Kind("function", (kind(infer, args[-1], block, depth + 1),))
    if name in _TRANSPARENT:
        return kind(infer, args[0], block, depth + 1)
    if name in ("tuple", "Tuple"):
        return Kind("tuple", tuple(kind(infer, arg, block, depth + 1) for arg in args))
    if name in _GENERICS:
        if _GENERICS[name] == "dict":
            return Kind("dict", tuple(kind(infer, arg, block, depth + 1) for arg in args))
        which = args[-1] if name == "Coroutine" else args[0]
        return Kind(_GENERICS[name], (kind(infer, which, block, depth + 1),))
    found = infer.nested(node.value, block)
    if found.name != "type":
        return found if found.name == "foreign" else UNKNOWN
    inner = tuple(kind(infer, arg, block, depth + 1) for arg in args)
    return Kind(found.first.name, inner, node=found.first.node, block=found.first.block)


def _provided(infer: Inference, extras: list[ast.expr], block: Block) -> Kind:
    """What a dependency provider among `Annotated`'s extras gives (FastAPI's `Depends(get_session)`)."""
    for extra in extras:
        if isinstance(extra, ast.Call) and last_name(extra) == "Depends":
            return infer.nested(extra, block)
    return UNKNOWN


def alias(infer: Inference, node: ast.Name, block: Block) -> tuple[ast.expr, Block] | None:
    """The annotation behind a name that was bound to one (`SessionDep = Annotated[Session, …]`), and its place."""
    bindings = infer.definitions(node, block)
    if len(bindings) != 1 or not isinstance(bindings[0], scopes.Assignment):
        return None
    value = bindings[0].node
    if (
        isinstance(value, (ast.Subscript, ast.BinOp))
        or isinstance(value, ast.Constant)
        and isinstance(value.value, str)
    ):
        return value, bindings[0].block
    if isinstance(value, ast.Call) and last_name(value) == "TypeVar":
        bound = next((keyword.value for keyword in value.keywords if keyword.arg == "bound"), None)
        return (bound, bindings[0].block) if bound is not None else None
    return None


def declared(infer: Inference, node: ast.AnnAssign, block: Block) -> Kind:
    """The kind of `name: annotation = value`."""
    found = kind(infer, node.annotation, block)
    if found.name in ("unknown", "None") and node.value is not None:
        value = infer.kind_of(node.value, block)
        return found if value.name == "None" else value
    return found
