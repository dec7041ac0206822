"""Options from flake8's files, from pyproject.toml and from the command line; exit codes; what selects a code."""

from __future__ import annotations

import pathlib
import sys
from typing import Any

import pytest

REPORTER = """\
from flake8.formatting.base import BaseFormatter


class Shouting(BaseFormatter):
    def format(self, error):
        return f"{error.code}!{error.physical_line.rstrip()}"
"""


@pytest.mark.parametrize("name", ["_flake8", "setup_cfg", "tox_ini"])
def test_configuration_files_of_flake8(project: Any, name: str) -> None:
    (project.root / ".flake8").unlink()
    project.write(
        **{name: "[flake8]\nsqla20_level = removed\ncount = true\nstatistics = 1\nmax-complexity = 3\nno-such = x\n"}
    )
    outcome = project.check("models.py")
    assert outcome.places == [project.execute]
    assert outcome.out.splitlines()[1:] == [
        "1     SQA121 Engine.execute() is removed in 2.0: use engine.connect()/begin() and Connection.execute()",
        "1",
    ]


def test_configuration_given_on_the_command_line(project: Any) -> None:
    project.write(_flake8="[flake8]\nextend-ignore = SQA101\n", a_cfg="[flake8]\nextend-ignore = SQA121\n")
    assert project.check("models.py").codes == ["SQA121"]
    assert project.check("--isolated", "models.py").codes == ["SQA101", "SQA121"]
    assert project.check("--config=a.cfg", "models.py").codes == ["SQA101"]
    assert project.check("--append-config", "a.cfg", "models.py").codes == ["SQA101"]


@pytest.mark.parametrize(
    ("configuration", "arguments", "codes"),
    [
        ("", [], ["SQA101", "SQA121"]),
        ("select = E,F,W", [], ["SQA101", "SQA121"]),
        ("select = E,F\nextend-select = W6", [], ["SQA101", "SQA121"]),
        ("select = SQA100,SQA2", [], ["SQA101", "SQA121"]),
        ("select = E,SQA12", [], ["SQA121"]),
        ("select = E\nextend-select = SQA12", [], ["SQA121"]),
        ("select = SQA", [], ["SQA101", "SQA121"]),
        ("select = E", ["--select=F"], []),
        ("select = SQA12", ["--select=SQA10"], ["SQA101"]),
        ("select = E", ["--extend-select=SQA10"], ["SQA101", "SQA121"]),
        ("select = E\nignore = SQA101", [], ["SQA121"]),
        ("ignore = SQA1", [], []),
        ("extend-ignore = SQA", [], []),
        ("select = E\nextend-ignore = SQA10", [], ["SQA121"]),
        ("per-file-ignores = models.py: SQA12", [], ["SQA101"]),
        ("sqla20-level = removed", [], ["SQA121"]),
        ("sqla20-level = removed\nselect = E", [], ["SQA121"]),
        ("sqla20-level = removed\nextend-select = SQA101", [], ["SQA101", "SQA121"]),
        ("sqla20-level = removed", ["--select=SQA101"], ["SQA101"]),
        ("sqla20-level = removed", ["--sqla20-level=legacy"], ["SQA101", "SQA121"]),
        ("require-plugins = flake8-nowhere\nenable-extensions = G", [], ["SQA101", "SQA121"]),
        ("exclude = models.py", [], []),
        ("filename = *.pyx", ["."], []),
    ],
)
def test_selection(project: Any, configuration: str, arguments: list[str], codes: list[str]) -> None:
    project.write(_flake8=f"[flake8]\n{configuration}\n")
    outcome = project.check(*arguments, *([] if "." in arguments else ["models.py"]), status=int(bool(codes)))
    assert outcome.codes == codes
    assert outcome.err == ""


def test_local_plugins_are_not_loaded(project: Any) -> None:
    project.write(_flake8="[flake8]\n[flake8:local-plugins]\nextension =\n    X = broken:Plugin\n")
    assert project.check("models.py").places == [project.query, project.execute]


def test_format_of_the_configuration_is_that_of_the_text(project: Any) -> None:
    for form, line in (
        ("pylint", "models.py:8: [SQA101] Session"),
        ("%(code)s %(row)d", "SQA101 8\n"),
        ("default", "models.py:8:17: SQA101 Session"),
    ):
        project.write(_flake8=f"[flake8]\nformat = {form}\n")
        ours = project.check("models.py")
        assert ours.out.startswith(line)
        assert ours.out == project.flake8("--select=SQA1", "models.py").out
        assert project.check("--format=json", "models.py").out.startswith("[\n")
        assert project.check("--format=text", "models.py").out == ours.out


def test_reporter_of_another_plugin(project: Any) -> None:
    project.write(
        shouting_py=REPORTER,
        _flake8="""\
        [flake8]
        format = shouting
        [flake8:local-plugins]
        report = shouting = shouting:Shouting
        paths = .
        """,
    )
    ours = project.check("models.py")
    assert ours.out.splitlines() == [
        "SQA101!users = session.query(User).all()",
        "SQA121!rows = engine.execute(statement)",
    ]
    assert ours.out == project.flake8("--select=SQA1", "models.py").out


