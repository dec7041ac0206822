"""What SQLAlchemy hands to the functions it calls: event listeners, what `run_sync()` runs, requirements of tests.

Source: SQLAlchemy's "Core Events" and "ORM Events", `AsyncSession.run_sync()`, `sqlalchemy.testing.exclusions`. The
pool's events and `connect` hand over the DBAPI's own connection, whose `execute` takes strings by right.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import callsites, scopes
from flake8_sqla20.semantics.kinds import FOREIGN, Kind
from flake8_sqla20.semantics.mapping import original_name
from flake8_sqla20.syntax import Block, FunctionNode, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DBAPI = dict.fromkeys(
    ("connect", "first_connect", "checkout", "checkin", "reset", "invalidate", "soft_invalidate", "close", "detach"),
    ("foreign", "foreign", "foreign"),
)
_PARAMETERS: dict[str, tuple[str, ...]] = {
    **_DBAPI,
    "do_connect": ("known", "foreign"),
    "close_detached": ("foreign",),
    "engine_connect": ("Connection", "bool"),
    "engine_disposed": ("Engine",),
    "set_connection_execution_options": ("Connection",),
    "set_engine_execution_options": ("Engine",),
    "before_cursor_execute": ("Connection", "foreign", "str"),
    "after_cursor_execute": ("Connection", "foreign", "str"),
    **dict.fromkeys(("before_execute", "after_execute", "begin", "commit", "rollback", "savepoint"), ("Connection",)),
    **dict.fromkeys(("rollback_savepoint", "release_savepoint"), ("Connection",)),
    **dict.fromkeys(("before_create", "after_create", "before_drop", "after_drop"), ("known", "Connection")),
    "column_reflect": ("Inspector", "Table"),
    **dict.fromkeys(("before_insert", "after_insert", "before_update"), ("known", "Connection", "known")),
    **dict.fromkeys(("after_update", "before_delete", "after_delete"), ("known", "Connection", "known")),
    **dict.fromkeys(("before_flush", "after_flush", "after_flush_postexec", "before_attach"), ("Session",)),
    **dict.fromkeys(("before_commit", "after_commit", "after_rollback", "after_attach"), ("Session",)),
    "after_begin": ("Session", "known", "Connection"),
    **dict.fromkeys(("after_transaction_create", "after_transaction_end", "after_soft_rollback"), ("Session",)),
    **dict.fromkeys(("pending_to_persistent", "persistent_to_deleted", "transient_to_pending"), ("Session",)),
    "before_compile": ("Query",),
}


# What a function is given to that asks it about the database of a test run.
_ASKING = ("only_if", "skip_if", "fails_if", "succeeds_if", "LambdaPredicate")

# What the greenlet side of an asyncio object is.
_SYNC = {
    "AsyncSession": Kind("Session"),
    "SQLModelAsyncSession": Kind("Session"),
    "AsyncConnection": Kind("Connection"),
}


def parameter(infer: Inference, binding: scopes.Parameter) -> Kind | None:
    """The kind of a parameter that SQLAlchemy fills; None where the function is not known to be handed to it."""
    function = binding.function
    if binding.position < 0:
        return None
    outer = binding.block.region.outer
    if not isinstance(function, ast.Lambda) and outer is not None:
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and original_name(infer, decorator.func, outer) == "listens_for":
                return _handed(decorator, binding.position)
    for call, _ in infer.module.syntax.calls_of("listen"):
        listener = argument(call, 2, "fn")
        if listener is function or not isinstance(function, ast.Lambda) and last_name(listener) == function.name:
            return _handed(call, binding.position)
    if binding.position == 0:
        for call, block in infer.module.syntax.calls_of("run_sync"):
            runs = argument(call, 0, "fn")
            if runs is function or not isinstance(function, ast.Lambda) and last_name(runs) == function.name:
                receiver = infer.nested(call.func, block).first
                return _SYNC.get(receiver.name) if not receiver.weak else None
        if "exclusions" in infer.module.source.text and _is_predicate(infer, binding):
            return Kind("TestingConfig")
    # A DBAPI connection comes with its pool record, whatever registers the listener.
    names = [argument.arg for argument in function.args.args]
    if binding.position == 0 and len(names) > 1 and names[1].endswith("record"):
        return FOREIGN
    return None


def _is_predicate(infer: Inference, binding: scopes.Parameter) -> bool:
    """Whether a function is given to one of `sqlalchemy.testing.exclusions`."""
    return any(
        (call.args[0] is binding.function or infer.nested(call.args[0], block).node is binding.function)
        and infer.nested(call.func, block).symbol.startswith("sqlalchemy.testing.")
        for word in _ASKING
        for call, block in callsites.calls_of(infer, word)
        if call.args
    )


def listener(infer: Inference, call: ast.Call, block: Block) -> FunctionNode | ast.Lambda | None:
    """The local function that `listens_for()` decorates or `listen()` registers; None where it is defined elsewhere,
    and for a bound method."""
    if infer.decorated is None:
        functions = [node for node in infer.module.syntax.regions if isinstance(node, _FUNCTIONS)]
        infer.decorated = {decorator: function for function in functions for decorator in function.decorator_list}
    if call in infer.decorated:
        return infer.decorated[call]
    given = argument(call, 2, "fn")
    if given is None:
        return None
    kind = infer.kind_of(given, block)
    return kind.node if kind.name == "function" and not isinstance(kind.node, ast.ClassDef) else None


def _handed(call: ast.Call, position: int) -> Kind | None:
    """What an event hands over at a position; the event's name is an argument of the registering call."""
    identifier = argument(call, 1, "identifier")
    kinds = _PARAMETERS.get(str(identifier.value)) if isinstance(identifier, ast.Constant) else None
    return Kind(kinds[position]) if kinds is not None and position < len(kinds) else None
