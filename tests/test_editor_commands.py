"""The command lines by which editors run flake8, on the text that editors hand over.

`tests/integrations` runs the editors themselves where they are installed; this is what they start, and how each reads
what flake8 prints.
"""

from __future__ import annotations

import dataclasses
import pathlib
import re
import subprocess
import sys

import pytest

LEGACY = """\
from sqlalchemy.orm import Session


def names(session: Session) -> list:
    return "é", session.query("name").all()
"""
COLUMN = 25
BROKEN = LEGACY + "\n\ndef ages(session: Session) -> list:\n    return session.query(\n"


@dataclasses.dataclass(frozen=True)
class Editor:
    """How an editor runs flake8: the arguments ({path} is the file's absolute path, {name} its path in the project),
    the directory in the project, and the pattern by which it reads a line of the output."""

    arguments: tuple[str, ...]
    pattern: str = r"^(?P<path>.+?):(?P<row>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) (?P<message>.+)$"
    stdin: bool = True
    directory: str = "."

    def run(self, path: pathlib.Path, text: bytes) -> tuple[list[str], str]:
        """(the findings as the editor reads them, `path:row:column: code`; the whole output), `text` being the buffer
        of that file, which is what the file holds only where the editor lints files."""
        root = path.parent.parent
        path.write_bytes(b"" if self.stdin else text)
        named = {"path": str(path), "name": path.relative_to(root).as_posix()}
        ended = subprocess.run(
            [sys.executable, "-m", "flake8", *(argument.format_map(named) for argument in self.arguments)],
            cwd=root / self.directory,
            input=text if self.stdin else None,
            capture_output=True,
            timeout=60,
            check=False,
        )
        out = ended.stdout.decode("utf-8")
        assert ended.stderr == b""
        assert ended.returncode == int(bool(out))
        found = re.finditer(self.pattern, out, re.MULTILINE)
        return [f"{each['path']}:{each['row']}:{each['column']}: {each['code']}" for each in found], out


EDITORS = {
    "ALE": Editor(("--format=default", "--stdin-display-name", "{path}", "-")),
    "Flycheck": Editor(("--format=default", "--stdin-display-name={path}", "-")),
    "Flymake": Editor(("-",), r"^(?P<path>stdin):(?P<row>\d+):(?P<column>\d+): (?P<code>\w+)", directory="app"),
    "nvim-lint": Editor(
        (
            "--format=%(path)s:%(row)d:%(col)d:%(code)s:%(text)s",
            "--no-show-source",
            "--stdin-display-name",
            "{path}",
            "-",
        ),
        r"^(?P<path>[^:]+):(?P<row>\d+):(?P<column>\d+):(?P<code>\w+):(?P<message>.+)$",
    ),
    "python-lsp-server": Editor(
        ("-", "--stdin-display-name", "{name}"),
        r"^(?P<path>.*):(?P<row>\d*):(?P<column>\d*): (?P<code>\w*) (?P<message>.*)$",
    ),
    # $FilePath$ in $ProjectFileDir$; the output filter is $FILE_PATH$:$LINE$:$COLUMN$
    "PyCharm": Editor(("{path}",), stdin=False),
}
every_editor = pytest.mark.parametrize("editor", EDITORS.values(), ids=EDITORS.keys())


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    """An empty app/names.py below a directory with flake8's configuration."""
    (tmp_path / ".flake8").write_text("[flake8]\nselect = SQA1, E9\nsqla20-level = legacy\n", encoding="utf-8")
    (tmp_path / "app").mkdir()
    return tmp_path / "app" / "names.py"


def shown_as(editor: Editor, path: pathlib.Path) -> str:
    """How flake8 names the file to an editor."""
    if not any("{" in argument for argument in editor.arguments):
        return "stdin"
    return "app/names.py" if "{name}" in editor.arguments else str(path)


@every_editor
def test_place_and_message(editor: Editor, path: pathlib.Path) -> None:
    found, out = editor.run(path, LEGACY.encode())
    assert found == [f"{shown_as(editor, path)}:5:{COLUMN}: SQA101"]
    assert "Session.query() is legacy since 2.0: use " in out


@every_editor
def test_configuration_of_the_project_is_read(editor: Editor, path: pathlib.Path) -> None:
    (path.parent.parent / ".flake8").write_text("[flake8]\nselect = SQA1\nsqla20-level = removed\n", encoding="utf-8")
    assert editor.run(path, LEGACY.encode()) == ([], "")


@every_editor
def test_text_that_does_not_parse_yet(editor: Editor, path: pathlib.Path) -> None:
    """The cursor in the middle of an edit: flake8's own finding, and nothing of ours."""
    found, _ = editor.run(path, BROKEN.encode())
    assert [each.rpartition(" ")[2] for each in found] == ["E999"]


ODD = {
    "CRLF": (LEGACY.replace("\n", "\r\n").encode(), COLUMN),
    "no newline at the end": (LEGACY.rstrip("\n").encode(), COLUMN),
    "byte order mark": (b"\xef\xbb\xbf" + LEGACY.encode(), COLUMN),
    "declared encoding": (("# coding: latin-1\n" + LEGACY.replace("\n\n\n", "\n\n", 1)).encode("latin-1"), COLUMN),
    "wide characters before it": (LEGACY.replace("é", "日本語 🐍").encode(), COLUMN + 4),
}


@pytest.mark.parametrize(("text", "column"), ODD.values(), ids=ODD.keys())
def test_odd_texts_by_stdin(text: bytes, column: int, path: pathlib.Path) -> None:
    found, _ = EDITORS["ALE"].run(path, text)
    assert found == [f"{path}:5:{column}: SQA101"]


@pytest.mark.parametrize("text", [b"", b"import sqlalchemy", b"# sqlalchemy\n\x0c\n"])
def test_texts_without_a_finding(text: bytes, path: pathlib.Path) -> None:
    assert EDITORS["ALE"].run(path, text) == ([], "")


CELLS = {
    "by a name from an earlier cell": ('import sqlalchemy\nengine.execute("SELECT 1")', []),
    "by the call itself": ("session.query(User).get(1)", ["1:9: SQA101", "1:21: SQA102"]),
    "by an import of its own": ("from sqlalchemy import select\nselect([1])", ["2:1: SQA141"]),
    "with a magic": ("%timeit session.query(User)", ["1:2: E999"]),
}


@pytest.mark.parametrize(("text", "found"), CELLS.values(), ids=CELLS.keys())
def test_cells_of_a_notebook_one_by_one(text: str, found: list[str], path: pathlib.Path) -> None:
    """What an earlier cell imported or assigned is unknown, and a conventional name that nothing binds is silent."""
    assert EDITORS["Flymake"].run(path, text.encode())[0] == [f"stdin:{each}" for each in found]


@pytest.mark.parametrize("option", ["per-file-ignores = app/*: SQA1", "exclude = app/*"])
@pytest.mark.parametrize("name", ["ALE", "python-lsp-server", "PyCharm"])
def test_what_the_project_ignores_is_not_shown(name: str, option: str, path: pathlib.Path) -> None:
    """`exclude = app`, by which flake8 skips the directory, does not reach a file that is named to it."""
    (path.parent.parent / ".flake8").write_text(f"[flake8]\nselect = SQA1\n{option}\n", encoding="utf-8")
    assert EDITORS[name].run(path, LEGACY.encode()) == ([], "")
