"""Whole projects read by flake8: what the modules of a project show each other is known, and nothing else.

Each directory in `tests/projects/` is a project, copied to where no configuration is above it; what is found in it is
exactly what is marked.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_sqla20.engine import Settings, lint

PROJECTS = sorted(each for each in (Path(__file__).parent / "projects").iterdir() if each.is_dir())
_MARKER = re.compile(r"#((?: SQA1\d\d)+)\s*$")
_FINDING = re.compile(r"^(?:\./)?(\S+?):(\d+):\d+: (SQA\d+)", re.MULTILINE)

Place = tuple[str, int, str]


def marked(root: Path) -> set[Place]:
    """(path, row, code) of each marker in a project."""
    return {
        (path.relative_to(root).as_posix(), row, code)
        for path in root.rglob("*.py")
        for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := _MARKER.search(line))
        for code in match[1].split()
    }


def found_in(root: Path, *arguments: str) -> set[Place]:
    """(path, row, code) of what one run of flake8 finds; SQA193 speaks because it is named."""
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=SQA1,SQA193", *arguments]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in ended.stdout + ended.stderr, ended
    return {(path, int(row), code) for path, row, code in _FINDING.findall(ended.stdout)}


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: project.name)
def test_project(project: Path, tmp_path: Path) -> None:
    root = tmp_path / project.name
    shutil.copytree(project, root)
    expected, found = marked(root), found_in(root)
    assert not expected ^ found, f"missed: {sorted(expected - found)}, false alarms: {sorted(found - expected)}"


def linted(root: Path, paths: list[Path], run: int) -> dict[Path, list[tuple[int, int, str]]]:
    """What the engine finds in files, one after the other in one process."""
    found = {}
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        try:
            tree = ast.parse("".join(lines))
        except SyntaxError:
            continue
        findings = lint(tree, lines, str(path), Settings(root=str(root), run=run))
        found[path] = [(finding.row, finding.column, finding.code) for finding in findings]
    return found


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: project.name)
def test_order_of_files_changes_nothing(project: Path) -> None:
    """What is known of other modules stays from file to file: it must not depend on who asked first."""
    paths = sorted(project.rglob("*.py"))
    alone = {path: found for each in paths for path, found in linted(project, [each], run=0).items()}
    assert any(alone.values()) or not marked(project)
    assert linted(project, paths, run=-1) == linted(project, paths[::-1], run=-2) == alone


def test_nothing_outside_the_root_is_read(tmp_path: Path) -> None:
    """The views name SQLAlchemy nowhere: without the modules that they import nothing of them is known."""
    root = tmp_path / "shop"
    shutil.copytree(PROJECTS[0].with_name("shop"), root)
    views = "src/shop/views.py"
    assert any(path == views for path, _, _ in found_in(root))
    inside = found_in(root, f"--sqla20-project-root={root / 'src' / 'shop' / 'models'}")
    # But for calls that are unmistakable by themselves.
    assert {code for path, _, code in inside if path == views} <= {"SQA101", "SQA102"}


def test_link_out_of_the_root_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    outside.joinpath("made.py").write_text("from sqlalchemy.orm import Session\nmine = Session()\n", encoding="utf-8")
    root = tmp_path / "root"
    root.mkdir()
    root.joinpath("setup.cfg").write_text("", encoding="utf-8")
    root.joinpath("use.py").write_text(
        'import sqlalchemy\nfrom made import mine\nmine.execute("SELECT 1")\n', encoding="utf-8"
    )
    try:
        root.joinpath("made.py").symlink_to(outside / "made.py")
    except OSError:
        pytest.skip("no symbolic links here")
    assert found_in(root, "use.py") == set()
    assert found_in(root, "--sqla20-project-root=..", "use.py") == {("use.py", 3, "SQA137")}


def test_root_that_is_no_directory_is_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flake8", "--isolated", "--sqla20-project-root=missing", "."]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "--sqla20-project-root: " in ended.stdout + ended.stderr
    assert "is not a directory" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr


def test_project_that_is_full_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """However little is held at a time, what is found is the same."""
    root = PROJECTS[0].with_name("shop")
    paths = sorted(root.rglob("*.py"))
    expected = linted(root, paths, run=-3)
    monkeypatch.setattr("flake8_sqla20.semantics.project._MOST", 0)
    assert linted(root, paths, run=-4) == expected
    monkeypatch.undo()
    monkeypatch.setattr("flake8_sqla20.layout._HELD", 0)
    assert linted(root, paths, run=-5) == expected
