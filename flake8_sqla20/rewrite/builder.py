"""What a rule's `fix` writes with: operations on the nodes of a tree, which become splices of the text."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

from flake8_sqla20.rewrite.arguments import Argument, Items
from flake8_sqla20.rewrite.clauses import Chaining, Clause
from flake8_sqla20.rewrite.concrete import Concrete, Piece
from flake8_sqla20.rewrite.naming import Need, needed, spelled
from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice
from flake8_sqla20.syntax import last_name

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts

T = TypeVar("T")


class Refused(Exception):  # noqa: N818
    """Why a usage is left as it is, in words that end the sentence "by hand: …"."""


class Original:
    """The text of a module, its tree, and its concrete syntax, which is made when first asked for."""

    __slots__ = ("_concrete", "_formatted", "_parents", "places", "tree")

    def __init__(self, text: str, tree: ast.Module) -> None:
        self.places = Places(text)
        self.tree = tree
        self._concrete: Concrete | None = None
        self._formatted: list[Span] | None = None
        self._parents: dict[ast.AST, ast.AST] | None = None

    @property
    def concrete(self) -> Concrete:
        if self._concrete is None:
            self._concrete = Concrete(self.places.text)
        return self._concrete

    @property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Node -> parent in the whole module."""
        if self._parents is None:
            nodes = ast.walk(self.tree)
            self._parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
        return self._parents

    def is_formatted(self, span: Span) -> bool:
        """Whether a span lies in an f-string, whose inside has no positions before Python 3.12, and no quotes of its
        own."""
        if self._formatted is None:
            found = [each for each in ast.walk(self.tree) if isinstance(each, ast.JoinedStr)]
            self._formatted = [self.places.span(each) for each in found]
        return any(each.holds(span) for each in self._formatted)


