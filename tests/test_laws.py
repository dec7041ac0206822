"""What holds for every rule at once, each row of a table included: examples, positions, noqa, codes, failures, levels.

A rule's examples run behind `prelude.py`, whose own lines must stay silent.
"""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings, lint, load
from flake8_sqla20.finding import FAILED, LEVELS, RELEASES, Finding, History
from flake8_sqla20.rules.index import CODES

TESTS = Path(__file__).parent
PRELUDE = (TESTS / "prelude.py").read_text(encoding="utf-8")
OFFSET = len(PRELUDE.splitlines())
PAGES = pages.all_rules()
# The decade of each family's codes; `query` begins at 101, for SQA100 belongs to flake8-sqlalchemy.
FAMILIES = {
    family: range(decade, decade + 10)
    for family, decade in {
        "query": 100,
        "loading": 110,
        "execution": 120,
        "text": 130,
        "select": 140,
        "dml_rows": 150,
        "schema": 160,
        "engine": 170,
        "session": 180,
        "mapping": 190,
    }.items()
}
RESERVED = {100, 199}
# The examples' large tables: classes and tables, as `--sqla20-large-tables` names them.
LARGE = ("events", "audit_*")


@dataclass(frozen=True)
class Case:
    """One pair of examples: a rule's own, or that of a row of its table."""

    page: pages.Page
    legacy: str
    modern: str
    history: History

    @property
    def source(self) -> str:
        return f"{PRELUDE}{self.legacy}\n"


def cases() -> Iterator[tuple[str, Case]]:
    for page in PAGES:
        examples = [page.example, *page.rule.examples]
        histories = [page.rule.history, *(page.rule.histories if page.rule.examples else ())]
        for number, (example, history) in enumerate(zip(examples, histories, strict=True)):
            name = f"{page.code}-{page.name}" + (f"-row{number}" if number else "")
            yield name, Case(page, example.legacy, example.modern, history)


CASES = dict(cases())
every_case = pytest.mark.parametrize("case", list(CASES.values()), ids=list(CASES))
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.code}-{page.name}")
every_target = pytest.mark.parametrize("target", RELEASES)


def linted(source: str, target: str = "2.0") -> list[Finding]:
    """The findings of all levels."""
    return lint(ast.parse(source), source.splitlines(keepends=True), "example.py", Settings(target, large=LARGE))


def marked(example: str) -> Counter[tuple[int, str]]:
    """(row behind the prelude, code) of each marker `# SQA101 SQA102`."""
    comments = ((row, line.partition(" # ")[2]) for row, line in enumerate(example.splitlines(), OFFSET + 1))
    return Counter((row, code) for row, comment in comments for code in re.findall(r"\bSQA1\d\d\b", comment))


def told(findings: list[Finding], case: Case, marks: Counter[tuple[int, str]]) -> Counter[tuple[int, str]]:
    """(row, code) of each finding, without the advice of other rules where it is not marked: a page is about one rule,
    and the prelude and the examples keep the style that runs on 1.4."""
    known = Counter((each.row, each.code) for each in findings)
    for each in findings:
        own = each.code == case.page.code and each.row > OFFSET
        if each.level == "advice" and not own and (each.row, each.code) not in marks:
            del known[each.row, each.code]
    return known


def speaks(code: str, target: str) -> bool:
    """Whether a rule finds anything at all at a target release."""
    return any(history.level(target) for history in load(CODES[code]).rule.histories)


@every_target
@every_case
def test_legacy_example_is_found_where_it_is_marked(case: Case, target: str) -> None:
    marks = marked(case.legacy)
    assert any(code == case.page.code for _, code in marks), "no line is marked with the rule's own code"
    own = case.history.level(target) is not None
    expected = {
        (row, code): count
        for (row, code), count in marks.items()
        if (own if code == case.page.code else speaks(code, target))
    }
    assert told(linted(case.source, target), case, marks) == expected


@every_target
@every_case
def test_modern_example_is_silent(case: Case, target: str) -> None:
    """Where the rule speaks; only idioms of level advice may be left, and those are marked."""
    if case.history.level(target) is None:
        pytest.skip("the rule does not speak at this target")
    findings = linted(f"{PRELUDE}{case.modern}\n", target)
    assert not [each for each in findings if each.level != "advice"]
    marks = Counter({key: count for key, count in marked(case.modern).items() if speaks(key[1], target)})
    assert told(findings, case, marks) == marks


