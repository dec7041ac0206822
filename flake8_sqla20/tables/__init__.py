"""Rules that are data: moved names, removed arguments, renamed methods and attributes.

A table-shaped rule is a rule file whose `check` is `usages_of(ROWS)` and whose `fix` is `fixes_of(ROWS)`. Every row
tells its own history, makes its own pair of examples, so that all laws hold for each of them, and has its own fix.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_sqla20.rule import Check, Facts, Fix, Rewrite, Rule, Usage
from flake8_sqla20.tables.arguments import (
    Argument,
    ArgumentFix,
    SessionArgument,
    bundled,
    dropped,
    is_false,
    is_true,
    named,
    renamed,
)
from flake8_sqla20.tables.members import RenamedAttribute, RenamedMethod
from flake8_sqla20.tables.names import MovedName, RenamedName, ReplacedName

__all__ = [
    "Argument",
    "ArgumentFix",
    "MovedName",
    "RenamedAttribute",
    "RenamedMethod",
    "RenamedName",
    "ReplacedName",
    "Row",
    "SessionArgument",
    "bundled",
    "dropped",
    "fixes_of",
    "is_false",
    "is_true",
    "named",
    "renamed",
    "table",
    "usages_of",
]

Row = MovedName | RenamedMethod | Argument | RenamedAttribute


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


def usages_of(rows: Sequence[Row]) -> Check:
    """The check of a table-shaped rule; the first row that fits a place speaks for it."""

    arguments = [row for row in rows if isinstance(row, Argument)]
    keywords = {None, *(row.keyword for row in arguments)}  # None: whatever `**` unpacks
    least = min((row.index for row in arguments if row.index is not None), default=1 << 16)
    others = [row for row in rows if not isinstance(row, Argument)]

    def check(node: ast.AST, facts: Facts) -> Iterator[Usage]:
        seen: set[ast.AST] = set()
        # Most calls have none of the arguments that any row is about.
        is_given = isinstance(node, ast.Call) and (
            len(node.args) > least or any(each.arg in keywords for each in node.keywords)
        )
        for row in rows if is_given else others:
            for usage in row.usages(node, facts):
                if usage.at not in seen:
                    seen.add(usage.at)
                    yield usage

    return check


def fixes_of(rows: Sequence[Row]) -> Fix:
    """The fix of a table-shaped rule: that of the row which speaks for the place."""

    def fix(node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        for row in rows:
            if any(each.at is usage.at and each.what == usage.what for each in row.usages(node, facts)):
                row.fix(node, usage, facts, rewrite)
                return

    return fix
