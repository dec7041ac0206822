"""What must not change a decision: names of variables, ways to import, the block around, newlines, tabs, encoding.

Every example behind the prelude and every sample is linted before and after each change. The changes keep the rows and
are made in the text, not by unparsing a tree: where a word stands is part of the decision.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings, lint

TESTS = Path(__file__).parent
PRELUDE = (TESTS / "prelude.py").read_text(encoding="utf-8")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Import, ast.ImportFrom, ast.Assert)

# What the examples and samples of large collections call large.
LARGE = ("events", "audit_*", "Measurement")

Edit = tuple[int, int, str]  # from and to, as offsets into the text, and what comes there instead


def sources() -> Iterator[tuple[str, str]]:
    """The name and text of every example, behind the prelude, and of every sample."""
    for page in pages.all_rules():
        for number, example in enumerate([page.example, *page.rule.examples]):
            for side, text in (("legacy", example.legacy), ("modern", example.modern)):
                yield f"{page.code}-{number}-{side}", f"{PRELUDE}{text}\n"
    for path in sorted((TESTS / "rules").rglob("*.py")):
        yield f"{path.parent.name}-{path.stem}", path.read_text(encoding="utf-8")


SOURCES = dict(sources())
MOVABLE = {name: text for name, text in SOURCES.items() if "import *" not in text}  # that must stand in a module
every_source = pytest.mark.parametrize("source", list(SOURCES.values()), ids=list(SOURCES))


@cache
def found(source: str) -> list[tuple[int, str, str]]:
    """(row, code, word at the position) of each finding at every level."""
    lines = source.splitlines(keepends=True)
    findings = lint(ast.parse(source), lines, "sample.py", Settings(large=LARGE))
    words = [re.match(r"\w*", lines[each.row - 1][each.column :]) for each in findings]
    return sorted((each.row, each.code, word[0] if word else "") for each, word in zip(findings, words, strict=True))


def decided(source: str) -> list[tuple[int, str]]:
    """(row, code) of each finding."""
    return [(row, code) for row, code, _ in found(source)]


def replaced(text: str, chosen: dict[str, str]) -> str:
    """A text in which other words stand for names, but not for attributes."""
    return re.sub(r"(?<![.\w])\w+", lambda word: chosen.get(word[0], word[0]), text)


class Text:
    """A source with its tree, to be edited at places of the tree."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = ast.parse(source)
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[Any]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def span(self, node: Any) -> tuple[int, int]:
        """From where to where a node's text reaches."""
        return self._offset(node.lineno, node.col_offset), self._offset(node.end_lineno, node.end_col_offset)

    def _offset(self, row: int, column: int) -> int:
        return self._starts[row - 1] + len(self._lines[row - 1].encode()[:column].decode())

    def edited(self, edits: Iterable[Edit]) -> str:
        source = self.source
        for begin, end, text in sorted(set(edits), reverse=True):
            source = source[:begin] + text + source[end:]
        ast.parse(source)
        return source

    def replacing(self, chosen: dict[str, str]) -> Iterator[Edit]:
        """The edits that put other expressions in the place of names, in quoted annotations too."""
        for node in self.nodes(ast.Name):
            if node.id in chosen:
                yield (*self.span(node), chosen[node.id])
        for annotation in self._annotations():
            for quoted in ast.walk(annotation):
                if isinstance(quoted, ast.Constant) and isinstance(quoted.value, str):
                    begin, end = self.span(quoted)
                    yield begin, end, replaced(self.source[begin:end], chosen)

    def _annotations(self) -> Iterator[ast.expr]:
        yield from (node.annotation for node in self.nodes(ast.arg, ast.AnnAssign) if node.annotation is not None)
        yield from (node.returns for node in self.nodes(*FUNCTIONS) if node.returns is not None)

    def functions(self) -> list[Any]:
        """Functions that are called by a name, not through an object and not by pytest."""
        methods = {each for owner in self.nodes(ast.ClassDef) for each in owner.body}
        return [node for node in self.nodes(*FUNCTIONS) if node not in methods and not node.name.startswith("test")]

    def variables(self) -> set[str]:
        """The names that the module binds other than by importing and defining classes."""
        names = {node.id for node in self.nodes(ast.Name) if not isinstance(node.ctx, ast.Load)}
        return names | {node.arg for node in self.nodes(ast.arg)} | {node.name for node in self.functions()}

    def unmovable(self) -> set[str]:
        """Names that stand elsewhere too: in strings, patterns, `except … as`, as attributes of a class."""
        names = {node.value for node in self.nodes(ast.Constant) if isinstance(node.value, str)}
        names |= {node.name for node in self.nodes(ast.ExceptHandler, ast.MatchAs, ast.MatchStar)}
        for statement in (each for owner in self.nodes(ast.ClassDef) for each in owner.body):
            targets = getattr(statement, "targets", [getattr(statement, "target", None)])
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
        return names | self.in_f_strings()

    def in_f_strings(self) -> set[str]:
        """The names in f-strings, where ast does not know their places: before 3.12."""
        inner = (node for each in self.nodes(ast.JoinedStr) for node in ast.walk(each))
        return {node.id for node in inner if isinstance(node, ast.Name)} if sys.version_info < (3, 12) else set()

    def imports(self) -> dict[str, list[ast.alias]]:
        """What the module's imports bind, each name with all that bind it."""
        bound: dict[str, list[ast.alias]] = {}
        for statement in self.nodes(ast.ImportFrom, ast.Import):
            for alias in statement.names:
                bound.setdefault(alias.asname or alias.name.partition(".")[0], []).append(alias)
        return bound


