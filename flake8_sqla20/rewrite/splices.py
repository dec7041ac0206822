"""Changes of a text, and where what they leave alone stands afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flake8_sqla20.rewrite.places import Span


class Splice(NamedTuple):
    """A span of the text that another text replaces; an empty span inserts."""

    start: int
    end: int
    text: str

    def touches(self, span: Span) -> bool:
        """Whether it changes something inside a span, beyond what is put before or behind it."""
        if self.start == self.end:
            return span.start < self.start < span.end
        return self.start < span.end and span.start < self.end

    def swallows(self, span: Span) -> bool:
        """Whether it replaces the whole span."""
        return self.start <= span.start and span.end <= self.end and self.start < self.end

    @property
    def growth(self) -> int:
        return len(self.text) - (self.end - self.start)


class Splices:
    """Splices that do not overlap, in the order of the text; insertions at one place keep their order.

    Raises ValueError for splices that overlap.
    """

    __slots__ = ("_all",)

    def __init__(self, splices: Sequence[Splice]) -> None:
        self._all = sorted(splices, key=lambda each: (each.start, each.end))
        if any(left.end > right.start for left, right in zip(self._all, self._all[1:], strict=False)):
            raise ValueError("two changes of one piece of text")

    def applied(self, text: str) -> str:
        parts, done = [], 0
        for each in self._all:
            parts += [text[done : each.start], each.text]
            done = each.end
        return "".join([*parts, text[done:]])

    def touch(self, span: Span) -> bool:
        return any(each.touches(span) for each in self._all)

    def swallow(self, span: Span) -> bool:
        return any(each.swallows(span) for each in self._all)

    def kept(self, span: Span) -> Span:
        """Where a span that nothing touches stands afterwards."""
        start = span.start + sum(each.growth for each in self._all if each.end <= span.start)
        end = span.end + sum(each.growth for each in self._all if each.start < span.end)
        return Span(start, end)

    def changed(self, span: Span) -> Span:
        """What a span has become, with what is inserted at its two ends."""
        start, end = span
        shift = 0
        for each in self._all:
            if each.start < span.start:
                start = span.start + shift + each.growth if each.end <= span.start else each.start + shift
            if each.end <= span.end:
                end = span.end + shift + each.growth
            elif each.start < span.end:  # it takes more than the span, as the end of its row
                end = each.start + shift + len(each.text)
            shift += each.growth
        return Span(start, end)
