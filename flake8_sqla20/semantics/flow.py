"""The paths through a suite of statements, and what a state becomes on each: `if`, loops, `try`, `with`, early exits.

Knows no SQLAlchemy. A state is a set of tokens, and where paths meet the sets are united: a token says what *may* hold
there, a set of one what *must*. The empty set is a place that no path reaches.
"""

from __future__ import annotations

import ast

State = frozenset[object]
UNREACHED: State = frozenset()

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_TRIES: tuple[type[ast.stmt], ...] = (ast.Try, *((ast.TryStar,) if hasattr(ast, "TryStar") else ()))
# A path analysis is worth this many statements: `finally` within `finally` doubles them each time.
_MOST = 20_000
_DEEPEST = 60


class TooManyPathsError(Exception):
    """There are too many paths to follow."""


class _Frame:
    """A statement that exits pass on their way out: a loop, which ends `break`, or one that does something first."""

    __slots__ = ("exits", "is_loop", "raised")

    def __init__(self, is_loop: bool) -> None:
        self.is_loop = is_loop
        self.exits: dict[type[ast.stmt], State] = {}
        self.raised = UNREACHED

    def add(self, kind: type[ast.stmt], state: State) -> None:
        self.exits[kind] = self.exits.get(kind, UNREACHED) | state


class Flow:
    """One reading of a suite. A subclass says what expressions and simple statements do to the state, and whether a
    `for` is taken to run at least once."""

    enters_loops = False

    def __init__(self) -> None:
        self._frames: list[_Frame] = []
        self._steps = 0
        self._depth = 0

    def visit(self, node: ast.AST, state: State) -> State:
        """The state after a simple statement, or an expression of a compound one."""
        return state

    def enter(self, item: ast.withitem, state: State) -> State:
        """The state after a context manager is entered; its expression has been visited."""
        return state

    def leave(self, item: ast.withitem, state: State) -> State:
        """The state after a context manager is left, by whatever exit."""
        return state

    def swallows(self, item: ast.withitem) -> bool:
        """Whether a context manager may go on after an exception (`suppress()`)."""
        return True

    def run(self, statements: list[ast.stmt], state: State) -> State:
        """The state after a suite. Raises `TooManyPathsError` where following all paths takes too long."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise TooManyPathsError
        for statement in statements:
            if not state:
                break
            self._steps += 1
            if self._steps > _MOST:
                raise TooManyPathsError
            self._may_raise(state)
            state = self._after(statement, state)
            self._may_raise(state)
        self._depth -= 1
        return state

    def _after(self, node: ast.stmt, state: State) -> State:
        if isinstance(node, ast.If):
            return self._branches(node, state)
        if isinstance(node, (ast.While, ast.For, ast.AsyncFor)):
            return self._loop(node, state)
        if isinstance(node, _TRIES):
            return self._protected(node, state)  # type: ignore[arg-type]
        if isinstance(node, (ast.With, ast.AsyncWith)):
            return self._entered(node.items, node.body, state)
        if isinstance(node, ast.Match):
            state = after = self.visit(node.subject, state)
            for case in node.cases:
                after |= self.run(case.body, self.visit(case.guard, state) if case.guard else state)
            return after
        if isinstance(node, _DEFINITIONS):
            return state
        state = self.visit(node, state)
        if isinstance(node, (ast.Return, ast.Break, ast.Continue)):
            self._exit(type(node), state)
        elif isinstance(node, ast.Raise):
            self._may_raise(state)
        else:
            return state
        return UNREACHED

    def _branches(self, node: ast.If, state: State) -> State:
        after = UNREACHED
        while True:  # a chain of `elif` is deep only in the tree
            state = self.visit(node.test, state)
            after |= self.run(node.body, state)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                return after | self.run(node.orelse, state)
            node = node.orelse[0]

    def _loop(self, node: ast.While | ast.For | ast.AsyncFor, state: State) -> State:
        head = state if isinstance(node, ast.While) else self.visit(node.iter, state)
        endless = isinstance(node, ast.While) and isinstance(node.test, ast.Constant) and bool(node.test.value)
        frame, known, ran = _Frame(is_loop=True), UNREACHED, UNREACHED
        self._frames.append(frame)
        while True:
            tested = self.visit(node.test, head) if isinstance(node, ast.While) else head
            if tested <= known:
                break
            known |= tested
            ran |= self.run(node.body, known) | frame.exits.get(ast.Continue, UNREACHED)
            head = known | ran
        self._frames.pop()
        enters = self.enters_loops and not isinstance(node, ast.While)
        after = UNREACHED if endless else self.run(node.orelse, ran if enters else known)
        return after | frame.exits.get(ast.Break, UNREACHED)

    def _protected(self, node: ast.Try, state: State) -> State:
        frame = _Frame(is_loop=False)
        self._frames.append(frame)
        after = self.run(node.body, state)
        raised, frame.raised = frame.raised, UNREACHED
        after = self.run(node.orelse, after)
        for handler in node.handlers:
            after |= self.run(handler.body, raised)
        self._frames.pop()
        # What the handlers do not catch, and what they raise.
        self._may_raise(self.run(node.finalbody, raised | frame.raised))
        for kind, each in frame.exits.items():
            self._exit(kind, self.run(node.finalbody, each))
        return self.run(node.finalbody, after)

    def _entered(self, items: list[ast.withitem], body: list[ast.stmt], state: State) -> State:
        for item in items:
            state = self.enter(item, self.visit(item.context_expr, state))
        frame = _Frame(is_loop=False)
        self._frames.append(frame)
        after = self.run(body, state)
        self._frames.pop()
        self._may_raise(self._left(items, frame.raised))
        for kind, each in frame.exits.items():
            self._exit(kind, self._left(items, each))
        if any(map(self.swallows, items)):
            after |= frame.raised
        return self._left(items, after)

    def _left(self, items: list[ast.withitem], state: State) -> State:
        for item in reversed(items):
            state = self.leave(item, state) if state else state
        return state

    def _exit(self, kind: type[ast.stmt], state: State) -> None:
        """Hand an exit to the next statement outwards that it passes."""
        for frame in reversed(self._frames):
            if not frame.is_loop or kind is not ast.Return:
                frame.add(kind, state)
                return

    def _may_raise(self, state: State) -> None:
        for frame in reversed(self._frames):
            if not frame.is_loop:
                frame.raised |= state
                return
