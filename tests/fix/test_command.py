"""`flake8-sqla20 fix`: which findings it fixes, what it says of them, and how it ends."""

from __future__ import annotations

import json
import pathlib
import re
import sys
from typing import Any

import pytest

from flake8_sqla20 import cli, outcome
from flake8_sqla20.fixer import UNSAFE, Repair, Request

TESTS = pathlib.Path(__file__).parents[1]
LEGACY = """\
from sqlalchemy import MetaData, create_engine, select

engine = create_engine("sqlite://")
metadata = MetaData(bind=engine)
stmt = select([a, b])
"""
FIXED = LEGACY.replace("[a, b]", "a, b")
BOUND = "4:21: SQA160 by hand: "


@pytest.fixture
def legacy(project: Any) -> Any:
    """The project with a module that has a finding that is fixed and one that never is."""
    (project.root / "models.py").unlink()
    project.write(db_py=LEGACY)
    return project


def text_of(project: Any, name: str = "db.py") -> str:
    return (project.root / name).read_bytes().decode()


def test_findings_are_fixed_or_left_with_a_reason(legacy: Any) -> None:
    outcome = legacy.fix(".", status=1)
    assert text_of(legacy) == FIXED
    left, empty, *summary = outcome.out.splitlines()
    assert re.fullmatch(rf"\./db\.py:{BOUND}\S.+", left)
    assert empty == ""
    assert summary == [
        "CODE    NAME            FIXED  NEEDS --UNSAFE  BY HAND",
        "SQA141  select-list         1               0        0",
        "SQA160  bound-metadata      0               0        1",
        "Fixed 1 of 2 findings in 1 file; 1 by hand.",
    ]
    assert outcome.err == ""
    again = legacy.fix(".", status=1)
    assert text_of(legacy) == FIXED
    assert again.out.splitlines()[-1] == "Fixed none of 1 finding; 1 by hand."


def test_nothing_is_left(legacy: Any) -> None:
    legacy.write(db_py=LEGACY.replace("bind=engine", ""))
    assert legacy.fix("db.py").out.splitlines()[-1] == "Fixed 1 of 1 finding in 1 file."
    assert legacy.fix("db.py").out == "Nothing to fix.\n"
    assert legacy.check("db.py", status=0).out == ""


@pytest.mark.parametrize(("arguments", "lines"), [(["-q"], 3), (["-qq"], 0)])
def test_quiet(legacy: Any, arguments: list[str], lines: int) -> None:
    outcome = legacy.fix(*arguments, "--select=SQA141", "db.py")
    assert text_of(legacy) == FIXED
    assert len(outcome.out.splitlines()) == lines
    assert ":5:" not in outcome.out


def test_check_lists_files_and_changes_none(legacy: Any) -> None:
    legacy.write(clean_py="import sqlalchemy\n")
    lines = legacy.fix("--check", ".", status=1).out.splitlines()
    assert lines[0] == "./db.py: would change"
    assert lines[1].startswith(f"./db.py:{BOUND}")
    assert lines[3] == "CODE    NAME            FIXABLE  NEEDS --UNSAFE  BY HAND"
    assert lines[-1] == "Would fix 1 of 2 findings in 1 file; 1 by hand."
    assert text_of(legacy) == LEGACY
    assert legacy.fix("--check", "--exit-zero", ".").out.splitlines() == lines
    legacy.write(db_py=FIXED)
    assert "Would fix none of 1 finding" in legacy.fix("--check", "db.py").out, "nothing would change"


def test_diff_is_alone_on_standard_output(legacy: Any) -> None:
    outcome = legacy.fix("--diff", "db.py", status=1)
    assert outcome.out.splitlines()[:2] == ["--- a/db.py", "+++ b/db.py"]
    assert "-stmt = select([a, b])\n+stmt = select(a, b)\n" in outcome.out
    assert outcome.err.splitlines()[-1] == "Would fix 1 of 2 findings in 1 file; 1 by hand."
    assert text_of(legacy) == LEGACY
    legacy.write(db_py=FIXED)
    assert legacy.fix("--diff", "db.py").out == ""


