"""From a module's tree to its findings: one dispatch table, no policy.

A module is walked once, and only the candidates that the walk kept are given to the rules they trigger. Whether a file
is worth that is for `prefilter` to say, before this module is loaded.
"""

from __future__ import annotations

import ast
import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module

from flake8_sqla20.finding import FAILED, Finding, History
from flake8_sqla20.projects import around, settle
from flake8_sqla20.rule import Facts, Loaded, Usage
from flake8_sqla20.rules.index import ATTRIBUTES, CALLS, CODES, GATES, IMPORTS, NODES
from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.project import Module, Project
from flake8_sqla20.source import Source
from flake8_sqla20.syntax import Block, Syntax
from flake8_sqla20.walk import walk

# Calls that hand objects to functions or classes to tables: evidence, not usages.
_EVIDENCE = ("listen", "listens_for", "run_sync", "mapper", "map_imperatively")


class Settings:
    """What the linted code is linted for: the target release, the conventional names, which tables are large (names of
    classes or tables, or patterns of them), the modules of rules that need not be asked, the root of the project (found
    for each file where it is empty), and a number that differs from run to run: what one has read of other files is
    looked at again in the next (0: for each file)."""

    __slots__ = ("large", "names", "root", "run", "skipped", "target")

    def __init__(
        self,
        target: str = "2.0",
        names: Names | None = None,
        large: tuple[str, ...] = (),
        skipped: frozenset[str] = frozenset(),
        root: str = "",
        run: int = 0,
    ) -> None:
        self.target = target
        self.names = names or Names()
        self.large = large
        self.skipped = skipped
        self.root = root
        self.run = run


def lint(tree: ast.Module, lines: Sequence[str], path: str, settings: Settings) -> list[Finding]:
    """The findings of one module at every level, in the order of their places. Never raises for any module.

    Nearly all that this makes is held until its end, and then freed at once, without the garbage collector: it would
    look at it all, time and again, to find nothing.
    """
    source = Source(lines, path)
    wanted = triggers(source.text, settings.skipped)
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        syntax = walk(tree, wanted.words, wanted.types)
        try:
            return _found(source, syntax, wanted, settings)
        finally:
            syntax.dissolve()
    finally:
        if is_collecting:
            gc.enable()
            settle()


def _found(source: Source, syntax: Syntax, wanted: Triggers, settings: Settings) -> list[Finding]:
    """The findings of a module that has been walked over."""
    infer: Inference | None = None
    findings: dict[tuple[int, int, str, str], Finding] = {}
    failed: set[str] = set()
    for slug, node, block in candidates(syntax, wanted):
        if infer is None:
            module, project = placed(source, syntax, settings)
            infer = Inference(module, project, settings.names)
        if slug in failed:
            continue
        try:
            found = checked(slug, node, block, infer, settings)
        except Exception as error:  # a rule's defect costs that rule on that file, not flake8's run
            failed.add(slug)
            found = [failure(slug, error)]
        for finding in found:
            findings[finding.key] = finding
    if infer is not None:
        infer.dissolve()
    return [findings[key] for key in sorted(findings)]


def placed(source: Source, syntax: Syntax, settings: Settings) -> tuple[Module, Project]:
    """The linted module and the project around it."""
    project, path = around(source.path, settings.root, settings.names, settings.run)
    project.progress.begin()
    return Module(source, syntax, path), project


class Triggers:
    """What the walk keeps for which rules: words of calls, attributes and imports, and types of nodes."""

    __slots__ = ("attributes", "calls", "imports", "nodes", "types", "words")

    def __init__(self, indices: Iterable[dict[str, tuple[str, ...]]]) -> None:
        self.calls, self.attributes, self.imports, self.nodes = indices
        self.words = frozenset((*self.calls, *self.attributes, *_EVIDENCE))
        self.types = frozenset(getattr(ast, name) for name in self.nodes)


_INDICES = (CALLS, ATTRIBUTES, IMPORTS, NODES)


# Each gate with another that it contains: a text without `query` is not searched for `query(` as well.
_SHORTER = [
    (gate, next((each for each in GATES if each in gate and each != gate), "")) for gate in sorted(GATES, key=len)
]


