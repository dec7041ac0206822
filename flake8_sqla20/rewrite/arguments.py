"""The argument list of a call: where its arguments, commas and brackets are, and what is added or taken out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rewrite.concrete import Concrete, Piece
from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice

Argument = ast.expr | ast.keyword
_LISTS = ("argument_list", "list", "tuple", "set")


class Items:
    """What stands between two brackets, separated by commas: arguments of a call, elements of a list.

    Raises LookupError where the concrete syntax is not what the tree says.
    """

    __slots__ = ("_places", "closing", "commas", "items", "opening")

    def __init__(self, places: Places, brackets: Piece) -> None:
        self._places = places
        inside = [each for each in brackets.children if each.kind not in ("comment", "line_continuation")]
        if brackets.kind not in _LISTS or len(inside) < 2:
            raise LookupError(f"no list of arguments: {brackets.kind}")
        self.opening, self.closing = inside[0].span, inside[-1].span
        self.items = [each for each in inside[1:-1] if each.kind != ","]
        self.commas = [each.span for each in inside[1:-1] if each.kind == ","]
        if not len(self.items) - 1 <= len(self.commas) <= len(self.items):
            raise LookupError("a list of arguments that is not understood")

    @classmethod
    def of_call(cls, places: Places, concrete: Concrete, call: ast.Call) -> Items:
        piece = concrete.at(places.span(call))
        brackets = piece.child("argument_list") if piece is not None and piece.kind == "call" else None
        if brackets is None:
            raise LookupError("a call whose arguments are a generator")
        found = cls(places, brackets)
        if len(found.items) != len(call.args) + len(call.keywords):
            raise LookupError("a call that is not understood")
        return found

    @classmethod
    def of_sequence(cls, places: Places, concrete: Concrete, node: ast.List | ast.Tuple | ast.Set) -> Items:
        piece = concrete.at(places.span(node))
        if piece is None or piece.kind not in _LISTS:
            raise LookupError("a tuple without brackets")
        return cls(places, piece)

    @property
    def has_trailing_comma(self) -> bool:
        return bool(self.items) and len(self.commas) == len(self.items)

    def index_of(self, item: Span) -> int:
        """The index of an item; its span may leave out parentheses around it. Raises LookupError."""
        for index, each in enumerate(self.items):
            if each.span.holds(item):
                return index
        raise LookupError("an argument that is not found")

    def without(self, indices: set[int]) -> Iterator[Splice]:
        """What takes items out, each with a comma and with the row that it may have for itself."""
        kept = [index for index in range(len(self.items)) if index not in indices]
        for index in sorted(indices):
            item = self.items[index].span
            if kept and index > kept[-1] and not self.has_trailing_comma:
                # The last ones go with the comma before them; a comment between the two keeps that comma.
                before = self.commas[index - 1]
                if self._places.text[before.end : item.start].strip(" \t\r\n\f\\"):
                    yield self.row_of(item)
                else:
                    yield Splice(before.start, item.end, "")
            else:
                end = self.commas[index].end if index < len(self.commas) else item.end
                yield self.row_of(Span(item.start, end))

    def row_of(self, span: Span) -> Splice:
        """What takes a span out with the white space behind it, or with its whole row where it has one for itself."""
        text = self._places.text
        start, end = span
        while end < len(text) and text[end] in " \t":
            end += 1
        row, column = self._places.place(start)
        before = self._places.row(row)[:column]
        if before.strip() or text[end : end + 1] not in ("\r", "\n"):
            return Splice(start, end, "")
        end += 2 if text[end : end + 2] == "\r\n" else 1
        return Splice(start - column, end, "")

    def added(self, code: str) -> Splice:
        """What adds an item behind the last, in the layout of the others."""
        if not self.items:
            return Splice(self.opening.end, self.opening.end, code)
        last = self.items[-1].span
        row, _ = self._places.place(last.start)
        alone = not self._places.text[self._places.start_of(row) : last.start].strip()
        if not self.has_trailing_comma:
            separator = ", "
            if alone and len(self.items) > 1 and self._places.place(self.items[-2].span.start)[0] != row:
                separator = "," + self._places.newline + self._places.indentation(row)
            return Splice(last.end, last.end, separator + code)
        comma = self.commas[-1].end
        if alone:
            return Splice(comma, comma, self._places.newline + self._places.indentation(row) + code + ",")
        return Splice(comma, comma, f" {code},")

    def put_behind(self, index: int, code: str) -> Splice:
        """What puts an item behind another one that is not the last, on a row of its own where that has one."""
        start, end = self.items[index].span
        row, column = self._places.place(start)
        alone = (
            not self._places.row(row)[:column].strip()
            and self._places.place(self.items[index + 1].span.start)[0] != row
        )
        separator = "," + self._places.newline + self._places.indentation(row) if alone else ", "
        return Splice(end, end, separator + code)

    def put_first(self, code: str) -> Splice:
        """What puts an item before the first."""
        if not self.items:
            return Splice(self.opening.end, self.opening.end, code)
        start = self.items[0].span.start
        row, _ = self._places.place(start)
        if not self._places.text[self._places.start_of(row) : start].strip():
            return Splice(start, start, f"{code},{self._places.newline}{self._places.indentation(row)}")
        return Splice(start, start, f"{code}, ")

    def unwrapped(self, following: Span | None) -> Iterator[Splice]:
        """What takes the brackets off, with the rows that they may have for themselves. `following` is the comma behind
        them: of it and a trailing comma inside, one goes."""
        yield self.row_of(self.opening)
        closing = self.closing
        text = self._places.text
        if following is not None and not text[closing.end : following.start].strip():
            # One comma behind the last item stands for the two.
            if not self.has_trailing_comma:
                end = self.items[-1].span.end
                yield Splice(end, end, ",")
            closing = Span(closing.start, following.end)
        elif self.has_trailing_comma:
            comma = self.commas[-1]
            if following is not None:
                yield Splice(comma.start, comma.end, "")
            elif not text[comma.end : closing.start].strip(" "):
                closing = Span(comma.start, closing.end)
        alone = self.row_of(closing)
        yield alone if alone.start < closing.start else Splice(closing.start, closing.end, "")
