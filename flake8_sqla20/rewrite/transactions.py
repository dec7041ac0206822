"""A transaction for what a connection writes: `engine.begin()`, or one of the connection's own."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.connections import SCOPES, binds, check_places, runs

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

_UNDECIDED = "what is to be committed, and when, has to be decided: engine.begin(), or an isolation level"


def begin(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Make the `with engine.connect()` around a call on its connection one that commits: `engine.begin()`. Raises
    Refused, also where there is none."""
    if not _is_begun(call, facts, rewrite):
        rewrite.refuse("the connection has no with block of its own here")


def begin_or_commit(call: ast.Call, facts: Facts, rewrite: Rewrite, writes: Callable[[ast.Call], object]) -> None:
    """Commit what a call on a connection writes: by the `with` that makes the connection, or in a transaction around
    the call alone. `writes` tells of a call whether it is found as well. Raises Refused."""
    if _is_begun(call, facts, rewrite):
        return
    scope = next(each for each in rewrite.around(call) if isinstance(each, SCOPES))
    before = [each for each in ast.walk(scope) if isinstance(each, ast.Call) and each.lineno < call.lineno]
    if any(writes(each) and facts.is_uncommitted(each) for each in before):
        rewrite.refuse("what is written before it has to be committed first")
    _commit(call, facts, rewrite)


def commit_option(option: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Commit what is executed with the option autocommit, which a call gives to a statement, or to a connection that
    executes at once. Raises Refused where that is not seen."""
    around = rewrite.around(option)
    call = around[1] if isinstance(around[0], ast.Attribute) else around[0]
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        rewrite.refuse(_UNDECIDED)
    method = facts.method_of(call)
    if method is None or not method[0].is_a("Connection") or method[1] not in ("execute", "scalar", "scalars"):
        rewrite.refuse(_UNDECIDED)
    found = _block_of(call, rewrite)
    opened = found[0].context_expr if found is not None else None
    opening = facts.method_of(opened) if isinstance(opened, ast.Call) else None
    if opening is not None and opening[0].is_a("Engine") and opening[1] == "begin":
        return
    if not _is_begun(call, facts, rewrite, option):
        _commit(call, facts, rewrite)


def _block_of(call: ast.Call, rewrite: Rewrite) -> tuple[ast.withitem, ast.With] | None:
    """The `with` around a call that makes its connection, and the item of it that does."""
    names = [each.id for each in ast.walk(call) if isinstance(each, ast.Name)]
    for each in rewrite.around(call):
        if isinstance(each, SCOPES):
            break
        if isinstance(each, ast.With):
            found = next((item for item in each.items if any(binds(item, name) for name in names)), None)
            if found is not None:
                return found, each
    return None


def _is_begun(call: ast.Call, facts: Facts, rewrite: Rewrite, option: ast.Call | None = None) -> bool:
    """Whether a `with` around a call makes its connection, which then commits. `option` is a call that goes."""
    block = _block_of(call, rewrite)
    if block is None or not isinstance(block[0].optional_vars, ast.Name):
        return False
    opened = block[0].context_expr
    if not isinstance(opened, ast.Call) or opened.args or opened.keywords or not isinstance(opened.func, ast.Attribute):
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    method = facts.method_of(opened)
    if method is None or not method[0].is_a("Engine") or method[1] != "connect":
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    name = block[0].optional_vars.id
    suite = block[1].body
    uses = [each for part in suite for each in ast.walk(part) if isinstance(each, ast.Name) and each.id == name]
    asked = [each for use in uses for each in rewrite.around(use)[:1] if option is None or each is not option.func]
    ended = {"begin", "commit", "rollback", "execution_options", "close", "get_transaction", "in_transaction"}
    if any(getattr(each, "attr", "") in ended for each in asked):
        rewrite.refuse("the block has transactions of its own")
    last = suite[-1]
    alone = len(uses) == 1 and isinstance(last, (ast.Expr, ast.Assign, ast.Return)) and not any(runs(last, call))
    if not alone or call not in ast.walk(last):
        rewrite.unsafe("the block is committed as a whole: an error undoes all of it")
    rewrite.rename(opened.func, "begin")
    return True


def _commit(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Commit what a call on a connection writes, of a connection that no `with` around it makes: in a block of
    `conn.begin()`. Raises Refused, also where a statement before it may have begun a transaction."""
    begun = facts.transactions_before(call)
    connection = _connection_of(call, facts)
    statement = next(each for each in rewrite.around(call) if isinstance(each, ast.stmt))
    if not begun or connection is None:
        rewrite.refuse("what else the connection has begun is not written here")
    if not isinstance(statement, (ast.Expr, ast.Assign)):
        rewrite.refuse("the statement around it is no plain one")
    if begun == {"none"}:
        begin_around(call, rewrite.source(connection), rewrite)
    else:
        # `commit()` would do; but a connection of 1.4 has none.
        rewrite.refuse("the connection is in a transaction already, or may be")


def begin_around(call: ast.Call, connection: str, rewrite: Rewrite) -> None:
    """Put the statement around a call on a connection under `with conn.begin()`. Raises Refused."""
    around = rewrite.around(call)
    statement = next(each for each in around if isinstance(each, ast.stmt))
    check_places(call, around[: around.index(statement)], statement, rewrite)
    if not isinstance(statement, (ast.Expr, ast.Assign, ast.Return)):
        rewrite.refuse("the statement around it is no plain one")
    if any(runs(statement, call)):
        rewrite.unsafe("an error in the rest of the statement undoes what is written")
    rewrite.indent_under([statement], f"with {connection}.begin():")


def _connection_of(call: ast.Call, facts: Facts) -> ast.Name | None:
    """The connection, a variable, that a call executes on: its receiver, or its argument."""
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    for each in (receiver, *call.args, *(each.value for each in call.keywords)):
        if isinstance(each, ast.Name) and facts.kind_of(each).is_a("Connection"):
            return each
    return None
