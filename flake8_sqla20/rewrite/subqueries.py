"""SELECTs that are used as subqueries: where `subquery()` is called on them, once."""

from __future__ import annotations

import ast
from collections.abc import Callable

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts


def make_subquery(select: ast.expr, is_implicit: Callable[[ast.AST], bool], facts: Facts, rewrite: Rewrite) -> None:
    """Calls `subquery()` on a SELECT that stands where a subquery is meant; one that a local variable holds becomes a
    subquery where it is made. `is_implicit` tells the uses, by their parents, in which a subquery is meant. Raises
    Refused."""
    if facts.kind_of(select).is_a("Query"):
        rewrite.unsafe("the columns of the subquery were named `users_id`, and are `id`")
    if not isinstance(select, ast.Name):
        rewrite.wrap(select, "", ".subquery()")
        return
    local = facts.variable(select)
    value = facts.value_of(select)
    if local is None or value is None or not isinstance(value[0], ast.Call):
        rewrite.refuse("what else is made of the statement is not known")
    if facts.is_shared(select):
        rewrite.unsafe("another module may use the variable as a SELECT")
    uses = [each for each in local.uses if isinstance(each.ctx, ast.Load)]
    if all(is_implicit(local.parents[each]) for each in uses):
        rewrite.wrap(value[0], "", ".subquery()")
    elif sum(is_implicit(local.parents[each]) for each in uses) == 1:
        rewrite.wrap(select, "", ".subquery()")
    else:
        rewrite.refuse("the statement is a subquery in several places, and a SELECT in others")


def drop_subquery(made: ast.expr | None, rewrite: Rewrite) -> None:
    """Takes `subquery()` off a SELECT that is executed. Raises Refused."""
    if not isinstance(made, ast.Call) or not isinstance(made.func, ast.Attribute) or made.func.attr != "subquery":
        rewrite.refuse("the SELECT that the subquery was made from has to be executed")
    rewrite.unchain(made)