class Rewrite:
    """One fix in the making. It is safe as long as `unsafe` is not called.

    Every operation names the node that is to change, its *anchor*: what is around it stays as it is, and so does each
    part of it that no operation touches. An operation raises Refused where the text does not admit it.
    """

    __slots__ = ("_facts", "_original", "anchors", "moved", "needs", "reasons", "splices")

    def __init__(self, original: Original, facts: Facts) -> None:
        self._original = original
        self._facts = facts
        self.splices: list[Splice] = []
        self.anchors: list[Span] = []
        self.moved: list[ast.AST] = []
        self.needs: list[Need] = []
        self.reasons: list[str] = []

    # What a fix may say of itself.

    def refuse(self, why: str) -> NoReturn:
        """Gives the fix up: the finding is left to be fixed by hand."""
        raise Refused(why)

    def unsafe(self, why: str) -> None:
        """Says that the fix may change what the code does, and in which case."""
        if why not in self.reasons:
            self.reasons.append(why)

    # What can be asked of the text.

    def source(self, node: ast.AST) -> str:
        """The text of a node, as it is written."""
        start, end = self._span(node)
        return self._original.places.text[start:end]

    def has_comment(self, node: ast.AST) -> bool:
        """Whether a comment stands inside a node."""
        piece = self._piece(node)
        return piece is not None and any(each.kind == "comment" for each in _below(piece))

    def around(self, node: ast.AST) -> list[ast.AST]:
        """The nodes around a node, the innermost first, the module last."""
        found: list[ast.AST] = []
        parent = self._original.parents.get(node)
        while parent is not None:
            found.append(parent)
            parent = self._original.parents.get(parent)
        return found

    def name(self, dotted: str, at: ast.AST) -> str:
        """How a name of a library ("sqlalchemy.text") is written at a place; it is imported if it has to be."""
        found = spelled(self._facts, self._original.tree, dotted, at)
        if found:
            return found
        need = needed(self._facts, self._original.tree, dotted)
        if need is None:
            self.refuse(f"every name that {dotted} could be imported by is taken")
        self.needs.append(need)
        return need.local

    # Operations.

    def rename(self, node: ast.Attribute | ast.Name | ast.alias | ast.keyword, name: str) -> None:
        """Another last name: of an attribute, an imported name (its `as` stays), a keyword."""
        span = self._span(node)
        text = self._original.places.text
        if isinstance(node, ast.Attribute):
            old, start = node.attr, span.end - len(node.attr)
        else:
            old = (
                node.id if isinstance(node, ast.Name) else node.name if isinstance(node, ast.alias) else node.arg or ""
            )
            start = span.start
        if text[start : start + len(old)] != old:
            self.refuse("the name is written in other characters")
        self._change(span, Splice(start, start + len(old), name))

    def replace(self, node: ast.AST, *parts: str | ast.AST) -> None:
        """Other code in place of a node; parts that are nodes are carried over as they are written."""
        span = self._span(node)
        code = "".join(each if isinstance(each, str) else self.source(each) for each in parts)
        self.moved += [each for each in parts if not isinstance(each, str)]
        self._change(span, Splice(span.start, span.end, code))

    def wrap(self, node: ast.expr, before: str, after: str, *, anchor: ast.AST | None = None) -> None:
        """Code before and behind an expression: `text(` and `)`; within the parentheses that stand around it, unless
        the anchor is an expression around these."""
        span = self._span(node) if anchor is None or anchor is node else self._widest(node)
        self._anchor(anchor or node)
        if before:
            self.splices.append(Splice(span.start, span.start, before))
        if after:
            self.splices.append(Splice(span.end, span.end, after))

    def replace_between(self, left: ast.AST, right: ast.AST, code: str, *, anchor: ast.AST) -> None:
        """Other code in place of what stands between two nodes: from the end of one to the start of the other."""
        start, end = self._span(left).end, self._span(right).start
        self._anchor(anchor)
        self.splices.append(Splice(start, end, code))

    def cut_after(self, node: ast.expr, end: ast.expr) -> None:
        """Takes out what follows a node up to the end of the expression that it begins: `.count()` of `q.count()`."""
        self.replace_after(node, end)

    def replace_after(
        self, node: ast.expr, end: ast.expr, *parts: str | ast.AST, anchor: ast.AST | None = None
    ) -> None:
        """Other code in place of what follows a node up to the end of the expression that it begins, or ends; a comment
        there keeps the fix away."""
        start, stop = self._widest(node).end, self._span(end).end
        self._carried(anchor or end, Span(start, stop), parts)

    def replace_up_to(
        self, node: ast.AST, whole: ast.expr | ast.keyword, *parts: str | ast.AST, anchor: ast.AST | None = None
    ) -> None:
        """Other code in place of what stands before a node in an expression or keyword."""
        start, stop = self._span(whole).start, self._widest(node).start
        self._carried(anchor or whole, Span(start, stop), parts)

    def insert_before(self, node: ast.AST, *parts: str | ast.AST, anchor: ast.AST) -> None:
        """Code before a node in an expression."""
        start = self._widest(node).start
        self._carried(anchor, Span(start, start), parts)

    def insert_after(self, node: ast.AST, *parts: str | ast.AST, anchor: ast.AST) -> None:
        """Code behind a node in an expression."""
        end = self._widest(node).end
        self._carried(anchor, Span(end, end), parts)

    def unchain(self, call: ast.Call) -> None:
        """Takes the last call off a chain: `q.enable_eagerloads(False)` becomes `q`."""
        if not isinstance(call.func, ast.Attribute):
            self.refuse("it is not called as a method")
        value = self._widest(call.func.value)
        start = value.end
        span = self._span(call)
        between = self._original.places.text[start : span.end]
        self._change(span, Splice(start, span.end, ""))
        if "#" in between and self.has_comment(call):
            self.refuse("a comment stands in it")

    def remove_arguments(self, call: ast.Call, *arguments: Argument) -> None:
        """Takes arguments of a call out."""
        items = self._items(call)
        self._anchor(call)
        indices = {self._index(items, each) for each in arguments}
        self.splices += items.without(indices)

    def add_argument(self, call: ast.Call, code: str, *, first: bool = False) -> None:
        """Adds an argument behind the last one, or before the first; a keyword that is given already, which Python's
        parser would let pass, keeps the fix away."""
        keyword = code.partition("=")[0]
        if any(each.arg == keyword for each in call.keywords):
            self.refuse(f"{keyword}= is given already")
        items = self._items(call)
        self._anchor(call)
        self.splices.append(items.put_first(code) if first else items.added(code))

    def bundle(self, call: ast.Call, keyword: str, argument: ast.keyword) -> None:
        """Makes a keyword argument an entry of a dict: `bind=engine` becomes `bind_arguments={"bind": engine}`."""
        start, end = self._span(argument)
        value = self._widest(argument.value)
        self._anchor(call)
        self.splices += [Splice(start, value.start, f'{keyword}={{"{argument.arg}": '), Splice(end, end, "}")]

    def add_element(self, sequence: ast.List | ast.Tuple | ast.Set, code: str) -> None:
        """Adds an element behind the last one."""
        items = self._attempt(lambda: Items.of_sequence(self._original.places, self._original.concrete, sequence))
        self._anchor(sequence)
        self.splices.append(items.added(code))

    def unwrap(self, call: ast.Call, sequence: ast.expr) -> None:
        """Makes the elements of a sequence that is an argument, also one by keyword, arguments of their own: `[a, b]`
        becomes `a, b`; a list that is named, or a comprehension, is unpacked: `*columns`."""
        outer = self._items(call)
        index = self._index(outer, sequence)
        if not isinstance(sequence, (ast.List, ast.Tuple, ast.Set)):
            self._anchor(call)
            self.splices.append(Splice(outer.items[index].span.start, self._widest(sequence).start, "*"))
            return
        inner = self._attempt(lambda: Items.of_sequence(self._original.places, self._original.concrete, sequence))
        if not inner.items:
            self.remove_arguments(call, sequence)
            return
        self._anchor(call)
        around, own = outer.items[index].span, self._span(sequence)
        self.splices += inner.unwrapped(outer.commas[index] if index < len(outer.commas) else None)
        if around != own:  # parentheses, or a keyword
            ends = [Splice(around.start, own.start, ""), Splice(own.end, around.end, "")]
            self.splices += [each for each in ends if each.start < each.end]

    def into_methods(self, call: ast.Call, clauses: Sequence[Clause]) -> None:
        """Makes arguments of a call those of methods behind it: `f(a, b, c=d)` becomes `f(a).m(b).n(d)`. The clauses
        are all its arguments in their order, those that stay first."""
        items = self._items(call)
        self._anchor(call)
        places, concrete = self._original.places, self._original.concrete
        self.splices += self._attempt(lambda: Chaining(places, concrete, items, clauses).splices())

    def replace_statement(self, statement: ast.stmt, code: str) -> None:
        """Other statements in place of one; `code` is written as at the left margin, its rows are indented."""
        span = self._span(statement)
        newline = self._original.places.newline + self._indentation(statement)
        self._change(span, Splice(span.start, span.end, newline.join(code.splitlines())))

    def put_before(self, statement: ast.stmt, code: str) -> None:
        """Statements before another one, on rows of their own."""
        start = self._span(statement).start
        indentation = self._indentation(statement)
        newline = self._original.places.newline + indentation
        self.anchors.append(Span(start, start))
        self.splices.append(Splice(start, start, newline.join([*code.splitlines(), ""])))

    def remove_statement(self, statement: ast.stmt, suite: list[ast.stmt]) -> None:
        """Takes a statement out of its suite, with its row where it has one for itself; a comment stays."""
        span = self._span(statement)
        if len(suite) == 1:
            self._change(span, Splice(span.start, span.end, "pass"))
            return
        places = self._original.places
        end_row = statement.end_lineno or statement.lineno
        start = places.start_of(places.place(span.start)[0])
        end = places.start_of(end_row) + len(places.row(end_row))
        rest = places.text[span.end : end]
        if not places.text[start : span.start].strip() and rest.lstrip().startswith("#"):
            self._change(span, Splice(span.start, span.end + len(rest) - len(rest.lstrip()), ""))
        elif places.text[start : span.start].strip() or rest.strip():
            self._change(span, Splice(span.start, span.end, "pass"))
        else:
            self.anchors.append(span)
            self.splices.append(Splice(start, end, ""))

    def indent_under(self, statement: ast.stmt, header: str) -> None:
        """Puts a statement into the suite of a compound one: `with engine.connect() as connection:`."""
        places = self._original.places
        span = self._span(statement)
        indentation = self._indentation(statement)
        unit = self.unit()
        inside = self._rows_in_strings(statement)
        self.anchors.append(span)
        self.splices.append(Splice(span.start, span.start, f"{header}{places.newline}{indentation}{unit}"))
        for row in range(places.place(span.start)[0] + 1, (statement.end_lineno or statement.lineno) + 1):
            if row not in inside and places.row(row).strip():
                start = places.start_of(row)
                self.splices.append(Splice(start, start, unit))

    def reimport(self, statement: ast.ImportFrom, alias: ast.alias, module: str, name: str, *, local: str = "") -> None:
        """Imports a name of an import statement from another module, under the local name that it has, or `local`."""
        local = local or alias.asname or alias.name
        if statement.level:
            self.refuse("it is a relative import")
        need = Need(module, name, local)
        is_outside = statement in self._original.tree.body
        joins = any(isinstance(each, ast.ImportFrom) and each.module == module for each in self._original.tree.body)
        if len(statement.names) == 1 and (not is_outside or not joins or self._has_remark(statement)):
            self.replace(statement, f"from {module} import {need.alias}")
        elif any(self._binds(each, need) for each in (statement, *self._original.tree.body)):
            self.remove_name(statement, alias)
        elif module == statement.module:
            self.replace(alias, need.alias)
        elif is_outside:
            self.needs.append(need)
            self.remove_name(statement, alias)
        else:
            self.refuse("it is imported inside of other code, beside other names")

    def _has_remark(self, statement: ast.stmt) -> bool:
        """Whether anything stands behind a statement on its row."""
        places = self._original.places
        row = statement.end_lineno or statement.lineno
        return bool(places.row(row)[self._span(statement).end - places.start_of(row) :].strip())

    def _binds(self, statement: ast.stmt, need: Need) -> bool:
        """Whether a statement imports a name as it is needed."""
        if not isinstance(statement, ast.ImportFrom) or statement.level:
            return False
        return any((statement.module, each.name, each.asname or each.name) == need for each in statement.names)

    def remove_name(self, statement: ast.ImportFrom, alias: ast.alias) -> None:
        """Takes a name out of an import statement, the statement where it is the last."""
        if len(statement.names) == 1:
            self.remove_statement(statement, self._suite_of(statement))
            return
        self._anchor(statement)
        piece = self._piece(statement)
        children = piece.children if piece is not None else []
        names = [each for each in children if each.kind in ("dotted_name", "aliased_import")][1:]
        commas = [each.span for each in children if each.kind == ","]
        if len(names) != len(statement.names):
            self.refuse("the import statement is not understood")
        index = statement.names.index(alias)
        span = names[index].span
        if index < len(commas):
            text = self._original.places.text
            end = commas[index].end
            row, column = self._original.places.place(span.start)
            alone = not self._original.places.row(row)[:column].strip()
            rest = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*" if alone else r"[ \t]*").match(text, end)
            self.splices.append(Splice(span.start, rest.end() if rest else end, ""))
        else:
            self.splices.append(Splice(commas[index - 1].start, span.end, ""))

    def _suite_of(self, statement: ast.stmt) -> list[ast.stmt]:
        for node in ast.walk(self._original.tree):
            for name in ("body", "orelse", "finalbody"):
                suite = getattr(node, name, None)
                if isinstance(suite, list) and statement in suite:
                    return suite
        return [statement]

    def is_named(self, name: str) -> bool:
        """Whether the module reads a name, or says it in a string."""
        return any(
            isinstance(each, ast.Name) and each.id == name or isinstance(each, ast.Constant) and each.value == name
            for each in ast.walk(self._original.tree)
        )

    def has_member(self, owner: str, *names: str) -> bool:
        """Whether the module reads one of these attributes of what goes by a name, as `sa.event.remove` does."""
        return any(
            isinstance(each, ast.Attribute) and each.attr in names and last_name(each.value) == owner
            for each in ast.walk(self._original.tree)
        )

    def uses_of(self, alias: ast.alias, dotted: str) -> list[ast.Name]:
        """All reads of the name that an import binds; empty where the module binds it otherwise as well, or says it in
        a string, as `__all__` does."""
        local = alias.asname or alias.name
        if self._facts.is_taken(local, dotted):
            return []
        nodes = list(ast.walk(self._original.tree))
        if any(isinstance(each, ast.Constant) and each.value == local for each in nodes):
            return []
        return [each for each in nodes if isinstance(each, ast.Name) and each.id == local]

    # What the operations share.

    def _carried(self, anchor: ast.AST, span: Span, parts: tuple[str | ast.AST, ...]) -> None:
        code = "".join(each if isinstance(each, str) else self.source(each) for each in parts)
        self.moved += [each for each in parts if not isinstance(each, str)]
        self._change(self._span(anchor), Splice(span.start, span.end, code))

    def _change(self, anchor: Span, splice: Splice) -> None:
        self.anchors.append(anchor)
        self.splices.append(splice)

    def _anchor(self, node: ast.AST) -> None:
        self.anchors.append(self._span(node))

    def _span(self, node: ast.AST) -> Span:
        return self._attempt(lambda: self._original.places.span(node))

    def _piece(self, node: ast.AST) -> Piece | None:
        return self._original.concrete.at(self._span(node))

    def _widest(self, node: ast.AST) -> Span:
        """The span of a node with the parentheses around it."""
        piece = self._piece(node)
        return piece.widest.span if piece is not None else self._span(node)

    def _items(self, call: ast.Call) -> Items:
        return self._attempt(lambda: Items.of_call(self._original.places, self._original.concrete, call))

    def _index(self, items: Items, node: Argument) -> int:
        return self._attempt(lambda: items.index_of(self._span(node)))

    def _attempt(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except (LookupError, ValueError) as error:
            raise Refused(f"the text has {error}") from error

    def _indentation(self, statement: ast.stmt) -> str:
        """The indentation of a statement that starts its row; refuses for one behind a colon or semicolon."""
        places = self._original.places
        row, column = places.place(self._span(statement).start)
        if places.row(row)[:column].strip():
            self.refuse("it shares its row with another statement")
        end = self._span(statement).end
        rest = places.row(statement.end_lineno or row)[end - places.start_of(statement.end_lineno or row) :]
        if rest.strip() and not rest.lstrip().startswith("#"):
            self.refuse("it shares its row with another statement")
        return places.indentation(row)

    def _rows_in_strings(self, statement: ast.stmt) -> set[int]:
        """The rows of a statement that begin inside of a string, not between two that stand one after the other."""
        pieces = [
            piece
            for child in ast.walk(statement)
            if isinstance(child, (ast.Constant, ast.JoinedStr)) and (piece := self._piece(child)) is not None
        ]
        spans = [each.span for piece in pieces for each in _below(piece) if each.kind == "string"]
        place = self._original.places.place
        return {row for start, end in spans for row in range(place(start)[0] + 1, place(end)[0] + 1)}

    def unit(self) -> str:
        """What the module indents a suite by."""
        for node in ast.walk(self._original.tree):
            suite = getattr(node, "body", None)
            if isinstance(node, ast.stmt) and isinstance(suite, list) and suite[0].lineno > node.lineno:
                inner = self._original.places.indentation(suite[0].lineno)
                outer = self._original.places.indentation(node.lineno)
                if inner.startswith(outer) and inner != outer:
                    return inner[len(outer) :]
        return "    "


def _below(piece: Piece) -> list[Piece]:
    found = [piece]
    for each in found:
        found += each.children
    return found
