"""The plugin inside real flake8 processes: options, configuration files, noqa, several processes, stdin.

Every test starts flake8 once or a few times (some 0.3 s each), so each asks several things of one run where it can.
"""

from __future__ import annotations

import re
import sys

import pytest

from tests.conftest import MODELS, Project

QUERY, ENGINE_EXECUTE = Project.query, Project.execute

UNCONVENTIONAL = """\
import sqlalchemy


def load(depot, storage, link, column):
    depot.query(column)
    storage.execute(column)
    link.execute("SELECT 1")
"""

FLAKE8_SQLALCHEMY = """\
class Checker:
    name = "stub-of-flake8-sqlalchemy"
    version = "0"

    def __init__(self, tree):
        pass

    def run(self):
        yield 1, 0, "SQA100 column has no comment", type(self)
        yield 1, 0, "SQA200 back_populates is missing", type(self)
"""


def test_default_run_reports_the_legacy_words_beside_the_other_plugins(project: Project) -> None:
    project.write(models_py=MODELS + "import os\n")
    outcome = project.flake8("models.py")
    assert sorted(outcome.places) == ["models.py:10:1: E402", "models.py:10:1: F401", QUERY, ENGINE_EXECUTE]
    assert re.search(r"SQA121 Engine\.execute\(\) is removed in 2\.0: \S", outcome.out)
    assert outcome.err == ""


def test_version_names_the_plugin(project: Project) -> None:
    assert "flake8-sqla20" in project.flake8("--version", status=0).out


def test_help_names_the_options(project: Project) -> None:
    shown = project.flake8("--help", status=0).out
    for option in ("target-version", "level", "session-names", "engine-names", "connection-names"):
        assert f"--sqla20-{option}" in shown


def test_stdin_is_linted_under_its_display_name(project: Project) -> None:
    outcome = project.flake8("--select=SQA1", "--stdin-display-name=src/models.py", "-", stdin=MODELS)
    assert outcome.places == [f"src/{QUERY}", f"src/{ENGINE_EXECUTE}"]


def test_column_counts_characters_not_bytes(project: Project) -> None:
    wide = MODELS.replace("users = ", 'users = "é", ')
    assert project.flake8("--select=SQA101", "-", stdin=wide).places == ["stdin:8:22: SQA101"]


def test_several_processes_find_what_one_finds(project: Project) -> None:
    for number in range(4):
        project.write(**{f"file{number}_py": "\n" * number + MODELS})
    serial = project.flake8("--select=SQA1", "-j1", ".")
    parallel = project.flake8("--select=SQA1", "-j2", ".")
    assert len(serial.places) == 10
    assert sorted(parallel.places) == sorted(serial.places)


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("source", ["argv", "config"])
def test_workers_know_the_options(project: Project, method: str, source: str) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("no fork on Windows")
    project.write(names_py=UNCONVENTIONAL)
    arguments = ["--sqla20-session-names=depot", "--sqla20-engine-names=storage", "--sqla20-level=removed"]
    if source == "config":
        lines = [argument.removeprefix("--").replace("=", " = ") for argument in arguments]
        project.write(_flake8="\n".join(["[flake8]", *lines]))
        arguments = []
    outcome = project.flake8("--select=SQA1", "-j2", *arguments, "models.py", "names.py", start=method)
    assert sorted(outcome.places) == [ENGINE_EXECUTE, "names.py:6:13: SQA121"]


@pytest.mark.parametrize("name", ["_flake8", "setup_cfg", "tox_ini"])
def test_configuration_files_are_honoured(project: Project, name: str) -> None:
    (project.root / ".flake8").unlink()
    project.write(**{name: "[flake8]\nselect = SQA1\nsqla20-level = removed\n"})
    assert project.flake8("models.py").places == [ENGINE_EXECUTE]


def test_command_line_overrules_the_configuration_file(project: Project) -> None:
    project.write(_flake8="[flake8]\nselect = SQA1\nsqla20-level = removed\nsqla20-target-version = 1.4\n")
    outcome = project.flake8("--sqla20-level=legacy", "--sqla20-target-version=2.1", "models.py")
    assert outcome.places == [QUERY, ENGINE_EXECUTE]


def test_underscored_spelling_of_the_options_works_in_a_file(project: Project) -> None:
    project.write(_flake8="[flake8]\nselect = SQA1\nsqla20_level = removed\n")
    assert project.flake8("models.py").places == [ENGINE_EXECUTE]


def test_noqa(project: Project) -> None:
    project.write(
        models_py=MODELS.replace(".all()", ".all()  # noqa").replace("(statement)", "(statement)  # noqa: SQA101")
    )
    assert project.flake8("--select=SQA1", "models.py").places == [ENGINE_EXECUTE]
    assert project.flake8("--select=SQA1", "--disable-noqa", "models.py").places == [QUERY, ENGINE_EXECUTE]
    project.write(models_py=MODELS.replace(".all()", ".all()  # noqa: SQA101,E501"))
    assert project.flake8("--select=SQA1", "models.py").places == [ENGINE_EXECUTE]


def test_noqa_works_on_the_line_of_the_legacy_word_in_a_chain(project: Project) -> None:
    chain = MODELS.replace(
        "session.query(User).all()",
        "(\n    session\n    .query(User)  # noqa: SQA101\n    .filter_by(name='x')\n    .get(1)\n)",
    )
    project.write(models_py=chain)
    assert project.flake8("--select=SQA101,SQA102", "models.py").places == ["models.py:12:6: SQA102"]


