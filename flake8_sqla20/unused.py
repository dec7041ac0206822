"""A fixed text without the imports whose last use a fix took."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

from flake8_sqla20.engine import Settings, placed
from flake8_sqla20.facts import Facts
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rewrite.original import Original, Refused
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.source import Source
from flake8_sqla20.walk import walk

_WORD = re.compile(r"\w+")
_LIBRARY = "sqlalchemy"

Statement = ast.Import | ast.ImportFrom


def without_unused(before: str, text: str, path: str, settings: Settings) -> str:
    """A text without the imports from SQLAlchemy that another text, which it was made from, still had a use for.

    An import stays where a string names what it gives, another module of the project takes it from there, or a comment
    asks flake8 to leave it alone; so do all in a package's `__init__.py`, which imports to hand on.
    """
    if text == before or Path(path).name == "__init__.py":
        return text
    used = {each.id for each in ast.walk(ast.parse(before)) if isinstance(each, ast.Name)}
    while True:
        original = Original(text, ast.parse(text))
        unused = [each for each in _unused(original) if _bound(each[1]) in used]
        if not unused:
            return text
        statement, alias = unused[0]
        used.remove(_bound(alias))
        text = _without(original, statement, alias, path, settings)


def _unused(original: Original) -> Iterator[tuple[Statement, ast.alias]]:
    """The names that a module imports from SQLAlchemy at its top and does not read, with the statements."""
    read = _words(original)
    for statement in original.tree.body:
        if not isinstance(statement, (ast.Import, ast.ImportFrom)):
            continue
        rows = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
        module = f"{statement.module}." if isinstance(statement, ast.ImportFrom) else ""
        if getattr(statement, "level", 0) or any("noqa" in original.places.row(each).lower() for each in rows):
            continue
        for alias in statement.names:
            of_library = f"{module}{alias.name}".partition(".")[0] == _LIBRARY
            if of_library and alias.asname != alias.name and _bound(alias) not in read:
                yield statement, alias


def _bound(alias: ast.alias) -> str:
    return alias.asname or alias.name.partition(".")[0]


def _words(original: Original) -> set[str]:
    """The names that a module reads, and all words of its strings and type comments, which may be annotations."""
    texts = [each for each in original.concrete.comments() if "type:" in each]
    found: set[str] = set()
    for node in ast.walk(original.tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.append(node.value)
    return found.union(*map(_WORD.findall, texts))


def _without(original: Original, statement: Statement, alias: ast.alias, path: str, settings: Settings) -> str:
    """The text without an imported name; the text itself where that has to stay."""
    text, tree = original.places.text, original.tree
    syntax = walk(tree, frozenset(), frozenset())
    module, project = placed(Source(list(io.StringIO(text, newline=None)), path), syntax, settings)
    facts = Facts(Inference(module, project, settings.names), syntax.module.block, settings.target)
    if facts.is_handed_on(_bound(alias)):
        return text
    rewrite = Rewrite(original, facts)
    try:
        rewrite.remove_name(statement, alias)
    except Refused:
        return text
    return original.changed(rewrite.splices, rewrite.anchors, rewrite.moved)[0] or text
