"""`flake8-sqla20 explain FILE:LINE`: the evidence behind what is found on a line, and behind what is not.

Files are read and options understood as by `check`, but all rules are asked, at every level: what the options silence
is said to be silenced.
"""

from __future__ import annotations

import ast
import os
import re
import warnings
from collections.abc import Iterator, Sequence
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from flake8_sqla20.engine import candidates, checked, failure, load, placed, triggers
from flake8_sqla20.plugin import Plugin
from flake8_sqla20.result import Result
from flake8_sqla20.rule import Facts, last_name
from flake8_sqla20.semantics import evidence, wording
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.trail import Step
from flake8_sqla20.source import Source
from flake8_sqla20.walk import walk

if TYPE_CHECKING:
    from flake8_sqla20.engine import Settings
    from flake8_sqla20.finding import Finding
    from flake8_sqla20.invocation import Invocation
    from flake8_sqla20.reporting import Report
    from flake8_sqla20.semantics.kinds import Kind
    from flake8_sqla20.syntax import Block

PROGRAM = "flake8-sqla20 explain"
_PLACE = re.compile(r"(.+?):(\d+)(?::(\d+))?")
_WIDEST = 76  # columns of a step before its place
_MOST = 6  # codes that are listed


class Place(NamedTuple):
    """A line of a file, and a 1-based column in it; 0 for all of the line."""

    path: str
    row: int
    column: int


class Word(NamedTuple):
    """A word on the line that triggers rules: where it stands, its node and block, what the rules found there, and the
    codes of those that found nothing. `withheld` says what keeps a usage from being a finding."""

    column: int
    node: ast.AST
    block: Block
    found: list[Finding]
    silent: list[str]
    withheld: str


def places(arguments: Sequence[str]) -> str:
    """The explanation of the places among some arguments, of which the rest is flake8's options. Raises LookupError for
    a file that cannot be read or parsed, a line without anything to explain, and a wrong option."""
    from flake8_sqla20.frontend import Command, ConfigurationError, parsed

    matches = [(each, _PLACE.fullmatch(each) if each[:1] != "-" else None) for each in arguments]
    found = [Place(match[1], int(match[2]), int(match[3] or 0)) for _, match in matches if match is not None]
    files = [place.path for place in found]
    options = [each for each, match in matches if match is None]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the parser's, of the file's own escapes and comparisons
            invocation, report = parsed([*options, *files], Command(PROGRAM, "", "", takes="FILE:LINE ..."))
            strange = [each for each in invocation.options.filenames if each not in files]
            if strange:
                raise LookupError(f"{strange[0]!r} is no place: rules and places are explained apart")
            return "\n\n".join("\n".join(_explained(place, invocation, report)) for place in found) + "\n"
    except ConfigurationError as error:
        raise LookupError(str(error)) from error


def _explained(place: Place, invocation: Invocation, report: Report) -> Iterator[str]:
    """The lines of the explanation of one place. Raises LookupError."""
    try:
        file = invocation.read(place.path)
    except (OSError, LookupError, ValueError) as error:
        raise LookupError(f"{place.path}: {type(error).__name__}: {error}") from error
    text = "".join(file.lines)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        trouble = f"{type(error).__name__}: {error}".replace("\n", " ")
        raise LookupError(f"{place.path}: {trouble}") from error
    name = invocation.name_of(place.path)
    settings = copy(Plugin.settings())
    settings.skipped = frozenset()
    source = Source(file.lines, place.path)
    wanted = triggers(source.text)
    syntax = walk(tree, wanted.words, wanted.types)
    module, project = placed(source, syntax, settings)
    infer = Inference(module, project, settings.names)
    words = _words([*candidates(syntax, wanted)], place, infer, settings)
    others = _other_words(tree, source, place)
    if not words and not others:
        where = f"in column {place.column}" if place.column else "on this line"
        raise LookupError(f"{name}:{place.row}: no call and no attribute {where}")
    general = _overlooked(invocation, place, text, file.should_ignore_file())
    told: set[tuple[str, str, int]] = set()
    for word in words:
        for finding in sorted(word.found, key=lambda each: each.key):
            result = _result(finding, name, invocation.noqa_line(file, finding.row) or "")
            yield f"{name}:{finding.row}:{finding.column + 1}: {finding.code} {finding.message}"
            silence = general or _silence(finding) or report.silenced_by(result)
            if silence:
                yield f"  not reported: {silence}"
        if not word.found:
            yield f"{name}:{place.row}:{word.column + 1}: {_unfound(word, infer, settings)}"
            if general:
                yield f"  {general}"
        for subject in subjects(word, infer):
            chain = _untold(evidence.chain(infer, subject, word.block), told)
            yield from _rendered(chain, source.path, name)
    if not words:
        yield f"{name}:{place.row}: no rule is about {', '.join(others)}"


def _untold(steps: list[Step], told: set[tuple[str, str, int]]) -> list[Step]:
    """A chain up to a claim that was told above with what follows from there."""
    for index, step in enumerate(steps):
        key = step.text, step.path, step.row
        if key in told and step.text.startswith("`"):
            return [*steps[:index], Step(f"{step.text}, see above", step.path, step.row, step.depth)]
        told.add(key)
    return steps


