"""The recipes for continuous integration: valid by their vendor's schema, and their commands run as they stand."""

from __future__ import annotations

import json
import os
import pathlib
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

RECIPES = pathlib.Path(__file__).parent.parent.parent / "docs" / "recipes"
SCHEMAS = {
    "github-actions.yml": "vendor.github-workflows",
    "github-code-scanning.yml": "vendor.github-workflows",
    "gitlab-ci.yml": "vendor.gitlab-ci",
    "gitlab-code-quality.yml": "vendor.gitlab-ci",
}
# recipe -> the report that its last command leaves for the step or the server behind it
REPORTS = {"github-code-scanning.yml": "sqla20.sarif", "gitlab-code-quality.yml": "gl-code-quality-report.json"}


def commands(value: Any) -> Iterator[str]:
    """The shell commands of a recipe, in their order: GitHub's `run`, GitLab's `script`."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in {"run", "script"}:
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from commands(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema(name: str, run: Callable[..., str]) -> None:
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[name]]
    assert "ok" in run([*program, str(RECIPES / name)], RECIPES)


@pytest.mark.parametrize("name", SCHEMAS)
def test_commands(
    name: str,
    run: Callable[..., str],
    workspace: pathlib.Path,
    committed_copy: pathlib.Path,
    modern: str,
    tmp_path: pathlib.Path,
) -> None:
    """In an environment of its own: the job fails on legacy code, or leaves a report, and names the place; once the
    code is modern it passes, or the report is empty."""
    (workspace / ".flake8").unlink()
    written = (RECIPES / name).read_text(encoding="utf-8")
    written = written.replace("<this repository's URL>", committed_copy.as_uri())
    *installing, linting = commands(yaml.safe_load(written))
    assert installing
    run([sys.executable, "-m", "venv", str(tmp_path / "venv")], tmp_path)
    environment = {"PATH": os.pathsep.join([str(tmp_path / "venv" / "bin"), os.environ["PATH"]])}
    for command in installing:
        run(["bash", "-eo", "pipefail", "-c", command], workspace, **environment)
    lint = ["bash", "-eo", "pipefail", "-c", linting]
    if name not in REPORTS:
        assert re.search(r"^\./names\.py:5:25: SQA101 ", run(lint, workspace, 1, **environment), re.MULTILINE)
        (workspace / "names.py").write_text(modern, encoding="utf-8")
        assert run(lint, workspace, **environment) == ""
        return
    report = workspace / REPORTS[name]
    assert written.count(report.name) == 2
    for text, found in (((workspace / "names.py").read_text(encoding="utf-8"), 1), (modern, 0)):
        (workspace / "names.py").write_text(text, encoding="utf-8")
        assert run(lint, workspace, **environment) == ""
        results = json.loads(report.read_text(encoding="utf-8"))
        results = results["runs"][0]["results"] if isinstance(results, dict) else results
        assert len(results) == found
        assert "names.py" in str(results) or not found
