"""Which binding a name means at a place: Python's scopes, and rebinding.

Knows no SQLAlchemy. The scope of a region is made from the walk's records when a name in it is first asked for.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterable, KeysView

from flake8_sqla20.semantics.bindings import (
    Annotation,
    Asserted,
    Assignment,
    Augmented,
    Binding,
    Class,
    Element,
    Entered,
    Function,
    Import,
    Opaque,
    Parameter,
    Path,
    bound,
    names,
)
from flake8_sqla20.syntax import ENDS, Block, Region, Syntax

__all__ = [
    "Annotation",
    "Asserted",
    "Assignment",
    "Augmented",
    "Binding",
    "Class",
    "Element",
    "Entered",
    "Function",
    "Import",
    "Opaque",
    "Parameter",
    "Path",
    "Scope",
    "Scopes",
    "only_value",
]

_MOST = 64  # bindings of one name that are looked at: more tell no more
_WIDEST = 16  # names that one node may bind and be read again for each
_END = 1 << 30  # a row below every row


def only_value(bindings: list[Binding]) -> tuple[ast.expr, Block] | None:
    """The expression, and where it stands, that a name is plainly assigned where that is its one binding."""
    binding = bindings[0] if len(bindings) == 1 else None
    if isinstance(binding, Assignment) and not binding.path and isinstance(binding.node, ast.expr):
        return binding.node, binding.block
    return None


class Scope:
    """The names of one region. What binds each is gathered at once, the bindings of a name are made when it is asked
    for: of most names nobody asks."""

    __slots__ = ("_binders", "_made", "_wide", "elsewhere", "region")

    def __init__(self, region: Region) -> None:
        self.region = region
        self.elsewhere: dict[str, str] = {}  # names declared `global` or `nonlocal`
        self._made: dict[str, list[Binding]] = {}
        self._wide: dict[ast.AST, dict[str, list[Binding]]] = {}
        self._binders: dict[str, list[tuple[ast.AST, Block]]] = {}
        binders = self._binders
        for binder in region.binders:
            for name in self._names_of(*binder):
                known = binders.get(name)
                if known is None:
                    binders[name] = [binder]
                elif known[-1] is not binder:
                    known.append(binder)

    def _names_of(self, node: ast.AST, block: Block) -> Iterable[str]:
        """The names that one binder binds in the region."""
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            self.elsewhere.update(dict.fromkeys(node.names, "global" if isinstance(node, ast.Global) else "outer"))
        found = names(node, block)
        if len(found) > _WIDEST:
            # Looking each of them up in the node would take for ever.
            made = self._wide[node] = {}
            for name, binding in bound(node, block):
                made.setdefault(name, []).append(binding)
        return found

    @property
    def names(self) -> KeysView[str]:
        """The names that the region binds."""
        return self._binders.keys()

    def bindings_of(self, name: str) -> list[Binding]:
        """The bindings of a name in the region, in the order of their places; empty for one that it does not bind."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = []
            for node, block in self._binders.get(name, ()):
                if node in self._wide:
                    made += self._wide[node][name]
                else:
                    made += [binding for each, binding in bound(node, block) if each == name]
            if len(made) > 1:
                made.sort(key=lambda binding: (binding.row, binding.column))
        return made

    def reaching(self, name: str, block: Block, row: int, column: int) -> list[Binding]:
        """The bindings of a name that may hold at a place in this region, nearest first.

        Going back from the place, branches that exclude the place's own and branches that never fall through are
        skipped; the first binding in a block around the place ends the search. A name that is bound only further
        down (a loop, a deferred body) may have any of its bindings.
        """
        bindings = self.bindings_of(name)
        if len(bindings) == 1:
            return bindings
        around = set(block.path())
        found: list[Binding] = []
        above = bisect_left(bindings, (row, column), key=lambda binding: (binding.row, binding.column))
        for binding in reversed(bindings[max(0, above - _MOST) : above]):
            if _covers(binding, row, column):
                continue
            if binding.block in around or _has_run(binding.block, around):
                found.append(binding)
                break
            if not (binding.block.terminates and _ended(binding.block, row)) and not binding.block.excludes(block):
                found.append(binding)
        return found or bindings[:_MOST]


def _has_run(block: Block, around: set[Block]) -> bool:
    """Whether whoever is past a block in one of the blocks around has run it: the body of a `try` of which no handler
    goes on below it."""
    while block not in around:
        node = block.node
        if not isinstance(node, ast.Try) or block.parent is None:
            return False
        leaving = all(each.body and isinstance(each.body[-1], ENDS) for each in node.handlers)
        if block.field != "finalbody" and not leaving:
            return False
        block = block.parent
    return True


def _covers(binding: Binding, row: int, column: int) -> bool:
    """Whether the place stands in the value that the name is being bound to (`q = q.filter()`)."""
    node = binding.node
    if not isinstance(binding, (Assignment, Annotation, Augmented)):
        return False
    end = getattr(node, "end_lineno", 0), getattr(node, "end_col_offset", 0)
    return (node.lineno, node.col_offset) <= (row, column) < end  # type: ignore[attr-defined]


def _ended(block: Block, row: int) -> bool:
    """Whether a block lies wholly above a row."""
    statements = block.statements
    return bool(statements) and (statements[-1].end_lineno or 0) < row


class Scopes:
    """The scopes of one module, made on demand."""

    __slots__ = ("made", "syntax")

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.made: dict[Region, Scope] = {}

    def of(self, region: Region) -> Scope:
        scope = self.made.get(region)
        if scope is None:
            scope = self.made[region] = Scope(region)
        return scope

    def lookup(self, name: str, block: Block, row: int, column: int) -> list[Binding]:
        """The bindings that a name may have at a place; empty where no region around it binds the name.

        In the place's own region those that reach it, in a region further out those that reach its end.
        """
        region: Region | None = block.region
        own = True
        while region is not None:
            scope = self.of(region)
            declared = scope.elsewhere.get(name)
            if declared == "global":
                return self._global(name)
            if name in scope.names and declared is None and (own or not isinstance(region.node, ast.ClassDef)):
                # The body of a function runs after the code around it is bound.
                found = scope.reaching(name, block if own else region.block, row if own else _END, column)
                return self._with_assigned(name, found, region)
            outer = region.outer
            # The part of a comprehension that runs in the enclosing code sees that code's own flow.
            own = own and region.is_comprehension
            if outer is not None:
                block = outer
            region = outer.region if outer is not None else None
        return []

    def _global(self, name: str) -> list[Binding]:
        module = self.syntax.module
        return self._with_assigned(name, self.of(module).bindings_of(name), module)

    def _with_assigned(self, name: str, bindings: list[Binding], region: Region) -> list[Binding]:
        """A region's bindings of a name and those of the functions that declare it `global` or `nonlocal`."""
        declaring = self.syntax.declared.get(name)
        if not declaring:
            return bindings
        inner = [
            each for each in declaring[:_MOST] if each is not region and (region.outer is None or _within(each, region))
        ]
        return bindings + [binding for each in inner for binding in self.of(each).bindings_of(name)]

    def annotated(self, name: str, block: Block) -> Binding | None:
        """The annotation that a region makes of a name, wherever in it: it holds for all assignments (PEP 526)."""
        bindings = self.of(block.region).bindings_of(name)
        return next((binding for binding in bindings if isinstance(binding, Annotation)), None)


def _within(region: Region, outer: Region) -> bool:
    while region.outer is not None:
        region = region.outer.region
        if region is outer:
            return True
    return False
