"""What a rule may know of a place: the questions that it may ask of inference, each with a plain answer.

Modules that few rules need (`semantics.paths`, `relationships`, …) are imported where they are asked.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_sqla20.modelfacts import ModelFacts
from flake8_sqla20.namefacts import NameFacts
from flake8_sqla20.semantics import classes, consumers, events, guards, scopes, statements, strings
from flake8_sqla20.semantics.kinds import Kind, member
from flake8_sqla20.syntax import Block, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.cascades import Cascade
    from flake8_sqla20.semantics.chains import Chain
    from flake8_sqla20.semantics.implicit_io import LateRead


class Facts(NameFacts, ModelFacts):
    """What a rule may know of the place it is called for."""

    __slots__ = ()

    def method_of(self, call: ast.Call) -> tuple[Kind, str] | None:
        """The receiver and name of the library method that a call calls; None for anything else."""
        kind = self._infer.callee_of(call, self._block)
        return (kind.args[0], kind.symbol) if kind.name == "method" and kind.node is None else None

    def member_of(self, kind: Kind, name: str) -> Kind | None:
        """What SQLAlchemy's own member of a kind is: a method with its result, or a value; None where it has none."""
        return member(kind, name)

    def is_awaitable(self, kind: Kind) -> bool:
        """Whether a value is a coroutine, or one of SQLAlchemy's objects that are awaited or entered to start them."""
        return kind.name == "Awaitable" or member(kind, "__await__") is not None

    def lacking(self, node: ast.Attribute) -> Kind | None:
        """The receiver where an attribute is read of an asyncio object (`AsyncSession`) that of the two only its
        synchronous twin (`Session`) has; None for anything else."""
        return classes.lacking(self._infer, node, self._block)

    def is_mocked(self, node: ast.expr) -> bool:
        """Whether a value is asked, somewhere in the function, what only a mock answers."""
        return self._infer.uses.is_mocked(node, self._block)

    def attributes_read(self, node: ast.expr) -> set[str]:
        """The attributes that the function around a place reads of values that are spelled like this one."""
        return self._infer.uses.of(node, self._block)

    def applied_to(self, node: ast.expr) -> ast.Attribute | ast.Call | None:
        """The attribute or call that is applied to an attribute directly: `.filter` of `User.query.filter`."""
        return self._infer.module.syntax.outer.get(node)

    def consumers_of(self, node: ast.expr) -> list[ast.AST] | None:
        """The nodes that need an expression's value for what it is: an attribute or element of it, a loop over it, a
        comparison, a test; those of all reads where a local variable holds it. Empty where the value is dropped, None
        where it is handed on: awaited, returned, passed, stored, entered."""
        return consumers.consumers(self._infer, node, self._block)

    def awaited_on(self, node: ast.expr) -> set[str]:
        """The methods of a value of which the async function around the place awaits calls."""
        return consumers.awaited(self._infer, node, self._block)

    def value_of(self, node: ast.expr) -> tuple[ast.expr, Facts] | None:
        """The expression that a name is plainly assigned where that is its one binding, and the facts of its place."""
        value = scopes.only_value(self._infer.bindings_of(node, self._block)) if isinstance(node, ast.Name) else None
        return (value[0], Facts(self._infer, value[1], self.target, self._large)) if value is not None else None

    def type_of(self, column: ast.expr) -> str:
        """The dotted name of a column's type ("sqlalchemy.ARRAY") where the module shows what declares it; else
        empty."""
        from flake8_sqla20.semantics import columns

        found = columns.column_call(self._infer, column, self._block)
        for given in (*found[0].args[:3], *(each.value for each in found[0].keywords)) if found is not None else ():
            named = given.func if isinstance(given, ast.Call) else given
            kind = self._infer.kind_of(named, found[1]) if found is not None else Kind("unknown")
            if kind.name == "type" and kind.first.is_a("TypeEngine"):
                return kind.symbol
        return ""

    def parent_of(self, node: ast.expr) -> ast.AST | None:
        """The node that an expression is a part of, in the statement that it stands in; None where that is not found.
        The statement is searched once: for what a rule has all but decided."""
        return self._infer.parents.of(node, self._block).get(node)

    def text_of(self, node: ast.expr) -> strings.Text | None:
        """The parts of the string that an expression builds; None where it is not known to build one."""
        return strings.read(self._infer, node, self._block)

    def unpacked(self, call: ast.Call, keyword: str) -> Iterator[tuple[ast.AST, ast.expr]]:
        """What names a keyword in the dicts that a call takes arguments from (`**options`), and its value there, as far
        as they are known. What is guarded for another release is left out."""
        from flake8_sqla20.semantics import unpacking

        for name, at, value, block in unpacking.unpacked(self._infer, call, self._block):
            if name == keyword and not guards.covered(self._infer, at, block, self.target):
                yield at, value

    def interpolated_value(self, text: strings.Text) -> ast.expr | None:
        """The first expression that gets into SQL where a value stands, not a name, for which there are no
        placeholders; None where there is none."""
        from flake8_sqla20.semantics import sqlnames

        return sqlnames.value_in(text)

    def string_of(self, node: ast.expr) -> str | None:
        """A string that is known as a whole, also by a constant's name; None for any other value."""
        text = self.text_of(node)
        return text.literal if text is not None else None

    def may_be_empty(self, node: ast.expr) -> bool:
        """Whether a local variable holds a list that was made empty and to which, on some path, nothing was added."""
        from flake8_sqla20.semantics import emptiness

        return emptiness.may_be_empty(self._infer, node, self._block)

    def may_be_sql(self, node: ast.expr) -> bool:
        """Whether a string may be SQL, by its first word: the check on a receiver that a name alone speaks for."""
        return statements.may_be_sql(self.text_of(node))

    def executor_of(self, call: ast.Call) -> Kind | None:
        """The receiver of a call that may execute a `text()`; None for one that does not. Nothing but SQLAlchemy does:
        an unknown receiver will do, but not one of another library, nor one that takes SQL for the driver or Alembic.
        """
        if not isinstance(call.func, ast.Attribute):
            return None
        receiver = self.kind_of(call.func.value)
        if receiver.name in ("foreign", "known", "module", "object"):
            return None
        return None if receiver.is_a("Operations", "PoolProxiedConnection") else receiver

    def missing_parameters(self, call: ast.Call, *, keywords: bool) -> list[str]:
        """The placeholders of an executed `text()` that get no value; empty also where that cannot be told.

        `keywords`: whether the receiver takes parameters as keyword arguments, as `Connection.execute()` of 1.x did.
        """
        statement = argument(call, 0, "statement")
        unbound = statements.unbound(self._infer, statement, self._block) if statement is not None else None
        if not unbound:
            return []
        given = statements.parameters(self._infer, call, self._block, keywords)
        return [name for name in unbound if name not in given] if given is not None else []

    def executes_bare_text(self, call: ast.Call, *, keywords: bool) -> bool:
        """Whether an execution is one of a `text()` without `.bindparams()`, and passes no parameters either; they may
        be known as little as their names."""
        statement = argument(call, 0, "statement")
        text = statements.construct(self._infer, statement, self._block) if statement is not None else None
        if text is None or text.bound:
            return False
        return statements.parameters(self._infer, call, self._block, keywords) == set()

    def sql_of(self, node: ast.expr) -> str:
        """The SQL that an expression is known to begin with, that of a string or of a `text()`; empty for none."""
        return statements.sql(self._infer, node, self._block)

    def is_uncommitted(self, call: ast.Call) -> bool:
        """Whether a call writes on a connection that its function makes, outside of `begin()`, and no path from there
        commits."""
        from flake8_sqla20.semantics import transactions

        return transactions.is_lost(self._infer, call, self._block)

    def is_autocommitted(self, call: ast.Call) -> bool:
        """Whether a call executes on a session that was made with `autocommit=True`, which its function and those that
        have it leave to commit by itself."""
        from flake8_sqla20.semantics import autocommit

        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        return receiver is not None and autocommit.is_lost(self._infer, receiver, self._block)

    def transactions_before(self, call: ast.Call) -> set[str]:
        """The transactions that may have begun when a call is reached on a connection or session that its function
        makes: "none", "auto" (a statement began it), "begun", "savepoint"; empty where that is not known."""
        from flake8_sqla20.semantics import transactions

        return transactions.before(self._infer, call, self._block)

    def argument(self, call: ast.Call, index: int, keyword: str = "") -> ast.expr | None:
        """An argument of a call by position or keyword; None where it is not given or hidden behind a `*`."""
        return argument(call, index, keyword)

    def origin_of(self, call: ast.expr) -> ast.Call | None:
        """The `query(…)` call that a chain of Query methods started with, where it stands in the same expression."""
        node: ast.expr = call
        while isinstance(node, (ast.Call, ast.Attribute)):
            if isinstance(node, ast.Call) and last_name(node) in ("query", "Query"):
                return node
            node = node.func if isinstance(node, ast.Call) else node.value
        return None

    def chain_of(self, call: ast.Call) -> Chain | None:
        """The calls around a call on a Query, and what the Query selects; None where its start is not known."""
        from flake8_sqla20.semantics import chains

        return chains.chain(self._infer, call, self._block)

    def is_unselected(self, chain: Chain, column: ast.expr) -> bool:
        """Whether a column or SQL function is plainly none of what the Query of a chain selects."""
        from flake8_sqla20.semantics import chains

        return chains.is_unselected(self._infer, chain, column, self._block)

    def given_to(self, option: ast.Call) -> ast.expr | None:
        """The query or loader option whose `options()` gets a loader option, where that stands around it."""
        from flake8_sqla20.semantics import paths

        return paths.given_to(self._infer, option, self._block)

    def is_in_coroutine(self) -> bool:
        """Whether the place is run by the `async def` around it."""
        region = self._block.region
        while region.is_comprehension and not isinstance(region.node, ast.GeneratorExp) and region.outer is not None:
            region = region.outer.region
        return isinstance(region.node, ast.AsyncFunctionDef)

    def parents_of(self, node: ast.expr) -> dict[ast.AST, ast.AST]:
        """Node -> parent in the statement around an expression, the suites of that statement left out."""
        return self._infer.parents.of(node, self._block)

    def is_from_clause(self, node: ast.expr) -> bool:
        """Whether an expression is what a SELECT selects from: a mapped class, an alias, a table, a subquery."""
        kind = self.kind_of(node)
        return kind.name == "type" or kind.is_a("AliasedClass", "FromClause")

    def calls_of_function(self) -> list[tuple[ast.Call, Facts]] | None:
        """The calls of the function around the place, each with the facts of its place; None where other modules may
        call it, or more is done with it."""
        from flake8_sqla20.semantics import ownfunctions

        found = ownfunctions.calls(self._infer, self._block)
        return [(call, self.within(block)) for call, block in found] if found is not None else None

    def returned(self) -> list[tuple[ast.expr | None, Facts]]:
        """What the `return` statements of the function around the place return, each with the facts of its place."""
        return [(value, self.within(block)) for value, block in self._block.region.returns]

    def within(self, block: Block) -> Facts:
        """The facts of another block of the module."""
        return type(self)(self._infer, block, self.target, self._large)

    def late_reads(self, call: ast.Call) -> list[LateRead]:
        """The reads of relationships of what an asyncio session's call loads that it alone could have loaded with it,
        and has not, in the function around it; empty for any other call."""
        from flake8_sqla20.semantics import implicit_io

        return implicit_io.late_reads(self._infer, call, self._block)

    def expired_reads(self, commit: ast.Call) -> list[ast.Attribute]:
        """The reads of attributes of instances that an asyncio session's commit has expired, in the statements after
        it; empty for any other call."""
        from flake8_sqla20.semantics import expiry

        return expiry.expired_reads(self._infer, commit, self._block)

    def cascades(self, commit: ast.Call) -> list[Cascade]:
        """The objects that a commit or flush of a session saves on 1.x only, by the cascade along a backref."""
        from flake8_sqla20.semantics import cascades

        return cascades.cascades(self._infer, commit, self._block)

    def listener_of(self, call: ast.Call) -> ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | None:
        """The local function that `event.listens_for()` decorates or `event.listen()` registers."""
        return events.listener(self._infer, call, self._block)

    def is_guarded(self, node: ast.AST) -> bool:
        """Whether the code around a node is guarded for a release other than the target."""
        return guards.covered(self._infer, node, self._block, self.target)
