"""Rows of arguments that functions and methods no longer take."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Usage, last_name
from flake8_sqla20.tables.members import Change

_Test = Callable[[ast.expr], bool]
# What is done to a call about one of its arguments.
ArgumentFix = Callable[[ast.Call, ast.expr | ast.keyword, Rewrite], None]


def is_true(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is True


def is_false(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is False


def dropped(
    unsafe: str = "", *, same: _Test | None = None, when: _Test | None = None, by_hand: str = ""
) -> ArgumentFix:
    """The argument is taken out. `unsafe` says what that may change, unless its value is one of the `same` effect.
    Values that `when` does not hold for are left `by_hand`."""

    def fix(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
        value = argument.value if isinstance(argument, ast.keyword) else argument
        if when is not None and not when(value):
            rewrite.refuse(by_hand)
        if any(isinstance(part, (ast.Call, ast.Await, ast.NamedExpr, ast.Yield)) for part in ast.walk(value)):
            rewrite.refuse("its value is computed by a call")
        if unsafe and not (same is not None and same(value)):
            rewrite.unsafe(unsafe)
        rewrite.remove_arguments(call, argument)

    return fix


def renamed(keyword: str, *, since: str = "1.4") -> ArgumentFix:
    """The argument is given by another keyword."""

    def fix(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
        if any(each.arg == keyword for each in call.keywords):
            rewrite.refuse(f"{keyword} is given as well")
        if since > "1.4":
            rewrite.unsafe(f"the new keyword needs SQLAlchemy {since}")
        if isinstance(argument, ast.keyword):
            rewrite.rename(argument, keyword)
        else:
            named(keyword)(call, argument, rewrite)

    return fix


def named(keyword: str) -> ArgumentFix:
    """The argument, and it alone, is given by position and gets its keyword."""

    def fix(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
        if isinstance(argument, ast.keyword) or argument is not call.args[-1]:
            rewrite.refuse("more arguments follow it by position")
        if isinstance(argument, ast.Starred) or any(each.arg in (keyword, None) for each in call.keywords):
            rewrite.refuse("its arguments are not all in sight")
        rewrite.wrap(argument, f"{keyword}=", "", anchor=call)

    return fix


def bundled(keyword: str) -> ArgumentFix:
    """The keyword argument becomes an entry of a dict that another one takes: `bind_arguments={"bind": engine}`."""

    def fix(call: ast.Call, argument: ast.expr | ast.keyword, rewrite: Rewrite) -> None:
        if not isinstance(argument, ast.keyword) or any(each.arg in (keyword, None) for each in call.keywords):
            rewrite.refuse(f"it is not the only one of {keyword}")
        rewrite.bundle(call, keyword, argument)

    return fix


class Argument(Change):
    """An argument that a function or method no longer takes.

    `callees` are dotted names of functions ("sqlalchemy.orm.relationship") and methods of the catalog's kinds
    ("Session.begin"). The argument is given as `keyword`, or by position where `index` is one. Any value is meant,
    unless `value` is the one constant that is, or `when` tells it of the value. `what` is the subject of the message
    where it is not that call; `fix` what is done about it, `instead` is for a person where there is none.
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
        fix: ArgumentFix | None = None,
    ) -> None:
        super().__init__(history, legacy, modern)
        self.callees = callees
        self.keyword = keyword
        self.instead = instead
        self.index = index
        self.value = value
        self.when = when
        self.what = what
        self._fix = fix

    def triggers(self) -> dict[str, tuple[str, ...]]:
        return {"calls": tuple(dict.fromkeys(each.rpartition(".")[2] for each in self.callees))}

    def usages(self, node: ast.AST, facts: Facts) -> Iterator[Usage]:
        if not isinstance(node, ast.Call):
            return
        at = self._given(node)
        if at is None and not (self.keyword and any(each.arg is None for each in node.keywords)):
            return
        if self._is_called(node, facts):
            what = self.what or f"{last_name(node)}({self.keyword}=…)"
            unpacked = (each for each, value in facts.unpacked(node, self.keyword) if self._is_meant(value))
            for each in (at,) if at is not None else unpacked:
                yield Usage(each, what, self.instead, fact=self._fact(), history=self.history)

    def fix(self, node: ast.AST, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
        if self._fix is None or not isinstance(node, ast.Call):
            rewrite.refuse(self.instead)
        if not any(each is usage.at for each in (node.func, *node.keywords)):
            rewrite.refuse("the argument comes from a dict")
        if isinstance(usage.at, ast.keyword):
            self._fix(node, usage.at, rewrite)
        elif self.index is not None:
            self._fix(node, node.args[self.index], rewrite)

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
        fix: ArgumentFix | None = None,
    ) -> None:
        super().__init__(_SESSIONS, keyword, instead, history, legacy, modern, value=value, fix=fix)

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