@pytest.mark.parametrize(
    ("configuration", "arguments", "is_fixed"),
    [
        ("", [], True),
        ("", ["--ignore=SQA141"], False),
        ("", ["--select=SQA16"], False),
        ("", ["--select=SQA14"], True),
        ("select = E,F", [], True),
        ("extend-ignore = SQA14", [], False),
        ("per-file-ignores = db.py: SQA141", [], False),
        ("per-file-ignores = other.py: SQA141", [], True),
        ("exclude = db.py", [], False),
        ("sqla20-level = removed", [], True),
        ("sqla20-level = removed", ["--sqla20-level=advice"], True),
        ("output-file = report.txt\nformat = pylint\nshow-source = true\ncount = true", [], True),
        ("sqla20-target-version = 1.4", [], True),
    ],
)
def test_what_check_reports_is_what_is_fixed(
    legacy: Any, configuration: str, arguments: list[str], is_fixed: bool
) -> None:
    legacy.write(_flake8=f"[flake8]\n{configuration}\n")
    codes = legacy.check(*arguments, "--exit-zero", "--output-file=", "--format=json", ".", status=0).out
    legacy.fix(*arguments, ".", status=None)
    assert ('"SQA141"' in codes) is is_fixed
    assert text_of(legacy) == (FIXED if is_fixed else LEGACY)
    assert not (legacy.root / "report.txt").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[a, b])", "[a, b])  # noqa"),
        ("[a, b])", "[a, b])  # noqa: E501, SQA141"),
        ("[a, b])", "[a, b,\n    '''\n    '''])  # noqa: SQA14"),
        ("\nengine", "\n# flake8: noqa\nengine"),
    ],
)
def test_comments_that_silence_are_obeyed(legacy: Any, old: str, new: str) -> None:
    silenced = LEGACY.replace(old, new)
    if "'''" in new:
        silenced = silenced.replace("[a, b,\n", "[a, b, ")
    legacy.write(db_py=silenced)
    legacy.fix(".", status=None)
    assert text_of(legacy) == silenced
    legacy.fix("--disable-noqa", ".", status=1)
    assert text_of(legacy) != silenced


def test_noqa_counts_by_the_lines_of_the_text_that_a_fix_has_changed(legacy: Any) -> None:
    text = "from sqlalchemy import select\nx = select([\n    a,\n])\ny = select([b])  # noqa\nz = select([c])\n"
    legacy.write(db_py=text)
    legacy.fix("db.py")
    assert "y = select([b])  # noqa\n" in text_of(legacy)
    assert text_of(legacy).endswith("z = select(c)\n")


def test_listed_are_the_findings_of_check(project: Any) -> None:
    """Over all samples of all rules, with whatever silences some of them."""
    arguments = ["--isolated", "--sqla20-level=advice", "--extend-ignore=SQA12,SQA13", "--format=json", "rules"]
    found = json.loads(project.check(*arguments, cwd=TESTS).out)
    listed = json.loads(project.fix(*arguments, cwd=TESTS, status=1).out)
    keys = ("path", "row", "column", "code", "name", "level", "message", "url")
    assert [[each[key] for key in keys] for each in listed] == [[each[key] for key in keys] for each in found]
    assert len(found) > 1000
    assert {each["fix"]["safety"] for each in listed if each["fix"]} >= {"safe"}
    assert all(bool(each["fix"] and each["fix"]["safety"] == "safe") != bool(each["why"]) for each in listed)


def test_edits_for_programs(legacy: Any) -> None:
    text = "\ufeffimport sqlalchemy as sa\r\né = 'é'; x = sa.select([a,\r\n  b])\r\n"
    (legacy.root / "db.py").write_bytes(text.encode())
    [found] = json.loads(legacy.fix("--format=json", "db.py", status=1).out)
    assert found["row"], found["column"] == (2, 17)
    assert found["why"] is None
    bare = text.removeprefix("\ufeff")
    lines = bare.split("\r\n")
    for edit in found["fix"]["edits"]:
        for side in ("start", "end"):
            place = edit[side]
            assert sum(len(line) + 2 for line in lines[: place["row"] - 1]) + place["column"] - 1 == place["offset"]
    fixed = bare
    for edit in sorted(found["fix"]["edits"], key=lambda each: -each["start"]["offset"]):
        fixed = fixed[: edit["start"]["offset"]] + edit["text"] + fixed[edit["end"]["offset"] :]
    assert text_of(legacy) == text, "nothing is changed"
    legacy.fix("db.py")
    assert text_of(legacy) == "\ufeff" + fixed


