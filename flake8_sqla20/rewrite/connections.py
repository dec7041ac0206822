"""A `with` block that gives a statement a connection: `engine.connect()`, or `engine.begin()` for one that writes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

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
# What is asked of a result while its connection is open.
_ASKED = _FETCHING | {"fetchmany", "keys", "close", "partitions"}
_BUILTINS = ("dict", "frozenset", "list", "set", "sorted", "tuple")
_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.Module)
_LATER = (*SCOPES, ast.GeneratorExp)
_NAMES = ("conn", "connection")


class Executed(Protocol):
    """A call that is to be made on a connection."""

    call: ast.Call
    engine: str  # how what makes the connection is written

    def spelled(self, connection: str) -> str:
        """The call on a connection of that name, in code."""

    def write(self, connection: str) -> None:
        """Make it one on the connection."""


class OfEngine:
    """`engine.execute(…)`."""

    def __init__(self, call: ast.Call, rewrite: Rewrite) -> None:
        assert isinstance(call.func, ast.Attribute)
        self.call = call
        self._owner = call.func.value
        self._rewrite = rewrite
        self.engine = rewrite.source(self._owner)

    def spelled(self, connection: str) -> str:
        text = self._rewrite.source(self.call)
        if not text.startswith(f"{self.engine}."):
            self._rewrite.refuse("the engine stands in parentheses")
        return connection + text.removeprefix(self.engine)

    def write(self, connection: str) -> None:
        self._rewrite.replace(self._owner, connection)


def connect(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Put the statement around `engine.execute(…)` under a `with` that gives it a connection. Raises Refused."""
    statement = facts.argument(call, 0, "statement")
    if statement is None:
        rewrite.refuse("what is executed is not to be seen")
    enclose(OfEngine(call, rewrite), method_for(statement, facts, rewrite), facts, rewrite)


def enclose(
    executed: Executed, method: str, facts: Facts, rewrite: Rewrite, *, result: bool = True, names: Sequence[str] = ()
) -> None:
    """Put the statement around a call under `with engine.connect()` or `begin()`, and make the call one on its
    connection; what an `if` or a loop asks for is fetched before it. `result`: whether the call gives one, which has to
    be read before the connection is closed; `names` are what the connection is best called. Raises Refused."""
    call = executed.call
    around = rewrite.around(call)
    statement = next(each for each in around if isinstance(each, ast.stmt))
    inside = around[: around.index(statement)]
    check_places(call, inside, statement, rewrite)
    read = [statement]
    is_scalar = isinstance(call.func, ast.Attribute) and call.func.attr == "scalar"
    end: ast.AST = call
    if result and not is_scalar and not (later := _reading(call, inside, statement, method, facts, rewrite)):
        end = _fetched(call, inside, statement, facts, rewrite)
    elif result and not is_scalar:
        read = later
    if "\n" in executed.engine or "\r" in executed.engine:
        rewrite.refuse("the engine is written on several rows")
    if isinstance(statement, ast.If) or isinstance(statement, ast.For) and inside:
        _put_before(executed, statement, end, method, around, rewrite)
        return
    if method == "begin" and any(runs(statement, end)):
        rewrite.unsafe("an error in the rest of the statement undoes what is written")
    if len(read) > 1:
        rewrite.unsafe("the connection is kept until the result has been read")
    name = _free_name(read, around, rewrite, (*names, *_NAMES))
    executed.write(name)
    rewrite.indent_under(read, f"with {executed.engine}.{method}() as {name}:")


def check_places(call: ast.Call, inside: list[ast.AST], statement: ast.stmt, rewrite: Rewrite) -> None:
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
    executed: Executed, statement: ast.stmt, end: ast.AST, method: str, around: list[ast.AST], rewrite: Rewrite
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
    text, called = rewrite.source(end), rewrite.source(executed.call)
    if "\n" in text or "\r" in text or not text.startswith(called):
        rewrite.refuse("the statement around it is no plain one, and would run within the block as a whole")
    name = _free_name([statement], around, rewrite)
    fetched = _free_name([statement], around, rewrite, ("rows" if isinstance(statement, ast.For) else "found",))
    code = executed.spelled(name) + text.removeprefix(called)
    block = f"with {executed.engine}.{method}() as {name}:\n{rewrite.unit()}{fetched} = {code}"
    rewrite.put_before(statement, block)
    rewrite.replace(end, fetched)


def _first(node: ast.IfExp | ast.BoolOp) -> ast.expr:
    """What of a choice is evaluated in any case."""
    return node.test if isinstance(node, ast.IfExp) else node.values[0]


