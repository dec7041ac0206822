"""From `Query` to `select()`: a passage of chains written anew, method by method.

Source: "ORM Query Unified with Core Select" and "ORM Query Usage" in the 2.0 migration guide. What a Query does by
itself is kept: `first()` limits to one row, entities are given once (`unique()`), `count()` counts a subquery.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.querychains import OPTIONS, RENAMED, Stretch, passage
from flake8_sqla20.rewrite.shapes import Shape, needs_unique, shape_of

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

# Aggregates that give one row as long as nothing is grouped.
_AGGREGATES = ("count", "max", "min", "sum", "avg")
_BULK = ("update", "delete")
_FILTERING = ("filter", "filter_by", "where", "execution_options")


def convert(start: ast.expr, facts: Facts, rewrite: Rewrite) -> None:
    """Rewrite the passage of a Query that starts at a call or attribute. Raises Refused."""
    stretches = passage(start, facts)
    if [stretch.name for stretch in stretches] != ["get"]:
        rewrite.unsafe("what hooks into Query, a subclass or its events, does not see a `select()`")
    origins = [stretch.root for stretch in stretches if stretch.starts]
    session = Session(origins[0], facts, rewrite)
    if any(Session(each, facts, rewrite).text != session.text for each in origins):
        rewrite.refuse("its Queries are of different sessions")
    shapes = [shape_of(each, facts) for each in origins]
    shape = shapes[0]
    if any(other.is_same_as(shape) is False for other in shapes):
        rewrite.refuse("its Queries select different things")
    if len(stretches) > 1:
        if session.node is not None and not facts.is_lasting(session.node):
            rewrite.refuse("the session is another one by the time that the Query is executed")
        changing = ("with_entities", "add_columns", "add_entity")
        if any(_is_called(call, *changing) for each in stretches for call in each.links):
            rewrite.refuse("what the Query selects changes on its way")
    calls = [call for stretch in stretches for call in stretch.links]
    bulk = {stretch.name for stretch in stretches if stretch.name in _BULK}
    if bulk and any(stretch.name not in bulk for stretch in stretches if stretch.use != "assigned") or len(bulk) > 1:
        rewrite.refuse("the Query is executed in several ways, as UPDATE or DELETE among them")
    function = bulk.pop() if bulk else "select"
    for stretch in stretches:
        _Writer(stretch, shape, calls, session, facts, rewrite).write(function)


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


class _Writer:
    """One stretch, written as a `select()` and its execution."""

    def __init__(
        self, stretch: Stretch, shape: Shape, calls: list[ast.Call], session: Session, facts: Facts, rewrite: Rewrite
    ) -> None:
        self.stretch = stretch
        self.shape = shape.after(stretch.links, facts)
        self.calls = calls
        self.session = session
        self.facts = facts
        self.rewrite = rewrite

    def write(self, function: str) -> None:
        """Write it as a statement that `select()`, `update()` or `delete()` makes."""
        if self.stretch.name == "get":
            self._get()
            return
        self._start(function)
        for call in self.stretch.links:
            if function in _BULK and not _is_called(call, *_FILTERING):
                self.rewrite.refuse(f"{function}() ignores, or refuses, a part of the Query")
            self._link(call)
        if function in _BULK:
            self._bulk(function)
        else:
            self._end(self.stretch.name)

    # Where the chain starts.

    def _start(self, function: str) -> None:
        root = self.stretch.root
        if isinstance(root, ast.Call):
            self.rewrite.replace(root.func, self.rewrite.name(f"sqlalchemy.{function}", root))
        elif isinstance(root, ast.Attribute):
            self.rewrite.replace(root, self.rewrite.name(f"sqlalchemy.{function}", root), "(", root.value, ")")

    # Its methods.

    def _link(self, call: ast.Call) -> None:
        func = call.func
        if not isinstance(func, ast.Attribute):
            return
        name = func.attr
        if any(isinstance(each, ast.Constant) and isinstance(each.value, (str, bool)) for each in call.args):
            if name not in ("with_hint", "prefix_with", "suffix_with", "with_statement_hint", "autoflush"):
                self.rewrite.refuse(f"{name}() has a string, which becomes an attribute or text() first")
        if name in ("join", "outerjoin"):
            self._join(call, name)
        elif name in RENAMED:
            self.rewrite.rename(func, RENAMED[name])
        elif name in OPTIONS:
            self._option(call, func, OPTIONS[name])
        if name == "options" and any(isinstance(each, (ast.List, ast.Tuple)) for each in call.args):
            self.rewrite.refuse("options() has a list, whose elements become arguments first")

    def _join(self, call: ast.Call, name: str) -> None:
        """A join as a Select takes it: a target, or a relationship, and perhaps a condition."""
        if len(call.args) > 2 or any(isinstance(each, (ast.Tuple, ast.List, ast.Starred)) for each in call.args):
            self.rewrite.refuse(f"{name}() of several targets has to be taken apart first (SQA112)")
        if any(each.arg not in ("isouter", "full", "onclause", "target") for each in call.keywords):
            self.rewrite.refuse(f"{name}() has arguments that a select() has not")
        if len(call.args) == 2 and not self.facts.is_from_clause(call.args[0]):
            self.rewrite.refuse(f"what {name}() joins is not known: a target, or the first of two")

    def _option(self, call: ast.Call, func: ast.Attribute, option: str) -> None:
        if option.endswith("="):
            if len(call.args) != 1 or call.keywords:
                self.rewrite.refuse(f"{func.attr}() is called in another way")
            self.rewrite.wrap(call.args[0], option, "")
        elif call.args or call.keywords:
            self.rewrite.refuse(f"{func.attr}() is called in another way")
        else:
            self.rewrite.add_argument(call, option)
        self.rewrite.rename(func, "execution_options")

    # How it ends.

    def _end(self, name: str) -> None:
        stretch, rewrite = self.stretch, self.rewrite
        if stretch.use == "iterated":
            self._executed(stretch.inner)
        elif isinstance(stretch.end, ast.Subscript):
            self._indexed(stretch.end)
        elif stretch.use == "statement":
            rewrite.cut_after(stretch.inner, stretch.top)
        elif name == "count":
            function = rewrite.name("sqlalchemy.func", stretch.root)
            select = rewrite.name("sqlalchemy.select", stretch.root)
            before = f"{self.session.text}.scalar({select}({function}.count()).select_from("
            self._enclosed(before, ".subquery()))")
        elif name == "scalar":
            if self._gives_one_row():
                self._enclosed(f"{self.session.text}.scalar(", ")")
            else:
                self._executed(stretch.inner, as_rows=True)
                self._rename_end("scalar_one_or_none")
        elif name == "as_scalar":
            self._rename_end("scalar_subquery")
        elif name == "first":
            limited = not any(_is_called(call, "from_statement") for call in self.calls)
            self._executed(stretch.inner, before_end=".limit(1)" if limited else "")
        elif stretch.use == "executed":
            self._executed(stretch.inner)
        elif name == "subquery" and stretch.end is not None:
            self._plain_arguments("name")

    def _plain_arguments(self, *known: str) -> None:
        end = self.stretch.end
        if isinstance(end, ast.Call) and (len(end.args) > 1 or any(each.arg not in known for each in end.keywords)):
            self.rewrite.refuse(f"{self.stretch.name}() has arguments that a select() has not")

    def _rename_end(self, name: str) -> None:
        end = self.stretch.end
        if isinstance(end, ast.Call) and isinstance(end.func, ast.Attribute):
            self.rewrite.rename(end.func, name)

    def _executed(self, statement: ast.expr, *, before_end: str = "", as_rows: bool = False) -> None:
        """The statement given to the session: entities by `scalars()`, rows by `execute()`."""
        if isinstance(self.stretch.end, ast.Call) and (self.stretch.end.args or self.stretch.end.keywords):
            self.rewrite.refuse(f"{self.stretch.name}() has arguments")
        if self.shape.is_unknown and not as_rows:
            self.rewrite.refuse(f"what {self.shape.text} is, is not known: an entity, or a column")
        self._doubts()
        method = "scalars" if self.shape.gives_entities and not as_rows else "execute"
        unique = ".unique()" if needs_unique(self.shape, self.calls, self.facts, limited=bool(before_end)) else ""
        self.rewrite.wrap(
            statement, f"{self.session.text}.{method}(", f"{before_end}){unique}", anchor=self.stretch.top
        )
        self._keep_session()

    def _doubts(self) -> None:
        for doubt in self.shape.doubts:
            self.rewrite.unsafe(doubt)

    def _enclosed(self, before: str, after: str) -> None:
        """The statement within a call that stands in place of the method that ended it."""
        end = self.stretch.end
        if isinstance(end, ast.Call) and (end.args or end.keywords):
            self.rewrite.refuse(f"{self.stretch.name}() has arguments")
        self.rewrite.wrap(self.stretch.inner, before, after, anchor=self.stretch.top)
        self.rewrite.cut_after(self.stretch.inner, self.stretch.top)
        self._keep_session()

    def _keep_session(self) -> None:
        if self.stretch.starts and self.session.node is not None:
            self.rewrite.moved.append(self.session.node)

    def _gives_one_row(self) -> bool:
        """Whether the statement gives one row whatever there is: an aggregate, or EXISTS."""
        if self.shape.gives_entities or len(self.shape.entities) != 1:
            return False
        if any(_is_called(call, "group_by", "with_entities", "having") for call in self.calls):
            return False
        entity = self.shape.entities[0]
        if self.facts.kind_of(entity).is_a("Exists"):
            return not any(_is_called(call, "filter", "where", "select_from", "join") for call in self.calls)
        while isinstance(entity, ast.Call) and isinstance(entity.func, ast.Attribute) and entity.func.attr == "label":
            entity = entity.func.value
        if isinstance(entity, ast.Call) and isinstance(entity.func, ast.Attribute):
            return entity.func.attr in _AGGREGATES and self.facts.kind_of(entity).is_a("FunctionElement")
        return False

    def _indexed(self, end: ast.Subscript) -> None:
        """An index or slice: the rows between, as the Query fetched them, then the element."""
        index = end.slice
        if isinstance(index, ast.Slice):
            lower, upper = index.lower, index.upper
            if index.step is not None or not all(each is None or _counts(each) for each in (lower, upper)):
                self.rewrite.refuse("a slice with a step, or from the end, has to be taken of the list")
            if upper is None and lower is None:
                self.rewrite.refuse("a slice of everything is a list")
            start = self.rewrite.source(lower) if lower is not None else "0"
            bounds = f".offset({start})" if upper is None else f".slice({start}, {self.rewrite.source(upper)})"
            if lower is None and upper is not None:
                bounds = f".limit({self.rewrite.source(upper)})"
            after = ".all()"
        elif _counts(index):
            text = self.rewrite.source(index)
            number = index.value if isinstance(index, ast.Constant) else None
            stop = str(number + 1) if isinstance(number, int) else f"{text} + 1"
            bounds, after = f".slice({text}, {stop})", ".all()[0]"
        else:
            self.rewrite.refuse("an index that may count from the end has to be taken of the list")
        if any(_is_called(call, "limit", "offset", "slice") for call in self.calls):
            self.rewrite.refuse("a Query with a limit is sliced within it")
        self._executed(self.stretch.inner, before_end=bounds)
        self.rewrite.cut_after(self.stretch.inner, end)
        self.rewrite.wrap(self.stretch.inner, "", after, anchor=end)

    # Bulk UPDATE and DELETE, and `get()`.

    def _bulk(self, function: str) -> None:
        stretch, rewrite = self.stretch, self.rewrite
        end = stretch.end
        if not self.shape.gives_entities:
            rewrite.refuse(f"what {function}() is applied to is not known to be one class")
        self._doubts()
        if not isinstance(end, ast.Call):
            return
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
        rewrite.wrap(stretch.inner, f"{self.session.text}.execute(", "", anchor=stretch.top)
        rewrite.replace_after(stretch.inner, stretch.top, *tail)
        self._keep_session()

    def _get(self) -> None:
        from flake8_sqla20.rewrite.primarykeys import get

        get(self.stretch, self.session.text if self.session.node is None else self.session.node, self.rewrite)


def _is_called(call: ast.Call, *names: str) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in names


def _counts(node: ast.expr) -> bool:
    """Whether an index counts from the start: a number that is not negative."""
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value >= 0 or isinstance(node, ast.Name)
    )
