"""`check` prints what `flake8 --select=SQA1` prints, byte by byte."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent.parent
# Of some flake8 itself dies on older releases of Python, others are in the syntax of newer ones.
HOSTILE = [path.name for path in sorted((TESTS / "hostile").glob("*.py"))] if sys.version_info >= (3, 13) else []
TREES = ("rules", "lookalikes", "spellings", *(f"hostile/{name}" for name in HOSTILE))
SILENCED = '''\
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
session = Session(engine)
engine.execute(a)  # noqa
engine.execute(a)  # noqa: SQA121
engine.execute(a)  # NoQA:SQA1
engine.execute(a)  # noqa: E501,W291
engine.execute(a)  # noqa : SQA101
engine.execute("""
    select 1
    """)  # noqa: SQA121
engine.execute(
    """
    select 1
    """
)  # noqa: SQA121
users = session.query(a) \\
    .filter(b) \\
    .get(1)  # noqa: SQA102
users = (
    session
    .query(a)  # noqa: SQA101
    .get(1)
)
engine.execute(f"""{a
    }""", "é")  # noqa: SQA101
x = "# noqa"; engine.execute(a)
'''
FILES = {
    "silenced.py": SILENCED,
    "whole.py": "# flake8: noqa\n" + SILENCED,
    "one_code.py": "# flake8: noqa: SQA121\n" + SILENCED,
    "behind_code.py": "import os  # flake8: noqa\n" + SILENCED,
    "upper.py": "# FLAKE8: NOQA\n" + SILENCED,
    "no_end.py": SILENCED.rstrip("\n"),
    "carriage.py": SILENCED.replace("\n", "\r\n"),
    "feed.py": SILENCED.replace("\nengine", "\n\f\nengine"),
    "mark.py": "\ufeff" + SILENCED,
    "tabs.py": "if True:\n" + re.sub("(?m)^(?=[eux])", "\t", SILENCED.split("\n", 3)[3]) + SILENCED,
    "broken.py": SILENCED + "def (:  # noqa\n",
    "unclosed.py": SILENCED + "engine.execute('''\n",
    "null.py": SILENCED + "\0\n",
}


@pytest.mark.parametrize(
    "arguments",
    [
        ["-j1"],
        ["-j2", "--sqla20-level=advice", "--sqla20-target-version=2.1", "--show-source"],
        ["-j1", "--ignore=SQA13,SQA101", "--statistics", "--count", "--disable-noqa"],
        ["-j2", "--sqla20-level=removed", "--extend-select=SQA101,SQA131", "--per-file-ignores=rules/*:SQA12"],
        ["-j2", "-q", "--exclude=*lookalike*", "--extend-exclude=spellings"],
    ],
    ids=" ".join,
)
def test_on_every_module_of_the_tests(project: Any, arguments: list[str]) -> None:
    theirs = project.flake8("--isolated", "--select=SQA1", *arguments, *TREES, cwd=TESTS)
    ours = project.check("--isolated", "--select=SQA1", *arguments, *TREES, cwd=TESTS)
    assert len(theirs.out.splitlines()) > 10
    assert ours.out == theirs.out
    assert ours.err == ""


@pytest.mark.parametrize(
    "arguments", [[], ["--show-source"], ["--disable-noqa", "--show-source"], ["--show-source", "-j2"]], ids=" ".join
)
def test_on_comments_that_silence(project: Any, arguments: list[str]) -> None:
    for name, text in FILES.items():
        (project.root / name).write_bytes(text.encode())
    # a null byte makes flake8 end with a traceback on some releases of Python
    arguments = [*arguments, "--select=SQA1,E9", "--exclude=null.py"]
    assert project.check(*arguments).out == project.flake8(*arguments).out


def test_on_standard_input(project: Any) -> None:
    for text in (SILENCED, "\ufeff" + SILENCED, SILENCED + "def (:\n", ""):
        for arguments in (["-"], ["--stdin-display-name=./src/a.py", "--show-source", "-"]):
            theirs = project.flake8("--select=SQA1,E9", *arguments, stdin=text, status=None)
            ours = project.check("--select=SQA1,E9", *arguments, stdin=text, status=theirs.status)
            assert ours.out == theirs.out


def test_on_paths_as_they_are_given(project: Any) -> None:
    package = project.root / "package" / "deep"
    package.mkdir(parents=True)
    for path in (package / "one.py", package.parent / "two.py", project.root / "script"):
        path.write_text(project.models, encoding="utf-8")
    (package / "module.pyi").write_text(project.models, encoding="utf-8")
    for paths in (
        [],
        ["."],
        ["package", "models.py", "models.py"],
        ["./package/", "script"],
        [str(package), "package/../models.py"],
        ["--filename=*.pyi,mod*", "."],
        ["--exclude=deep,models.py", ".", "models.py"],
        ["--extend-exclude=./package/*", "."],
        ["nowhere.py", "models.py"],
    ):
        theirs = project.flake8("--select=SQA1,E9", *paths, status=None)
        assert theirs.places
        assert project.check("--select=SQA1,E9", *paths).out == theirs.out