def is_named(word: str, page: str) -> bool:
    """Whether a page names a function, `word()`, or an attribute, `owner.word`."""
    return re.search(rf"`(?:\w+\.{word}|{word}\(\))`", page) is not None


@every_case
def test_position_is_the_legacy_word(case: Case) -> None:
    """A name that triggers the rule, or what the rule's page names: a keyword argument, a function, an attribute, an
    operand."""
    rule, page = case.page.rule, pages.page(case.page)
    lines = case.source.splitlines()
    findings = [each for each in linted(case.source, "2.1") if each.code == rule.code]
    assert findings
    for each in findings:
        line = lines[each.row - 1]
        word = re.match(r"[^\W\d]\w*|-\d+", line[each.column :])
        assert word, f"{each} points at {line[each.column :]!r}"
        if word[0].startswith("-"):  # an index
            assert f"[{word[0]}" in pages.page(case.page)
            continue
        assert not re.search(r"\w$", line[: each.column]), f"{each} points into the middle of a word"
        nodes = [node for node in ast.walk(ast.parse(case.source)) if type(node).__name__ in rule.nodes]
        if any(node.lineno == each.row for node in nodes):
            used = r"\b{}\[" if "Subscript" in rule.nodes else r"\b{}\b"
            assert re.search(used.format(word[0]), page)
        elif word[0] not in {*rule.calls, *rule.attributes, *rule.imports} and not is_named(word[0], page):
            assert re.match(r"\s*=(?!=)", line[each.column + word.end() :]), f"{each} points at {word[0]!r}"
            assert f"`{word[0]}" in page


@every_target
@every_case
def test_message_is_fact_colon_remedy(case: Case, target: str) -> None:
    for each in linted(case.source, target):
        fact, colon, remedy = each.message.partition(": ")
        assert all((fact, colon, remedy)), each
        assert fact == fact.strip(), each
        assert len(each.message) <= 115, each
        assert "\n" not in each.message
        if each.level == "removed":
            assert re.search(r" (?:is removed|raises|fails) ", fact), each


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[tuple[int, str]]]:
    """What flake8 says of each case's legacy example, and of it with a noqa on the reported lines, by one run."""
    root = tmp_path_factory.mktemp("noqa")
    found: dict[str, Counter[tuple[int, str]]] = {}
    for name, case in CASES.items():
        lines = case.source.splitlines()
        (root / f"{name}.py").write_text("\n".join(lines), encoding="utf-8")
        for row in {each.row for each in linted(case.source, "2.1") if each.code == case.page.code}:
            lines[row - 1] += f"  # noqa: {case.page.code}"
        (root / f"{name}-noqa.py").write_text("\n".join(lines), encoding="utf-8")
        found |= {name: Counter(), f"{name}-noqa": Counter()}
    flags = ["--isolated", "-j1", "--select=SQA1", "--sqla20-level=advice", "--format=%(path)s %(row)d %(code)s"]
    flags.append("--sqla20-target-version=2.1")
    flags.append(f"--sqla20-large-tables={','.join(LARGE)}")
    command = [sys.executable, "-m", "flake8", *flags, "."]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=120)
    assert ended.stderr == ""
    for line in ended.stdout.splitlines():
        path, row, code = line.split()
        found[Path(path).stem][int(row), code] += 1
    return found


@pytest.mark.parametrize("name", list(CASES))
def test_noqa_on_the_reported_line_silences_its_code_alone(
    said: dict[str, Counter[tuple[int, str]]], name: str
) -> None:
    own = CASES[name].page.code
    assert any(code == own for _, code in said[name])
    assert said[f"{name}-noqa"] == {key: count for key, count in said[name].items() if key[1] != own}


def test_codes_are_unique_and_the_index_has_them_all() -> None:
    assert [page.code for page in PAGES] == sorted({page.code for page in PAGES})
    assert {page.code: page.slug for page in PAGES} == CODES


@every_page
def test_code_is_of_its_family(page: pages.Page) -> None:
    assert re.fullmatch(r"SQA1\d\d", page.code)
    number = int(page.code.removeprefix("SQA"))
    decade = set(FAMILIES[page.family]) - RESERVED
    taken = {int(code.removeprefix("SQA")) for code in CODES}
    assert number not in RESERVED
    assert number in decade or decade <= taken, f"{page.family} still has free codes in its decade"


