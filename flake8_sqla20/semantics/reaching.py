"""Which assignments to a local variable may have made the value that a use of it reads.

Knows no SQLAlchemy.
"""

from __future__ import annotations

import ast

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


def reaching(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> dict[ast.Name, State]:
    """The uses of a variable that is bound by plain assignments alone, each with the assigned expressions that may
    reach it, and a string where it may have none of them. A use that is left out may read any: in a function inside,
    or where there are too many paths."""
    found = Reaching(name)
    try:
        found.run(function.body, frozenset({_BEFORE}))
    except TooManyPathsError:
        return {}
    return found.uses
