"""The proof that a change of the text changed what it was meant to, and nothing else.

The tree of the new text must be that of the old one but for the *anchors*, the expressions and statements that were
to change; each anchor must have become one whole node (or, of statements, whole statements), and what is kept of it
must stand there unchanged.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splices

_AROUND = "() \t\f\r\n\\"


def is_same(one: object, other: object) -> bool:
    """Whether two trees are equal, wherever they stand."""
    stack = [(one, other)]
    while stack:
        left, right = stack.pop()
        if left.__class__ is not right.__class__:
            return False
        if isinstance(left, ast.AST):
            stack += [(getattr(left, name, None), getattr(right, name, None)) for name in left._fields]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                return False
            stack += zip(left, right, strict=True)
        elif left != right:
            return False
    return True


class Verification:
    """A changed text held against the one it was made from."""

    __slots__ = ("_anchors", "_gaps", "_moved", "_new", "_old", "_splices")

    def __init__(
        self, old: Places, new: Places, splices: Splices, anchors: Sequence[Span], moved: Sequence[ast.AST] = ()
    ) -> None:
        self._old = old
        self._new = new
        self._splices = splices
        self._anchors = set(anchors)
        self._gaps = [splices.changed(each) for each in self._anchors if each.start == each.end]
        self._moved = moved

    def holds(self, old: ast.Module, new: ast.Module) -> bool:
        """Whether the new tree is the old one with nothing changed but the anchors."""
        stack: list[tuple[object, object]] = [(old, new)]
        while stack:
            left, right = stack.pop()
            if isinstance(left, ast.AST) and isinstance(right, ast.AST):
                span = self._span(self._old, left)
                if span is not None and not self._meets(span):
                    if not is_same(left, right):
                        return False
                elif span in self._anchors:
                    if not self._is_replaced([(left, span)], [right]):
                        return False
                elif left.__class__ is not right.__class__:
                    return False
                else:
                    stack += [(getattr(left, name, None), getattr(right, name, None)) for name in left._fields]
            elif isinstance(left, list) and isinstance(right, list):
                if left and isinstance(left[0], ast.stmt) or right and isinstance(right[0], ast.stmt):
                    pairs = self._statements(left, right)
                else:
                    pairs = list(zip(left, right, strict=True)) if len(left) == len(right) else None
                if pairs is None:
                    return False
                stack += pairs
            elif left.__class__ is not right.__class__ or left != right:
                return False
        return True

    def _span(self, places: Places, node: ast.AST) -> Span | None:
        try:
            return places.span(node)
        except ValueError:
            return None

    def _meets(self, span: Span) -> bool:
        return any(each.meets(span) for each in self._anchors) or self._splices.touch(span)

    def _statements(self, old: list[ast.stmt], new: list[ast.stmt]) -> list[tuple[object, object]] | None:
        """The statements of a suite that are no anchors, in pairs; None where they do not pair, or an anchor has not
        become what it should."""
        holders = [(each, self._holder(self._old.span(each))) for each in old]
        anchors = [(each, span) for each, span in holders if span is not None]
        others = [each for each, span in holders if span is None]
        # What is inserted between statements has an empty span for its anchor.
        targets = [self._splices.changed(span) for _, span in anchors] + self._gaps
        inserted = [each for each in new if any(target.holds(self._new.span(each)) for target in targets)]
        rest = [each for each in new if each not in inserted]
        if len(rest) != len(others) or not self._is_replaced(anchors, inserted, as_statements=True):
            return None
        return list(zip(others, rest, strict=True))

    def _holder(self, span: Span) -> Span | None:
        """The anchor that a statement is, or is a part of, with those beside it."""
        return next((each for each in self._anchors if each.start < each.end and each.holds(span)), None)

    def _is_replaced(
        self, anchors: Sequence[tuple[ast.AST, Span]], new: Sequence[ast.AST], *, as_statements: bool = False
    ) -> bool:
        """Whether nodes have become what stands where they stood, and what is kept of them stands there."""
        found: dict[Span, list[ast.AST]] = {}
        for node in new:
            for part in ast.walk(node):
                span = self._span(self._new, part)
                if span is not None:
                    found.setdefault(span, []).append(part)
        everything = [each for nodes in found.values() for each in nodes]
        for anchor, span in anchors:
            target = self._splices.changed(span)
            if not as_statements and not self._fills(new[0], target):
                return False
            for part, kept in self._kept(anchor):
                if not any(is_same(part, each) for each in found.get(kept, ())):
                    return False
            if not all(
                any(is_same(moved, each) for each in everything)
                for moved in self._moved
                if (place := self._span(self._old, moved)) is not None and span.holds(place)
            ):
                return False
        return True

    def _fills(self, node: ast.AST, target: Span) -> bool:
        """Whether a node covers a span, but for parentheses around it."""
        span = self._span(self._new, node)
        if span is None or not target.holds(span):
            return False
        # A statement may be put before the one that begins with the node.
        start = max([target.start, *(each.end for each in self._gaps if each.start == target.start)])
        around = self._new.text[start : span.start] + self._new.text[span.end : target.end]
        return not around.strip(_AROUND)

    def _kept(self, anchor: ast.AST) -> Iterator[tuple[ast.AST, Span]]:
        """The largest parts of a node that nothing touches, with where they stand now."""
        stack = list(ast.iter_child_nodes(anchor))
        while stack:
            part = stack.pop()
            span = self._span(self._old, part)
            # An anchor may be all of the one around it, as an expression is of its statement.
            if span is None or span in self._anchors or self._splices.touch(span) and not self._splices.swallow(span):
                stack += ast.iter_child_nodes(part)
            elif not self._splices.swallow(span):
                yield part, self._splices.kept(span)
