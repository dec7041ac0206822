"""The chains that a Query goes through: where each starts, its methods, and what it ends in.

A *stretch* is the part of a chain that is one expression: from `session.query(…)`, or from a local variable that holds
a Query, through its methods. A *passage* is all stretches that belong together, because one is assigned to the variable
that another starts with, or a function returns one to the calls of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.rewrite.original import Refused

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# Methods that a Select has under the same name and with the same meaning.
SAME = {
    *("filter_by", "where", "order_by", "group_by", "having", "distinct", "limit", "offset", "slice", "options"),
    *("select_from", "with_for_update", "execution_options", "add_columns", "prefix_with", "suffix_with", "correlate"),
    *("with_hint", "with_statement_hint", "from_statement", "join", "outerjoin", "set_label_style"),
}
RENAMED = {"filter": "where", "with_entities": "with_only_columns", "add_entity": "add_columns"}
# Methods that became execution options.
OPTIONS = {"populate_existing": "populate_existing=True", "yield_per": "yield_per=", "autoflush": "autoflush="}
_REASONS = {
    "union": "a union of Queries selects from a subquery of it",
    "union_all": "a union of Queries selects from a subquery of it",
    "paginate": "paginate() is Flask-SQLAlchemy's, and takes a Query",
    "params": "params() becomes the parameters of execute()",
    "from_self": "from_self() selects from a subquery that has to be written",
    "with_parent": "with_parent() becomes a criterion first (SQA104)",
}
EXECUTING = ("all", "first", "one", "one_or_none", "scalar", "count", "get", "update", "delete")
BUILDING = ("subquery", "exists", "cte", "label", "as_scalar", "scalar_subquery")
# What takes a SELECT as it takes a Query; `execute()` and its kin give what is selected as rows for both.
_TAKING = ("in_", "not_in", "notin_", "execute", "scalars", "scalar", "from_select")
_RETURNED = "the Query is returned, and callers go on with it"
_MOST = 40  # variables and stretches of one passage
_TESTING = (ast.In, ast.NotIn)
_ITERATING = ("list", "tuple", "set", "frozenset", "sorted", "enumerate", "iter", "dict", "sum", "any", "all", "zip")


class Called(NamedTuple):
    """A call of a function that returns a Query, the facts of the function, and those of the call's place."""

    call: ast.Call
    called: Facts
    caller: Facts


