"""Rows of methods and attributes that were renamed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Usage, last_name


class Change:
    """What the rows share whose example is given whole: the history, and a line of code with what replaces it."""

    def __init__(self, history: History, legacy: str, modern: str) -> None:
        self.history = history
        self.legacy = legacy
        self.modern = modern

    def example(self, code: str) -> Example:
        return Example(f"{self.legacy}  # {code}", self.modern)


_PLAIN = re.compile(r"(\w+)(\(\))?")


def renamed(node: ast.AST, new: str, rewrite: Rewrite) -> None:
    """Renames a member where `new` is but a name ("to_metadata()"); any other remedy is for a person."""
    name = _PLAIN.fullmatch(new)
    if name is None or not isinstance(node, ast.Attribute):
        rewrite.refuse(f"use {new}")
    rewrite.rename(node, name[1])


class RenamedMethod(Change):
    """A method that goes by another name now. `kind` is the catalog's kind of its receiver; `new` is its name alone
    ("to_metadata()") where nothing else changes.

    `positional` says that only calls with positional arguments are meant: for names that ordinary objects have as well
    (`values()` of a dict), whose receivers need not be looked at then.
    """

    def __init__(
        self, kind: str, old: str, new: str, history: History, legacy: str, modern: str, *, positional: bool = False
    ) -> None:
        super().__init__(history, legacy, modern)
        self.kind = kind
        self.old = old
        self.new = new
        self.positional = positional

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": (self.old,)}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.Call) and last_name(node) == self.old:
            if self.positional and (node.keywords or not node.args):
                return
            method = facts.method_of(node)
            if method is not None and method[1] == self.old and method[0].is_a(self.kind):
                yield Usage(node.func, f"{self.kind}.{self.old}()", f"use {self.new}", history=self.history)

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        renamed(usage.at, self.new, rewrite)


class RenamedAttribute(Change):
    """An attribute that goes by another name now. `kind` is the catalog's kind of its owner, or the owner's dotted
    name; `inspected` says that what `sqlalchemy.inspect()` gives has it too."""

    def __init__(
        self, kind: str, old: str, new: str, history: History, legacy: str, modern: str, *, inspected: bool = False
    ) -> None:
        super().__init__(history, legacy, modern)
        self.kind = kind
        self.old = old
        self.new = new
        self.inspected = inspected

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"attributes": (self.old,)}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if isinstance(node, ast.Attribute) and node.attr == self.old:
            owner = node.value
            named = facts.symbol_of(owner.func) if self.inspected and isinstance(owner, ast.Call) else ""
            kind = facts.kind_of(owner)
            if named == "sqlalchemy.inspect" or kind.is_a(self.kind) or kind.symbol == self.kind:
                what = f"{self.kind.rpartition('.')[2]}.{self.old}"
                yield Usage(node, what, f"use {self.new}", history=self.history)

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        renamed(usage.at, self.new, rewrite)
