"""What holds for every fix at once, over the examples of all rules and of all rows of tables."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from pathlib import Path

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings, load
from flake8_sqla20.finding import RELEASES, Finding
from flake8_sqla20.fixer import BY_HAND, FIXED, Request, repaired
from flake8_sqla20.rules.index import CODES

TESTS = Path(__file__).parents[1]
PRELUDE = (TESTS / "prelude.py").read_text(encoding="utf-8")
SAMPLES = Path(__file__).with_name("samples")
EXAMPLES = {
    f"{page.code}-{page.name}" + (f"-row{number}" if number else ""): (page.code, example.legacy, example.modern)
    for page in pages.all_rules()
    for number, example in enumerate([page.example, *page.rule.examples])
}
every_example = pytest.mark.parametrize(("code", "legacy", "modern"), list(EXAMPLES.values()), ids=list(EXAMPLES))


def everything(path: str, text: str, findings: list[Finding]) -> list[Finding]:
    """All but advice, and what a rule says that is off by default beside another."""
    return [each for each in findings if each.level not in ("advice", "hazard")]


def fixed(text: str, target: str, *, unsafe: bool = True) -> str:
    return repaired(text, "example.py", Request(everything, Settings(target), unsafe=unsafe))[0]


def comments(text: str) -> list[str]:
    return [
        each.string for each in tokenize.generate_tokens(io.StringIO(text).readline) if each.type == tokenize.COMMENT
    ]


def statements(text: str) -> Counter[str]:
    return Counter(ast.dump(each) for each in ast.parse(text).body)


@every_example
@pytest.mark.parametrize("target", RELEASES)
def test_fixed_example_is_its_modern_one_or_stays(code: str, legacy: str, modern: str, target: str) -> None:
    """Statement by statement: each one of the result is the page's modern code, or left as it was."""
    rule = load(CODES[code])
    if rule.fix is None:
        return

    def own(path: str, text: str, findings: list[Finding]) -> list[Finding]:
        return [each for each in everything(path, text, findings) if each.code in (code, "SQA101")]

    before = f"{PRELUDE}{legacy}\n"
    after, repairs = repaired(before, "example.py", Request(own, Settings(target), unsafe=True))
    known = statements(f"{PRELUDE}{legacy}\n") | statements(f"{PRELUDE}{modern}\n")
    strange = [each for each in statements(after) if each not in known and "ImportFrom" not in each[:10]]
    assert not strange, after.removeprefix(PRELUDE)
    for each in repairs:
        assert each.status in (FIXED, BY_HAND)


@every_example
@pytest.mark.parametrize("target", RELEASES)
def test_fix_keeps_comments_and_is_done_once(code: str, legacy: str, modern: str, target: str) -> None:
    before = f"{PRELUDE}{legacy}\n"
    once = fixed(before, target)
    assert comments(once) == comments(before)
    assert fixed(once, target) == once
    safely = fixed(before, target, unsafe=False)
    assert fixed(safely, target, unsafe=False) == safely


@every_example
def test_fix_lives_with_other_line_ends(code: str, legacy: str, modern: str) -> None:
    before = f"{PRELUDE}{legacy}\n"
    assert fixed(before.replace("\n", "\r\n"), "2.0") == fixed(before, "2.0").replace("\n", "\r\n")


def test_every_fix_has_samples_and_every_sample_a_fix() -> None:
    written = {f"{path.parent.name}.{path.stem}" for path in SAMPLES.glob("*/*.py")}
    assert written == {slug for slug in CODES.values() if load(slug).fix is not None}
