"""Which files may hold a usage at all: a few substring tests, before anything else is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMES = ("sqlalchemy", "SQLAlchemy", "sqlmodel", "SQLModel", "alembic", "oslo_db", "enginefacade")
# Without any of these names only two calls are unmistakable: `session.query(Class)` and `Class.query.filter_by()`.
_QUERY = re.compile(r"\.query\(\s*(?:\w+\s*\.\s*)*_?[A-Z]")
_MODEL_QUERY = re.compile(r"(?:\b[A-Z]\w*|\bcls|\bmodel|\bmodel_class|\bklass|\bentity)\.query\s*\.\s*\w")


def may_hold_usages(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a file's text may hold a usage; `names` are further names that by configuration show it."""
    if any(name in text for name in _NAMES):
        return True
    if ".query" in text and (_QUERY.search(text) or _MODEL_QUERY.search(text)):
        return True
    return any(name in text for name in names)
