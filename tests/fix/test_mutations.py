"""A small part of `benchmarks/fix_stress.py`: mutated files keep the laws of a fix, and what breaks one is seen."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from random import Random

import fix_stress
import mutations
import pytest
from fix_stress import Made, examined, made, sources

from flake8_sqla20.fixer import Repair, Request, repaired
from flake8_sqla20.rewrite.document import Document

SEED, FILES = 1000, 120
SOURCES = sources()
CODE = """\
from sqlalchemy import column, select

stmt = select([column("a"), column("b")])  # both
other = select([stmt.c.a]).where(stmt.c.b == "é")


def later(session):
    rows = session.execute(select([column("c")]).order_by("c")).all()
    return [row for row in rows if row]
"""


@pytest.mark.parametrize("number", range(FILES))
def test_mutated_file_keeps_the_laws(number: int) -> None:
    assert examined(made(SOURCES, SEED, number)) is None


def test_same_numbers_make_the_same_files() -> None:
    assert [made(SOURCES, 1, number) for number in range(9)] == [made(SOURCES, 1, number) for number in range(9)]


@pytest.mark.parametrize("mutation", mutations.REWRITINGS, ids=lambda each: each.__name__)
def test_rewriting_keeps_the_tree_and_changes_the_text(mutation: mutations.Mutation) -> None:
    texts = {mutation(CODE, Random(number)) for number in range(20)} - {CODE}
    assert texts
    if mutation is not mutations.renamed:
        assert {ast.dump(ast.parse(each)) for each in texts} == {ast.dump(ast.parse(CODE))}


@pytest.mark.parametrize("mutation", mutations.SURROUNDINGS, ids=lambda each: each.__name__)
def test_surrounding_changes_the_tree(mutation: mutations.Mutation) -> None:
    trees = {ast.dump(ast.parse(mutation(CODE, Random(number)))) for number in range(50)}
    assert len(trees - {ast.dump(ast.parse(CODE))}) > 3 or mutation is mutations.doubled


def loses_a_comment(text: str) -> str:
    return text.replace("  # both", "")


def breaks_the_syntax(text: str) -> str:
    return text.replace("select(", "select((", 1)


def gives_a_keyword_twice(text: str) -> str:
    return text.replace('order_by("c")', "order_by(c=1, c=1)")


def goes_on(text: str) -> str:
    return f"{text}again = 1\n"


def touches_another_row(text: str) -> str:
    return text.replace("def later", "def  later")


def changes_line_ends(text: str) -> str:
    return text if "\r\n" in text else text.replace("\n", "\r\n", 1)


@pytest.mark.parametrize(
    ("damage", "law"),
    [
        (loses_a_comment, "keeps comments"),
        (breaks_the_syntax, "parses"),
        (gives_a_keyword_twice, "parses"),
        (goes_on, "is done once"),
        (touches_another_row, "leaves the rest"),
        (changes_line_ends, "keeps line ends"),
    ],
)
def test_broken_law_is_seen(damage: Callable[[str], str], law: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        new, repairs = repaired(text, path, request)
        return damage(new), repairs

    file = Made("code", CODE.encode(), "2.0", "code.py")
    assert examined(file) is None
    monkeypatch.setattr(fix_stress, "repaired", damaged)
    broken = examined(file)
    assert broken is not None
    assert broken.law == law
    small = fix_stress.smaller(file, broken)
    assert len(small.raw) <= len(file.raw)
    found = examined(small)
    assert found is not None
    assert found.law == law


def test_failing_fix_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        raise LookupError(path)

    monkeypatch.setattr(fix_stress, "repaired", failing)
    broken = examined(Made("code", CODE.encode(), "2.0", "code.py"))
    assert broken is not None
    assert broken.law == "does not fail"
    assert re.search("LookupError: code.py", broken.how)


def test_files_have_all_line_ends_and_marks() -> None:
    files = [made(SOURCES, 2, number).raw for number in range(60)]
    assert any(each.startswith(b"\xef\xbb\xbf") for each in files)
    assert any(b"\r\n" in each for each in files)
    assert any(b"\r" in each and b"\n" not in each for each in files)
    assert any(not each.isascii() for each in files)
    assert all(Document(each).text for each in files)
