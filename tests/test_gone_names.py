"""The data of names that are gone: its shape, and that the rule finds every one of them where it is imported."""

from __future__ import annotations

import ast

import pytest

from flake8_sqla20.catalog.gone import GONE, MODULES
from flake8_sqla20.engine import Settings, lint
from flake8_sqla20.finding import RELEASES
from flake8_sqla20.rules.mapping import gone_names

NAMES = [
    (release, module, name, home)
    for release, modules in GONE.items()
    for module, homes in modules.items()
    for home, names in homes.items()
    for name in names.split()
]


def test_data_has_the_releases_and_no_name_twice() -> None:
    assert list(GONE) == list(RELEASES)
    assert list(MODULES) == list(RELEASES)
    assert len({(module, name) for _, module, name, _ in NAMES}) == len(NAMES)


@pytest.mark.parametrize("release", RELEASES)
def test_every_name_and_home_is_a_public_dotted_name(release: str) -> None:
    for since, module, name, home in NAMES:
        if since == release:
            assert all(part.isidentifier() and not part.startswith("_") for part in [*module.split("."), name])
            assert module.startswith("sqlalchemy")
            marked, _, place = home.rpartition(" ")
            assert marked in ("", release)
            assert not place or place.partition(".")[0] == "sqlalchemy"
    assert all(module.startswith("sqlalchemy.") for module in MODULES[release].split())


def test_every_remedy_is_of_a_name_that_is_gone() -> None:
    """Or of one whose history is written by hand."""
    known = {f"{module}.{name}" for _, module, name, _ in NAMES} | {
        m for each in MODULES.values() for m in each.split()
    }
    for remedy in gone_names.REMEDIES:
        assert remedy.history is not None or not set(remedy.names) - known, remedy.names


def test_every_name_is_found_where_it_is_imported() -> None:
    wanted = [
        (module, name)
        for release, module, name, _ in NAMES
        if release in ("1.4", "2.0") and name not in gone_names.GONE_NAMES.elsewhere
    ]
    assert len(wanted) > 300
    lines = [f"from {module} import {name}\n" for module, name in wanted]
    findings = lint(ast.parse("".join(lines)), lines, "example.py", Settings("2.0"))
    found = {each.row: each for each in findings if each.code == "SQA197"}
    assert sorted(found) == list(range(1, len(lines) + 1))
    for row, each in found.items():
        assert each.level == "removed"
        assert len(each.message) <= 150
        assert f"{wanted[row - 1][1]} of {wanted[row - 1][0]} is removed in 2.0" in each.message
