"""A project to open, and the README's recipes to open it with.

The modules in this directory run other programs: editors, pre-commit, nbQA. They are not collected by a plain pytest
run; the nox sessions `editors`, `precommit`, `notebooks` and `recipes` name them.
"""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

ROOT = pathlib.Path(__file__).parent.parent.parent

LEGACY = """\
from sqlalchemy.orm import Session


def names(session: Session) -> list:
    return "é", session.query("name").all()
"""
MODERN = """\
from sqlalchemy import select
from sqlalchemy.orm import Session


def names(session: Session) -> list:
    return "é", session.scalars(select("name")).all()
"""

Recipe = Callable[[str, str], str]
Run = Callable[..., str]
Commit = Callable[[pathlib.Path], pathlib.Path]


@pytest.fixture(scope="session")
def recipe() -> Recipe:
    """Reads the one fenced block of the README that is in a language and contains a word."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    def read(language: str, word: str) -> str:
        blocks = re.findall(rf"^```{language}\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
        [found] = [block for block in blocks if word in block]
        return found

    return read


@pytest.fixture
def legacy() -> str:
    """The text of names.py: SQA101 is found in line 5, at the 25th character."""
    return LEGACY


@pytest.fixture
def modern() -> str:
    """The same written for 2.0."""
    return MODERN


@pytest.fixture
def workspace(tmp_path: pathlib.Path) -> pathlib.Path:
    """A project with a legacy names.py, whose configuration selects this plugin alone."""
    root = tmp_path / "workspace"
    root.mkdir()
    (root / "names.py").write_text(LEGACY, encoding="utf-8")
    (root / ".flake8").write_text("[flake8]\nselect = SQA1, E9\n", encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a program to its end and returns what it printed; fails on another exit status than the given one."""

    def start(command: Sequence[str], cwd: pathlib.Path, status: int = 0, **environment: str) -> str:
        path = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
        ended = subprocess.run(
            command,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=600,
            env=os.environ | {"PATH": path, "PYTHONUTF8": "1"} | environment,
            check=False,
        )
        assert ended.returncode == status, ended.stdout
        return ended.stdout

    return start


@pytest.fixture(scope="session")
def commit(run: Run) -> Commit:
    """Makes a directory a repository of one commit with all that is in it."""
    name = ["-c", "user.name=nobody", "-c", "user.email=nobody@localhost"]

    def make(root: pathlib.Path) -> pathlib.Path:
        run(["git", "init", "--quiet", "--initial-branch=main"], root)
        run(["git", "add", "--all", "--force"], root)
        run(["git", *name, "commit", "--quiet", "--no-verify", "--message=all"], root)
        return root

    return make


@pytest.fixture(scope="session")
def committed_copy(run: Run, commit: Commit, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """This repository's work tree as the one commit of another repository: pip and pre-commit install from commits."""
    target = tmp_path_factory.mktemp("flake8-sqla20")
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes((ROOT / name).read_bytes())
    return commit(target)
