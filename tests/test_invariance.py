"""What must not change a decision: names of variables, ways to import, the block around, newlines, tabs, BOM, encoding.

Every example behind the prelude and every sample is linted before and after each change. The changes keep the rows and
are made in the text, not by unparsing a tree: where a word stands is part of the decision.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings, lint

TESTS = Path(__file__).parent
PRELUDE = (TESTS / "prelude.py").read_text(encoding="utf-8")
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
every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)


def found(source: str) -> list[tuple[int, str, str]]:
    """(row, code, word at the position) of each finding at every level."""
    lines = source.splitlines(keepends=True)
    findings = lint(ast.parse(source), lines, "sample.py", Settings())
    words = [re.match(r"\w*", lines[each.row - 1][each.column :]) for each in findings]
    return sorted((each.row, each.code, word[0] if word else "") for each, word in zip(findings, words, strict=True))


def decided(source: str) -> list[tuple[int, str]]:
    """(row, code) of each finding."""
    return [(row, code) for row, code, _ in found(source)]


class Text:
    """A source with its tree, to be edited at places of the tree."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = ast.parse(source)
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def offset(self, row: int, column: int) -> int:
        """The offset of one of ast's places: 1-based row, column in UTF-8 bytes."""
        return self._starts[row - 1] + len(self._lines[row - 1].encode()[:column].decode())

    def span(self, node: ast.AST) -> tuple[int, int]:
        begin = self.offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]
        return begin, self.offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def edited(self, edits: Iterable[Edit]) -> str:
        source = self.source
        for begin, end, text in sorted(set(edits), reverse=True):
            source = source[:begin] + text + source[end:]
        ast.parse(source)
        return source

    def replacing(self, chosen: dict[str, str]) -> Iterator[Edit]:
        """The edits that put other expressions in the place of names, in quoted annotations too."""
        for node in self.nodes(ast.Name):
            assert isinstance(node, ast.Name)
            if node.id in chosen:
                yield (*self.span(node), chosen[node.id])
        for node in self.nodes(ast.arg, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef):
            annotation = node.returns if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else node.annotation  # type: ignore[attr-defined]
            for quoted in ast.walk(annotation) if annotation is not None else ():
                if isinstance(quoted, ast.Constant) and isinstance(quoted.value, str):
                    begin, end = self.span(quoted)
                    yield (
                        begin,
                        end,
                        re.sub(r"(?<![.\w])\w+", lambda word: chosen.get(word[0], word[0]), self.source[begin:end]),
                    )

    def in_f_strings(self) -> set[str]:
        """Names that f-strings hold: before 3.12, ast does not know where."""
        return {name.id for each in self.nodes(ast.JoinedStr) for name in ast.walk(each) if isinstance(name, ast.Name)}

    def unmovable(self) -> set[str]:
        """Names that stand elsewhere, too: in strings, patterns, `except … as`, class bodies, in f-strings of old."""
        names = {node.value for node in self.nodes(ast.Constant) if isinstance(node.value, str)}  # type: ignore[attr-defined]
        names |= {str(node.name) for node in self.nodes(ast.ExceptHandler, ast.MatchAs, ast.MatchStar)}  # type: ignore[attr-defined]
        for owner in self.nodes(ast.ClassDef):
            for each in owner.body:  # type: ignore[attr-defined]
                targets = each.targets if isinstance(each, ast.Assign) else [getattr(each, "target", None)]
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
        return names if sys.version_info >= (3, 12) else names | self.in_f_strings()

    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Functions that are called by a name, not through an object."""
        methods = {id(each) for owner in self.nodes(ast.ClassDef) for each in owner.body}  # type: ignore[attr-defined]
        nodes = self.nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        return [node for node in nodes if id(node) not in methods and not node.name.startswith("test")]  # type: ignore[attr-defined, misc]

    def variables(self) -> set[str]:
        """The names that the module binds other than by importing and defining classes."""
        names = {node.id for node in self.nodes(ast.Name) if not isinstance(node.ctx, ast.Load)}  # type: ignore[attr-defined]
        names |= {node.arg for node in self.nodes(ast.arg)}  # type: ignore[attr-defined]
        return names | {node.name for node in self.functions()}

    def imports(self) -> dict[str, list[ast.alias]]:
        """What the module's imports bind, each name with all that bind it."""
        bound: dict[str, list[ast.alias]] = {}
        for statement in self.nodes(ast.ImportFrom, ast.Import):
            for alias in statement.names:  # type: ignore[attr-defined]
                bound.setdefault(alias.asname or alias.name.partition(".")[0], []).append(alias)
        return bound


def renamed(source: str, prefix: str) -> str:
    """All variables and functions under other names, whose case, which PEP 8 gives a meaning, stays."""
    text = Text(source)
    names = text.variables() - text.imports().keys() - text.unmovable() - {"self", "cls"}
    chosen = {}
    for number, name in enumerate(sorted(names)):
        fresh = f"{prefix}{number}"
        chosen[name] = fresh.upper() if name.isupper() else fresh.title() if name[:1].isupper() else fresh
    edits = list(text.replacing(chosen))
    for node in text.nodes(ast.arg):
        begin = text.span(node)[0]
        edits.append((begin, begin + len(node.arg), chosen.get(node.arg, node.arg)))  # type: ignore[attr-defined]
    for function in text.functions():
        begin = source.index(function.name, text.span(function)[0] + len("def"))
        edits.append((begin, begin + len(function.name), chosen.get(function.name, function.name)))
    for node in text.nodes(ast.Global, ast.Nonlocal):
        begin, end = text.span(node)
        edits.append((begin, end, re.sub(r"\w+", lambda word: chosen.get(word[0], word[0]), source[begin:end])))
    return text.edited(edits)


