"""Which rules a file's text admits, and which of its nodes are kept for them."""

from __future__ import annotations

import ast

import pytest

from flake8_sqla20 import engine, pages
from flake8_sqla20.engine import Settings, lint, triggers
from flake8_sqla20.rules import index
from flake8_sqla20.walk import walk

GATED = [page for page in pages.all_rules() if page.rule.gates]


def admitted(text: str) -> set[str]:
    """The modules of the rules that a file's text admits."""
    wanted = triggers(text)
    indices = (wanted.calls, wanted.attributes, wanted.imports, wanted.nodes)
    return {slug for index in indices for slugs in index.values() for slug in slugs}


def test_rules_without_gates_are_always_admitted() -> None:
    assert admitted("") == {page.slug for page in pages.all_rules()} - {page.slug for page in GATED}


@pytest.mark.parametrize("page", GATED, ids=lambda page: page.code)
def test_each_gate_admits_its_rule(page: pages.Page) -> None:
    for gate in page.rule.gates:
        assert page.slug in admitted(f"import sqlalchemy  # {gate}\n")


def own_words(page: pages.Page) -> set[str]:
    """The words of calls and attributes that no rule without gates has."""
    others = {"run_sync"}  # evidence of what the function that it is given works on
    for each in pages.all_rules():
        others.update(() if each.rule.gates else (*each.rule.calls, *each.rule.attributes))
    return {*page.rule.calls, *page.rule.attributes} - others


@pytest.mark.parametrize("page", [page for page in GATED if own_words(page)], ids=lambda page: page.code)
def test_words_of_a_closed_rule_are_not_kept(page: pages.Page) -> None:
    """Words that every file has cost nothing where the rule cannot speak."""
    own = own_words(page)
    assert own.isdisjoint(triggers("").words)
    assert own <= triggers(page.rule.gates[0]).words
    source = "".join(f"anything.{word}()\n" for word in own)
    assert walk(ast.parse(source), triggers(source.upper()).words).calls.keys().isdisjoint(own)


def test_skipped_rules_are_not_asked() -> None:
    """As the plugin does with those that have nothing but advice to give, where nobody wants it."""
    quiet = {"mapping.collection_without_lazy", "mapping.gone_in_2_1"}
    assert quiet <= index.QUIET["2.0"]
    assert "mapping.gone_in_2_1" not in index.QUIET["2.1"]
    assert "mapping.lazy_dynamic" in index.QUIET["1.4"] - index.QUIET["2.0"]
    wanted = triggers("", index.QUIET["2.0"])
    assert "mapping.collection_without_lazy" not in wanted.calls["relationship"]
    assert "mapping.lazy_dynamic" in wanted.calls["relationship"]


def test_nodes_are_kept_by_their_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """Statements and expressions alike, each with the rules that ask for it."""
    called = []
    monkeypatch.setattr(
        engine, "checked", lambda slug, node, *_: iter(called.append((slug, type(node).__name__)) or ())
    )
    source = "import os\nimport warnings\nx = {'a': 1}\nx |= {}\n"
    lint(ast.parse(source), source.splitlines(keepends=True), "example.py", Settings())
    own = [name for slug, name in called if slug == "engine.silenced_warnings"]
    assert sorted(own) == ["Assign", "AugAssign", "Dict", "Dict"]
