"""How a name of SQLAlchemy is written at a place of a module, and the import that it needs there."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice

if TYPE_CHECKING:
    from flake8_sqla20.facts import Facts


class Need(NamedTuple):
    """A name to be imported at the top of a module: `from module import name`, `as` another where that is taken."""

    module: str
    name: str
    local: str

    @property
    def alias(self) -> str:
        return self.name if self.local == self.name else f"{self.name} as {self.local}"


def spelled(facts: Facts, tree: ast.Module, dotted: str, at: ast.AST) -> str:
    """How a dotted name ("sqlalchemy.orm.joinedload") is written at a place where the module imports it, or a module
    that has it; empty where it does not."""
    module, _, name = dotted.rpartition(".")
    for local in _locals(tree, module, name):
        expression = ast.parse(local, mode="eval").body
        for part in ast.walk(expression):
            ast.copy_location(part, at)
        if facts.symbol_of(expression) == dotted:
            return local
    return ""


def _locals(tree: ast.Module, module: str, name: str) -> Iterator[str]:
    """Expressions that may mean a name, by the imports that always run: the name itself first, then its module's."""
    attributes = []
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                if alias.name == name:
                    yield alias.asname or name
                elif f"{statement.module}.{alias.name}" == module:
                    attributes.append(f"{alias.asname or alias.name}.{name}")
        elif isinstance(statement, ast.Import):
            found = (alias for alias in statement.names if alias.name == module)
            attributes += [f"{alias.asname or alias.name}.{name}" for alias in found]
    yield from attributes


def needed(facts: Facts, tree: ast.Module, dotted: str) -> Need | None:
    """The import that a name needs; None where it and its other names are taken."""
    module, _, name = dotted.rpartition(".")
    package = module.partition(".")[0]
    for local in (name, f"sa_{name}" if package == "sqlalchemy" else f"{package}_{name}"):
        if not facts.is_taken(local, dotted if local == name else ""):
            return Need(module, name, local)
    return None


class Imports:
    """The import statements at the top of a module, and where others go among them."""

    __slots__ = ("_places", "_tree")

    def __init__(self, places: Places, tree: ast.Module) -> None:
        self._places = places
        self._tree = tree

    def added(self, needs: list[Need]) -> Iterator[tuple[Splice, Span]]:
        """The splices that import names, each with its anchor: names of one module in one statement, in an existing one
        where there is one."""
        wanted: dict[str, list[Need]] = {}
        for need in sorted(set(needs)):
            wanted.setdefault(need.module, []).append(need)
        for module, group in wanted.items():
            statement = next((each for each in self._froms() if each.module == module and not each.level), None)
            if statement is not None and statement.names[0].name != "*":
                for splice in self._into(statement, [each.alias for each in group]):
                    yield splice, self._places.span(statement)
            else:
                yield self._statement(module, [each.alias for each in group])

    def _froms(self) -> Iterator[ast.ImportFrom]:
        return (each for each in self._tree.body if isinstance(each, ast.ImportFrom))

    def _into(self, statement: ast.ImportFrom, names: list[str]) -> Iterator[Splice]:
        """Names put into a statement, in its order where it has one."""
        present = [each.name for each in statement.names]
        key = _order_of(present)
        for name in names:
            after = statement.names[-1]
            before = None
            if key is not None:
                before = next((each for each in statement.names if key(each.name) > key(name.partition(" ")[0])), None)
            if before is not None:
                start = self._places.span(before).start
                yield Splice(start, start, f"{name}, " if not self._has_row(before) else self._as_row(before, name))
            else:
                end = self._places.span(after).end
                row = self._has_row(after) and len(statement.names) > 1
                indent = self._places.newline + self._places.indentation(after.lineno) if row else " "
                yield Splice(end, end, f",{indent}{name}")

    def _has_row(self, alias: ast.alias) -> bool:
        """Whether an imported name is the first on its row."""
        span = self._places.span(alias)
        return not self._places.text[self._places.start_of(alias.lineno) : span.start].strip()

    def _as_row(self, alias: ast.alias, name: str) -> str:
        others = [each for each in self._places.row(alias.lineno).split(",") if each.strip() and "#" not in each]
        if len(others) > 1:  # several names on the row
            return f"{name}, "
        return f"{name},{self._places.newline}{self._places.indentation(alias.lineno)}"

    def _statement(self, module: str, names: list[str]) -> tuple[Splice, Span]:
        """A statement of its own: among those of the same package by their order, else behind the other imports."""
        code = f"from {module} import {', '.join(names)}"
        newline = self._places.newline
        package = module.partition(".")[0]
        siblings = [each for each in self._tree.body if _package(each) == package]
        later = next((e for e in siblings if isinstance(e, ast.ImportFrom) and (e.module or "") > module), None)
        if later is not None:
            return self._before(later, code + newline)
        if siblings:
            return self._behind(siblings[-1], newline + code)
        leading = self._leading()
        imports = [each for each in leading if isinstance(each, (ast.Import, ast.ImportFrom))]
        if imports:
            return self._behind(imports[-1], newline + code)
        if leading:  # a docstring
            return self._behind(leading[-1], newline * 2 + code)
        if self._tree.body:
            return self._before(self._tree.body[0], code + newline * 2)
        end = len(self._places.text)
        return Splice(end, end, code + newline), Span(end, end)

    def _leading(self) -> list[ast.stmt]:
        """The docstring and the imports that the module begins with."""
        found: list[ast.stmt] = []
        for index, each in enumerate(self._tree.body):
            docstring = index == 0 and isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
            if not docstring and not isinstance(each, (ast.Import, ast.ImportFrom)):
                break
            found.append(each)
        return found

    def _before(self, statement: ast.stmt, code: str) -> tuple[Splice, Span]:
        start = self._places.start_of(self._places.place(self._places.span(statement).start)[0])
        return Splice(start, start, code), Span(start, start)

    def _behind(self, statement: ast.stmt, code: str) -> tuple[Splice, Span]:
        """Behind the row that a statement ends on, its comment included."""
        row = self._places.row(statement.end_lineno or statement.lineno)
        end = self._places.start_of(statement.end_lineno or statement.lineno) + len(row.rstrip("\r\n"))
        return Splice(end, end, code), Span(end, end)


def _order_of(names: list[str]) -> Callable[[str], Any] | None:
    """The order that names are in: isort's (constants, classes, functions), or without case; None for no order."""
    orders: tuple[Callable[[str], Any], ...] = (_by_kind, str.lower, str)
    return next((order for order in orders if names == sorted(names, key=order)), None)


def _by_kind(name: str) -> tuple[int, str]:
    rank = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return rank, name


def _package(statement: ast.stmt) -> str:
    if isinstance(statement, ast.ImportFrom) and not statement.level:
        return (statement.module or "").partition(".")[0]
    if isinstance(statement, ast.Import):
        return statement.names[0].name.partition(".")[0]
    return ""
