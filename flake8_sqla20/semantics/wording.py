"""How kinds and expressions are put in words, where evidence is told."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.semantics.uses import spelled

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

_WIDEST = 60  # characters of code


def described(kind: Kind) -> str:
    """A kind in words: "a Session", "the class User", "of another library: requests.Session"."""
    symbol = f": {kind.symbol}" if kind.symbol else ""
    owner = kind.node.name if isinstance(kind.node, ast.ClassDef) else ""
    if kind.name in ("unknown", "None"):
        return f"{kind.name}{symbol}" + (f", an instance of {owner}" if owner else "")
    if kind.name == "known":
        return "known, and of no kind that rules ask for"
    if kind.name == "foreign":
        return f"of another library{symbol}"
    if kind.name == "module":
        return f"the module {kind.symbol}"
    if kind.name == "type":
        inner = kind.first.node.name if isinstance(kind.first.node, ast.ClassDef) else ""
        known = kind.first.name not in ("object", "unknown", "known", "foreign")
        return f"the class {inner or kind.first}" + (f", a {kind.first.name} class" if inner and known else "")
    if kind.name == "function":
        gives = f", which gives {described(kind.first)}" if kind.args else ""
        return f"the function {kind.symbol or getattr(kind.node, 'name', '')}".rstrip() + gives
    if kind.name == "method":
        return f"the method {kind}"
    if kind.name == "object":
        return f"an instance of {owner}"
    spelling = str(kind).replace(kind.name, kind.label, 1)
    text = _with_article(spelling) + (f" (class {owner})" if owner else "")
    return text + (" by convention" if kind.weak else "")


def conventional(word: str, kind: Kind) -> str:
    """What is said of a value of which nothing but its name tells."""
    return f"nothing but its name, `{word}`, says that it is {_with_article(kind.label)}"


def _with_article(name: str) -> str:
    return f"an {name}" if name[0] in "AEIOaeio" else f"a {name}"


def written(infer: Inference, node: ast.expr) -> str:
    """An expression as it stands in the source, on one line, shortened."""
    text = spelled(node)
    if not text and node.end_lineno is not None and node.end_col_offset is not None:
        source = infer.module.source
        start, end = source.column(node.lineno, node.col_offset), source.column(node.end_lineno, node.end_col_offset)
        lines = list(source.lines[node.lineno - 1 : node.end_lineno])
        if lines:
            lines[-1] = lines[-1][:end]
            lines[0] = lines[0][start:]
        text = " ".join(lines)
    return f"`{shortened(text)}`"


def shortened(text: str) -> str:
    """A text on one line, of a width that leaves room for its place."""
    text = " ".join(text[: 4 * _WIDEST].split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 2].rstrip() + " …"
