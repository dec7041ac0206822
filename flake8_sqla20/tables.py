"""Rules that are data: moved names, removed keyword arguments, renamed methods.

A table-shaped rule is a rule file whose `check` is `usages_of(ROWS)`. Every row tells its own history and makes its own
pair of examples, so that all laws hold for each of them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence

from flake8_sqla20.rule import Example, Facts, History, Rule, Usage, last_name


class MovedName:
    """A name that is imported from elsewhere now.

    `old` and `new` are dotted names, `also` further modules it could be imported from, `used` what a call of it needs
    to make a runnable example ("{name}()"; empty for names that are not called), `modern` the call of the new name
    where it differs.
    """

    def __init__(
        self, old: str, new: str, history: History, *, also: tuple[str, ...] = (), used: str = "", modern: str = ""
    ) -> None:
        self.module, _, self.name = old.rpartition(".")
        self.old = {old, *(f"{module}.{self.name}" for module in also)}
        self.new_module, _, self.new_name = new.rpartition(".")
        self.history = history
        self.used = used
        self.modern = modern or used

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": (self.name,), "attributes": (self.name,), "imports": (self.name,)}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in self.old and not node.level:
                    yield self._usage(alias)
        elif isinstance(node, (ast.Call, ast.Attribute)):
            name = node.func if isinstance(node, ast.Call) else node
            if facts.symbol_of(name) in self.old:
                yield self._usage(name)

    def _usage(self, node: ast.AST) -> Usage:
        renamed = "" if self.new_name == self.name else f" as {self.new_name}"
        what = f"{self.name} of {self.module}"
        return Usage(
            node, what, f"import it from {self.new_module}{renamed}", fact=_moved(self.history), history=self.history
        )

    def example(self, code: str) -> Example:
        used = [self.used.format(name=self.name), self.modern.format(name=self.new_name)]
        legacy = f"from {self.module} import {self.name}  # {code}"
        legacy += f"\n{used[0]}  # {code}" if used[0] else ""
        return Example(legacy, f"from {self.new_module} import {self.new_name}\n{used[1]}".rstrip())


def _moved(history: History) -> str:
    """A name that only moved is not gone: it says where it lives instead of a verdict on it."""
    return "" if history.removed or history.warns else "has moved"


class RemovedKeyword:
    """A keyword argument that a function no longer takes.

    `callee` is the function's canonical dotted name, `legacy` and `modern` the two sides of its example, `also` further
    functions that take it, `when` tells of the value given whether it makes a usage (any does, unless told otherwise).
    """

    def __init__(
        self,
        callee: str,
        keyword: str,
        instead: str,
        history: History,
        legacy: str,
        modern: str,
        *,
        also: tuple[str, ...] = (),
        when: Callable[[ast.expr], bool] | None = None,
    ) -> None:
        self.callees = (callee, *also)
        self.keyword = keyword
        self.instead = instead
        self.history = history
        self.legacy = legacy
        self.modern = modern
        self.when = when

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": tuple(callee.rpartition(".")[2] for callee in self.callees)}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg != self.keyword or self.when is not None and not self.when(keyword.value):
                    continue
                # A guard is about the call: `except AttributeError` behind another function of the same module.
                if facts.symbol_of(node.func) in self.callees and not facts.is_guarded(node.func):
                    what = f"{last_name(node)}({self.keyword}=…)"
                    yield Usage(keyword, what, self.instead, history=self.history)

    def example(self, code: str) -> Example:
        return Example(f"{self.legacy}  # {code}", self.modern)


class RenamedMethod:
    """A method that goes by another name now. `kind` is the catalog's kind of its receiver."""

    def __init__(self, kind: str, old: str, new: str, history: History, legacy: str, modern: str) -> None:
        self.kind = kind
        self.old = old
        self.new = new
        self.history = history
        self.legacy = legacy
        self.modern = modern

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": (self.old,)}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.Call) and last_name(node) == self.old:
            method = facts.method_of(node)
            if method is not None and method[1] == self.old and method[0].is_a(self.kind):
                yield Usage(node.func, f"{self.kind}.{self.old}()", f"use {self.new}", history=self.history)

    def example(self, code: str) -> Example:
        return Example(f"{self.legacy}  # {code}", self.modern)


Row = MovedName | RemovedKeyword | RenamedMethod


def table(code: str, rows: Sequence[Row]) -> Rule:
    """The rule of a table: its triggers and examples are those of its rows, its history that of the first."""
    words: dict[str, dict[str, None]] = {"calls": {}, "attributes": {}, "imports": {}}
    for row in rows:
        for trigger, names in row.triggers().items():
            words[trigger].update(dict.fromkeys(names))
    return Rule(
        code,
        rows[0].history,
        calls=tuple(words["calls"]),
        attributes=tuple(words["attributes"]),
        imports=tuple(words["imports"]),
        examples=tuple(row.example(code) for row in rows),
        histories=tuple(row.history for row in rows),
    )


def usages_of(rows: Sequence[Row]) -> Callable[[ast.AST, Facts], Iterator[Usage]]:
    """The check of a table-shaped rule; the first row that fits a place speaks for it."""

    def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
        seen: set[ast.AST] = set()
        for row in rows:
            for usage in row.usages(node, facts):
                if usage.at not in seen:
                    seen.add(usage.at)
                    yield usage

    return check