def test_target_version(legacy: Any) -> None:
    legacy.write(db_py="from sqlalchemy.orm import relationship, noload\nx = noload(a)\n")
    assert legacy.fix("--target-version=2.0", "db.py").out == "Nothing to fix.\n"
    assert "SQA198" in legacy.fix("--target-version", "2.1", "db.py", status=None).out
    assert "invalid value '9'" in legacy.fix("--target-version=9", "db.py", status=2).err


def test_standard_input(legacy: Any) -> None:
    text = (LEGACY + "x = 'é'").replace("\n", "\r\n")
    outcome = legacy.fix("-", stdin="\ufeff" + text, status=1)
    assert outcome.out == "\ufeff" + text.replace("[a, b]", "a, b")
    assert outcome.err.splitlines()[0].startswith(f"stdin:{BOUND}")
    assert outcome.err.splitlines()[-1] == "Fixed 1 of 2 findings in 1 file; 1 by hand."
    diff = legacy.fix("--diff", "--stdin-display-name=app/x.py", "-", stdin=text, status=1)
    assert diff.out.splitlines()[:2] == ["--- a/app/x.py", "+++ b/app/x.py"]
    assert legacy.fix("--check", "-", stdin=text, status=1).out.startswith("stdin: would change\n")
    assert json.loads(legacy.fix("--format=json", "-", stdin=text, status=1).out)[0]["path"] == "stdin"


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        (LEGACY + "def (:\n", [], 2),
        (LEGACY + "\0", [], 2),
        ("", [], 0),
        ("x = 1", [], 0),
        (LEGACY, ["--exclude=old.py", "--stdin-display-name=old.py"], 0),
        ("# flake8: noqa\n" + LEGACY, [], 0),
        ("# coding: no-such-codec\n" + LEGACY, [], 2),
    ],
)
def test_standard_input_passes_where_nothing_is_fixed(
    legacy: Any, text: str, arguments: list[str], status: int
) -> None:
    assert legacy.fix(*arguments, "-", stdin=text, status=status).out == text


def test_files_that_cannot_be_read_or_parsed_stop_no_other(legacy: Any) -> None:
    legacy.write(
        broken_py=LEGACY + "def (:\n", book_ipynb="{}", cut_py="import sqlalchemy\nx = '''\n", aside_py="def (:"
    )
    (legacy.root / "latin.py").write_bytes(LEGACY.encode() + b"x = '\xe9'\n")
    names = ["broken.py", "nowhere.py", "book.ipynb", "cut.py", "latin.py", "aside.py", "db.py"]
    for jobs in ("-j1", "-j2"):
        legacy.write(db_py=LEGACY)
        outcome = legacy.fix(jobs, *names, status=2)
        assert text_of(legacy) == FIXED
        assert text_of(legacy, "broken.py") == LEGACY + "def (:\n"
        # Where an unfinished string starts differs by release of Python.
        said = [re.sub(r"^(cut.py:2):\d+", r"\1", " ".join(line.split()[:2])) for line in outcome.err.splitlines()]
        assert said == [
            "book.ipynb:0:1: E902",
            "broken.py:6:6: E999",
            "cut.py:2: E999",
            "latin.py:0:1: E902",
            "nowhere.py:0:1: E902",
        ]
        assert legacy.fix("--exit-zero", *names, status=2).err == outcome.err


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_fix_as_one_process_does(legacy: Any, method: str) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("no fork on Windows")
    for number in range(40):
        legacy.write(**{f"file{number:02}_py": LEGACY + f"x{number} = select([x])\n"})
    arguments = ["--extend-ignore=SQA160", "--sqla20-level=removed", "."]
    alone = legacy.fix("--diff", "-j1", *arguments, status=1)
    outcome = legacy.fix("-j2", *arguments, start=method)
    assert outcome.out.splitlines()[-1] == "Fixed 81 of 81 findings in 41 files."
    assert all("[" not in path.read_text(encoding="utf-8") for path in legacy.root.glob("*.py"))
    assert alone.out.count("\n+++ ") == 40 + 1 - (alone.out[:4] == "+++ ")
    assert outcome.err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--diff", "--check"], "not allowed with"),
        (["--format=github"], "github"),
        (["--output-file=x"], "--output-file"),
        (["--no-such"], "--no-such"),
        (["--sqla20-level=loud"], "loud"),
        (["-"], "`-`"),
    ],
)
def test_wrong_call(legacy: Any, arguments: list[str], said: str) -> None:
    outcome = legacy.fix("db.py", *arguments, status=2)
    assert outcome.out == ""
    assert outcome.err.splitlines()[-1].startswith("flake8-sqla20 fix: error: ")
    assert said in outcome.err.splitlines()[-1]
    assert text_of(legacy) == LEGACY


