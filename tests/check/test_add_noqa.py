"""`check --add-noqa`: after it `check` is silent, and the code is what it was."""

from __future__ import annotations

import ast
import pathlib
import shutil
import sys
from typing import Any

import pytest

TESTS = pathlib.Path(__file__).parents[1]
HEAD = """\
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
session = Session(engine)
"""
# A line, what becomes of it where it ends.
CASES = {
    "plain": ("engine.execute(a)", "engine.execute(a)  # noqa: SQA121"),
    "codes": ("engine.execute(a)  # noqa: E501,W291", "engine.execute(a)  # noqa: E501,W291, SQA121"),
    "code and words": ("engine.execute(a)  # NOQA:E501 too long", "engine.execute(a)  # NOQA:E501, SQA121 too long"),
    "comment": ("engine.execute(a)  # a reason", "engine.execute(a)  # a reason  # noqa: SQA121"),
    "comment and codes": (
        "engine.execute(a)  # type: ignore  # noqa: E501",
        "engine.execute(a)  # type: ignore  # noqa: E501, SQA121",
    ),
    "blanks": ("engine.execute(a)  \t", "engine.execute(a)  # noqa: SQA121"),
    "two": ("session.query(a).get(1)", "session.query(a).get(1)  # noqa: SQA101, SQA102"),
    "one silenced": (
        "session.query(a).get(1)  # noqa: SQA101",
        "session.query(a).get(1)  # noqa: SQA101, SQA102",
    ),
    "string": ("engine.execute('''\n  select 1\n  ''')", "engine.execute('''\n  select 1\n  ''')  # noqa: SQA121"),
    "string below": (
        "engine.execute(\n  '''\n  '''\n)",
        "engine.execute(  # noqa: SQA121\n  '''\n  '''\n)",
    ),
    "continuation": ("x = session.query(a) \\\n  .all()", "x = session.query(a) \\\n  .all()  # noqa: SQA101"),
    "brackets": (
        "x = (\n  session\n  .query(a)\n  .get(1)\n)",
        "x = (\n  session\n  .query(a)  # noqa: SQA101\n  .get(1)  # noqa: SQA102\n)",
    ),
    "hash in a string": ("engine.execute('#', a)", "engine.execute('#', a)  # noqa: SQA121"),
    "silent": ("engine.execute(a)  # noqa", "engine.execute(a)  # noqa"),
    "tail": ("if True: engine.execute(a); x = 1", "if True: engine.execute(a); x = 1  # noqa: SQA121"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""], ids=["lf", "crlf", "cr", "no end"])
@pytest.mark.parametrize(("line", "expected"), CASES.values(), ids=CASES)
def test_places_of_comments(project: Any, line: str, expected: str, end: str) -> None:
    path = project.root / "models.py"
    newline = end or "\n"
    before, after = ((HEAD + text).replace("\n", newline) + end for text in (line, expected))
    path.write_bytes(before.encode())
    outcome = project.check("--add-noqa", "--ignore=SQA13", "models.py", status=0)
    assert path.read_bytes().decode() == after
    assert outcome.err == ""
    assert outcome.out.startswith("Silenced ")
    assert project.check("--ignore=SQA13", "models.py", status=0).out == ""


def test_no_comment_goes_into_an_f_string(project: Any) -> None:
    """Python 3.12 admits one, and flake8 looks for it there; to older ones the file would not parse any more."""
    path = project.root / "models.py"
    before = HEAD + "x = f'''{engine.execute(a)\n}'''\n"
    path.write_text(before)
    if sys.version_info < (3, 12):
        project.check("--add-noqa", "--ignore=SQA13", "models.py", status=0)
        assert path.read_text().endswith("}'''  # noqa: SQA121\n")
    else:
        outcome = project.check("--add-noqa", "--ignore=SQA13", "models.py", status=1)
        assert path.read_text() == before
        assert "SQA121 not silenced: a comment inside an f-string" in outcome.err