def imported_as(source: str) -> str:
    """`from sqlalchemy import select` as `from sqlalchemy import select as i0`."""
    text = Text(source)
    kept = text.variables() | (text.in_f_strings() if sys.version_info < (3, 12) else set())
    theirs = {id(alias) for each in text.nodes(ast.ImportFrom, ast.Import) if speaks(each) for alias in each.names}  # type: ignore[attr-defined]
    chosen, edits = {}, []
    for number, (name, aliases) in enumerate(text.imports().items()):
        alias = aliases[0]
        movable = len(aliases) == 1 and name not in kept and (alias.asname or "." not in alias.name)
        if movable and id(alias) in theirs:
            chosen[name] = f"i{number}"
            edits.append((*text.span(alias), f"{alias.name} as i{number}"))
    return text.edited([*edits, *text.replacing(chosen)])


def speaks(statement: ast.AST) -> bool:
    """Whether an import is of SQLAlchemy or an extension: nobody renames `Optional` or `contextmanager`."""
    names = (
        [statement.module or ""] if isinstance(statement, ast.ImportFrom) else [each.name for each in statement.names]
    )  # type: ignore[attr-defined]
    star = isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*"
    return not star and any(re.match(r"sqlalchemy|flask_sqlalchemy|sqlmodel|alembic", name) for name in names)


def imported_by_module(source: str) -> str:
    """`from sqlalchemy.orm import Session` as `import sqlalchemy.orm as m0`, `Session` as `m0.Session`."""
    text = Text(source)
    kept = text.variables() | (text.in_f_strings() if sys.version_info < (3, 12) else set())
    imports, chosen, edits = text.imports(), {}, []
    reported = {row for row, _ in decided(source)}
    for number, statement in enumerate(text.nodes(ast.ImportFrom)):
        assert isinstance(statement, ast.ImportFrom)
        names = {alias.asname or alias.name: alias.name for alias in statement.names}
        rows = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
        if names.keys() & (kept | {"*"}) or any(len(imports[name]) > 1 for name in names) or reported & {*rows}:
            continue  # an import that is a finding itself has no such spelling
        if statement.module not in (None, "__future__") and not statement.level:
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
    simple = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Import, ast.ImportFrom, ast.Assert)
    begins = [text.span(node)[0] for node in text.nodes(*simple)]
    edits = [(begin, begin, '"é𝒙"; ') for begin in begins if not source[:begin].rpartition("\n")[2].strip()]
    return text.edited(edits)


@every_source
@pytest.mark.parametrize("prefix", ["v", "é"], ids=["ascii", "non-ascii"])
def test_names_of_variables(source: str, prefix: str, request: pytest.FixtureRequest) -> None:
    changed = renamed(source, prefix)
    if "conventional" in request.node.name:
        assert len(found(changed)) < len(found(source)), "nothing here rests on a name: move it to the legacy sample"
    else:
        assert found(changed) == found(source)


@every_source
@pytest.mark.parametrize("change", [imported_as, imported_by_module], ids=["alias", "module"])
def test_ways_to_import(source: str, change: Callable[[str], str]) -> None:
    assert decided(change(source)) == decided(source)


@pytest.mark.parametrize("source", MOVABLE.values(), ids=MOVABLE)
@pytest.mark.parametrize(
    "headers",
    [("def around():",), ("async def around():",), ("class Around:", "def method(self):")],
    ids=["function", "async", "method"],
)
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


@pytest.fixture(scope="module")
def by_flake8(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Counter[str]]]:
    """What flake8 says of each source, by encoding: its own reading of files is part of what is tested."""
    root = tmp_path_factory.mktemp("encodings")
    encodings = {
        "plain": lambda text: text.encode(),
        "crlf": lambda text: text.replace("\n", "\r\n").encode(),
        "bom": lambda text: text.encode("utf-8-sig"),
        "latin-1": lambda text: (
            b"# coding: latin-1\n" + text.encode("latin-1", "replace").replace(b'"""', '"""é'.encode("latin-1"), 1)
        ),
    }
    for name, encode in encodings.items():
        (root / name).mkdir()
        for number, source in enumerate(SOURCES.values()):
            (root / name / f"{number}.py").write_bytes(encode(source))
    flags = [
        "--isolated",
        "-j1",
        "--select=SQA1",
        "--sqla20-level=advice",
        "--format=%(path)s %(row)d:%(col)d %(code)s",
    ]
    ended = subprocess.run(
        [sys.executable, "-m", "flake8", *flags, "."],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.stderr == ""
    said: dict[str, dict[str, Counter[str]]] = {name: {each: Counter() for each in SOURCES} for name in encodings}
    idents = list(SOURCES)
    for line in ended.stdout.splitlines():
        path, _, rest = line.partition(" ")
        said[Path(path).parent.name][idents[int(Path(path).stem)]][rest] += 1
    return said


@pytest.mark.parametrize("ident", SOURCES)
@pytest.mark.parametrize("encoding", ["crlf", "bom", "latin-1"])
def test_encoding_of_the_file(by_flake8: dict[str, dict[str, Counter[str]]], encoding: str, ident: str) -> None:
    plain = by_flake8["plain"][ident]
    if encoding == "latin-1":  # its declaration is a row of its own
        plain = Counter(
            {re.sub(r"^\d+", lambda row: str(int(row[0]) + 1), place): count for place, count in plain.items()}
        )
    assert by_flake8[encoding][ident] == plain


def test_the_plain_files_are_found(by_flake8: dict[str, dict[str, Counter[str]]]) -> None:
    """Else all of them would agree in silence."""
    assert sum(map(bool, by_flake8["plain"].values())) > len(SOURCES) // 3