def _without(index: dict[str, tuple[str, ...]], closed: Collection[str]) -> dict[str, tuple[str, ...]]:
    """An index without some rules."""
    kept = {word: tuple(slug for slug in slugs if slug not in closed) for word, slugs in index.items()}
    return {word: slugs for word, slugs in kept.items() if slugs}


def triggers(text: str, skipped: frozenset[str] = frozenset()) -> Triggers:
    """The triggers of the rules that a file's text admits, those without gates and those with one that it holds, but
    not of those that are skipped."""
    held: dict[str, None] = {}
    for gate, shorter in _SHORTER:
        if (not shorter or shorter in held) and gate in text:
            held[gate] = None
    return _opened(tuple(held), skipped)


@cache
def _opened(gates: tuple[str, ...], skipped: frozenset[str]) -> Triggers:
    """The indices of the rules without gates, and beside them what these gates admit: few of the many words."""
    always, gated = _divided(skipped)
    opened = {slug for gate in gates for slug in GATES[gate]}
    indices = [dict(index) for index in always]
    for index, words in zip(indices, gated, strict=True):
        for word, slug in words:
            if slug in opened:
                index[word] = (*index.get(word, ()), slug)
    return Triggers(indices)


@cache
def _divided(
    skipped: frozenset[str],
) -> tuple[list[dict[str, tuple[str, ...]]], list[list[tuple[str, str]]]]:
    """The indices without the rules that have gates, and the words of these with the rule."""
    gated = {slug for slugs in GATES.values() for slug in slugs}
    words = [
        [(word, slug) for word, slugs in index.items() for slug in slugs if slug in gated - skipped]
        for index in _INDICES
    ]
    return [_without(index, gated | skipped) for index in _INDICES], words


def candidates(syntax: Syntax, wanted: Triggers) -> Iterator[tuple[str, ast.AST, Block]]:
    """The nodes that trigger a rule, each with the rule's module and the block it stands in."""
    # Of hundreds of words a file has a few.
    for word in sorted(wanted.calls.keys() & {*syntax.calls, *syntax.named, *syntax.aliases}):
        for call, block in syntax.calls_of(word):
            for slug in wanted.calls[word]:
                yield slug, call, block
    for word, attributes in syntax.attributes.items():
        for slug in wanted.attributes.get(word, ()):
            for attribute, block in attributes:
                yield slug, attribute, block
    for name, slugs in wanted.nodes.items():
        for node, block in syntax.nodes.get(getattr(ast, name), ()):
            for slug in slugs:
                yield slug, node, block
    for statement, block in syntax.imports:
        for slug in dict.fromkeys(slug for alias in statement.names for slug in wanted.imports.get(alias.name, ())):
            yield slug, statement, block


def checked(slug: str, node: ast.AST, block: Block, infer: Inference, settings: Settings) -> list[Finding]:
    """What one rule finds at one candidate."""
    return [found for _, found in judged(load(slug), node, Facts(infer, block, settings.target, settings.large), infer)]


def judged(loaded: Loaded, node: ast.AST, facts: Facts, infer: Inference) -> list[tuple[Usage, Finding]]:
    """The usages that one rule finds at one candidate and that count at the target, each with its finding."""
    usages = list(loaded.check(node, facts))
    if not usages:
        return []
    found = []
    # A guard may be about what is called (`except AttributeError`), where the word is a keyword.
    guarded = node.func if isinstance(node, ast.Call) else node
    for usage in usages:
        history: History = usage.history or loaded.rule.history
        level = history.level(facts.target)
        if level is not None and not any(map(facts.is_guarded, {usage.at, guarded})):
            message = f"{usage.what} {usage.fact or history.verdict(level)}: {usage.instead}"
            found.append((usage, Finding(loaded.rule.code, level, message, *infer.module.source.word(usage.at))))
    return found


def failure(slug: str, error: Exception) -> Finding:
    """What is reported of a rule that raised."""
    code = next((code for code, each in CODES.items() if each == slug), slug)
    return Finding(FAILED, "removed", f"rule {code} failed on this file: {type(error).__name__}: {error}", 1, 0)


@cache
def load(slug: str) -> Loaded:
    """The rule of a module below `rules`, by its dotted name there ("execution.engine_execute")."""
    return Loaded(import_module(f"flake8_sqla20.rules.{slug}"))
