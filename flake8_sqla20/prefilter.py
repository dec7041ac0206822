"""Which files may hold a usage at all: a few substring tests, before anything else is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMES = (
    "sqlalchemy",
    "SQLAlchemy",
    "sqlmodel",
    "SQLModel",
    "alembic",
    "oslo_db",
    "enginefacade",
    "SQLALCHEMY_SILENCE",
    "db.Model",
)
# Compiled when a file first needs them: a start pays for what it imports.
_QUERY = r"\.query\s*([.(])\s*"
_CLASS = r"(?:\w+\s*\.\s*)*_?[A-Z]"
_OWNER = r"(?:\b_*[A-Z]\w*|\bcls|\bmodel|\bmodel_class|\bklass|\bentity)$"
_LONGEST = 80  # characters of a class's name


def may_hold_usages(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a file's text may hold a usage; `names` are further names that by configuration show it."""
    if any(name in text for name in _NAMES) or any(name in text for name in names):
        return True
    return ".query" in text and _holds_query(text)


# What is asked of objects of SQLAlchemy's in modules that have them from other modules and name it nowhere.
_CALLS = (
    ".execute(",
    ".query",
    ".scalar(",
    ".scalars(",
    "session",
    "Session",
    "engine.",
    "Engine",
    "_table.",
    "metadata",
)


def may_use_imported(text: str) -> bool:
    """Whether a file's text asks something of what may be an object of SQLAlchemy's made in another module."""
    return ("import" in text or "def test" in text) and any(call in text for call in _CALLS)


def _holds_query(text: str) -> bool:
    """Whether a text without any of SQLAlchemy's names holds one of the two calls that are unmistakable nevertheless:
    `session.query(Class)` and `Class.query.filter_by()`."""
    is_class, is_owner = re.compile(_CLASS).match, re.compile(_OWNER).search
    for match in re.finditer(_QUERY, text):
        if match[1] == "(":
            if is_class(text, match.end()):
                return True
        elif is_owner(text[max(0, match.start() - _LONGEST) : match.start()]):
            return True
    return False