def test_all_samples_of_all_rules(project: Any) -> None:
    root = project.root / "rules"
    shutil.copytree(TESTS / "rules", root)
    arguments = ["--isolated", "--sqla20-level=advice", "--sqla20-target-version=2.1", "rules"]
    paths = sorted(root.rglob("*.py"))
    before = {path: ast.dump(ast.parse(path.read_bytes()), include_attributes=True) for path in paths}
    found = project.check(*arguments)
    outcome = project.check("--add-noqa", *arguments, status=0)
    assert f"Silenced {len(found.places)} of {len(found.places)} findings in " in outcome.out
    assert project.check(*arguments, status=0).out == ""
    assert {path: ast.dump(ast.parse(path.read_bytes()), include_attributes=True) for path in paths} == before
    assert sorted(root.rglob("*.py")) == paths
    assert "in 0 files" in project.check("--add-noqa", *arguments, status=0).out


def test_what_cannot_be_silenced_is_reported(project: Any) -> None:
    text = HEAD + "x = '# noqa: E501'; engine.execute(a)\nengine.execute(b)\n"
    project.write(models_py=text, broken_py=HEAD + "def (:\n")
    outcome = project.check("--add-noqa", "models.py", "broken.py", status=1)
    assert [line.split(" ")[:4] for line in outcome.err.splitlines()] == [
        ["broken.py:6:6:", "E999", "not", "silenced:"],
        ["models.py:6:28:", "SQA121", "not", "silenced:"],
    ]
    assert outcome.out == "Silenced 1 of 3 findings in 1 file.\n"
    assert (project.root / "models.py").read_text() == text.replace("execute(b)", "execute(b)  # noqa: SQA121")
    assert project.check("models.py").places == ["models.py:6:28: SQA121"]


def test_encodings(project: Any) -> None:
    files = {
        "mark.py": b"\xef\xbb\xbf" + HEAD.encode() + b"engine.execute(a)",
        "latin.py": "# coding: latin-1\nx = 'é'\n".encode("latin-1") + HEAD.encode() + b"engine.execute(a)",
        "wrong.py": b"x = '\xe9'\n" + HEAD.encode() + b"engine.execute(a)",
    }
    for name, raw in files.items():
        (project.root / name).write_bytes(raw)
    outcome = project.check("--add-noqa", *files, status=1)
    assert outcome.err.startswith("wrong.py:7:8: SQA121 not silenced: ")
    for name in ("mark.py", "latin.py"):
        assert (project.root / name).read_bytes() == files[name] + b"  # noqa: SQA121"
    assert (project.root / "wrong.py").read_bytes() == files["wrong.py"]


@pytest.mark.skipif(sys.platform == "win32", reason="links of other systems")
def test_files_are_replaced_as_fix_replaces_them(project: Any) -> None:
    (project.root / "inside").mkdir()
    path = project.root / "models.py"
    path.chmod(0o640)
    (project.root / "inside" / "link.py").symlink_to("../models.py")
    outcome = project.check("--add-noqa", "inside", status=1)
    assert "link.py:8:17: SQA101 not silenced: a symbolic link to " in outcome.err
    assert path.read_text() == project.models
    assert project.check("--add-noqa", ".", status=0).out == "Silenced 2 of 2 findings in 1 file.\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in project.root.iterdir()) == [".flake8", "inside", "models.py"]


def test_selection(project: Any) -> None:
    project.check("--add-noqa", "--select=SQA101", "models.py", status=0)
    assert project.check("models.py").codes == ["SQA121"]


@pytest.mark.parametrize(("arguments", "said"), [(["-"], "standard input"), (["--disable-noqa"], "--disable-noqa")])
def test_wrong_call(project: Any, arguments: list[str], said: str) -> None:
    outcome = project.check("--add-noqa", *arguments, status=2)
    assert outcome.out == ""
    assert outcome.err.startswith("flake8-sqla20 check: error: --add-noqa writes ")
    assert said in outcome.err