def renamed(source: str, prefix: str) -> tuple[str, dict[str, str]]:
    """All variables and functions under other names, whose case, which PEP 8 gives a meaning, stays; and these names by
    the old ones."""
    text = Text(source)
    chosen = {}
    names = text.variables() - text.imports().keys() - text.unmovable() - {"self", "cls"}
    for number, name in enumerate(sorted(names)):
        fresh = f"{prefix}{number}"
        chosen[name] = fresh.upper() if name.isupper() else fresh.title() if name[:1].isupper() else fresh
    edits = list(text.replacing(chosen))
    for node in text.nodes(ast.arg):
        begin = text.span(node)[0]
        edits.append((begin, begin + len(node.arg), chosen.get(node.arg, node.arg)))
    for function in text.functions():
        begin = source.index(function.name, text.span(function)[0] + len("def"))
        edits.append((begin, begin + len(function.name), chosen.get(function.name, function.name)))
    for node in text.nodes(ast.Global, ast.Nonlocal):
        begin, end = text.span(node)
        edits.append((begin, end, replaced(source[begin:end], chosen)))
    return text.edited(edits), chosen


def imported_as(source: str) -> str:
    """`from sqlalchemy import select` as `from sqlalchemy import select as i0`."""
    text = Text(source)
    kept = text.variables() | text.in_f_strings()
    theirs = {alias for each in text.nodes(ast.ImportFrom, ast.Import) if speaks(each) for alias in each.names}
    chosen, edits = {}, []
    for number, (name, (alias, *others)) in enumerate(text.imports().items()):
        if alias in theirs and not others and name not in kept and (alias.asname or "." not in alias.name):
            chosen[name] = f"i{number}"
            edits.append((*text.span(alias), f"{alias.name} as i{number}"))
    return text.edited([*edits, *text.replacing(chosen)])


def speaks(statement: ast.ImportFrom | ast.Import) -> bool:
    """Whether an import is of SQLAlchemy or an extension: nobody renames `Optional` or `contextmanager`."""
    names = [each.name for each in statement.names]
    modules = [statement.module or ""] if isinstance(statement, ast.ImportFrom) else names
    return "*" not in names and any(re.match(r"sqlalchemy|flask_sqlalchemy|sqlmodel|alembic", each) for each in modules)


def imported_by_module(source: str) -> str:
    """`from sqlalchemy.orm import Session` as `import sqlalchemy.orm as m0`, `Session` as `m0.Session`."""
    text = Text(source)
    kept = text.variables() | text.in_f_strings() | {"*"}
    kept |= {name for name, aliases in text.imports().items() if len(aliases) > 1}
    reported = {row for row, _ in decided(source)}  # an import that is a finding itself has no such spelling
    chosen, edits = {}, []
    for number, statement in enumerate(text.nodes(ast.ImportFrom)):
        names = {alias.asname or alias.name: alias.name for alias in statement.names}
        rows = range(statement.lineno, statement.end_lineno + 1)
        if statement.module != "__future__" and not statement.level and not kept & names.keys() | reported & {*rows}:
            chosen |= {name: f"m{number}.{original}" for name, original in names.items()}
            edits.append((*text.span(statement), f"import {statement.module} as m{number}" + "\n" * (len(rows) - 1)))
    return text.edited([*edits, *text.replacing(chosen)])


