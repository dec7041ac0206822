"""A change that does anything else than it was meant to is not made."""

from __future__ import annotations

import ast

import pytest

from flake8_sqla20.rewrite.concrete import Concrete
from flake8_sqla20.rewrite.places import Places, Span
from flake8_sqla20.rewrite.splices import Splice, Splices
from flake8_sqla20.rewrite.verification import Verification


def holds(text: str, splices: list[Splice], anchors: list[str]) -> bool:
    """Whether the proof accepts splices, with the first occurrences of some pieces of the text for anchors."""
    changed = Splices(splices)
    new = changed.applied(text)
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in anchors]
    check = Verification(Places(text), Places(new), changed, spans)
    return check.holds(ast.parse(text), ast.parse(new))


def test_change_of_the_anchor_alone_holds() -> None:
    assert holds("x = f(a) + g(b)\n", [Splice(4, 5, "h")], ["f(a)"])


def test_change_elsewhere_does_not() -> None:
    assert not holds("x = f(a) + g(b)\n", [Splice(11, 12, "h")], ["f(a)"])


def test_text_that_takes_in_its_neighbours_does_not() -> None:
    assert not holds("x = f(a) * 2\n", [Splice(4, 8, "a + b")], ["f(a)"])
    assert not holds("x = not f(a)\n", [Splice(8, 12, "a and b")], ["f(a)"])


def test_what_nothing_touches_must_stay_where_it_was() -> None:
    assert holds("x = f([a, b], c)\n", [Splice(6, 7, ""), Splice(11, 12, "")], ["f([a, b], c)"])
    assert not holds("x = f(-a)\n", [Splice(8, 8, " ** b")], ["f(-a)"])
    assert not holds("x = f(lambda: a, b)\n", [Splice(15, 16, " or")], ["f(lambda: a, b)"])


def test_statements_may_be_put_between_others_and_nothing_beside_them() -> None:
    text = "import a\nx = 1\n"
    splices = Splices([Splice(9, 9, "import b\n")])
    new = splices.applied(text)
    check = Verification(Places(text), Places(new), splices, [Span(9, 9)])
    assert check.holds(ast.parse(text), ast.parse(new))
    check = Verification(Places(text), Places(new), splices, [])
    assert not check.holds(ast.parse(text), ast.parse(new))


def test_splices_do_not_overlap() -> None:
    with pytest.raises(ValueError, match="two changes"):
        Splices([Splice(0, 3, ""), Splice(2, 4, "")])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_places_count_characters_and_rows_as_python_does(newline: str) -> None:
    text = newline.join(["é = 'ü'", "\x0c", "s = '''", " \x85", "''' + ä.b", ""])
    places = Places(text)
    tree = ast.parse(text)
    found = [text[slice(*places.span(each))] for each in ast.walk(tree) if isinstance(each, (ast.Attribute, ast.Name))]
    assert sorted(found) == ["s", "ä", "ä.b", "é"]
    assert places.place(text.index("ä")) == (5, 6)


def test_definition_begins_with_its_decorators() -> None:
    text = "@a\n@b(1)\ndef f(): pass\n"
    places = Places(text)
    assert places.span(ast.parse(text).body[0]).start == 0


def test_concrete_syntax_is_found_by_range() -> None:
    text = "x = (f(  # é\n  (a), *b, k=1,\n))\n"
    concrete, places = Concrete(text), Places(text)
    call = next(each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Call))
    piece = concrete.at(places.span(call))
    assert piece is not None
    assert piece.kind == "call"
    assert piece.widest.span == Span(4, len(text) - 1)
    assert concrete.comments() == ["# é"]
    assert concrete.at(Span(0, 3)) is None
