"""In which transaction a connection or session is, wherever a function that made it uses it.

Read as 2.0 runs: the first statement begins a transaction, `close()` rolls it back, and `begin()` raises where one has
begun. 1.x committed each INSERT, UPDATE, DELETE and DDL statement outside of `begin()` by itself
(`sqlalchemy.engine.default.DefaultExecutionContext.should_autocommit` of 1.4). Only a local variable that holds what
`engine.connect()`, `engine.begin()` or a session factory just made is followed, and a parameter that a pytest fixture
fills with such a connection; what happens to one that is handed on, nobody knows. But a session on a connection whose
transaction has begun commits nothing of it (`Session.join_transaction_mode`).
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import connections, kept, openings, scopes
from flake8_sqla20.semantics.flow import Flow, State, TooManyPathsError
from flake8_sqla20.semantics.openings import BEGUN, NONE, made_by
from flake8_sqla20.syntax import Block, Region, argument, last_name

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

# Beside `openings.NONE` and `BEGUN`: a transaction that a statement began; a SAVEPOINT of `begin_nested()` in one that
# nobody else began; anything.
AUTO, SAVEPOINT, ANY = "auto", "savepoint", "any"
_OPEN = {NONE, AUTO}
_EXPECTING = {"raises", "assertRaises", "assertRaisesRegex"}
_MOST = 16  # variables of one region that are followed, each through all of it


class Transactions(Flow):
    """The transactions of what one variable holds, over the suite of its region."""

    def __init__(self, infer: Inference, region: Region, name: str, *, shared: bool) -> None:
        super().__init__()
        self._name = name
        scope = infer.module.scopes.of(region)
        bindings = scope.bindings_of(name)
        self._made: dict[ast.AST, str] = {
            node: made_by(infer, node, binding.block) for binding in bindings if (node := _value(binding))
        }
        # The variables that hold the transactions it began, and by which methods.
        self._handles: dict[str, set[str]] = {}
        for other in scope.names:
            methods = {connections.beginning(binding.node, name) for binding in scope.bindings_of(other)}
            if methods - {""} and other != name:
                self._handles[other] = methods
        self._reader = connections.Reader(infer, name, self._handles)
        self._reached: dict[ast.AST, set[str]] = {}
        self._ended: set[object] = set()
        self._is_joined = False
        body = getattr(region.node, "body", None)
        given = openings.provided(infer, bindings)
        if given:
            self._made[region.node] = given
        plain = name not in scope.elsewhere and (bool(given) or all(map(_value, bindings))) and isinstance(body, list)
        self._is_known = plain and any(self._made.values())
        if self._is_known and isinstance(body, list):
            try:
                if shared:
                    self._is_known = self._only_executes(infer, body)
                else:
                    self.run(body, frozenset((given or ANY,)))
            except TooManyPathsError:
                self._is_known = False

    def before(self, call: ast.AST) -> set[str]:
        """The transactions that may have begun when a call is reached; empty where that is not known."""
        found = self._reached.get(call, set()) if self._is_known else set()
        return set() if ANY in found else found

    def is_lost(self, call: ast.AST) -> bool:
        """Whether a call runs outside of `begin()`, and no path from it ends the transaction other than by closing."""
        found = self.before(call)
        return bool(found) and found <= _OPEN and call not in self._ended

    def _only_executes(self, infer: Inference, body: list[ast.stmt]) -> bool:
        """Whether all that is done with the variable, in whatever order, is to execute: of one that functions inside
        the region use as well."""
        if set(self._made.values()) != {NONE}:
            return False
        stack: list[ast.AST] = [*body]
        while stack:
            node = stack.pop()
            inner = infer.module.syntax.regions.get(node)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and inner is not None:
                scope = infer.module.scopes.of(inner)
                given = [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]
                if self._name in scope.elsewhere or any(each and self._reads(each) for each in given):
                    return False
                if self._name in scope.names:
                    continue
            elif not isinstance(node, ast.ClassDef):
                for what, where, _ in self._reader.events(node):
                    joins = what == "joined" and self._has_begun(body, where)
                    if what not in connections.EXECUTING and what != "close" and not joins:
                        return False
                    self._reached[where] = {AUTO}
            suites = (ast.stmt, ast.ExceptHandler, ast.match_case)
            stack += [each for each in ast.iter_child_nodes(node) if isinstance(each, suites)]
        return True

    def _has_begun(self, body: list[ast.stmt], where: ast.expr) -> bool:
        """Whether a statement of a suite executes something, in any case, above a place in it."""
        return any(
            what in connections.EXECUTING and not may
            for statement in body
            if isinstance(statement, (ast.Expr, ast.Assign)) and (statement.end_lineno or 0) < where.lineno
            for what, _, may in self._reader.events(statement)
        )

    def _reads(self, node: ast.expr) -> bool:
        return any(isinstance(each, ast.Name) and each.id == self._name for each in ast.walk(node))

    # What the path does to the state.

    def visit(self, node: ast.AST, state: State) -> State:
        for what, where, may in self._reader.events(node):
            after = self._happened(what, where, state)
            state = state | after if may else after
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete)):
            targets = node.targets if isinstance(node, (ast.Assign, ast.Delete)) else [node.target]
            if any(self._binds(target) for target in targets):
                value = getattr(node, "value", None)
                if not self._is_itself(value):
                    return self._bound(value)
        return state

    def enter(self, item: ast.withitem, state: State) -> State:
        if item.optional_vars is not None and self._binds(item.optional_vars):
            return self._bound(item.context_expr)
        if last_name(item.context_expr) in _EXPECTING:  # what is executed there fails, or so it should
            return frozenset((ANY, *(token for token in state if not isinstance(token, str))))
        return state

    def leave(self, item: ast.withitem, state: State) -> State:
        node = item.context_expr
        if item.optional_vars is not None and self._binds(item.optional_vars) or self._is_itself(node):
            return frozenset((ANY,))
        methods = (
            self._handles.get(node.id, set())
            if isinstance(node, ast.Name)
            else {connections.beginning(node, self._name)}
        )
        return _ended(state, methods)

    def swallows(self, item: ast.withitem) -> bool:
        node = item.context_expr
        ours = node in self._made or self._is_itself(node) or bool(connections.beginning(node, self._name))
        return not ours and not (isinstance(node, ast.Name) and node.id in self._handles)

    def _binds(self, target: ast.expr) -> bool:
        if isinstance(target, (ast.Tuple, ast.List)):
            return any(isinstance(each, ast.Name) and each.id == self._name for each in ast.walk(target))
        return isinstance(target, ast.Name) and target.id == self._name

    def _is_itself(self, node: ast.expr | None) -> bool:
        behind = connections.behind_options(node)
        return isinstance(behind, ast.Name) and behind.id == self._name

    def _bound(self, value: ast.expr | None) -> State:
        made = self._made.get(value, "") if value is not None else ""
        return frozenset((made or ANY,))

    def _happened(self, what: str, where: ast.expr, state: State) -> State:
        tokens = {token for token in state if isinstance(token, str)}
        calls = state - tokens
        self._reached.setdefault(where, set()).update(tokens)
        if what in connections.EXECUTING:
            if tokens & _OPEN:
                tokens, calls = tokens - {NONE} | {AUTO}, calls | {where}
            return frozenset(tokens) | calls
        if what == "close":
            return frozenset((ANY,))
        if what == "joined" and tokens == {AUTO}:
            self._is_joined = True
            return state
        if what in ("ended", "released"):  # the transaction that `begin()` gave, or `begin_nested()`
            return _ended(state, {"begin_nested" if what == "released" else "begin"})
        if what == "begin_nested":
            if tokens <= _OPEN:
                return frozenset((SAVEPOINT,)) | calls | {where}
            return state if tokens == {BEGUN} else frozenset((ANY,))
        self._ended |= calls
        if what in connections.BEGINNING and not self._is_joined:
            return frozenset((BEGUN,))
        ends = what in connections.ENDING and tokens <= {NONE, AUTO} and not self._is_joined
        return frozenset((NONE,)) if ends else frozenset((ANY,))


def _value(binding: scopes.Binding) -> ast.expr | None:
    """What a binding gives its name whole, by assignment or `with`; None for any other."""
    plain = isinstance(binding, (scopes.Assignment, scopes.Annotation, scopes.Entered)) and not binding.path
    value = binding.node.value if isinstance(binding.node, ast.AnnAssign) else binding.node
    return value if plain and isinstance(value, ast.expr) else None


def _ended(state: State, methods: set[str]) -> State:
    """The state after the transaction has ended that a method began."""
    if not methods & connections.BEGINNING:
        return state
    before, after = (SAVEPOINT, AUTO) if "begin_nested" in methods else (BEGUN, NONE)
    return state - {before} | {after} if before in state else state


class Followed:
    """The variables of one region whose transactions have been read."""

    __slots__ = ("_infer", "_read", "_region", "_shared")

    def __init__(self, infer: Inference, region: Region) -> None:
        self._infer = infer
        self._region = region
        self._read: dict[str, Transactions | None] = {}
        self._shared: set[str] | None = None

    def of(self, name: str) -> Transactions | None:
        """The transactions of what a variable holds; None for one that was made elsewhere, and where too many variables
        are asked for."""
        if name not in self._read and len(self._read) < _MOST:
            bindings = self._infer.module.scopes.of(self._region).bindings_of(name)
            if not any(map(_value, bindings)) and not openings.provided(self._infer, bindings):
                return None  # a parameter
            if self._shared is None:
                self._shared = self._read_inside()
            self._read[name] = Transactions(self._infer, self._region, name, shared=name in self._shared)
        return self._read.get(name)

    def _read_inside(self) -> set[str]:
        """The names that functions and classes inside the region read and do not bind themselves."""
        found: set[str] = set()
        regions = self._infer.module.syntax.regions
        nothing: frozenset[str] = frozenset()
        stack: list[tuple[ast.AST, frozenset[str] | None]] = [
            (each, None) for each in ast.iter_child_nodes(self._region.node)
        ]
        while stack:
            node, own = stack.pop()
            if own is not None and isinstance(node, ast.Name) and node.id not in own:
                found.add(node.id)
            inner = regions.get(node)
            if inner is not None and not inner.is_comprehension:
                scope = self._infer.module.scopes.of(inner)
                own = (own or nothing) | (scope.names - scope.elsewhere.keys())
            stack += [(each, own) for each in ast.iter_child_nodes(node)]
        return found


def transactions_of(infer: Inference, name: ast.Name, block: Block) -> Transactions | None:
    """The transactions of what a variable holds, read once for the region that binds it; None where they cannot be."""
    region, own = block.region, True
    while True:
        scope = infer.module.scopes.of(region)
        if name.id in scope.elsewhere:
            return None
        if name.id in scope.names and (own or not isinstance(region.node, ast.ClassDef)):
            break
        own = own and region.is_comprehension
        if region.outer is None:
            return None
        region = region.outer.region
    if region not in infer.transactions:
        infer.transactions[region] = Followed(infer, region)
    return infer.transactions[region].of(name.id)


def connection_of(call: ast.Call) -> ast.expr | None:
    """The connection or session that a call is made on; of `metadata.create_all(conn)` and its like, with."""
    if last_name(call) in connections.SCHEMA:
        return argument(call, 0, "bind")
    node = connections.behind_options(call.func.value) if isinstance(call.func, ast.Attribute) else None
    return node if isinstance(node, ast.expr) else None


def is_lost(infer: Inference, call: ast.Call, block: Block) -> bool:
    """Whether nothing commits what a call executes outside of `begin()`, on a connection that is made there, that a
    fixture provides, or that the object keeps."""
    connection = connection_of(call)
    if isinstance(connection, ast.Name):
        transactions = transactions_of(infer, connection, block)
        return transactions is not None and transactions.is_lost(call)
    if isinstance(connection, ast.Attribute):
        return kept.is_lost(infer, connection, block)
    # `engine.connect().execute(…)`: nobody else has the connection.
    return connection is not None and made_by(infer, connection, block) == NONE


def before(infer: Inference, call: ast.Call, block: Block) -> set[str]:
    """The transactions that may have begun when a call on a connection or session is reached; empty where that is not
    known."""
    connection = connection_of(call)
    transactions = transactions_of(infer, connection, block) if isinstance(connection, ast.Name) else None
    return transactions.before(call) if transactions is not None else set()
