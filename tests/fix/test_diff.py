"""`fix --diff` is what `git apply` and `patch` make of files what `fix` makes of them, byte by byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Any

import pytest

from flake8_sqla20.changes import Change, unified

LEGACY = "from sqlalchemy import select\n\n\nstmt = select([a, b])\n"
MORE = "".join(f"x{number} = {number}\n" for number in range(20))
FILES = {
    "plain.py": LEGACY.encode(),
    "two.py": (LEGACY + MORE + "stmt = select([c])\n" + MORE).encode(),
    "no_end.py": LEGACY.rstrip("\n").encode(),
    "crlf.py": (LEGACY + MORE).replace("\n", "\r\n").encode(),
    "crlf_no_end.py": LEGACY.replace("\n", "\r\n").encode()[:-2],
    "cr.py": LEGACY.replace("\n", "\r").encode(),
    "mark.py": b"\xef\xbb\xbf" + LEGACY.encode(),
    "latin1.py": "# coding: latin-1\n# é\n".encode("latin-1") + LEGACY.encode() + "# é\n".encode("latin-1"),
    "feed.py": LEGACY.replace("\n\n", "\n\x0c\n").encode(),
    "with space.py": LEGACY.encode(),
    "deep/er/inner.py": LEGACY.encode(),
    "é.py": LEGACY.encode(),
}
ODD = {'quo"te.py': LEGACY.encode(), "back\\slash.py": LEGACY.encode(), "tab\tnew\nline.py": LEGACY.encode()}
if sys.platform != "win32":
    FILES |= ODD


@pytest.fixture
def tree(project: Any) -> Any:
    (project.root / "models.py").unlink()
    write(project)
    return project


def write(project: Any) -> None:
    for name, raw in FILES.items():
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        (project.root / name).write_bytes(raw)


def content(project: Any) -> dict[str, bytes]:
    return {name: (project.root / name).read_bytes() for name in FILES}


def diff(project: Any, *paths: str) -> bytes:
    command = [sys.executable, "-m", "flake8_sqla20", "fix", "--diff", *paths]
    return subprocess.run(command, cwd=project.root, capture_output=True, check=False, timeout=60).stdout


def applied(project: Any, command: list[str], patch: bytes) -> dict[str, bytes]:
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(project.root.parent), "GIT_CONFIG_NOSYSTEM": "1"}
    ended = subprocess.run(
        command, cwd=project.root, input=patch, capture_output=True, check=False, timeout=60, env=environment
    )
    assert ended.returncode == 0, ended
    return content(project)


@pytest.mark.parametrize("paths", [["."], sorted(FILES)], ids=["tree", "names"])
@pytest.mark.parametrize(
    "command",
    [["git", "apply", "--whitespace=nowarn"], ["patch", "-p1", "--binary", "--quiet"]],
    ids=["git", "patch"],
)
def test_what_applies_it_makes_what_fix_makes(tree: Any, command: list[str], paths: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    patch = diff(tree, *paths)
    assert content(tree) == FILES
    tree.fix(*paths)
    fixed = content(tree)
    assert all(b"[" not in raw for raw in fixed.values())
    write(tree)
    assert applied(tree, command, patch) == fixed
    assert applied(tree, [*command[:2], "-R", *command[2:]], patch) == FILES


def test_in_a_repository_below_its_root(tree: Any) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    subprocess.run(["git", "init", "--quiet"], cwd=tree.root, check=True, timeout=60)
    below = tree.root / "deep"
    command = [sys.executable, "-m", "flake8_sqla20", "fix", "--diff", "er"]
    patch = subprocess.run(command, cwd=below, capture_output=True, check=False, timeout=60).stdout
    subprocess.run(["git", "apply"], cwd=below, input=patch, check=True, timeout=60)
    assert b"[" not in (below / "er" / "inner.py").read_bytes()


def test_absolute_paths_are_relative_to_the_working_directory(tree: Any) -> None:
    assert diff(tree, str(tree.root / "plain.py")) == diff(tree, "plain.py")


@pytest.mark.parametrize(
    ("old", "new", "tail"),
    [
        (b"a\nb", b"a\nc", b"-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"),
        (b"a\nb", b"a\nb\n", b"-b\n\\ No newline at end of file\n+b\n"),
        (b"", b"x\n", b"@@ -0,0 +1 @@\n+x\n"),
    ],
)
def test_ends_without_newline(old: bytes, new: bytes, tail: bytes) -> None:
    assert unified("x.py", Change(old, new)).endswith(tail)