class Stretch:
    """A chain's part that is one expression.

    `root` is the call or attribute that makes the Query, the variable, or the call of a function that returns it;
    `links` are the calls of its methods up to the one that executes or builds it: `end`, None where the chain ends
    without. `top` is the whole expression, `use` says what is done with it: "executed", "built", "iterated", "given"
    (to `in_()`), "assigned", "returned" or "statement" (its attribute is read). `facts` are those of its place; `calls`
    are the calls by which it has its Query from other functions, that of the function in which it starts first.
    """

    __slots__ = ("_parents", "calls", "end", "facts", "links", "parent", "root", "top", "use")

    def __init__(
        self, root: ast.expr, parents: dict[ast.AST, ast.AST], facts: Facts, calls: tuple[Called, ...] = ()
    ) -> None:
        self._parents = parents
        self.facts = facts
        self.calls = calls
        self.root = root
        self.links: list[ast.Call] = []
        self.end: ast.Call | ast.Subscript | ast.Attribute | None = None
        self.top: ast.expr = root
        self.use = ""
        while True:
            parent = parents.get(self.top)
            outer = parents.get(parent) if isinstance(parent, ast.Attribute) else None
            if isinstance(parent, ast.Attribute) and isinstance(outer, ast.Call) and outer.func is parent:
                self.top = outer
                if parent.attr in (*EXECUTING, *BUILDING):
                    self.end, self.use = outer, "executed" if parent.attr in EXECUTING else "built"
                    break
                if parent.attr not in SAME and parent.attr not in RENAMED and parent.attr not in OPTIONS:
                    raise Refused(_REASONS.get(parent.attr, f"a select() has no {parent.attr}()"))
                self.links.append(outer)
            elif isinstance(parent, ast.Attribute) and parent.attr in ("statement", "selectable"):
                self.top, self.end, self.use = parent, parent, "statement"
                break
            elif isinstance(parent, ast.Subscript) and parent.value is self.top:
                self.top, self.end, self.use = parent, parent, "executed"
                break
            else:
                break
        self.parent = parents.get(self.top)
        self.use = self.use or self._used()

    def _used(self) -> str:
        """What is done with a chain that ends without executing anything. Raises Refused where that is not followed."""
        parent, top = self.parent, self.top
        if isinstance(parent, (ast.For, ast.AsyncFor, ast.comprehension)) and parent.iter is top:
            return "iterated"
        # `user in query` loops over it.
        if isinstance(parent, ast.Compare) and parent.comparators == [top] and isinstance(parent.ops[0], _TESTING):
            return "iterated"
        if isinstance(parent, ast.keyword) and parent.arg == "select" and self._is_inserted(parent):
            return "given"
        if isinstance(parent, ast.Call) and top in parent.args:
            called = parent.func
            if isinstance(called, ast.Name) and called.id in _ITERATING:
                return "iterated"
            if isinstance(called, ast.Attribute) and called.attr in _TAKING:
                return "given"
            raise Refused("the Query is passed on, and what is called may go on with it")
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
            return "assigned"
        if isinstance(parent, ast.Return):
            return "returned"
        if isinstance(parent, (ast.Yield, ast.Lambda)):
            raise Refused(_RETURNED)
        if isinstance(parent, ast.Attribute):
            raise Refused(f"`.{parent.attr}` of a Query has no counterpart that is known")
        raise Refused("what is done with the Query is not followed")

    def _is_inserted(self, keyword: ast.keyword) -> bool:
        """Whether a keyword argument is the SELECT of `insert().from_select(…, select=query)`."""
        call = self._parents.get(keyword)
        return isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "from_select"

    @property
    def name(self) -> str:
        """The name of the method that ends it; empty for an index and for none."""
        return self.end.func.attr if isinstance(self.end, ast.Call) and isinstance(self.end.func, ast.Attribute) else ""

    @property
    def inner(self) -> ast.expr:
        """The expression before the end: what becomes the statement."""
        end = self.end
        if isinstance(end, ast.Call) and isinstance(end.func, ast.Attribute):
            return end.func.value
        return end.value if isinstance(end, (ast.Subscript, ast.Attribute)) else self.top

    @property
    def starts(self) -> bool:
        """Whether it begins with what makes the Query."""
        return not isinstance(self.root, ast.Name) and not any(each.call is self.root for each in self.calls)

    @property
    def is_dropped(self) -> bool:
        """Whether its value is not used."""
        return isinstance(self.parent, ast.Expr)


def passage(start: ast.expr, facts: Facts) -> list[Stretch]:
    """The stretches that belong to a Query that starts at a call or attribute, it being the first. Raises Refused where
    one of its variables is used for more than is followed."""
    found = [Stretch(start, facts.parents_of(start), facts)]
    values: set[ast.expr] = set()
    functions: list[ast.AST] = []
    for stretch in found:
        if stretch.use == "assigned" and isinstance(stretch.parent, ast.Assign):
            found += _variable(stretch.parent, values, stretch)
        elif stretch.use == "returned" and stretch.facts.function not in functions:
            functions += [each for each in (stretch.facts.function,) if each is not None]
            found += _returned(stretch, found, values)
        if len(found) > _MOST:
            raise Refused("the Query goes through more code than is followed")
    tops = [each.top for each in found]
    if any(value not in tops for each in found if each.use == "returned" for value, _ in each.facts.returned()):
        raise Refused(_RETURNED)
    unique = {id(stretch.root): stretch for stretch in reversed(found)}
    if any(unique[id(each.root)].calls != each.calls for each in found):
        raise Refused("it is the Query of several calls")
    return [stretch for stretch in found if unique.get(id(stretch.root)) is stretch]


