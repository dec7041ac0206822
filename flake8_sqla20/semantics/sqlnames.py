"""Which places of textual SQL take a name: a table, column, schema or alias, for which no placeholder can stand.

Told by the words around a place, without a grammar of any database's: what is not certain takes a value.
Source: "Using Textual SQL" and `text()` in SQLAlchemy's documentation.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_sqla20.semantics.strings import Text

# What may stand before a name and never before a value.
_KEYWORDS = (
    *("from", "join", "into", "update", "table", "truncate", "exists", "references", "only", "describe", "analyze"),
    *("view", "index", "sequence", "schema", "database", "column", "constraint", "trigger", "function", "procedure"),
    *("extension", "type", "user", "role", "as", "by", "to", "collate", "vacuum", "reindex"),
)
_QUOTE = r"[\"`\[]?"
_NAMED = re.compile(rf"\b(?:{'|'.join(_KEYWORDS)})\s+{_QUOTE}$", re.IGNORECASE)
_LISTED = re.compile(rf"\binto\s+[^\s(]+\s*\((?:[^()']*,)?\s*{_QUOTE}$", re.IGNORECASE)  # columns of an INSERT
_PART = re.compile(r"\w$")  # of a longer name: `log_{year}`, `{prefix}_users`
_QUALIFIED = re.compile(rf"[\w\"`\]\0]\.{_QUOTE}$")
_QUALIFYING = re.compile(r"[\"`\]]?\.[\w\"`\[\0*]")
_COMPARED = re.compile(r"[\"`\]]?\s*(?:[=<>]|!=|(?:is|in|not|like|ilike|between)\b)", re.IGNORECASE)
_CONDITION = re.compile(rf"(?:^\s*|\b(?:where|and|or|set|having|on|not)\s+|[,(]\s*){_QUOTE}$", re.IGNORECASE)


def takes_name(before: str, after: str) -> bool:
    """Whether the place between two parts of SQL takes a name; ``\\0`` stands for what is not known of them."""
    if before.count("'") % 2:  # inside a string
        return False
    before = before[-200:]
    if before.endswith("`") or _NAMED.search(before) or _LISTED.search(before) or _QUALIFIED.search(before):
        return True
    if _PART.search(before) or re.match(r"\w", after):
        return True
    if _QUALIFYING.match(after):
        return not before.endswith('"')
    return bool(_COMPARED.match(after) and _CONDITION.search(before))


def value_in(text: Text) -> ast.expr | None:
    """The first expression that gets into SQL in a place that takes a value; None where there is none."""
    return next((each for each, before, after in text.places() if not takes_name(before, after)), None)
