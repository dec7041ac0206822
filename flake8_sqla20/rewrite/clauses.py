"""Arguments of a call that become methods behind it: `f(a, b, c=d)` becomes `f(a).m(b).n(d)`.

All of them stay where they are: what stands between two becomes `).m(`, so that comments and rows are kept.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import NamedTuple

from flake8_sqla20.rewrite.arguments import Argument, Items
from flake8_sqla20.rewrite.concrete import Concrete
from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice

_WIDTH = 79


class Clause(NamedTuple):
    """What becomes of an argument: it stays in the call (no `method`), becomes an argument of a method, or goes
    (`is_dropped`). `is_spread`: its elements are the arguments; `code` replaces its value (may be empty);
    `keeps_name`: it is a keyword of the method as well."""

    argument: Argument
    method: str = ""
    is_spread: bool = False
    is_dropped: bool = False
    code: str | None = None
    keeps_name: bool = False


class Chaining:
    """The splices that turn arguments of a call into methods. Raises LookupError for a text that does not admit it."""

    def __init__(self, places: Places, concrete: Concrete, items: Items, clauses: Sequence[Clause]) -> None:
        self._places = places
        self._text = places.text
        self._concrete = concrete
        self._items = items
        self._clauses = clauses
        row, column = places.place(items.closing.start)
        # Brackets with rows of their own go on having them.
        self._hangs = not places.row(row)[:column].strip()
        self._closing = places.newline + places.indentation(row) if self._hangs else ""
        self._width = 0

    def splices(self) -> list[Splice]:
        spans = [each.span for each in self._items.items]
        places = [self._items.index_of(self._places.span(each.argument)) for each in self._clauses]
        staying = [not each.method and not each.is_dropped for each in self._clauses]
        if places != list(range(len(spans))) or staying != sorted(staying, reverse=True):
            raise LookupError("arguments in an order of its own")
        found: list[Splice] = []
        for index, clause in enumerate(self._clauses):
            before = self._items.commas[index - 1] if index else Span(self._items.opening.end, self._items.opening.end)
            last = index == len(spans) - 1
            if clause.is_dropped or clause.code == "":
                end = self._items.closing.start if last else spans[index].end
                start = before.start if index or clause.method else spans[index].start
                if last and clause.is_dropped and self._is_kept(index) and self._items.has_trailing_comma:
                    end = self._items.commas[-1].start
                self._without_comment(start, end)
                found.append(Splice(start, end, "" if clause.is_dropped else f"{self._head(index)}).{clause.method}("))
                continue
            if clause.method and not self._is_more(index):
                start = self._gap(spans[index - 1].end, before.start) if index else before.start
                found += self._separator(index, clause, Span(start, before.end), spans[index])
            found += self._argument(clause, spans[index])
        return found

    def _gap(self, end: int, comma: int) -> int:
        """Where what stands before an argument begins: at its comma, or where white space before that begins."""
        return comma if self._text[end:comma].strip(" \t\r\n\f\\") else end

    def _is_more(self, index: int) -> bool:
        """Whether an argument is the next one of the method that the argument before it has become."""
        clause, before = self._clauses[index], self._clauses[index - 1]
        return index > 0 and clause.keeps_name and before.keeps_name and clause.method == before.method

    def _is_kept(self, index: int) -> bool:
        return index > 0 and not self._clauses[index - 1].is_dropped and self._clauses[index - 1].code != ""

    def _head(self, index: int) -> str:
        """What stands before the bracket that closes an argument: its own row, where the call's has one."""
        return self._closing if self._hangs and self._is_kept(index) and not self._ends_row(index - 1) else ""

    def _ends_row(self, index: int) -> bool:
        """Whether the brackets that an item loses end on a row that they leave empty."""
        value = _value(self._clauses[index].argument)
        if not self._clauses[index].is_spread or not isinstance(value, (ast.List, ast.Tuple, ast.Set)):
            return False
        end = self._items.items[index].span.end
        row, column = self._places.place(end - 1)
        return not self._places.row(row)[:column].strip()

    def _separator(self, index: int, clause: Clause, before: Span, item: Span) -> list[Splice]:
        """What ends the call or method before an argument, and begins its own."""
        code = f"{self._head(index)}).{clause.method}("
        between = self._text[before.end : item.start]
        own = self._text[self._places.span(_value(clause.argument)).start : item.end]
        width = (self._width or self._column(before.start)) + len(code) + len(own) + 1
        self._width = 0
        if "\n" not in between and "\r" not in between:
            return [Splice(before.start, item.start, code)]
        if code.startswith(self._places.newline) and between.strip():  # behind the comment
            end = before.end + len(between.rstrip(" \t\r\n"))
            return [Splice(before.start, before.end, ""), Splice(end, end, code)]
        if self._hangs or between.strip() or "\n" in own or "\r" in own or width > _WIDTH:
            return [Splice(before.start, before.end, code)]
        self._width = width
        return [Splice(before.start, item.start, code)]

    def _column(self, offset: int) -> int:
        return self._places.place(offset)[1]

    def _argument(self, clause: Clause, item: Span) -> list[Splice]:
        """What changes inside of an argument."""
        value = _value(clause.argument)
        own = self._places.span(value)
        if clause.code is not None:
            return [Splice(item.start, item.end, clause.code)]
        if not clause.is_spread:
            if not clause.method or clause.keeps_name or isinstance(value, (ast.Yield, ast.YieldFrom)):
                return []
            self._without_comment(item.start, own.start)
            self._without_comment(own.end, item.end)
            found = [Splice(item.start, own.start, ""), Splice(own.end, item.end, "")]
            return [each for each in found if each.start < each.end]
        if not isinstance(value, (ast.List, ast.Tuple, ast.Set)):
            return [Splice(item.start, own.start, "*")]
        brackets = Items.of_sequence(self._places, self._concrete, value)
        self._without_comment(item.start, own.start)
        self._without_comment(own.end, item.end)
        found = [brackets.row_of(Span(item.start, brackets.opening.end))]
        closing = Span(brackets.closing.start, item.end)
        if brackets.has_trailing_comma and not self._text[brackets.commas[-1].end : closing.start].strip():
            comma = brackets.commas[-1]
            if self._places.place(comma.start)[0] == self._places.place(closing.start)[0]:
                return [*found, Splice(comma.start, closing.end, "")]
            found.append(Splice(comma.start, comma.end, ""))
        return [*found, self._last_row(closing)]

    def _last_row(self, closing: Span) -> Splice:
        """A closing bracket: with its row where it has one for itself, or with the indentation that the row is to
        lose."""
        row, column = self._places.place(closing.start)
        if self._places.row(row)[:column].strip():
            return Splice(closing.start, closing.end, "")
        end = closing.end
        if self._items.has_trailing_comma and self._items.commas[-1].start == end:
            end += 1
        alone = self._items.row_of(Span(closing.start, end))
        if alone.start < closing.start:
            return alone
        wanted = len(self._closing.lstrip("\r\n")) if self._hangs else column
        return Splice(closing.start - column + min(wanted, column), closing.end, "")

    def _without_comment(self, start: int, end: int) -> None:
        if "#" in self._text[start:end]:
            raise LookupError("a comment beside an argument that goes")


def _value(argument: Argument) -> ast.expr:
    return argument.value if isinstance(argument, ast.keyword) else argument
