"""What a rule file imports: the whole public rule API.

A rule is one module `rules/<family>/<slug>.py`: a docstring that is the advice, a `RULE`, and a function

    def check(node, facts: Facts) -> Iterator[Usage]

that is called for each node that the rule's triggers name. It asks `facts` what things are and yields usages; it
touches no scopes, options or text offsets, keeps no state and imports no other rule. Where it can be rewritten, a
second function

    def fix(node, usage, facts: Facts, rewrite: Rewrite) -> None

is called by the `fix` command alone, for each usage that `check` found at a node: it says with the operations of
`rewrite` what is to be written, `rewrite.unsafe(…)` where that may change what the code does, and `rewrite.refuse(…)`
where it cannot be known. A rule without one says why in a constant: `BY_HAND = "…"`, which ends the sentence "by
hand: …".
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING

from flake8_sqla20.facts import Facts
from flake8_sqla20.finding import History
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.syntax import last_name

if TYPE_CHECKING:
    from flake8_sqla20.rewrite.builder import Rewrite
else:
    Rewrite = "Rewrite"  # rules name it in annotations only: lint time does not load it

__all__ = ["Facts", "History", "Kind", "Rewrite", "Rule", "Usage", "last_name"]


class Usage:
    """A legacy usage that a rule found.

    `at` is the node that the legacy word names; `what` the subject of the message ("Engine.execute()"), `instead` its
    remedy ("use …"). `fact` replaces the verdict that the history gives ("is removed in 2.0"); `history` replaces the
    rule's own, for rules whose cases differ.
    """

    __slots__ = ("at", "fact", "history", "instead", "what")

    def __init__(self, at: ast.AST, what: str, instead: str, *, fact: str = "", history: History | None = None) -> None:
        self.at = at
        self.what = what
        self.instead = instead
        self.fact = fact
        self.history = history


class Rule:
    """A code, its history, and the words that trigger its check.

    `calls` are the last names of what is called, `attributes` the names of attributes that are read, `imports` the
    names that are imported, `nodes` the names of classes of `ast` ("Subscript"; "keyword" stands for those that unpack
    a mapping, `f(**row)`). A file without any of a rule's words never loads the rule. `gates` are substrings of which a
    file's text must hold one for the rule to be considered at all: for words that every second file has. `histories`
    are those of the rule's cases, where they differ.
    """

    __slots__ = ("attributes", "calls", "code", "examples", "gates", "histories", "history", "imports", "nodes")

    def __init__(
        self,
        code: str,
        history: History,
        *,
        calls: tuple[str, ...] = (),
        attributes: tuple[str, ...] = (),
        imports: tuple[str, ...] = (),
        nodes: tuple[str, ...] = (),
        gates: tuple[str, ...] = (),
        examples: tuple[Example, ...] = (),
        histories: tuple[History, ...] = (),
    ) -> None:
        self.code = code
        self.history = history
        self.histories = histories or (history,)
        self.calls = calls
        self.attributes = attributes
        self.imports = imports
        self.nodes = nodes
        self.gates = gates
        self.examples = examples


class Example:
    """A pair of snippets beside those of the docstring; each row of a table makes its own."""

    __slots__ = ("legacy", "modern")

    def __init__(self, legacy: str, modern: str) -> None:
        self.legacy = legacy
        self.modern = modern


Check = Callable[[ast.AST, "Facts"], Iterator[Usage]]
Fix = Callable[[ast.AST, Usage, "Facts", "Rewrite"], None]


class Loaded:
    """A rule with its check and its fix, or why it has none, read from its module."""

    __slots__ = ("by_hand", "check", "fix", "module", "rule")

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.rule: Rule = module.RULE
        self.check: Check = module.check
        self.fix: Fix | None = getattr(module, "fix", None)
        self.by_hand: str = getattr(module, "BY_HAND", "")
