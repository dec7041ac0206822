"""A `with` block that gives a statement a connection, and one that commits: `engine.connect()`, `engine.begin()`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# What 1.x committed after (`AUTOCOMMIT_REGEXP` of its default dialect), and what it never did.
_WRITES = re.compile(r"\s*(UPDATE|INSERT|CREATE|DELETE|DROP|ALTER)\b", re.IGNORECASE)
_READS = re.compile(r"\s*(SELECT|WITH|VALUES|SHOW|PRAGMA|EXPLAIN|DESCRIBE)\b", re.IGNORECASE)
# What reads a result to its end, or asks what remains known of a closed one.
_FETCHING = {"all", "fetchall", "fetchone", "first", "one", "one_or_none"}
_FETCHING |= {"scalar", "scalar_one", "scalar_one_or_none"}
_REMAINING = {"rowcount", "lastrowid", "inserted_primary_key", "returns_rows"}
_PASSING = {"scalars", "mappings", "columns", "unique"}
_BUILTINS = ("dict", "frozenset", "list", "set", "sorted", "tuple")
_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.Module)
_NAMES = ("conn", "connection")


def connect(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Put the statement around `engine.execute(…)` under a `with` that gives it a connection. Raises Refused."""
    assert isinstance(call.func, ast.Attribute)
    engine = call.func.value
    around = rewrite.around(call)
    statement = next(each for each in around if isinstance(each, ast.stmt))
    inside = around[: around.index(statement)]
    before = isinstance(statement, ast.If) or isinstance(statement, ast.For) and bool(inside)
    _check_places(call, inside, statement, rewrite)
    end = call if call.func.attr == "scalar" else _fetched(call, inside, statement, facts, rewrite)
    method = _method(call, facts, rewrite)
    source = rewrite.source(engine)
    if "\n" in source or "\r" in source:
        rewrite.refuse("the engine is written on several rows")
    if before:
        _put_before(statement, end, f"with {source}.{method}()", source, around, rewrite)
        return
    if method == "begin" and any(_runs(statement, end)):
        rewrite.unsafe("an error in the rest of the statement undoes what is written")
    name = _free_name(statement, around, rewrite)
    rewrite.replace(engine, name)
    rewrite.indent_under(statement, f"with {source}.{method}() as {name}:")


def _check_places(call: ast.Call, inside: list[ast.AST], statement: ast.stmt, rewrite: Rewrite) -> None:
    """Whether the call is executed once, whenever its statement is."""
    if not isinstance(statement, (*_SIMPLE, ast.For, ast.If)):
        rewrite.refuse("the statement around it is no plain one, and would run within the block as a whole")
    child: ast.AST = call
    for each in inside:
        if isinstance(each, (ast.IfExp, ast.BoolOp)) and child is not _first(each):
            rewrite.refuse("it is executed under a condition")
        if isinstance(each, (ast.Lambda, ast.GeneratorExp)):
            rewrite.refuse("it is executed later than its statement")
        if isinstance(each, _COMPREHENSIONS) and child is not each.generators[0]:
            rewrite.refuse("it is executed several times, in a comprehension")
        if isinstance(each, (ast.Yield, ast.YieldFrom, ast.Await)):
            rewrite.refuse("the function is left in the middle of the statement")
        child = each
    if isinstance(statement, ast.For) and child is not statement.iter:
        rewrite.refuse("it is executed several times, in a loop")


def _put_before(
    statement: ast.stmt, end: ast.AST, block: str, engine: str, around: list[ast.AST], rewrite: Rewrite
) -> None:
    """Fetch what a loop goes through, or a condition asks for, in a block of its own before it."""
    if isinstance(statement, ast.If) and any(
        isinstance(each, ast.If) and statement in each.orelse and rewrite.source(statement).startswith("elif")
        for each in around
    ):
        rewrite.refuse("it is executed under a condition")
    node = end
    for each in rewrite.around(end):
        if each is statement:
            break
        if not (isinstance(each, ast.UnaryOp) or getattr(each, "left", getattr(each, "value", None)) is node):
            rewrite.refuse("other things happen before it in its statement")
        node = each
    text = rewrite.source(end)
    if "\n" in text or "\r" in text or not text.startswith(f"{engine}."):
        rewrite.refuse("the statement around it is no plain one, and would run within the block as a whole")
    name = _free_name(statement, around, rewrite)
    fetched = _free_name(statement, around, rewrite, ("rows" if isinstance(statement, ast.For) else "found",))
    code = f"{block} as {name}:\n{rewrite.unit()}{fetched} = {name}{text.removeprefix(engine)}"
    rewrite.put_before(statement, code)
    rewrite.replace(end, fetched)


def _first(node: ast.IfExp | ast.BoolOp) -> ast.expr:
    """What of a choice is evaluated in any case."""
    return node.test if isinstance(node, ast.IfExp) else node.values[0]


