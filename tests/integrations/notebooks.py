"""A real notebook through nbQA, by the README's command."""

from __future__ import annotations

import pathlib
import re
import shlex
import sys
from collections.abc import Callable

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CELLS = [
    new_markdown_cell("# Users\n\n`session.query(User)` is legacy."),
    new_code_cell("%matplotlib inline\n!pip install sqlalchemy\nfrom sqlalchemy import create_engine, select"),
    new_code_cell("from sqlalchemy.orm import Session\n\nmine = Session(create_engine('sqlite://'))"),
    new_code_cell("mine.query(User).get(1)"),
    new_code_cell("%%time\nnames = [\n    name for name in mine.execute('SELECT 1')\n]"),
    new_code_cell("%%bash\nsession.query(User)"),
    new_code_cell("this cell does not parse"),
    new_code_cell("select([User.name])  # noqa: SQA141\nawait later()\nselect([User.name])"),
]
FOUND = [
    "users.ipynb:cell_3:1:6: SQA101",
    "users.ipynb:cell_3:1:18: SQA102",
    "users.ipynb:cell_4:3:27: SQA137",
    "users.ipynb:cell_7:3:1: SQA141",
]


@pytest.fixture
def lint(
    workspace: pathlib.Path, recipe: Callable[[str, str], str], run: Callable[..., str]
) -> Callable[..., list[str]]:
    """Runs the README's command where notebooks/users.ipynb is, and returns the places that it printed."""
    command = shlex.split(recipe("sh", "nbqa").rpartition(" && ")[2])
    assert command[0] == "python"
    (workspace / "notebooks").mkdir()
    notebook = new_notebook(cells=CELLS, metadata={"language_info": {"name": "python"}})
    nbformat.write(notebook, workspace / "notebooks" / "users.ipynb")

    def start(*options: str, status: int) -> list[str]:
        shown = run([sys.executable, *command[1:], *options], workspace, status)
        assert "Traceback" not in shown
        assert sorted(path.name for path in (workspace / "notebooks").iterdir()) == ["users.ipynb"]
        return re.findall(r"^notebooks/(\S+:cell_\d+:\d+:\d+: [A-Z]+\d+)", shown, re.MULTILINE)

    return start


def test_cell_line_and_column(lint: Callable[..., list[str]]) -> None:
    """Evidence of one cell holds in the next; magics, cells of another language and broken cells are left out. Cells
    are numbered without the Markdown ones."""
    assert lint(status=1) == FOUND


def test_configuration_and_options_are_honoured(lint: Callable[..., list[str]], workspace: pathlib.Path) -> None:
    assert lint("--sqla20-level=removed", status=1) == FOUND[2:]
    (workspace / ".flake8").write_text("[flake8]\nsqla20-level = removed\n", encoding="utf-8")
    assert lint(status=1) == FOUND[2:]


@pytest.mark.parametrize("option", ["exclude = notebooks/users*", "per-file-ignores = notebooks/users*: SQA1"])
def test_ignored_notebooks(option: str, lint: Callable[..., list[str]], workspace: pathlib.Path) -> None:
    (workspace / ".flake8").write_text(f"[flake8]\n{option}\n", encoding="utf-8")
    assert lint(status=0) == []
