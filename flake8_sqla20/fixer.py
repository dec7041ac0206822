"""From a module's text to its fixed text: lint, apply the fixes that do not meet, prove them, lint again.

Knows no files and no options; `fix` is the command.
"""

from __future__ import annotations

import ast
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from flake8_sqla20.engine import Settings, candidates, judged, load, placed, triggers
from flake8_sqla20.finding import FAILED, Finding
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.naming import Imports, Need
from flake8_sqla20.rewrite.original import Original, Refused
from flake8_sqla20.rewrite.places import Span
from flake8_sqla20.rewrite.splices import Splice
from flake8_sqla20.rule import Facts, Kind, Loaded, Usage
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.kinds import ancestry
from flake8_sqla20.source import Source
from flake8_sqla20.syntax import Block
from flake8_sqla20.unused import without_unused
from flake8_sqla20.walk import walk

FIXED, UNSAFE, BY_HAND = "fixed", "unsafe", "by hand"
_ROUNDS = 20  # fixes inside of fixes inside of …


class Edit(NamedTuple):
    """A replacement in a text: 0-based offsets in characters, the end outside."""

    start: int
    end: int
    text: str


class Repair(NamedTuple):
    """What becomes of a finding.

    `row` is 1-based, `column` 0-based in characters, both in the text of the round that decided; `status` is "fixed",
    "unsafe" (a fix exists, and may change what the code does: `why`) or "by hand" (`why` there is none). `edits` are
    those of its fix, which are valid alone; only `proposed` gives them.
    """

    row: int
    column: int
    code: str
    message: str
    level: str
    status: str
    why: str
    edits: tuple[Edit, ...] = ()


class Request:
    """What a run asks for. `admit` leaves of a file's findings those that are reported, by path and text; `unsafe` says
    that unsafe fixes are wanted as well."""

    __slots__ = ("admit", "settings", "unsafe")

    def __init__(
        self, admit: Callable[[str, str, list[Finding]], list[Finding]], settings: Settings, *, unsafe: bool
    ) -> None:
        self.admit = admit
        self.settings = settings
        self.unsafe = unsafe


