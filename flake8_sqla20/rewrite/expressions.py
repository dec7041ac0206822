"""Operations on expressions: names, arguments, chains."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from flake8_sqla20.rewrite.arguments import Argument, Items
from flake8_sqla20.rewrite.clauses import Chaining, Clause
from flake8_sqla20.rewrite.draft import Draft
from flake8_sqla20.rewrite.places import Span
from flake8_sqla20.rewrite.splices import Splice


class Expressions(Draft):
    """The operations on expressions.

    Every operation names the node that is to change, its *anchor*: what is around it stays as it is, and so does each
    part of it that no operation touches. An operation raises Refused where the text does not admit it.
    """

    __slots__ = ()

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

    def into_argument(self, call: ast.Call, function: str) -> None:
        """Makes the receiver of a call the first argument of another one: `s.execute(a)` becomes `f(s, a)`."""
        if not isinstance(call.func, ast.Attribute):
            self.refuse("it is not called as a method")
        items = self._items(call)
        receiver = self._widest(call.func.value)
        text = self._original.places.text
        alone = text[items.opening.end : items.opening.end + 1] in ("\r", "\n")
        separator = ("," if alone else ", ") if items.items else ""
        self._anchor(call)
        self.splices.append(Splice(receiver.start, receiver.start, f"{function}("))
        self.splices.append(Splice(receiver.end, items.opening.end, separator))

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

    def add_positional(self, call: ast.Call, code: str) -> None:
        """Adds an argument by position behind those that are given so, before the keywords."""
        items = self._items(call)
        self._anchor(call)
        count = len(call.args)
        is_last = count == len(items.items)
        splice = items.added(code) if is_last else items.put_behind(count - 1, code) if count else items.put_first(code)
        self.splices.append(splice)

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

    def _items(self, call: ast.Call) -> Items:
        return self._attempt(lambda: Items.of_call(self._original.places, self._original.concrete, call))

    def _index(self, items: Items, node: Argument) -> int:
        return self._attempt(lambda: items.index_of(self._span(node)))