def indented(source: str, *headers: str) -> str:
    """A source inside a block; what was global belongs to the function around it then."""
    inner = re.sub(r"(?m)^(\s*)global ", r"\1nonlocal ", source)
    depth = "    " * len(headers)
    lines = [f"{depth}{line}" if line else line for line in inner.splitlines()]
    return "\n".join([*("    " * level + header for level, header in enumerate(headers)), *lines, ""])


def with_text_before(source: str) -> str:
    """Non-ASCII text, of two and of four bytes a character, before each simple statement on its row."""
    text = Text(source)
    begins = [text.span(node)[0] for node in text.nodes(*SIMPLE)]
    return text.edited((at, at, '"é𝒙"; ') for at in begins if not source[:at].rpartition("\n")[2].strip())


@every_source
@pytest.mark.parametrize("prefix", ["v", "é"], ids=["ascii", "non-ascii"])
def test_names_of_variables(source: str, prefix: str, request: pytest.FixtureRequest) -> None:
    changed, chosen = renamed(source, prefix)
    if "conventional" in request.node.name:
        assert len(found(changed)) < len(found(source)), "nothing here rests on a name: it is a legacy sample"
    else:
        old = {new: name for name, new in chosen.items()}  # a finding may stand at a variable
        assert sorted((row, code, old.get(word, word)) for row, code, word in found(changed)) == found(source)


@every_source
@pytest.mark.parametrize("change", [imported_as, imported_by_module], ids=["alias", "module"])
def test_ways_to_import(source: str, change: Callable[[str], str]) -> None:
    assert decided(change(source)) == decided(source)


BLOCKS = {
    "function": ("def around():",),
    "async": ("async def around():",),
    "method": ("class Around:", "def method(self):"),
}


@pytest.mark.parametrize("source", list(MOVABLE.values()), ids=list(MOVABLE))
@pytest.mark.parametrize("headers", list(BLOCKS.values()), ids=list(BLOCKS))
def test_block_around(source: str, headers: tuple[str, ...]) -> None:
    moved = [(row + len(headers), code, word) for row, code, word in found(source)]
    assert found(indented(source, *headers)) == moved


@every_source
def test_tabs(source: str) -> None:
    tabbed = re.sub(r"(?m)^(?: {4})+", lambda spaces: "\t" * (len(spaces[0]) // 4), source)
    assert found(tabbed) == found(source)


@every_source
def test_non_ascii_text_before_the_word(source: str) -> None:
    assert found(with_text_before(source)) == found(source)


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "plain": lambda text: f"#\n{text}".encode(),
    "crlf": lambda text: f"#\n{text}".replace("\n", "\r\n").encode(),
    "bom": lambda text: f"#\n{text}".encode("utf-8-sig"),
    "latin-1": lambda text: f"# coding: latin-1\n{text}".replace('"""', '"""é', 1).encode("latin-1", "replace"),
}


def test_encoding_of_the_file(tmp_path: Path) -> None:
    """flake8 reads files in its own way: it lints all samples in all encodings, by one run."""
    said: dict[str, list[str]] = {encoding: [] for encoding in ENCODINGS}
    for encoding, encoded in ENCODINGS.items():
        (tmp_path / encoding).mkdir()
        for path in (TESTS / "rules").rglob("*.py"):
            name = f"{path.parent.name}-{path.name}"
            (tmp_path / encoding / name).write_bytes(encoded(path.read_text(encoding="utf-8")))
    flags = ["--isolated", "-j1", "--select=SQA1", "--format=%(path)s:%(row)d:%(col)d %(code)s"]
    command = [sys.executable, "-m", "flake8", *flags, "."]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert ended.stderr == ""
    for line in ended.stdout.splitlines():
        path = Path(line)
        said[path.parent.name].append(path.name)
    assert len(said["plain"]) > 100
    for encoding, places in said.items():
        assert sorted(places) == sorted(said["plain"]), encoding