def _words(found: list[tuple[str, ast.AST, Block]], place: Place, infer: Inference, settings: Settings) -> list[Word]:
    """The words of a line that trigger rules, or at which one of them finds something, from left to right."""
    words: dict[tuple[int, int], Word] = {}
    for slug, node, block in found:
        try:
            findings = checked(slug, node, block, infer, settings)
        except Exception as error:  # a rule's defect
            findings = [failure(slug, error)]
        row, column = infer.module.source.word(node)
        for finding in findings:
            word = Word(finding.column, node, block, [], [], "")
            words.setdefault((finding.row, finding.column), word)
            kept = words[finding.row, finding.column]
            if not kept.found:
                words[finding.row, finding.column] = kept = kept._replace(node=node, block=block)
            if finding.key not in {each.key for each in kept.found}:
                kept.found.append(finding)
        if not findings and isinstance(node, (ast.Call, ast.Attribute, ast.Subscript)):
            word = words.setdefault((row, column), Word(column, node, block, [], [], ""))
            word.silent.append(load(slug).rule.code)
            withheld = _withheld(slug, node, block, infer, settings)
            if withheld:
                words[row, column] = word._replace(withheld=withheld)
    on_line = [words[key] for key in sorted(words) if key[0] == place.row]
    line = infer.module.source.lines[place.row - 1 : place.row]
    return [each for each in on_line if not place.column or _spans(line[0], each.column, place.column - 1)]


def _spans(line: str, start: int, column: int) -> bool:
    """Whether the word that starts in a column reaches to another column."""
    match = re.compile(r"\w+|.").match(line, start)
    return match is not None and start <= column < match.end()


def _withheld(slug: str, node: ast.AST, block: Block, infer: Inference, settings: Settings) -> str:
    """What keeps the usages that a rule yields at a node from being findings, in words; empty where it yields none."""
    loaded = load(slug)
    usages = list(loaded.check(node, Facts(infer, block, settings.target, settings.large)))
    if not usages:
        return ""
    levels = [(usage.history or loaded.rule.history).level(settings.target) for usage in usages]
    if any(level is not None for level in levels):
        return f"{loaded.rule.code} is guarded there for another release"
    return f"{loaded.rule.code} finds nothing at the target {settings.target}"


def _other_words(tree: ast.Module, source: Source, place: Place) -> list[str]:
    """The calls, attributes and subscripts of a line, as they are called in a sentence."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Call, ast.Attribute)):
            row, column = source.word(node)
            if row == place.row and (not place.column or _spans(source.lines[row - 1], column, place.column - 1)):
                if isinstance(node, ast.Call) or column not in found:
                    found[column] = _called(node)
    return list(dict.fromkeys(found[column] for column in sorted(found)))


def _called(node: ast.AST) -> str:
    """What a node goes by in a sentence: `query()`, `transaction`, an index."""
    name = last_name(node)
    if isinstance(node, ast.Call):
        return f"{name}()" if name else "a call"
    return name or "the index"


def _overlooked(invocation: Invocation, place: Place, text: str, is_ignored: bool) -> str:
    """Why a file is not looked at, in words; empty where it is."""
    if invocation.excludes(place.path):
        return "`exclude` leaves the file out"
    if not invocation.is_worth_linting(text, place.path):
        return "the file is not looked at: it neither names SQLAlchemy nor imports a module of the project that does"
    return "`# flake8: noqa` silences the file" if is_ignored else ""


def _silence(finding: Finding) -> str:
    """Why the level of a finding is not reported; empty where it is."""
    return "" if Plugin.admits(finding) else f"its level, {finding.level}, is below --sqla20-level={Plugin.least}"


def _result(finding: Finding, name: str, line: str) -> Result:
    row, column = finding.row, finding.column
    return Result(name, row, column, column + 1, finding.code, finding.message, finding.level, line, line)


def _unfound(word: Word, infer: Inference, settings: Settings) -> str:
    """That nothing is found at a word, and what was known of its subject."""
    codes = sorted(set(word.silent))
    listed = ", ".join(codes[:_MOST]) + (", …" if len(codes) > _MOST else "")
    return f"no finding at {_called(word.node)} ({listed}): {word.withheld or _known(word, infer)}"


def _known(word: Word, infer: Inference) -> str:
    node = word.node
    callee = node.func if isinstance(node, ast.Call) else node
    subject = callee.value if isinstance(callee, (ast.Attribute, ast.Subscript)) else callee
    assert isinstance(subject, ast.expr)
    kind: Kind = infer.kind_of(subject, word.block)
    who = "its receiver" if subject is not callee else f"`{last_name(callee)}`"
    if kind.name == "unknown":
        return f"nothing is known of {who}"
    if kind.name == "known":
        return f"what is known of {who} tells no kind"
    if kind.name == "foreign":
        return f"{who} is of another library"
    return f"{who} is {wording.described(kind)}, and no rule objects to this use"


def subjects(word: Word, infer: Inference) -> list[ast.expr]:
    """The expressions whose kinds decide at a word: receiver, callee, or operands."""
    node = word.node
    if isinstance(node, ast.Call):
        receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
        if receiver is None or infer.kind_of(receiver, word.block).name == "module":
            return [node.func]
        is_told = infer.kind_of(receiver, word.block).name != "unknown"
        return [receiver if is_told or infer.callee_of(node, word.block).name == "unknown" else node]
    if isinstance(node, (ast.Attribute, ast.Subscript)):
        return [node.value]
    if isinstance(node, ast.ClassDef):
        return list(node.bases)
    return [*node.comparators] if isinstance(node, ast.Compare) else []


def _rendered(steps: Sequence[Step], path: str, name: str) -> Iterator[str]:
    """The steps of a chain, their places in one column; paths as seen from the current directory."""
    texts = ["  " * (step.depth + 1) + step.text for step in steps]
    width = min(max(map(len, texts)), _WIDEST)
    for text, step in zip(texts, steps, strict=True):
        where = name if step.path == path else _relative(step.path)
        yield f"{text.ljust(width)}  {where}:{step.row}"


def _relative(path: str) -> str:
    """A path as seen from the current directory where it is below it."""
    here = os.path.realpath(os.curdir)
    real = os.path.realpath(path)
    return os.path.relpath(real, here) if real.startswith(here + os.sep) else path