def test_help(legacy: Any) -> None:
    shown = legacy.fix("--help").out
    assert shown.startswith("usage: flake8-sqla20 fix [options] [PATH ...]\n")
    for option in ("--diff", "--check", "--unsafe", "--target-version", "--sqla20-level", "--select", "--jobs"):
        assert option in shown
    for option in ("--output-file", "--statistics", "--show-source", "--tee", "--max-line-length", "--color"):
        assert option not in shown


def test_without_ast_grep(legacy: Any) -> None:
    program = """
import sys
sys.modules["ast_grep_py"] = None
from flake8_sqla20.cli import main
sys.exit(main(sys.argv[1:]))
"""
    outcome = legacy._ended(["-c", program, "fix", "db.py"], None, 2, None)
    assert outcome.out == ""
    assert outcome.err == "flake8-sqla20 fix: error: rewriting needs ast-grep: `python -m pip install ast-grep-py`\n"
    assert legacy._ended(["-c", program, "check", "db.py"], None, 1, None).codes == ["SQA160", "SQA141"]


def proposing(monkeypatch: pytest.MonkeyPatch, new: str) -> None:
    """Makes of every text another one, and of what was found a finding that is not safe to fix."""

    def repaired(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        place = 5, 7, "SQA141", "select([…])", "removed"
        return (new, [Repair(*place, "fixed", "")]) if request.unsafe else (text, [Repair(*place, UNSAFE, "who knows")])

    monkeypatch.setattr(outcome, "repaired", repaired)


def test_unsafe_fixes_are_asked_for(
    legacy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    proposing(monkeypatch, "x = 1\n")
    monkeypatch.chdir(legacy.root)
    assert cli.main(["fix", "-j1", "db.py"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "db.py:5:8: SQA141 needs --unsafe: who knows"
    assert lines[-2:] == [
        "SQA141  select-list      0               1        0",
        "Fixed none of 1 finding; 1 more with --unsafe.",
    ]
    assert text_of(legacy) == LEGACY
    assert cli.main(["fix", "-j1", "--unsafe", "db.py"]) == 0
    assert text_of(legacy) == "x = 1\n"


def test_encoding_that_lacks_a_character(
    legacy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = ("# coding: latin-1\nx = 'é'\n" + LEGACY).encode("latin-1")
    (legacy.root / "db.py").write_bytes(raw)
    proposing(monkeypatch, "# coding: latin-1\nx = '…'\n")
    monkeypatch.chdir(legacy.root)
    assert cli.main(["fix", "-j1", "--unsafe", "db.py"]) == 1
    assert (legacy.root / "db.py").read_bytes() == raw
    assert "by hand: iso-8859-1 cannot hold the new text" in capsys.readouterr().out


def test_failure_of_the_fixer_costs_its_file(
    legacy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError("some defect")

    monkeypatch.setattr(outcome, "repaired", failing)
    monkeypatch.chdir(legacy.root)
    assert cli.main(["fix", "-j1", "db.py"]) == 2
    assert "db.py:1:1: SQA199 the fixer failed on this file: ZeroDivisionError" in capsys.readouterr().err
    assert text_of(legacy) == LEGACY


def test_places_of_what_is_left_are_those_on_disk(
    legacy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fix that adds lines above moves them; a dry run tells where they are now."""

    def repaired(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        return "import a\nimport b\n" + text, [Repair(6, 0, "SQA160", "…", "removed", "by hand", "so it is")]

    monkeypatch.setattr(outcome, "repaired", repaired)
    monkeypatch.chdir(legacy.root)
    cli.main(["fix", "-j1", "--check", "db.py"])
    assert "db.py:4:1: SQA160 by hand: so it is" in capsys.readouterr().out
    cli.main(["fix", "-j1", "db.py"])
    assert "db.py:6:1: SQA160 by hand: so it is" in capsys.readouterr().out
