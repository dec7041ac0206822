"""Local variables: all that is done with one, and which assignments may have made the value that a use of it reads.

Knows no SQLAlchemy.
"""

from __future__ import annotations

import ast

from flake8_sqla20.semantics import scopes
from flake8_sqla20.semantics.flow import Flow, State, TooManyPathsError

_BEFORE = "before"  # the value that a variable has before its function assigns it, as a parameter has one


class Reaching(Flow):
    """The uses of one variable in a function, each with the values that may reach it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.uses: dict[ast.Name, State] = {}

    def visit(self, node: ast.AST, state: State) -> State:
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and part.id == self._name and not isinstance(part.ctx, ast.Store):
                self.uses[part] = self.uses.get(part, frozenset()) | state
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == self._name for target in node.targets
        ):
            return frozenset({node.value})
        return state


def reaching(function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Module, name: str) -> dict[ast.Name, State]:
    """The uses of a variable that is bound by plain assignments alone, each with the assigned expressions that may
    reach it, and a string where it may have none of them. A use that is left out may read any: in a function inside,
    or where there are too many paths."""
    found = Reaching(name)
    try:
        found.run(function.body, frozenset({_BEFORE}))
    except TooManyPathsError:
        return {}
    return found.uses


class Local:
    """A variable: the function or module that binds it, its bindings, all its other uses, also those in functions
    inside, and the parents of all nodes of that function or module."""

    __slots__ = ("_function", "bindings", "parents", "uses")

    def __init__(
        self,
        function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Module,
        bindings: list[scopes.Binding],
        uses: list[ast.Name],
        parents: dict[ast.AST, ast.AST],
    ) -> None:
        self._function = function
        self.bindings = bindings
        self.uses = uses
        self.parents = parents

    def lifetime(self, value: ast.expr) -> tuple[list[scopes.Binding], list[ast.Name]]:
        """The bindings and uses that belong together with one assigned value: those that some use may read as well as
        it, and so on. All of them where the variable is not bound by plain assignments alone."""
        values = {each.node for each in self.bindings if isinstance(each.node, ast.expr)}
        begins = {value: _beginning(value) for value in values}
        if isinstance(self._function, ast.Module):
            return self.bindings, self.uses
        if any(not isinstance(self.parents.get(each.node), ast.Assign) or each.path for each in self.bindings):
            return self.bindings, self.uses
        reached = reaching(self._function, self.uses[0].id) if self.uses else {}
        known: set[object] = {value}
        used: set[ast.Name] = set()
        while True:
            size = len(known) + len(used)
            for use in self.uses:
                reads = reached.get(use, frozenset(values))
                if use in used or reads & known or any(begins[each] is use for each in values & known):
                    used.add(use)
                    known |= reads
                    # `query = query.filter(…)` goes on with it.
                    known |= {each for each in values if begins[each] is use}
            if size == len(known) + len(used):
                break
        return [each for each in self.bindings if each.node in known], [each for each in self.uses if each in used]


def _beginning(node: ast.expr) -> ast.expr:
    """What a chain of calls and attributes begins with."""
    while isinstance(node, (ast.Call, ast.Attribute)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node
