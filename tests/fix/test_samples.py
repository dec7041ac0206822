"""What each rule's fix makes of code: samples/<family>/<rule>.py.

A sample is legacy code and, below it, what becomes of it at some targets: `# %% safe`, `# %% unsafe` (some words of why
may follow a colon) and the code that it becomes, or `# %% by hand: why`. ` @ 2.0, 2.1` behind the word names the
targets; all that the rule speaks at, where it is missing. `# imports: …` names the names that the fix imports.
Samples run behind `tests/prelude.py`, which stays as it is, and only their own rule is asked.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flake8_sqla20.engine import Settings, load
from flake8_sqla20.finding import RELEASES, Finding
from flake8_sqla20.fixer import BY_HAND, FIXED, UNSAFE, Repair, Request, proposed, repaired
from flake8_sqla20.rewrite.splices import Splice, Splices

SAMPLES = Path(__file__).with_name("samples")
PRELUDE = (Path(__file__).parents[1] / "prelude.py").read_text(encoding="utf-8")
_END = "\nsession.commit()\n"  # of the prelude
_CELL = re.compile(r"^# %% (.+)\n", re.MULTILINE)
_RESULT = re.compile(r"(safe|unsafe|by hand)(?: @ ([\d., ]+))?(?:: (.+))?$")


@dataclass(frozen=True)
class Sample:
    """Legacy code, and what it becomes: how, at which targets, with which words of a reason, importing which names."""

    slug: str
    legacy: str
    status: str
    targets: tuple[str, ...]
    why: str
    result: str
    imports: tuple[str, ...]


def samples() -> Iterator[tuple[str, Sample]]:
    for path in sorted(SAMPLES.glob("*/*.py")):
        slug = f"{path.parent.name}.{path.stem}"
        histories = load(slug).rule.histories
        spoken = tuple(target for target in RELEASES if any(history.level(target) for history in histories))
        parts = _CELL.split(path.read_text(encoding="utf-8"))
        title = legacy = ""
        for head, body in zip(parts[1::2], parts[2::2], strict=True):
            result = _RESULT.match(head)
            if result is None:
                title, legacy = head, body
                continue
            status, targets, why = result.groups()
            imports = re.search(r"^# imports: (.+)\n", body, re.MULTILINE)
            code = body.replace(imports[0], "") if imports else body
            chosen = tuple(targets.replace(" ", "").split(",")) if targets else spoken
            names = tuple(imports[1].split(", ")) if imports else ()
            yield f"{slug}-{title}-{head}", Sample(slug, legacy, status, chosen, why or "", code, names)


def request(slug: str, target: str, *, unsafe: bool) -> Request:
    code = load(slug).rule.code

    def admit(path: str, text: str, findings: list[Finding]) -> list[Finding]:
        rows = text[: text.index(_END) + len(_END)].count("\n")
        return [each for each in findings if each.code == code and each.row > rows]

    return Request(admit, Settings(target), unsafe=unsafe)


def fixed(text: str, sample: Sample, target: str, *, unsafe: bool) -> tuple[str, list[Repair]]:
    return repaired(text, "sample.py", request(sample.slug, target, unsafe=unsafe))


SAMPLES_BY_NAME = dict(samples())
every_sample = pytest.mark.parametrize("sample", list(SAMPLES_BY_NAME.values()), ids=list(SAMPLES_BY_NAME))


@every_sample
def test_sample_becomes_what_it_says(sample: Sample) -> None:
    before = f"{PRELUDE}\n{sample.legacy}"
    for target in sample.targets:
        safely, repairs = fixed(before, sample, target, unsafe=False)
        if sample.status != "safe":
            assert safely == before
            status = UNSAFE if sample.status == "unsafe" else BY_HAND
            assert repairs
            assert {each.status for each in repairs} == {status}, repairs
            assert all(sample.why in each.why for each in repairs), repairs
        result, repairs = fixed(before, sample, target, unsafe=True)
        if sample.status == "by hand":
            assert result == before
            continue
        assert {each.status for each in repairs} == {FIXED}, repairs
        if sample.status == "safe":
            assert safely == result
        head, _, tail = result.partition("\nBase = ")
        prelude, _, rest = PRELUDE.partition("\nBase = ")
        assert tail.rstrip() == f"{rest}\n{sample.result}".rstrip()
        assert imported(head) - imported(prelude) == set(sample.imports)


def imported(text: str) -> set[str]:
    """The names that a text imports, as in `# imports: sqlalchemy.text`."""
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@every_sample
def test_fixed_sample_stays_as_it_is(sample: Sample) -> None:
    for target in sample.targets:
        once, _ = fixed(f"{PRELUDE}\n{sample.legacy}", sample, target, unsafe=True)
        twice, repairs = fixed(once, sample, target, unsafe=True)
        assert twice == once
        assert all(each.status == BY_HAND for each in repairs)


@every_sample
def test_edits_that_are_proposed_are_valid_alone(sample: Sample) -> None:
    text = f"{PRELUDE}\n{sample.legacy}"
    for target in sample.targets:
        for repair in proposed(text, "sample.py", request(sample.slug, target, unsafe=True)):
            assert (repair.status == BY_HAND) == (not repair.edits)
            ast.parse(Splices([Splice(*edit) for edit in repair.edits]).applied(text))