@every_page
def test_docstring_says_everything(page: pages.Page) -> None:
    assert tuple(page.sections) == pages.SECTIONS
    assert all(page.sections.values()), "a section is empty"
    assert page.summary.endswith(".")
    assert re.fullmatch(r"https://\S+", page.sections["See"])
    for side in (page.example.legacy, page.example.modern):
        assert ast.parse(side).body
    assert any(history.level(target) for history in page.rule.histories for target in RELEASES), "it never speaks"


@every_page
def test_rule_is_documented(page: pages.Page) -> None:
    assert (TESTS.parent / "docs" / "rules" / f"{page.code}.md").is_file()
    mentioned = set(re.findall(r"\bSQA1\d\d\b", (TESTS.parent / "CHANGELOG.md").read_text(encoding="utf-8")))
    assert page.code in mentioned


@every_page
def test_rule_that_raises_costs_that_rule_only(page: pages.Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it could raise, and whatever it says: one finding that names the rule."""
    source = PRELUDE + "".join(f"{each.example.legacy}\n" for each in PAGES) * 2
    before = linted(source, "2.1")
    assert Counter(each.code for each in before)[page.code] >= 2
    raised = itertools.count()

    def broken(node: ast.AST, facts: object) -> Iterator[object]:
        raise RuntimeError(f"{next(raised)} at {node!r}")
        yield

    monkeypatch.setattr(load(page.slug), "check", broken)
    after = linted(source, "2.1")
    assert next(raised), "the rule was not called"
    failures = [each for each in after if each.code == FAILED]
    assert len(failures) == 1, failures
    assert page.code in failures[0].message
    kept = [repr(each) for each in before if each.code != page.code]
    assert [repr(each) for each in after if each.code != FAILED] == kept


HISTORIES = {
    History(warns="1.4", removed="2.0"): ("removed", "removed", "removed"),
    History(removed="2.0"): ("removed", "removed", "removed"),
    History(removed="<=1.4"): ("removed", "removed", "removed"),
    History(warns="1.4"): ("deprecated", "deprecated", "deprecated"),
    History(warns="1.4", legacy="1.4"): ("deprecated", "deprecated", "deprecated"),
    History(warns="2.0"): ("deprecated", "deprecated", "deprecated"),
    History(legacy="2.0"): ("legacy", "legacy", "legacy"),
    History(always="hazard"): ("hazard", "hazard", "hazard"),
    History(always="changed", warns="1.4"): ("changed", "changed", "changed"),
    # The remedy decides where it is younger than the verdict.
    History(always="advice", remedy="2.0"): (None, "advice", "advice"),
    History(warns="1.4", removed="2.0", remedy="2.0"): (None, "removed", "removed"),
    History(legacy="2.0", remedy="2.1"): (None, None, "legacy"),
    # What begins in 2.1 is said at 2.1 only.
    History(removed="2.1"): (None, None, "removed"),
    History(warns="2.1"): (None, None, "deprecated"),
    History(legacy="2.1"): (None, None, "legacy"),
    History(warns="2.0", removed="2.1"): ("deprecated", "deprecated", "removed"),
    History(legacy="2.0", warns="2.1"): ("legacy", "legacy", "deprecated"),
}


def spelled(history: History) -> str:
    return " ".join(f"{name}={getattr(history, name)}" for name in History.__slots__ if getattr(history, name))


@pytest.mark.parametrize(("history", "levels"), list(HISTORIES.items()), ids=map(spelled, HISTORIES))
def test_level_at_each_target(history: History, levels: tuple[str | None, ...]) -> None:
    assert tuple(map(history.level, RELEASES)) == levels
    assert history.levels() == tuple(sorted({*levels} - {None}, key=LEVELS.index))


def test_levels_only_get_graver_from_release_to_release() -> None:
    """Whoever raises the target sees what he saw, or worse."""
    releases = ("", *RELEASES)
    made = [
        History(warns=warns, removed=removed, legacy=legacy, always=always, remedy=remedy)
        for warns, removed, legacy in itertools.product(releases, (*releases, "<=1.4"), releases)
        for always, remedy in itertools.product(("", "hazard"), RELEASES)
    ]
    for history in [*made, *(history for page in PAGES for history in page.rule.histories)]:
        gravity = [len(LEVELS) if level is None else LEVELS.index(level) for level in map(history.level, RELEASES)]
        assert gravity == sorted(gravity, reverse=True), spelled(history)
