"""From `Query.update()` and `Query.delete()` to `update()` and `delete()`, given to the session.

Source: "ORM Query Usage" in the 2.0 migration guide: what they gave is the `rowcount` of the result.
"""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.querychains import Stretch

BULK = ("update", "delete")


def execute(stretch: Stretch, end: ast.Call, function: str, before: str, after: str, rewrite: Rewrite) -> None:
    """Puts code around the statement that a stretch has become, with the arguments of its last method, `end`, behind
    it as methods. Raises Refused."""
    arguments = list(end.args)
    values = arguments.pop(0) if function == "update" and arguments else None
    synchronize = arguments.pop(0) if arguments else None
    for keyword in end.keywords:
        if keyword.arg == "synchronize_session":
            synchronize = keyword.value
        elif keyword.arg == "values" and function == "update":
            values = keyword.value
        else:
            rewrite.refuse(f"{function}() has arguments that become methods")
    if arguments or function == "update" and values is None or isinstance(values, ast.Starred):
        rewrite.refuse(f"{function}() is called in another way")
    tail: list[str | ast.AST] = [".values(", values, ")"] if values is not None else []
    if synchronize is not None:
        tail += [".execution_options(synchronize_session=", synchronize, ")"]
    tail.append(")" if stretch.is_dropped else ").rowcount")
    rewrite.wrap(stretch.inner, before, after, anchor=stretch.top)
    rewrite.replace_after(stretch.inner, stretch.top, *tail)


def follows(stretch: Stretch, stretches: list[Stretch], rewrite: Rewrite) -> bool:
    """Whether a stretch is assigned in the suite in which its Query starts, and before any UPDATE or DELETE of it."""
    first, own = stretches[0].parent, stretch.parent
    if not isinstance(first, ast.Assign) or not isinstance(own, ast.Assign) or own not in rewrite.suite_of(first):
        return False
    ends = (each for each in stretches if each.name in BULK or each.use == "returned")
    return all(own.lineno < each.top.lineno or each.calls for each in ends)