def test_configuration_of_flake8_pyproject(project: Any, tmp_path: pathlib.Path) -> None:
    pytest.importorskip("flake8p")
    project.write(
        pyproject_toml="""\
        [tool.flake8]
        sqla20-level = "removed"
        per-file-ignores = ["other.py: SQA121"]
        select = ["E", "F"]
        count = true
        """,
        other_py=project.models,
        wide_toml='[tool.flake8]\nextend-ignore = ["SQA121"]\n',
    )
    outcome = project.check("models.py", "other.py")
    assert outcome.places == [project.execute]
    assert outcome.out.endswith("\n1\n")
    assert project.check("--toml-config=wide.toml", "models.py").places == [project.query]
    assert project.check("--toml-config", "wide.toml", "models.py").places == [project.query]
    assert "nowhere.toml" in project.check("--toml-config=nowhere.toml", "models.py", status=2).err
    project.write(pyproject_toml="[tool.flake8\n")
    assert len(project.check("models.py", status=2).err.splitlines()) == 1


def test_pyproject_is_not_read_without_flake8_pyproject(project: Any) -> None:
    project.write(pyproject_toml='[tool.flake8]\nsqla20-level = "removed"\n')
    program = """
import sys
sys.modules["flake8p"] = None
from flake8_sqla20.cli import main
sys.exit(main(["check", "models.py"]))
"""
    outcome = project._ended(["-c", program], None, 1, None)
    assert outcome.places == [project.query, project.execute]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_know_the_options(project: Any, method: str) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("no fork on Windows")
    names = ["--sqla20-session-names=depot", "--sqla20-level=removed", "--extend-select=SQA101"]
    for number in range(30):
        project.write(**{f"file{number:02}_py": "import sqlalchemy\ndepot.query(User)\nx = '\\d'\n"})
    outcome = project.check("-j2", *names, ".", start=method)
    files = [f"file{number:02}.py:2:7: SQA101" for number in range(30)]
    assert outcome.places == [*files, project.query, project.execute]
    assert outcome.err == "", "also without the parser's warnings"
    assert project.check("-j1", *names, ".").out == outcome.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--no-such-option"], "--no-such-option"),
        (["--format=xml"], "xml"),
        (["--append-config"], "--append-config"),
        (["--jobs=many"], "many"),
        (["--sqla20-level=loud"], "loud"),
        (["--sqla20-session-names=a-b"], "a-b"),
        (["--config=nowhere.cfg"], "nowhere.cfg"),
        (["--max-complexity=3"], "--max-complexity"),
        (["--per-file-ignores=x"], "per-file-ignores"),
        (["--output-file=models.py/x"], "models.py"),
        (["--output-file=models.py/x", "--format=json"], "models.py"),
    ],
)
def test_wrong_call(project: Any, arguments: list[str], said: str) -> None:
    outcome = project.check("models.py", *arguments, status=2)
    assert outcome.out == ""
    *usage, last = outcome.err.splitlines()
    assert last.startswith("flake8-sqla20 check: error: ")
    assert said in last
    assert all(line.startswith("usage: flake8-sqla20 check [options]") for line in usage)
    assert len(usage) < 2


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("[flake8]\nsqla20-target-version = 3.0\n", "3.0"),
        ("[flake8]\nignore = nonsense\n", "nonsense"),
        ("[flake8]\nmax-line-length = wide\n", "wide"),
        ("[flake8]\njobs = wide\n", "wide"),
        ("[flake8]\nstatistics = perhaps\n", "perhaps"),
        ("[flake8]\nper-file-ignores = x\n", "per-file-ignores"),
    ],
)
def test_wrong_configuration(project: Any, configuration: str, said: str) -> None:
    project.write(_flake8=configuration)
    outcome = project.check("models.py", status=2)
    assert outcome.out == ""
    assert said in outcome.err.splitlines()[-1]


def test_file_that_is_no_configuration(project: Any) -> None:
    assert len(project.check("--config=models.py", "models.py", status=2).err.splitlines()) == 1


def test_exit_codes(project: Any) -> None:
    project.write(clean_py="import sqlalchemy\n")
    assert project.check("clean.py", status=0).out == ""
    assert project.check("--exit-zero", "models.py", status=0).places == [project.query, project.execute]
    assert project.check("--count", "clean.py", status=0).out == "0\n"
    assert project.check("-qq", "models.py", status=1).out == ""


def test_output_file(project: Any) -> None:
    text = project.check("models.py").out
    assert project.check("--output-file=new/report.txt", "models.py").out == ""
    report = project.root / "new" / "report.txt"
    assert report.read_text(encoding="utf-8") == text
    assert project.check("--output-file=new/report.txt", "--tee", "models.py").out == text
    assert report.read_text(encoding="utf-8") == text * 2, "flake8 appends"


def test_color_as_flake8_has_it(project: Any) -> None:
    ours = project.check("--color=always", "models.py").out
    assert "\033[" in ours
    assert ours == project.flake8("--color=always", "--select=SQA1", "models.py").out


def test_help_shows_what_applies(project: Any) -> None:
    shown = project.check("--help", status=0).out
    for option in ("--select", "--per-file-ignores", "--sqla20-level", "--format {text,json,github,sarif,gitlab}"):
        assert option in shown
    for option in ("--max-line-length", "--hang-closing", "--benchmark", "--max-complexity"):
        assert option not in shown
    assert shown.startswith("usage: flake8-sqla20 check [options] [PATH ...]\n")
    assert "flake8-sqla20: " in project.check("--version", status=0).out


def test_verbose_logs_to_standard_error(project: Any) -> None:
    outcome = project.check("-v", "models.py")
    assert outcome.places == [project.query, project.execute]
    assert len(outcome.out.splitlines()) == 2
