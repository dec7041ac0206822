"""Which files may hold a usage at all: a few substring tests, before anything else is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAMES = ("sqlalchemy", "SQLAlchemy", "sqlmodel", "SQLModel", "alembic", "oslo_db", "enginefacade")
# Without any of these names only two calls are unmistakable: `session.query(Class)` and `Class.query.filter_by()`.
_QUERY = re.compile(r"\.query\s*([.(])\s*")
_CLASS = re.compile(r"(?:\w+\s*\.\s*)*_?[A-Z]")
_OWNER = re.compile(r"(?:\b_*[A-Z]\w*|\bcls|\bmodel|\bmodel_class|\bklass|\bentity)$")
_LONGEST = 80  # characters of a class's name


def may_hold_usages(text: str, names: Iterable[str] = ()) -> bool:
    """Whether a file's text may hold a usage; `names` are further names that by configuration show it."""
    if any(name in text for name in _NAMES):
        return True
    for match in _QUERY.finditer(text):
        if match[1] == "(":
            if _CLASS.match(text, match.end()):
                return True
        elif _OWNER.search(text[max(0, match.start() - _LONGEST) : match.start()]):
            return True
    return any(name in text for name in names)