def repaired(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
    """A module's text with all fixes applied that are wanted (the same object where there are none), and what became of
    each finding. Raises what `ast.parse` does for a text that does not parse, and nothing else."""
    fixed: list[Repair] = []
    before, seen = text, {text}
    for _ in range(_ROUNDS):
        attempt = Attempt(text, path, request)
        new, applied = attempt.applied()
        if new in seen:
            return _settled(before, text, path, request, fixed, attempt.left())
        seen.add(new)
        fixed += applied
        text = new
    return _settled(before, text, path, request, fixed, Attempt(text, path, request).left())


def _settled(
    before: str, text: str, path: str, request: Request, fixed: list[Repair], left: list[Repair]
) -> tuple[str, list[Repair]]:
    """A fixed text without the imports that it no longer uses, and what became of each finding; those of these imports
    are fixed with them."""
    new = without_unused(before, text, path, request.settings)
    if new == text:
        return text, fixed + left
    still = Attempt(new, path, request).left()
    known = Counter((each.code, each.message) for each in still)
    for each in left:
        if not known[each.code, each.message]:
            fixed.append(each._replace(status=FIXED, why=""))
        known[each.code, each.message] -= 1
    return new, fixed + still


def proposed(text: str, path: str, request: Request) -> list[Repair]:
    """What would become of each finding, with the edits of its fix; nothing is applied. Raises as `repaired`."""
    return Attempt(text, path, request).proposals()


class Fix:
    """A finding, and the rewrite that fixes it, or why there is none."""

    __slots__ = ("finding", "rewrite", "why")

    def __init__(self, finding: Finding, rewrite: Rewrite | None, why: str) -> None:
        self.finding = finding
        self.rewrite = rewrite
        self.why = why

    @property
    def changes(self) -> frozenset[Splice | Need]:
        """What it changes: one fix may be that of several findings."""
        rewrite = self.rewrite
        return frozenset((*rewrite.splices, *rewrite.needs)) if rewrite is not None else frozenset()

    def repair(self, status: str, edits: Sequence[Splice] = ()) -> Repair:
        finding = self.finding
        place = finding.row, finding.column, finding.code, finding.message, finding.level
        return Repair(*place, status, "" if status == FIXED else self.why, tuple(Edit(*each) for each in edits))


class Attempt:
    """One round: the fixes of the findings in a text."""

    def __init__(self, text: str, path: str, request: Request) -> None:
        self._text = text
        self._tree = ast.parse(text)
        self._original = Original(text, self._tree)
        self._request = request
        self._fixes = list(_fixes(self._original, path, request))

    def applied(self) -> tuple[str, list[Repair]]:
        """The text with the fixes applied that neither meet nor fail their proof, and what they fixed."""
        chosen, new = self._chosen([fix for fix in self._fixes if self._is_wanted(fix)])
        if not new:
            return self._text, []
        done = {fix.changes for fix in chosen}
        return new, [fix.repair(FIXED) for fix in self._fixes if self._is_wanted(fix) and fix.changes in done]

    def _chosen(self, fixes: Sequence[Fix]) -> tuple[list[Fix], str]:
        """Those of some fixes that neither meet nor fail their proof, and the text with them applied; an empty one
        where there are none."""
        chosen: list[Fix] = []
        anchors: list[Span] = []
        imported: dict[str, Need] = {}
        for fix in fixes:
            rewrite = fix.rewrite
            if rewrite is None or any(mine.meets(other) for mine in rewrite.anchors for other in anchors):
                continue
            if any(imported.setdefault(need.local, need) != need for need in rewrite.needs):
                continue
            chosen.append(fix)
            anchors += rewrite.anchors
        new, _ = self._proved(chosen)
        if not new:
            chosen = [fix for fix in chosen if self._proved([fix])[0]]
            new, _ = self._proved(chosen)
        if not new:
            chosen = chosen[:1]
            new, _ = self._proved(chosen)
        return (chosen, new) if new else ([], "")

    def left(self) -> list[Repair]:
        """What becomes of the findings that are not fixed in this round."""
        found = []
        for fix in self._fixes:
            if fix.rewrite is not None and not self._is_wanted(fix):
                found.append(fix.repair(UNSAFE))
            else:
                if fix.rewrite is not None:
                    fix.why = self._proved([fix])[1] or "the fix meets another one"
                found.append(fix.repair(BY_HAND))
        return found

    def proposals(self) -> list[Repair]:
        """What would become of each finding, with the splices of its fix, which are valid alone."""
        # What is proved together is proved alone.
        proved = set(self._chosen(self._fixes)[0])
        found = []
        for fix in self._fixes:
            why = "" if fix in proved or fix.rewrite is None else self._proved([fix])[1]
            if fix.rewrite is None or why:
                fix.why = why or fix.why
                found.append(fix.repair(BY_HAND))
            else:
                status = UNSAFE if fix.rewrite.reasons else FIXED
                found.append(fix.repair(status, self._spliced([fix])[0]))
        return found

    def _is_wanted(self, fix: Fix) -> bool:
        return fix.rewrite is not None and (self._request.unsafe or not fix.rewrite.reasons)

    def _spliced(self, fixes: Sequence[Fix]) -> tuple[list[Splice], list[Span], list[ast.AST]]:
        """The splices of some fixes and of the imports that they need, their anchors, and the nodes that they move."""
        splices: list[Splice] = []
        anchors: list[Span] = []
        moved: list[ast.AST] = []
        needs: list[Need] = []
        for fix in fixes:
            if fix.rewrite is not None:
                splices += fix.rewrite.splices
                anchors += fix.rewrite.anchors
                moved += fix.rewrite.moved
                needs += fix.rewrite.needs
        for splice, anchor in Imports(self._original.places, self._tree).added(needs):
            splices.append(splice)
            anchors.append(anchor)
        return splices, anchors, moved

    def _proved(self, fixes: Sequence[Fix]) -> tuple[str, str]:
        """The text with fixes applied, or an empty one, and why."""
        return self._original.changed(*self._spliced(fixes)) if fixes else ("", "")


class Noted(Facts):
    """Facts that note what an answer rests on: `weak`, a conventional name alone; `partial`, the kinds of values of
    which it is not told what else they may be."""

    __slots__ = ("partial", "weak")

    def __init__(self, infer: Inference, block: Block, target: str, large: tuple[str, ...] = ()) -> None:
        super().__init__(infer, block, target, large)
        self.weak = False
        self.partial: set[str] = set()

    def kind_of(self, node: ast.expr) -> Kind:
        return self._noted(super().kind_of(node))

    def method_of(self, call: ast.Call) -> tuple[Kind, str] | None:
        found = super().method_of(call)
        if found is not None:
            self._noted(found[0])
        return found

    def _noted(self, kind: Kind) -> Kind:
        self.weak = self.weak or kind.weak
        if kind.partial:
            self.partial.update(ancestry(kind.name))
        return kind


def _fixes(original: Original, path: str, request: Request) -> Iterator[Fix]:
    """The fixes of a module's findings, in the order of their places."""
    text, settings = original.places.text, request.settings
    lines = list(io.StringIO(text, newline=None))  # as flake8 reads them
    source = Source(lines, path)
    wanted = triggers(source.text, settings.skipped)
    syntax = walk(original.tree, wanted.words, wanted.types)
    infer: Inference | None = None
    found: dict[tuple[int, int, str, str], tuple[Finding, Loaded, ast.AST, Usage, Noted]] = {}
    failed: set[str] = set()
    for slug, node, block in candidates(syntax, wanted):
        if infer is None:
            module, project = placed(source, syntax, settings)
            infer = Inference(module, project, settings.names)
        if slug in failed:
            continue
        facts = Noted(infer, block, settings.target, settings.large)
        loaded = load(slug)
        try:
            judgements = list(judged(loaded, node, facts, infer))
        except Exception:  # the linter reports it
            failed.add(slug)
            continue
        for usage, finding in judgements:
            found[finding.key] = finding, loaded, node, usage, facts
    findings = [found[key][0] for key in sorted(found)]
    for finding in request.admit(path, text, findings):
        if finding.code != FAILED:
            yield _fix(original, *found[finding.key])


def _fix(original: Original, finding: Finding, loaded: Loaded, node: ast.AST, usage: Usage, facts: Noted) -> Fix:
    """The fix of one finding."""
    if loaded.fix is None:
        return Fix(finding, None, loaded.by_hand or "no fix is known")
    if "Row" in facts.partial:  # what else is indexed by strings is a mapping, and has no `_mapping`
        return Fix(finding, None, "it is a row here, and on another way it may be none")
    rewrite = Rewrite(original, facts)
    try:
        loaded.fix(node, usage, facts, rewrite)
    except Refused as refusal:
        return Fix(finding, None, str(refusal))
    except Exception as error:  # a fix's defect leaves its finding as it is
        return Fix(finding, None, f"the fix failed: {type(error).__name__}: {error}")
    if not rewrite.splices and not rewrite.needs:
        return Fix(finding, None, "no fix is known for this case")
    if any(original.is_formatted(anchor) for anchor in rewrite.anchors):
        return Fix(finding, None, "it stands in an f-string")
    if facts.weak:
        rewrite.unsafe("what it is called on is told by its name alone")
    if facts.partial:
        rewrite.unsafe("what it is called on may be something else on another way")
    return Fix(finding, rewrite, "; ".join(rewrite.reasons))
