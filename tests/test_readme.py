"""The README says what is so: its pasted output, options, rules, links and configuration snippets hold."""

from __future__ import annotations

import configparser
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from flake8_sqla20 import cli, pages
from flake8_sqla20.finding import LEVELS, RELEASES
from flake8_sqla20.plugin import Plugin

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LEFT_OUT = "…"  # a line of its own stands for lines that are not shown
FOREIGN_CODES = {"SQA100", "SQA199", "SQA200"}  # flake8-sqlalchemy's two, and that of a failed rule


def blocks(language: str, text: str = README) -> list[str]:
    """The fenced blocks of a language; an indented block is dedented."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def sessions() -> list[tuple[str, list[str]]]:
    """(command, the lines it printed) of every pasted terminal session: one `$ command` a block."""
    lines = [block.splitlines() for block in blocks("console")]
    return [(first.removeprefix("$ "), rest) for first, *rest in lines]


def printed(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the README prints at the root of the repository, free of flake8's own configuration files."""
    program, *arguments = shlex.split(command)
    if program == "flake8-sqla20":
        finds = arguments[0] in ("check", "fix")
        reads_configuration = finds or cli.is_place(arguments[-1])
        ended = cli.main([*arguments, "--isolated"] if reads_configuration else arguments)
        assert ended == int(finds)
        return capsys.readouterr().out.replace("\\", "/")
    assert [program, *arguments[:2]] == ["python", "-m", "flake8"], command
    ended = subprocess.run(
        [sys.executable, "-X", "utf8", *arguments, "--isolated"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert not ended.stderr, ended.stderr
    assert ended.returncode == 1, ended
    return ended.stdout.replace("\\", "/")


def comparable(lines: list[str]) -> list[str]:
    """Lines without the widths of their columns, which a new rule may change, and without the empty ones."""
    return [re.sub(" {2,}", "  ", line).rstrip() for line in lines if line.strip()]


@pytest.mark.parametrize(("command", "lines"), sessions(), ids=[command for command, _ in sessions()])
def test_pasted_output_is_what_the_command_prints(
    command: str, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    real, shown = comparable(printed(command, capsys).splitlines()), comparable(lines)
    if LEFT_OUT not in shown:
        assert shown == real
    rest = iter(real)
    missing = [line for line in shown if line != LEFT_OUT and line not in rest]
    assert not missing, "the README shows lines that are not printed, or in another order"


def test_the_sample_is_linted_first_and_quoted_as_it_is() -> None:
    command, lines = sessions()[0]
    sample = (ROOT / command.split()[-1]).read_text(encoding="utf-8")
    assert blocks("python")[0] in sample
    assert LEFT_OUT not in lines
    assert f"&& {command}\n" in blocks("sh")[0]


class Recorder:
    """Stands for flake8's OptionManager."""

    def __init__(self) -> None:
        self.defaults: dict[str, Any] = {}

    def add_option(self, option: str, *, default: Any, **_: Any) -> None:
        self.defaults[option.removeprefix("--")] = default


@pytest.fixture(scope="module")
def options() -> dict[str, Any]:
    """The options that the plugin registers, with their defaults."""
    recorder = Recorder()
    Plugin.add_options(recorder)  # type: ignore[arg-type]
    return recorder.defaults


def test_options_of_the_table_are_those_of_the_plugin(options: dict[str, Any]) -> None:
    rows = re.findall(r"^\| `--(sqla20-[\w-]+)` \|(?: `([^`]*)`)? \|", README, re.MULTILINE)
    assert dict(rows) == {name: default or "" for name, default in options.items()}


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_no_other_option_is_named(text: str, options: dict[str, Any]) -> None:
    assert set(re.findall(r"(?<![\w-])(?:--)?(sqla20-[a-z][a-z-]*[a-z])", text)) <= set(options)


def test_every_release_and_level_is_named() -> None:
    section = README.partition("## Levels")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(LEVELS)
    assert all(f"`{release}`" in README for release in RELEASES)


def test_codes_that_are_named_exist() -> None:
    known = {page.code for page in pages.all_rules()} | FOREIGN_CODES
    assert set(re.findall(r"SQA\d{3}", README)) <= known


def test_rule_table_has_its_markers_once_and_a_row_for_each_rule() -> None:
    head, begin, rest = README.partition("<!-- rules: begin -->\n")
    table, end, tail = rest.partition("<!-- rules: end -->\n")
    assert begin
    assert end
    assert "<!-- rules:" not in head + tail
    assert re.findall(r"^\| \[(SQA\d+)\]", table, re.MULTILINE) == [page.code for page in pages.all_rules()]


def test_generated_files_are_up_to_date() -> None:
    """The rule table, the rules' pages and the index of trigger words."""
    ended = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, f"run `python docs/generate.py`:\n{ended.stdout}{ended.stderr}"


def test_ini_snippets_are_flake8_configuration(options: dict[str, Any]) -> None:
    snippets = blocks("ini")
    assert snippets
    for snippet in snippets:
        parser = configparser.RawConfigParser()
        parser.read_string(snippet)
        assert parser.sections() == ["flake8"]
        check_values(dict(parser["flake8"]), options)


def test_toml_snippets_are_flake8_configuration(options: dict[str, Any]) -> None:
    tomllib = pytest.importorskip("tomllib", reason="part of Python since 3.11")
    snippets = blocks("toml")
    assert snippets
    for snippet in snippets:
        check_values(tomllib.loads(snippet)["tool"]["flake8"], options)


def check_values(given: dict[str, Any], options: dict[str, Any]) -> None:
    """Options of ours exist, and those with a fixed set of values have one of it."""
    assert {name for name in given if name.startswith("sqla20")} <= set(options)
    assert given.get("sqla20-level", "legacy") in LEVELS
    assert given.get("sqla20-target-version", "2.0") in RELEASES


def test_precommit_snippets_are_well_indented_and_name_our_hooks() -> None:
    snippets = [snippet for snippet in blocks("yaml") if "hooks:" in snippet]
    assert len(snippets) == 3
    for line in "".join(snippets).splitlines():
        assert re.match(r"(?:  )*(?:- )?[\w-]+:(?: \S.*)?$", line), line
    offered = re.findall(r"^- id: (\S+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert re.findall(r"- id: (\S+)", "".join(snippets[:2])) == offered


def test_other_yaml_snippets_are_the_recipes_they_follow() -> None:
    quoted = re.findall(r"\]\((docs/recipes/[\w.-]+)\):\n\n```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert dict(quoted) == {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in ROOT.glob("docs/recipes/*")
    }
    assert len(blocks("yaml")) == len(quoted) + 3


def test_json_snippets_are_settings() -> None:
    editor, server = map(json.loads, blocks("json"))
    assert all(name.startswith("flake8.") for name in editor)
    assert server["pylsp"]["plugins"]["flake8"] == {"enabled": True}


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_links_and_paths_exist(text: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in link]
    paths = re.findall(r"`((?:flake8_sqla20|docs|tests)/[\w/.]+)`", text)
    missing = [path for path in [*links, *paths] if not (ROOT / path).exists()]
    assert not missing
    groups = set(re.findall(r"--group (\w+)", text))
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(re.search(rf"^{group} = \[$", project, re.MULTILINE) for group in groups)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_lines_are_short(text: str) -> None:
    """Pasted output and the generated table are as long as they are."""
    prose = re.sub(r"```console\n.*?```|<!-- rules: begin -->.*?<!-- rules: end -->", "", text, flags=re.DOTALL)
    assert [line for line in prose.splitlines() if len(line) > 120] == []