def test_per_file_ignores(project: Project) -> None:
    project.write(old_py=MODELS)
    project.write(_flake8="[flake8]\nselect = SQA1\nper-file-ignores =\n    old.py: SQA101\n    models.py: SQA1\n")
    assert project.flake8(".").places == ["old.py:9:15: SQA121"]


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select=SQA1"], ["SQA101", "SQA121"]),
        (["--select=SQA"], ["SQA101", "SQA121"]),
        (["--select=SQA101"], ["SQA101"]),
        (["--select=SQA1", "--ignore=SQA101"], ["SQA121"]),
        (["--select=F,E"], []),
        (["--select=F", "--extend-select=SQA12"], ["SQA121"]),
        (["--extend-ignore=SQA121"], ["SQA101"]),
        (["--ignore=SQA"], []),
    ],
)
def test_select_and_ignore(project: Project, arguments: list[str], codes: list[str]) -> None:
    assert project.flake8(*arguments, "models.py", status=int(bool(codes))).codes == codes


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--sqla20-level=removed"], ["SQA121"]),
        (["--sqla20-level=deprecated"], ["SQA121"]),
        (["--sqla20-level=advice", "--extend-ignore=SQA19"], ["SQA101", "SQA121"]),
        (["--sqla20-level=removed", "--extend-select=SQA101"], ["SQA101", "SQA121"]),
        (["--sqla20-level=removed", "--select=SQA101"], ["SQA101"]),
        (["--sqla20-level=removed", "--select=SQA10"], []),
    ],
)
def test_level_holds_back_all_but_the_codes_named_in_full(
    project: Project, arguments: list[str], codes: list[str]
) -> None:
    assert project.flake8(*arguments, "models.py", status=int(bool(codes))).codes == codes


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select=SQA1"], []),
        (["--sqla20-level=advice", "--extend-ignore=SQA190"], ["SQA193"]),
        (["--extend-select=SQA193"], ["SQA193"]),
        (["--sqla20-large-tables=Ev*"], ["SQA192"]),
    ],
)
def test_advice_is_given_where_it_is_asked_for(project: Project, arguments: list[str], codes: list[str]) -> None:
    project.write(
        models_py="""\
        from sqlalchemy.orm import declarative_base, relationship


        class Device(declarative_base()):
            __tablename__ = "devices"
            events = relationship("Event", secondary="device_events")
        """
    )
    assert project.flake8(*arguments, "models.py", status=int(bool(codes))).codes == codes


@pytest.mark.parametrize("version", ["1.4", "2.0", "2.1"])
def test_target_version(project: Project, version: str) -> None:
    outcome = project.flake8("--select=SQA1", f"--sqla20-target-version={version}", "models.py")
    assert outcome.places == [QUERY, ENGINE_EXECUTE]


def test_extra_names(project: Project) -> None:
    project.write(names_py=UNCONVENTIONAL)
    assert project.flake8("--select=SQA1", "names.py", status=0).places == []
    project.write(
        _flake8="""\
        [flake8]
        select = SQA1
        sqla20-session-names = other, depot
        sqla20-engine-names =
            storage,
            disk
        """
    )
    outcome = project.flake8("--sqla20-connection-names=link", "names.py")
    assert outcome.places == ["names.py:5:11: SQA101", "names.py:6:13: SQA121", "names.py:7:10: SQA136"]


@pytest.mark.parametrize("source", ["argv", "config"])
@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [("sqla20-level", "loud", "hazard"), ("sqla20-target-version", "2.5", "2.1")],
)
def test_wrong_value_is_one_clear_message(project: Project, source: str, option: str, value: str, allowed: str) -> None:
    if source == "config":
        project.write(_flake8=f"[flake8]\n{option} = {value}\n")
        outcome = project.flake8("models.py", status=None)
    else:
        outcome = project.flake8(f"--{option}={value}", "models.py", status=None)
    said = outcome.out + outcome.err
    assert outcome.status in (1, 2), outcome
    assert outcome.places == []
    assert option in said
    assert value in said
    assert allowed in said


def test_wrong_value_in_a_file_stops_several_processes_too(project: Project) -> None:
    project.write(_flake8="[flake8]\nsqla20-level = loud\n", other_py=MODELS)
    outcome = project.flake8("-j2", "models.py", "other.py", start="spawn")
    assert outcome.places == []
    assert (outcome.out + outcome.err).count("loud") == 1


def test_flake8_sqlalchemy_beside_us(project: Project) -> None:
    """flake8-sqlalchemy owns SQA100 and SQA200. A selection is a text prefix: `SQA1` reaches SQA100 as well."""
    project.write(
        stub_py=FLAKE8_SQLALCHEMY,
        _flake8="[flake8]\n[flake8:local-plugins]\nextension =\n    SQA = stub:Checker\npaths = .\n",
    )
    theirs = ["models.py:1:1: SQA100", "models.py:1:1: SQA200"]
    assert project.flake8("models.py").places == [*theirs, QUERY, ENGINE_EXECUTE]
    assert project.flake8("--select=SQA1", "models.py").places == [theirs[0], QUERY, ENGINE_EXECUTE]
    assert project.flake8("--extend-ignore=SQA100,SQA2", "models.py").places == [QUERY, ENGINE_EXECUTE]
    assert project.flake8("--ignore=SQA", "models.py", status=0).places == []


def test_broken_file_is_left_to_flake8(project: Project) -> None:
    project.write(models_py=MODELS + "def (:\n")
    outcome = project.flake8("models.py")
    assert set(outcome.codes) >= {"E999"}
    assert not [code for code in outcome.codes if code.startswith("SQA")]
