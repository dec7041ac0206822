"""What is executed otherwise than by a connection, and becomes a call on one: a statement that executes itself, a
function that is handed to an engine."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.bound import bind_of_statement
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.connections import enclose, method_for
from flake8_sqla20.rewrite.transactions import begin_around

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts


class OfItself:
    """`stmt.execute(…)`, `ddl.execute(engine)`; of the latter the engine is no argument any more."""

    def __init__(self, call: ast.Call, engine: str, rewrite: Rewrite, *, bind: ast.expr | None = None) -> None:
        assert isinstance(call.func, ast.Attribute)
        self.call = call
        self.engine = engine
        self._func = call.func
        self._bind = bind
        self._rewrite = rewrite

    def spelled(self, connection: str) -> str:
        given = [each for each in (*self.call.args, *self.call.keywords) if each is not self._bind]
        arguments = ", ".join(map(self._rewrite.source, [self._func.value, *given]))
        return f"{connection}.{self._func.attr}({arguments})"

    def write(self, connection: str) -> None:
        function = f"{connection}.{self._func.attr}"
        if self._bind is None:
            self._rewrite.into_argument(self.call, function)
        else:
            self._rewrite.insert_before(self._func.value, f"{function}(", anchor=self.call)
            self._rewrite.replace_after(self._func.value, self.call, ")")


def execute_statement(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`stmt.execute(…)` on a connection of the engine that its tables' metadata is bound to. Raises Refused."""
    assert isinstance(call.func, ast.Attribute)
    statement = call.func.value
    bind = bind_of_statement(statement, call, facts, rewrite)
    executed = OfItself(call, bind.text, rewrite)
    if bind.kind.is_a("Connection"):
        executed.write(bind.text)
        return
    if not bind.kind.is_a("Engine"):
        rewrite.unsafe("what the metadata is bound to has to be an engine")
    enclose(executed, method_for(statement, facts, rewrite), facts, rewrite)


def execute_ddl(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`DDL(…).execute(engine)` on a connection of that engine, or the connection that it is given. Raises Refused."""
    assert isinstance(call.func, ast.Attribute)
    bind = facts.argument(call, 0, "bind")
    if len(call.args) + len(call.keywords) != 1 or bind is None:
        rewrite.refuse("the connection that it is to run on is not written here")
    executed = OfItself(call, rewrite.source(bind), rewrite, bind=bind)
    kind = facts.kind_of(bind)
    if kind.is_a("Connection") and isinstance(bind, (ast.Name, ast.Attribute)):
        rewrite.unsafe("outside of a transaction 1.4 commits it by itself")
        executed.write(rewrite.source(bind))
        return
    if not kind.is_a("Engine"):
        rewrite.refuse("whether it is given an engine or a connection is not known")
    if any(each.attr == "execute_if" for each in ast.walk(call) if isinstance(each, ast.Attribute)):
        rewrite.refuse("whether it is executed depends on execute_if()")
    enclose(executed, "begin", facts, rewrite)


class OfFunction:
    """`engine.transaction(function, …)`, which calls the function with a connection: `function(conn, …)`. The body of a
    lambda stands for its call."""

    def __init__(self, call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
        function = facts.argument(call, 0, "callable_")
        if not isinstance(call.func, ast.Attribute) or function is None or isinstance(function, ast.Starred):
            rewrite.refuse("the function is not to be seen")
        self.call = call
        self._owner = call.func.value
        self.engine = rewrite.source(self._owner)
        self._rewrite = rewrite
        self._function = function
        self._parameter = _parameter(call, function)
        if isinstance(function, ast.Lambda) and not self._parameter:
            rewrite.refuse("the lambda takes more than the connection")
        if not call.args:
            rewrite.refuse("the function is given by keyword")

    @property
    def names(self) -> tuple[str, ...]:
        """What the connection is best called: as the lambda has it."""
        return (self._parameter,) if self._parameter else ()

    def opening(self, facts: Facts) -> str:
        """What makes the connection, where each statement that the function executes was committed by itself."""
        calls = [each for each in ast.walk(self._function) if isinstance(each, ast.Call)]
        given = [each.args[0] for each in calls if self._executes(each)]
        if not isinstance(self._function, ast.Lambda) or len(given) != len(calls) - len(_calls_in(given)):
            self._rewrite.unsafe("what the function writes is committed as a whole")
            return "begin"
        methods = {method_for(each, facts, self._rewrite) for each in given}
        return "begin" if "begin" in methods else "connect"

    def _executes(self, call: ast.Call) -> bool:
        called = call.func
        owner = called.value if isinstance(called, ast.Attribute) else None
        return isinstance(owner, ast.Name) and owner.id == self._parameter and bool(call.args)

    def spelled(self, connection: str) -> str:
        return self._rewrite.refuse("it is called under a condition")

    def write(self, connection: str) -> None:
        rewrite, function, call = self._rewrite, self._function, self.call
        if not isinstance(function, ast.Lambda):
            given = [*call.args[1:], *call.keywords]
            rewrite.replace_up_to(function, call)
            if given:
                rewrite.replace_between(function, given[0], f"({connection}, ", anchor=call)
            else:
                rewrite.replace_after(function, call, f"({connection})")
            return
        around = rewrite.around(call)[0]
        opening, closing = ("", "") if isinstance(around, (ast.Expr, ast.Assign, ast.Return)) else ("(", ")")
        rewrite.replace_up_to(function.body, call, opening)
        rewrite.replace_after(function.body, call, closing)
        for node in ast.walk(function.body):
            if isinstance(node, ast.Name) and node.id == self._parameter != connection:
                rewrite.replace(node, connection)


def _parameter(call: ast.Call, function: ast.expr) -> str:
    """The one parameter of a lambda that is called with a connection alone; empty for any other function."""
    if not isinstance(function, ast.Lambda) or len(call.args) + len(call.keywords) != 1:
        return ""
    every = function.args
    if len(every.args) != 1 or every.posonlyargs or every.kwonlyargs or every.vararg or every.kwarg or every.defaults:
        return ""
    parameter = every.args[0].arg
    names = {each.arg for each in ast.walk(function.body) if isinstance(each, ast.arg)}
    names |= {e.id for e in ast.walk(function.body) if isinstance(e, ast.Name) and not isinstance(e.ctx, ast.Load)}
    return "" if parameter in names else parameter


def _calls_in(nodes: list[ast.expr]) -> list[ast.AST]:
    return [each for node in nodes for each in ast.walk(node) if isinstance(each, ast.Call)]


def call_function(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`transaction()` and `run_callable()` of an engine or a connection. Raises Refused."""
    method = facts.method_of(call)
    executed = OfFunction(call, facts, rewrite)
    is_transaction = method is not None and method[1] == "transaction"
    if method is not None and method[0].is_a("Engine"):
        opening = "begin" if is_transaction else executed.opening(facts)
        enclose(executed, opening, facts, rewrite, result=False, names=executed.names)
        return
    if "\n" in executed.engine or "\r" in executed.engine:
        rewrite.refuse("the connection is written on several rows")
    if is_transaction:
        if facts.transactions_before(call) != {"none"}:
            rewrite.unsafe("begin() raises in 2.0 where the connection has begun a transaction")
        begin_around(call, executed.engine, rewrite)
    executed.write(executed.engine)