def _reading(
    call: ast.Call, inside: list[ast.AST], statement: ast.stmt, method: str, facts: Facts, rewrite: Rewrite
) -> list[ast.stmt]:
    """The statements from that of a call to the last one that reads its result, where a local variable holds it and
    they are of one suite; empty for any other."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    if inside or len(targets) != 1 or not isinstance(targets[0], ast.Name):
        return []
    consumers = facts.consumers_of(call)
    local = facts.local(targets[0])
    if not consumers or local is None:
        return []
    bindings, uses = local.lifetime(call)
    if len(bindings) != 1 or bindings[0].node is not call:
        return []
    if all(isinstance(owner := local.parents.get(use), ast.Attribute) and owner.attr in _REMAINING for use in uses):
        return [statement]
    suite = rewrite.suite_of(statement)
    first = last = suite.index(statement)
    for use in uses:
        path = rewrite.around(use)
        at = next((index for index in range(first + 1, len(suite)) if suite[index] in path), None)
        if at is None or not _is_reading(use, path[: path.index(suite[at]) + 1], facts):
            return []
        last = max(last, at)
    found = suite[first : last + 1]
    left = (ast.Yield, ast.YieldFrom, ast.Await, ast.AsyncFor, ast.AsyncWith)
    if method != "connect" or any(isinstance(each, left) for part in found for each in ast.walk(part)):
        return []
    return found


def _is_reading(use: ast.Name, path: list[ast.AST], facts: Facts) -> bool:
    """Whether a use of a result reads it there and then. `path` are the nodes around it, up to its statement."""
    node: ast.AST = use
    if any(isinstance(each, _LATER) for each in path):
        return False
    for index, parent in enumerate(path):
        if isinstance(parent, ast.Attribute) and index + 1 < len(path):
            called = path[index + 1]
            if parent.attr in _REMAINING:
                return True
            if not isinstance(called, ast.Call) or parent.attr not in _ASKED | _PASSING:
                return False
            if parent.attr in _ASKED:
                return True
        elif isinstance(parent, ast.Call):
            if parent.func is node:
                node = parent
                continue
            named = [f"builtins.{each}" for each in _BUILTINS]
            return parent.args[:1] == [node] and facts.symbol_of(parent.func) in named
        else:
            return isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is node
        node = parent
    return False


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


def method_for(statement: ast.expr, facts: Facts, rewrite: Rewrite) -> str:
    """`begin` for what 1.x committed, `connect` for what it did not."""
    kind = facts.kind_of(statement)
    options = [each for each in ast.walk(statement) if isinstance(each, ast.keyword) and each.arg == "autocommit"]
    if any(not isinstance(each.value, ast.Constant) for each in options):
        rewrite.refuse("the statement has the option autocommit")
    if any(isinstance(each.value, ast.Constant) and each.value.value for each in options):
        return "begin"
    if kind.is_a("Insert", "Update", "Delete", "DDLElement"):
        return "begin"
    if kind.is_a("Select", "CompoundSelect", "FunctionElement"):
        return "connect"
    sql = facts.sql_of(statement)
    if _WRITES.match(sql):
        return "begin"
    if _READS.match(sql):
        return "connect"
    rewrite.unsafe("1.4 commits by itself what it knows to write; what is executed here is not known")
    return "begin"


def runs(statement: ast.stmt, end: ast.AST) -> Iterator[bool]:
    """Whether parts of a statement beside an expression in it may raise."""
    stack: list[ast.AST] = [statement]
    while stack:
        node = stack.pop()
        if node is not end:
            yield isinstance(node, (ast.Call, ast.Subscript, ast.BinOp, ast.Compare, ast.For, ast.Await))
            stack += ast.iter_child_nodes(node)


def _free_name(
    statements: Sequence[ast.stmt], around: list[ast.AST], rewrite: Rewrite, names: Sequence[str] = _NAMES
) -> str:
    """A name for the connection that nothing around uses, but for other blocks that bind it for themselves."""
    scope = next(each for each in around if isinstance(each, SCOPES))
    if isinstance(scope, ast.ClassDef):
        rewrite.refuse("it stands in the body of a class")
    for name in names:
        if not any(_uses(scope, name, statements)):
            return name
    return rewrite.refuse(f"no name is free here: {', '.join(names)}")


def _uses(scope: ast.AST, name: str, statements: Sequence[ast.stmt]) -> Iterator[bool]:
    inside = {part for each in statements[:-1] for part in ast.walk(each)}
    inside |= set(ast.walk(statements[-1])) if len(statements) > 1 else set()
    stack = list(ast.iter_child_nodes(scope))
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.With, ast.AsyncWith)) and any(binds(each, name) for each in node.items):
            yield node in inside or any(each is statements[0] for each in ast.walk(node))
            stack += [each.context_expr for each in node.items]
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            arguments = node.args
            if any(isinstance(each, ast.arg) and each.arg == name for each in ast.walk(arguments)):
                stack += [each for each in (*arguments.defaults, *arguments.kw_defaults) if each is not None]
                continue
        yield name in (getattr(node, each, None) for each in ("id", "arg", "name", "asname"))
        stack += ast.iter_child_nodes(node)


def binds(item: ast.withitem, name: str) -> bool:
    """Whether an item of a `with` binds a name."""
    return isinstance(item.optional_vars, ast.Name) and item.optional_vars.id == name
