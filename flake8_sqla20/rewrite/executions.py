"""What is executed otherwise than by a connection, and becomes a call on one: a statement that executes itself, a
function that is handed to an engine."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.bound import bind_of_statement
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.connections import enclose, method_for

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


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
