"""The session of a Query, and how it is written where the Query is executed: that may be in another function."""

from __future__ import annotations

import ast
from copy import copy
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts
    from flake8_sqla20.rewrite.querychains import Stretch


class Session:
    """The session that a Query is made of: `session` of `session.query(…)`, that in reach of `Model.query`; how it is
    written, and its node where it stands in the Query's own expression."""

    __slots__ = ("node", "text")

    def __init__(self, origin: ast.expr, facts: Facts, rewrite: Rewrite) -> None:
        self.node: ast.expr | None = None
        if isinstance(origin, ast.Call):
            if not isinstance(origin.func, ast.Attribute) or origin.func.attr != "query":
                rewrite.refuse("a Query that is constructed has its session from elsewhere")
            self.node = origin.func.value
            self.text = rewrite.source(self.node)
        else:
            self.text = facts.session_in_reach(origin)
            if not self.text:
                rewrite.refuse("no session of the model is in reach here")
            if "." not in self.text:
                rewrite.unsafe(f"the Query is taken to be one of `{self.text}`")

    def reaching(self, stretch: Stretch, facts: Facts, rewrite: Rewrite) -> Session:
        """The session as it is written where a stretch is that calls of functions lead to. Raises Refused."""
        if not stretch.calls:
            return self
        found = copy(self)
        if self.node is None:
            if stretch.facts.session_in_reach(stretch.root) != self.text:
                rewrite.refuse("no session of the model is in reach where the Query is used")
            return found
        node: ast.expr | None = self.node
        for each in stretch.calls:
            node = passed(node, *each) if node is not None else None
        if node is None or not stretch.facts.is_lasting(node):
            rewrite.refuse("the session is not known where the Query is used")
        found.text = ast.unparse(node)
        return found


def annotate(function: ast.FunctionDef | ast.AsyncFunctionDef, facts: Facts, rewrite: Rewrite) -> None:
    """Says of a function that returned a Query that it returns a SELECT. Raises Refused."""
    rewrite.unsafe(f"{function.name}() returns a SELECT to whatever calls it")
    said = function.returns
    if said is None:
        return
    named = said.value if isinstance(said, ast.Subscript) else said
    kind = facts.kind_of(named) if isinstance(named, (ast.Name, ast.Attribute)) else None
    if kind is None or kind.name != "type" or not kind.first.is_a("Query"):
        rewrite.refuse("the Query is returned, and an annotation says so")
    own = ast.copy_location(ast.Name("Select", ast.Load()), said)
    is_known = facts.kind_of(own).name == "type" and facts.kind_of(own).first.is_a("Select")
    rewrite.replace(said, "Select" if is_known else rewrite.name("sqlalchemy.sql.Select", said))


def passed(node: ast.expr, call: ast.Call, called: Facts, caller: Facts) -> ast.expr | None:
    """An expression at a call that is what a name with attributes (`session`, `self.session`) is in the function that
    is called: what is passed for its parameter, or the same where both read it from around them. None for any other."""
    trail: list[str] = []
    name = node
    while isinstance(name, ast.Attribute):
        trail.append(name.attr)
        name = name.value
    if not isinstance(name, ast.Name):
        return None
    local = called.local(name)
    if local is None:
        return node if called.means_same(name, caller) else None
    parameter = local.bindings[0].node if len(local.bindings) == 1 else None
    given = _given(parameter, call, called, caller) if isinstance(parameter, ast.arg) else None
    if given is None or not _is_dotted(given):
        return None
    for each in reversed(trail):
        given = ast.copy_location(ast.Attribute(given, each, ast.Load()), call)
    return given


def _given(parameter: ast.arg, call: ast.Call, called: Facts, caller: Facts) -> ast.expr | None:
    """What a call passes for a parameter."""
    function = called.function
    if function is None:
        return None
    positional = [*function.args.posonlyargs, *function.args.args]
    if parameter in function.args.kwonlyargs:
        return next((each.value for each in call.keywords if each.arg == parameter.arg), None)
    if parameter not in positional:
        return None
    index = positional.index(parameter)
    if isinstance(call.func, ast.Attribute):  # a method, bound to what it is called on
        if caller.kind_of(call.func.value).name == "type":
            return None
        if index == 0:
            return call.func.value
        index -= 1
    return caller.argument(call, index, parameter.arg)


def _is_dotted(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