def _fetched(call: ast.Call, inside: list[ast.AST], statement: ast.stmt, facts: Facts, rewrite: Rewrite) -> ast.AST:
    """The expression in which the result is read to its end. Refuses where it outlives its statement."""
    if not inside:
        if isinstance(statement, (ast.Expr, ast.For)):
            return call
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and facts.consumers_of(call) == []:
            return call
    node: ast.expr = call
    parents: list[ast.AST] = [*inside, statement]
    while (parent := parents.pop(0)) is not statement:
        if isinstance(parent, ast.Attribute):
            called = parents.pop(0)
            if parent.attr in _REMAINING:
                return parent
            if not isinstance(called, ast.Call) or parent.attr not in _FETCHING | _PASSING:
                break
            node = called
            if parent.attr in _FETCHING:
                return called
        elif isinstance(parent, ast.Call) and parent.args[:1] == [node]:
            if facts.symbol_of(parent.func) in [f"builtins.{each}" for each in _BUILTINS]:
                return parent
            break
        elif isinstance(parent, ast.comprehension) and parent.iter is node and isinstance(parents[0], _COMPREHENSIONS):
            return parents[0]
        else:
            break
    return rewrite.refuse("the result is read after its statement, when the connection would be closed")


def _method(call: ast.Call, facts: Facts, rewrite: Rewrite) -> str:
    """`begin` for what 1.x committed, `connect` for what it did not."""
    statement = facts.argument(call, 0, "statement")
    if statement is None:
        rewrite.refuse("what is executed is not to be seen")
    kind = facts.kind_of(statement)
    if any(isinstance(each, ast.keyword) and each.arg == "autocommit" for each in ast.walk(statement)):
        rewrite.refuse("the statement has the option autocommit")
    if kind.is_a("Insert", "Update", "Delete", "DDLElement"):
        return "begin"
    if kind.is_a("Select", "CompoundSelect"):
        return "connect"
    sql = facts.sql_of(statement)
    if _WRITES.match(sql):
        return "begin"
    if _READS.match(sql):
        return "connect"
    rewrite.unsafe("1.4 commits by itself what it knows to write; what is executed here is not known")
    return "begin"


def _runs(statement: ast.stmt, end: ast.AST) -> Iterator[bool]:
    """Whether parts of a statement beside an expression in it may raise."""
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        if node is not end:
            yield isinstance(node, (ast.Call, ast.Subscript, ast.BinOp, ast.Compare, ast.For, ast.Await))
            stack += ast.iter_child_nodes(node)


def _free_name(statement: ast.stmt, around: list[ast.AST], rewrite: Rewrite, names: tuple[str, ...] = _NAMES) -> str:
    """A name for the connection that nothing around uses, but for other blocks that bind it for themselves."""
    scope = next(each for each in around if isinstance(each, _SCOPES))
    if isinstance(scope, ast.ClassDef):
        rewrite.refuse("it stands in the body of a class")
    for name in names:
        if not any(_uses(scope, name, statement)):
            return name
    return rewrite.refuse(f"no name is free here: {', '.join(names)}")


def _uses(scope: ast.AST, name: str, statement: ast.stmt) -> Iterator[bool]:
    stack = list(ast.iter_child_nodes(scope))
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.With, ast.AsyncWith)) and any(_binds(each, name) for each in node.items):
            yield any(each is statement for each in ast.walk(node))
            stack += [each.context_expr for each in node.items]
            continue
        yield name in (getattr(node, each, None) for each in ("id", "arg", "name", "asname"))
        stack += ast.iter_child_nodes(node)


def _binds(item: ast.withitem, name: str) -> bool:
    return isinstance(item.optional_vars, ast.Name) and item.optional_vars.id == name


def begin(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Make the `with engine.connect()` around a call on its connection one that commits: `engine.begin()`. Raises
    Refused."""
    names = [each.id for each in ast.walk(call) if isinstance(each, ast.Name)]
    found = None
    for each in rewrite.around(call):
        if isinstance(each, _SCOPES):
            break
        if isinstance(each, ast.With):
            found = next((item for item in each.items if any(_binds(item, name) for name in names)), None)
            if found is not None:
                block = each
                break
    if found is None or not isinstance(found.optional_vars, ast.Name):
        rewrite.refuse("the connection has no with block of its own here")
    opened = found.context_expr
    if not isinstance(opened, ast.Call) or opened.args or opened.keywords or not isinstance(opened.func, ast.Attribute):
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    method = facts.method_of(opened)
    if method is None or not method[0].is_a("Engine") or method[1] != "connect":
        rewrite.refuse("the connection is made in another way than by engine.connect()")
    name = found.optional_vars.id
    uses = [each for part in block.body for each in ast.walk(part) if isinstance(each, ast.Name) and each.id == name]
    ended = {"begin", "commit", "rollback", "execution_options", "close", "get_transaction", "in_transaction"}
    if any(getattr(each, "attr", "") in ended for use in uses for each in rewrite.around(use)[:1]):
        rewrite.refuse("the block has transactions of its own")
    last = block.body[-1]
    alone = len(uses) == 1 and isinstance(last, (ast.Expr, ast.Assign, ast.Return)) and not any(_runs(last, call))
    if not alone or call not in ast.walk(last):
        rewrite.unsafe("the block is committed as a whole: an error undoes all of it")
    rewrite.rename(opened.func, "begin")
