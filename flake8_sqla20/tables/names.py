"""Rows of names that moved, were renamed, or are gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Example, Facts, History, Rewrite, Usage


class MovedName:
    """A name that is imported from elsewhere now.

    `old` and `new` are dotted names, `also` further modules it could be imported from, `used` what a call of it needs
    to make a runnable example ("{name}()"; empty for names that are not called), `modern` the call of the new name
    where it differs.
    """

    def __init__(
        self,
        old: str,
        new: str,
        history: History,
        *,
        also: tuple[str, ...] = (),
        used: str = "",
        modern: str = "",
        by_hand: str = "",
    ) -> None:
        self.module, _, self.name = old.rpartition(".")
        self.old = {old, *(f"{module}.{self.name}" for module in also)}
        self.new_module, _, self.new_name = new.rpartition(".")
        self.history = history
        self.used = used
        self.modern = modern or used
        self.by_hand = by_hand

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

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        """The import is changed, and with it what it binds; a name that is read from a module becomes one that is
        imported."""
        if self.by_hand:
            rewrite.refuse(self.by_hand)
        if isinstance(node, ast.ImportFrom) and isinstance(usage.at, ast.alias):
            self._reimport(node, usage.at, facts, rewrite)
        elif isinstance(usage.at, ast.Attribute):
            rewrite.replace(usage.at, rewrite.name(f"{self.new_module}.{self.new_name}", usage.at))
        else:
            rewrite.refuse("it goes with its import, which is not fixed")

    def _reimport(self, statement: ast.ImportFrom, alias: ast.alias, facts: Facts, rewrite: Rewrite) -> None:
        rewrite.reimport(statement, alias, self.new_module, self.new_name)

    def example(self, code: str) -> Example:
        used = [self.used.format(name=self.name), self.modern.format(name=self.new_name)]
        legacy = f"from {self.module} import {self.name}  # {code}"
        legacy += f"\n{used[0]}  # {code}" if used[0] else ""
        return Example(legacy, f"from {self.new_module} import {self.new_name}\n{used[1]}".rstrip())


def _moved(history: History) -> str:
    """A name that only moved is not gone: it says where it lives instead of a verdict on it."""
    return "" if history.removed or history.warns else "has moved"


class RenamedName(MovedName):
    """A name that goes by another name now, wherever it is imported from."""

    def _usage(self, node: ast.AST) -> Usage:
        fact = "has a new name" if _moved(self.history) else ""
        return Usage(node, self.name, f"use {self.new_name}", fact=fact, history=self.history)

    def _reimport(self, statement: ast.ImportFrom, alias: ast.alias, facts: Facts, rewrite: Rewrite) -> None:
        """Under the new name, wherever the module reads the old one; under the old one where it hands it on."""
        if self.history.remedy > "1.4":
            rewrite.unsafe(f"the new name needs SQLAlchemy {self.history.remedy}")
        uses = rewrite.uses_of(alias, f"{statement.module}.{alias.name}")
        if not uses or alias.asname or facts.is_taken(self.new_name, f"{self.new_module}.{self.new_name}"):
            rewrite.reimport(statement, alias, self.new_module, self.new_name)
            return
        rewrite.reimport(statement, alias, self.new_module, self.new_name, local=self.new_name)
        for use in uses:
            rewrite.rename(use, self.new_name)


class ReplacedName(MovedName):
    """A name without a successor of the same use: `instead` is the remedy, `modern` the code that replaces it."""

    def __init__(
        self,
        old: str,
        instead: str,
        history: History,
        *,
        also: tuple[str, ...] = (),
        used: str = "",
        modern: str = "pass",
    ) -> None:
        super().__init__(old, old, history, also=also, used=used, modern=modern)
        self.instead = instead

    def _usage(self, node: ast.AST) -> Usage:
        return Usage(node, self.name, self.instead, history=self.history)

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        """What did nothing is left out, where the remedy says so; the rest is for a person."""
        if not self.instead.startswith("leave it out"):
            rewrite.refuse(self.instead)
        from flake8_sqla20.rewrite import leaving

        if isinstance(node, ast.ImportFrom) and isinstance(usage.at, ast.alias):
            leaving.leave_out_import(node, usage.at, rewrite)
        else:
            leaving.leave_out_call(usage.at, rewrite)

    def example(self, code: str) -> Example:
        return Example(super().example(code).legacy, self.modern)
