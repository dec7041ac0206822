"""Rules that are data: moved names, removed arguments, renamed methods and attributes.

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


class Change:
    """What the rows share whose example is given whole: the history, and a line of code with what replaces it."""

    def __init__(self, history: History, legacy: str, modern: str) -> None:
        self.history = history
        self.legacy = legacy
        self.modern = modern

    def example(self, code: str) -> Example:
        return Example(f"{self.legacy}  # {code}", self.modern)


class RenamedMethod(Change):
    """A method that goes by another name now. `kind` is the catalog's kind of its receiver.

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


class RenamedName(MovedName):
    """A name that goes by another name now, wherever it is imported from."""

    def _usage(self, node: ast.AST) -> Usage:
        fact = "has a new name" if _moved(self.history) else ""
        return Usage(node, self.name, f"use {self.new_name}", fact=fact, history=self.history)


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

    def example(self, code: str) -> Example:
        return Example(super().example(code).legacy, self.modern)


class Argument(Change):
    """An argument that a function or method no longer takes.

    `callees` are dotted names of functions ("sqlalchemy.orm.relationship") and methods of the catalog's kinds
    ("Session.begin"). The argument is given as `keyword`, or by position where `index` is one. Any value is meant,
    unless `value` is the one constant that is, or `when` tells it of the value. `what` is the subject of the message
    where it is not that call.
    """

    def __init__(
        self,
        callees: tuple[str, ...],
        keyword: str,
        instead: str,
        history: History,
        legacy: str,
        modern: str,
        *,
        index: int | None = None,
        value: object = ...,
        when: Callable[[ast.expr], bool] | None = None,
        what: str = "",
    ) -> None:
        super().__init__(history, legacy, modern)
        self.callees = callees
        self.keyword = keyword
        self.instead = instead
        self.index = index
        self.value = value
        self.when = when
        self.what = what

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": tuple(dict.fromkeys(each.rpartition(".")[2] for each in self.callees))}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        at = self._given(node) if isinstance(node, ast.Call) else None
        if at is not None and isinstance(node, ast.Call) and self._is_called(node, facts):
            what = self.what or f"{last_name(node)}({self.keyword}=…)"
            yield Usage(at, what, self.instead, fact=self._fact(), history=self.history)

    def _fact(self) -> str:
        """An argument that no release took away is one that is superfluous, unless the subject says what it does."""
        return "does nothing" if self.history.always == "advice" and not self.what else ""

    def _given(self, call: ast.Call) -> ast.AST | None:
        """The node that the message is to stand at, where the argument is given."""
        for keyword in call.keywords:
            if keyword.arg and keyword.arg == self.keyword and self._is_meant(keyword.value):
                return keyword
        if self.index is None or len(call.args) <= self.index or isinstance(call.args[0], ast.Starred):
            return None
        return call.func if self._is_meant(call.args[self.index]) else None

    def _is_meant(self, value: ast.expr) -> bool:
        if self.when is not None:
            return self.when(value)
        return self.value is ... or isinstance(value, ast.Constant) and value.value is self.value

    def _is_called(self, call: ast.Call, facts: Facts) -> bool:
        if facts.symbol_of(call.func) in self.callees:
            return True
        method = facts.method_of(call)
        names = [each.rpartition(".") for each in self.callees]
        if method is None or not any(method[0].is_a(kind) and method[1] == name for kind, _, name in names):
            return False
        # `Session.get_bind(self, mapper)`: read off the class, the method gets its object first
        unbound = isinstance(call.func, ast.Attribute) and facts.kind_of(call.func.value).name == "type"
        return not unbound or self.index is None or len(call.args) != self.index + 1


class SessionArgument(Argument):
    """An argument of whatever makes sessions: a session class or one derived from it, a factory or registry, a call of
    either, and their `configure()`."""

    def __init__(
        self,
        keyword: str,
        instead: str,
        history: History,
        legacy: str,
        modern: str,
        *,
        value: object = ...,
    ) -> None:
        super().__init__(_SESSIONS, keyword, instead, history, legacy, modern, value=value)

    def _is_called(self, call: ast.Call, facts: Facts) -> bool:
        kind = facts.kind_of(call.func)
        if kind.name == "type":
            return kind.first.is_a(*_SESSION_KINDS)
        return kind.is_a("sessionmaker", "scoped_session", "async_sessionmaker") or super()._is_called(call, facts)


_SESSION_KINDS = ("Session", "AsyncSession", "sessionmaker", "async_sessionmaker")
_SESSIONS = (
    *("sqlalchemy.orm.Session", "sqlalchemy.orm.sessionmaker", "sqlalchemy.orm.create_session"),
    *("sqlalchemy.ext.asyncio.AsyncSession", "sqlalchemy.ext.asyncio.async_sessionmaker"),
    *("sessionmaker.configure", "scoped_session.configure", "async_sessionmaker.configure"),
    *("sqlalchemy.ext.horizontal_shard.ShardedSession", "SessionLocal", "DBSession"),
)


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


def usages_of(rows: Sequence[Row]) -> Callable[[ast.AST, Facts], Iterator[Usage]]:
    """The check of a table-shaped rule; the first row that fits a place speaks for it."""

    arguments = [row for row in rows if isinstance(row, Argument)]
    keywords = {row.keyword for row in arguments}
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