def _returned(stretch: Stretch, found: list[Stretch], values: set[ast.expr]) -> Iterator[Stretch]:
    """The stretches of the calls of the function that returns a stretch, and of what else it returns. Raises Refused
    where other code may call it."""
    facts = stretch.facts
    callers = facts.calls_of_function()
    if callers is None or facts.function is None:
        raise Refused(_RETURNED)
    known = [each.top for each in found]
    for value, inner in facts.returned():
        root = _root(value) if value is not None else None
        if value in known or root is None:
            continue
        if isinstance(root, ast.Name):
            yield from _held(root, values, inner, stretch)
        elif _makes_query(root, inner):
            yield Stretch(root, inner.parents_of(root), inner)
    for call, inner in callers:
        yield Stretch(call, inner.parents_of(call), inner, (*stretch.calls, Called(call, facts, inner)))


def _variable(assign: ast.Assign, values: set[ast.expr], of: Stretch) -> Iterator[Stretch]:
    """The stretches that a variable takes part in, as long as it has a value of one Query. Raises Refused."""
    target, facts = assign.targets[0], of.facts
    if not isinstance(target, ast.Name) or assign.value in values:
        return
    local = facts.variable(target)
    if local is None or facts.is_shared(target):
        raise Refused(f"`{target.id}` is no local variable: other modules may use it")
    bindings, uses = local.lifetime(assign.value)
    for binding in bindings:
        node = binding.node
        parent = local.parents.get(node)
        if not isinstance(node, ast.expr) or binding.path or not isinstance(parent, ast.Assign):
            raise Refused(f"`{target.id}` is bound to other things as well")
        values.add(node)
        root = _root(node, of.root)
        if root is of.root or isinstance(root, ast.Name) and root.id == target.id:
            continue
        inner = facts.within(binding.block)
        if isinstance(root, ast.Name) and inner.kind_of(node).is_a("Query"):
            yield from _held(root, values, inner, of)
        elif _makes_query(root, inner) and not of.calls:
            stretch = Stretch(root, local.parents, inner)
            if stretch.top is not node:
                raise Refused(f"`{target.id}` is bound to other things as well")
            yield stretch
        else:
            raise Refused(f"`{target.id}` is bound to other things as well")
    for use in uses:
        stretch = Stretch(use, local.parents, facts, of.calls)
        if stretch.top is use and stretch.use == "assigned":
            raise Refused(f"`{target.id}` has another name as well")
        yield stretch


def _held(name: ast.Name, values: set[ast.expr], facts: Facts, of: Stretch) -> Iterator[Stretch]:
    """The stretches of another variable, with which a chain begins. Raises Refused."""
    local = facts.variable(name)
    bindings = local.bindings if local is not None else []
    for binding in bindings:
        parent = local.parents.get(binding.node) if local is not None else None
        if not isinstance(parent, ast.Assign):
            raise Refused(f"`{name.id}` is bound to other things as well")
        yield from _variable(parent, values, of)
    if not bindings:
        raise Refused(f"`{name.id}` is no local variable: other code may use it")


def _root(node: ast.expr, known: ast.expr | None = None) -> ast.expr:
    """What a chain starts with: a name, `session.query(…)`, `Model.query`, or what is known to be it."""
    while True:
        if node is known:
            return node
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "query":
                return node
            node = node.func.value
        elif isinstance(node, ast.Attribute) and node.attr != "query":
            node = node.value
        else:
            return node


def _makes_query(node: ast.expr, facts: Facts) -> bool:
    return not isinstance(node, ast.Name) and facts.kind_of(node).is_a("Query")
