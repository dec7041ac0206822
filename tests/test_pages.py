"""What is said of the rules: generated pages, `flake8-sqla20 rules` and `explain`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_sqla20 import cli, pages
from flake8_sqla20.finding import LEVELS, RELEASES

ROOT = Path(__file__).parent.parent
CODES = [page.code for page in pages.all_rules()]
FACTS = {
    "code": str,
    "name": str,
    "family": str,
    "summary": str,
    "levels": list,
    "targets": list,
    "fixable": bool,
    "on_by_default": bool,
    "url": str,
}


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command that succeeds prints."""
    assert cli.main(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_generated_files_are_up_to_date() -> None:
    """Also the README's table and the index of trigger words. Run docs/generate.py where this fails."""
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert sorted(path.stem for path in (ROOT / "docs" / "rules").glob("*.md")) == CODES


@pytest.mark.parametrize("code", CODES)
def test_page_has_all_sections_and_no_markers(code: str) -> None:
    text = (ROOT / "docs" / "rules" / f"{code}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {code}: ")
    places = [text.find(f"\n## {section}\n") for section in pages.SECTIONS]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count("```python\n") >= 2
    assert text.count("```") % 2 == 0
    blocks = "".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    assert not re.search(r"# SQA1\d\d", blocks), "markers are for the tests"


def test_rules_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    header, *rows = said(capsys, "rules").splitlines()
    assert header.split() == ["CODE", "NAME", "FAMILY", "LEVELS", "FIX", "DEFAULT", "FINDS"]
    assert [row.split()[0] for row in rows] == CODES
    starts = [header.index(title) for title in header.split()]
    for row in rows:
        assert all(row[start - 1] == " " and row[start] != " " for start in starts[1:]), f"not aligned: {row}"
        assert row == row.rstrip()


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "rules", "--format", "json"))
    assert [each["code"] for each in found] == CODES
    for each in found:
        assert {name: type(value) for name, value in each.items()} == FACTS
        assert each["levels"], each
        assert each["targets"], each
        assert each["levels"] == sorted(each["levels"], key=LEVELS.index)
        assert each["targets"] == sorted(each["targets"], key=RELEASES.index)
        assert each["url"].startswith("https://")
        assert each["summary"]
        assert "\n" not in each["summary"]


def test_json_knows_what_is_on_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "rules", "--format", "json"))
    for each in found:
        if each["levels"] == ["advice"]:
            assert not each["on_by_default"]
    removed = next(each for each in found if each["code"] == "SQA121")
    assert removed["on_by_default"]
    assert removed["levels"] == ["removed"]
    assert removed["targets"] == list(RELEASES)


@pytest.mark.parametrize("spelling", ["SQA121", "sqa121", "engine-execute", "engine_execute", "Engine-Execute"])
def test_explain_by_code_and_by_name(spelling: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "explain", spelling)
    assert text == (ROOT / "docs" / "rules" / "SQA121.md").read_text(encoding="utf-8").rstrip() + "\n"


def test_explain_several(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "explain", "SQA141", "session-query")
    assert re.findall(r"(?m)^# (SQA\d+): ", text) == ["SQA141", "SQA101"]


@pytest.mark.parametrize("wrong", ["SQA100", "SQA199", "SQA999", "E501", "", "nonsense", "Ä"])
@pytest.mark.parametrize("before", [(), ("SQA101",)])
def test_unknown_code_is_one_clear_line(
    wrong: str, before: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", *before, wrong]) == 2
    out, err = capsys.readouterr()
    assert out == "", "half an answer looks like a whole one"
    assert len(err.splitlines()) == 1
    assert err.startswith("flake8-sqla20: ")
    assert repr(wrong) in err
    assert "flake8-sqla20 rules" in err


@pytest.mark.parametrize("arguments", [[], ["explain"], ["rules", "--format", "xml"], ["nonsense"]])
def test_wrong_call_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: flake8-sqla20" in capsys.readouterr().err


def test_every_rule_is_explained_through_the_module() -> None:
    """`python -m flake8_sqla20`, in an encoding that has no arrow and no ellipsis of ours by accident."""
    command = [sys.executable, "-m", "flake8_sqla20", "explain", *CODES]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60, cwd=ROOT)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert re.findall(r"(?m)^# (SQA1\d\d): ", ended.stdout) == CODES


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_terminal_that_cannot_show_every_character(encoding: str) -> None:
    command = [sys.executable, "-m", "flake8_sqla20", "explain", *CODES]
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
    ended = subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"SQA121" in ended.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is another error there")
@pytest.mark.parametrize("arguments", [["rules"], ["explain", *CODES]], ids=["little", "much"])
def test_reader_that_goes_away_leaves_no_traceback(arguments: list[str]) -> None:
    """`flake8-sqla20 rules | true`: the command starts when its reader is gone."""
    program = f"import sys; from flake8_sqla20.cli import main; sys.stdin.read(); sys.exit(main({arguments!r}))"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", program], text=True, cwd=ROOT, **pipes) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        running.stdin.close()
        assert running.stderr.read() == ""
