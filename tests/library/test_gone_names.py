"""The data of names that are gone against the SQLAlchemy that is installed."""

from __future__ import annotations

import importlib
import warnings

import pytest

from flake8_sqla20.catalog.gone import GONE, MODULES

sa = pytest.importorskip("sqlalchemy")

RELEASE = ".".join(sa.__version__.split(".")[:2])
GONE_HERE = [release for release in GONE if release <= RELEASE]


def can_be_imported(module: str, name: str = "") -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = importlib.import_module(module)
    except ImportError:
        return False
    return not name or hasattr(found, name)


@pytest.mark.parametrize("release", GONE_HERE)
def test_what_is_gone_cannot_be_imported(release: str) -> None:
    assert not [module for module in MODULES[release].split() if can_be_imported(module)]
    there = [
        f"{module}.{name}"
        for module, homes in GONE[release].items()
        for names in homes.values()
        for name in names.split()
        if can_be_imported(module, name)
    ]
    assert not there


@pytest.mark.parametrize("release", GONE_HERE)
def test_what_has_moved_is_where_the_data_says(release: str) -> None:
    """From the release on that the home is marked with, or that the name is gone in."""
    missing = [
        f"{home}.{name}"
        for homes in GONE[release].values()
        for home, names in homes.items()
        for name in names.split()
        if home and (release == RELEASE or " " not in home) and not can_be_imported(home.rpartition(" ")[2], name)
    ]
    assert not missing
