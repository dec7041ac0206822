"""What docstrings say that parameters are: the types of reStructuredText's fields, of Google's and of NumPy's sections,
and a description that begins with a class of SQLAlchemy's ("SQLAlchemy Session object").

Sources: "Info field lists" in Sphinx' documentation of its Python domain; Google's and NumPy's style guides. A
description that names an alternative ("SQLAlchemy engine or URL") says nothing.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import hints
from flake8_sqla20.semantics.kinds import Kind, symbol_kind
from flake8_sqla20.syntax import Block, FunctionNode

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_CLASSES = ("Column", "Connection", "Engine", "Inspector", "MetaData", "Query", "Session", "Table")
_KINDS = {name.lower(): Kind(name) for name in _CLASSES}
# What is caught is the type, in the last one the description, which the match leaves for others to begin in. They are
# compiled when a docstring first names a parameter that is asked for.
_TYPES = (
    r"^[ \t]*:type[ \t]+(?P<name>\w+)[ \t]*:[ \t]*(?P<told>\S[^\n]*)",
    r"^[ \t]*:(?:param|parameter|arg|argument|key|keyword)[ \t]+(?P<told>[^\s:][^\n:]*?)[ \t]+(?P<name>\w+)[ \t]*:",
    r"^[ \t]+(?P<name>\w+)[ \t]*\((?P<told>[^)\n]+)\)[ \t]*:",
    r"^[ \t]*(?P<name>\w+)[ \t]+:[ \t]+(?P<told>\S[^\n]*)",
)
_DESCRIPTION = r"^[ \t]*(?::(?:param|parameter|arg|argument)[ \t]+)?(?P<name>\w+)[ \t]*:(?=[ \t\n]*(?P<told>\S[^\n]*))"
_CLASS = re.compile(
    r"(?:an?|the)?[ \t]*(?:`+|:\w+:`)?~?SQLAlchemy[ .]`*(\w+)`*(?:[ \t]+(?:object|instance))?"
    r"[ \t]*(?:$|[.;]|(?:to|of|that|which|for|used|with|on|from)\b)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r":\w+(?::\w+)?:|[`~]|\b(?:an?|the|object|instance|optional)\b")
_LONGEST = 20_000  # characters of a docstring that is read


class Documented:
    """What a docstring says of a parameter: the kind, the words for it, the row that they stand at, and the type as an
    annotation; None where it is described."""

    __slots__ = ("annotation", "kind", "row", "words")

    def __init__(self, kind: Kind, words: str, row: int, annotation: ast.expr | None) -> None:
        self.kind = kind
        self.words = words
        self.row = row
        self.annotation = annotation


def parameter(infer: Inference, function: FunctionNode, name: str, block: Block) -> Documented | None:
    """What the docstring of a function, which stands in a block, says of the kind of a parameter; None where it tells
    none."""
    first = function.body[0]
    node = first.value if isinstance(first, ast.Expr) else None
    text = node.value if isinstance(node, ast.Constant) else None
    if node is None or not isinstance(text, str) or name not in text or len(text) > _LONGEST:
        return None
    for pattern in (*_TYPES, _DESCRIPTION):
        match = next((each for each in re.finditer(pattern, text, re.MULTILINE) if each["name"] == name), None)
        if match is None:
            continue
        row, words = node.lineno + text.count("\n", 0, match.start("told")), match["told"].strip()
        annotation = None if pattern is _DESCRIPTION else _annotation(words, function)
        kind = _described(words) if annotation is None else _typed(infer, annotation, block)
        if kind is not None:
            return Documented(kind, words, row, annotation)
    return None


def _described(words: str) -> Kind | None:
    match = _CLASS.match(words)
    return _KINDS.get(match[1].lower()) if match is not None else None


def _annotation(words: str, function: FunctionNode) -> ast.expr:
    """A type as it is written in a docstring, without its markup, as the annotation that it could be."""
    text = _MARKUP.sub("", words).strip(" ,.").replace(" or ", " | ")
    row, column = function.lineno, function.col_offset
    return ast.Constant(text, lineno=row, col_offset=column, end_lineno=row, end_col_offset=column)


def _typed(infer: Inference, annotation: ast.expr, block: Block) -> Kind | None:
    """The kind of the instances of a documented type; it may be named in full without being imported."""
    kind = hints.kind(infer, annotation, block)
    text = str(getattr(annotation, "value", ""))
    if kind.name == "unknown" and text.startswith("sqlalchemy."):
        kind = symbol_kind(text).first
    return kind if kind.name not in ("unknown", "None") else None
