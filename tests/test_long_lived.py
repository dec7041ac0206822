"""flake8 run over and over in one process, as the Flake8 extension of VS Code runs it.

The extension's server keeps one process for each interpreter. For each run it sets `sys.argv`, the standard streams
and the working directory, and runs the module `flake8` by `runpy`. So whatever a run leaves in a module or a class is
there in the next, which may be for another workspace.
"""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

SERVER = """\
import contextlib, io, json, os, runpy, sys

class Stream(io.TextIOWrapper):
    def __init__(self, text=""):
        super().__init__(io.BytesIO(text.encode("utf-8")), encoding="utf-8", newline="\\n")

    def close(self):
        pass

    def text(self):
        self.seek(0)
        return self.read()

requests, answers, home = sys.stdin, sys.stdout, os.getcwd()
for line in requests:
    request = json.loads(line)
    out, err, path = Stream(), Stream(), sys.path
    sys.path = ["", *path]
    os.chdir(request["cwd"])
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            sys.argv, sys.stdin = request["argv"], Stream(request["source"])
            runpy.run_module("flake8", run_name="__main__")
    except SystemExit as ended:
        status = ended.code
    finally:
        os.chdir(home)
        sys.path = path
    print(json.dumps([out.text(), err.text(), status]), file=answers, flush=True)
"""
FORMAT = "--format='%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s'"
PATTERN = re.compile(r"'(?P<row>\d+),(?P<column>-?\d+),\w+,(?P<code>\w+\d+):(?P<message>[^\r\n]*)'")

LEGACY = """\
import sqlalchemy
from packaging.version import parse
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app import User, depot, statement

engine = create_engine("sqlite://")
session = Session(engine)
users = session.query(User).all()
rows = engine.execute(statement)
depot.execute("SELECT 1")
if parse(sqlalchemy.__version__) < parse("2.0"):
    engine.scalar(statement)
"""
MODERN = LEGACY.replace("query(User).all()", "scalars(statement)").replace("engine.execute", "session.execute")
QUERY, ENGINE, DEPOT, OLD = "10:17: SQA101", "11:15: SQA121", "12:7: SQA137", "14:12: SQA121"


class Server:
    """One long-lived process that runs flake8 on request."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, cwd: pathlib.Path, *arguments: str, source: str = "") -> tuple[str, str, int]:
        """One run of flake8 in a working directory: what it wrote to stdout and stderr, and its exit status."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        request = {"cwd": str(cwd), "argv": ["flake8", FORMAT, *arguments], "source": source}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, self.process.communicate(timeout=60)[1]
        out, err, status = json.loads(answer)
        assert "Traceback" not in out + err
        return out, err, status

    def lint(self, path: pathlib.Path, *arguments: str) -> list[str]:
        """The places the extension would show in a saved file, linted in the directory that holds it."""
        return places(self.run(path.parent, *arguments, str(path))[0])

    def lint_cells(self, path: pathlib.Path, source: str) -> list[str]:
        """The same for the text of a notebook's cells, which the extension hands over by stdin."""
        return places(self.run(path.parent, "--stdin-display-name", str(path), "-", source=source)[0])

    def stop(self) -> None:
        self.process.communicate(timeout=60)


def places(output: str) -> list[str]:
    """The findings of flake8's output by the extension's own pattern: its position is where the editor marks."""
    return [f"{match['row']}:{match['column']}: {match['code']}" for match in PATTERN.finditer(output)]


@pytest.fixture
def server() -> Iterator[Server]:
    """A process of its own for each test."""
    started = Server()
    yield started
    started.stop()


def workspace(root: pathlib.Path, *options: str) -> pathlib.Path:
    """A directory with those options in its .flake8; the path of the legacy module in it."""
    root.mkdir(exist_ok=True)
    (root / ".flake8").write_text("\n".join(["[flake8]", "select = SQA1", *options, ""]), encoding="utf-8")
    path = root / "models.py"
    path.write_text(LEGACY, encoding="utf-8")
    return path


def test_each_workspace_has_its_own_options_in_any_order(server: Server, tmp_path: pathlib.Path) -> None:
    plain = workspace(tmp_path / "plain")
    named = workspace(tmp_path / "named", "sqla20-session-names = depot", "sqla20-target-version = 1.4")
    strict = workspace(tmp_path / "strict", "sqla20-level = removed")
    listed = workspace(tmp_path / "listed", "sqla20-level = removed", "extend-select = SQA101")
    expected = {plain: [QUERY, ENGINE], named: [QUERY, ENGINE, DEPOT, OLD], strict: [ENGINE], listed: [QUERY, ENGINE]}
    # Each follows each other one at least once, and itself.
    order = [plain, named, strict, listed, plain, strict, named, listed, strict, plain, listed, named, plain, plain]
    assert [server.lint(path) for path in order] == [expected[path] for path in order]


def test_arguments_of_one_run_are_not_those_of_the_next(server: Server, tmp_path: pathlib.Path) -> None:
    path = workspace(tmp_path / "plain")
    assert server.lint(path, "--sqla20-level=removed") == [ENGINE]
    assert server.lint(path) == [QUERY, ENGINE]
    assert server.lint(path, "--sqla20-level=removed", "--extend-select=SQA101") == [QUERY, ENGINE]
    assert server.lint(path, "--sqla20-level=removed") == [ENGINE]
    assert server.lint(path, "--sqla20-session-names=depot") == [QUERY, ENGINE, DEPOT]
    assert server.lint(path) == [QUERY, ENGINE]


def test_a_changed_file_and_a_changed_configuration_are_read_again(server: Server, tmp_path: pathlib.Path) -> None:
    path = workspace(tmp_path / "plain")
    assert server.lint(path) == [QUERY, ENGINE]
    path.write_text(MODERN, encoding="utf-8")
    assert server.lint(path) == []
    path.write_text("import sqlalchemy\n\n" + LEGACY, encoding="utf-8")
    assert server.lint(path) == ["12:17: SQA101", "13:15: SQA121"]
    path.write_text("x = (\n" + LEGACY, encoding="utf-8")
    assert server.lint(path) == []
    workspace(tmp_path / "plain", "sqla20-level = removed")
    assert server.lint(path) == [ENGINE]


def test_a_wrong_option_of_one_workspace_does_not_stop_the_next(server: Server, tmp_path: pathlib.Path) -> None:
    strict = workspace(tmp_path / "strict", "sqla20-level = removed")
    wrong = workspace(tmp_path / "wrong", "sqla20-session-names = depot", "sqla20-level = loud")
    plain = workspace(tmp_path / "plain")
    assert server.lint(strict) == [ENGINE]
    out, err, status = server.run(wrong.parent, str(wrong))
    assert status == 1
    assert "loud" in out + err
    assert places(out) == []
    assert server.lint(plain) == [QUERY, ENGINE]
    assert server.lint(strict) == [ENGINE]


def test_cells_of_a_notebook_come_by_stdin(server: Server, tmp_path: pathlib.Path) -> None:
    """The extension joins the cells and makes `pass` of magics. flake8 reads stdin once in a process' life, which is
    why the README tells users of notebooks to have flake8 started anew."""
    notebook = workspace(tmp_path / "plain").with_name("users.ipynb")
    cells = "pass\n" + LEGACY
    assert server.lint_cells(notebook, cells) == ["11:17: SQA101", "12:15: SQA121"]
    assert server.lint_cells(notebook, MODERN) == ["11:17: SQA101", "12:15: SQA121"]
    assert server.lint(notebook.with_name("models.py")) == [QUERY, ENGINE]
