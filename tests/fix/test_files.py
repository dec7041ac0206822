"""What `fix` does to files: their bytes, their place, and what is left of a run that is ended."""

from __future__ import annotations

import os
import pathlib
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import Any

import pytest

from flake8_sqla20 import cli, outcome
from flake8_sqla20.changes import Change, ChangedError, Reach, replace
from flake8_sqla20.fixer import Repair, Request

LEGACY = "from sqlalchemy import select\n\n\nstmt = select([a, b])\n"
FIXED = LEGACY.replace("[a, b]", "a, b")
posix = pytest.mark.skipif(sys.platform == "win32", reason="of other systems")
root_only = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")

BYTES = {
    "mark.py": b"\xef\xbb\xbf" + LEGACY.encode(),
    "mark_and_cookie.py": b"\xef\xbb\xbf# coding: utf-8\n" + LEGACY.encode(),
    "latin1.py": b"# -*- coding: latin-1 -*-\nx = '\xe9'\n" + LEGACY.encode(),
    "cyrillic.py": b"#!/usr/bin/python\n# vim: set fileencoding=cp1251 :\nx = '\xcf\xf0'\n" + LEGACY.encode(),
    "japanese.py": b"# coding: shift_jis\nx = '\x83\x5c'\n" + LEGACY.encode(),
    "crlf.py": LEGACY.replace("\n", "\r\n").encode(),
    "cr.py": LEGACY.replace("\n", "\r").encode(),
    "mixed.py": LEGACY.replace("\n\n", "\r\n\r", 1).encode(),
    "no_end.py": LEGACY.rstrip("\n").encode(),
    "feed.py": LEGACY.replace("\n\n", "\n\x0c\n\x0b\n".replace("\x0b", ""), 1).encode(),
    "blanks.py": b"\n\n\t\n" + LEGACY.encode() + b"  \n\n\t \n",
    "wide.py": "é = '\U0001f600\u2028\x85'; # …\n".encode() + LEGACY.encode(),
    "magic.py": b"x = '''\r\n\r\n\n'''\n" + LEGACY.encode(),
}


@pytest.fixture
def legacy(project: Any) -> Any:
    """The project with one module, which is fixed."""
    (project.root / "models.py").unlink()
    project.write(db_py=LEGACY)
    return project


def text_of(path: pathlib.Path) -> str:
    return path.read_bytes().decode()


def names(root: pathlib.Path) -> list[str]:
    return sorted(path.name for path in root.iterdir() if path.name != ".flake8")


def test_bytes_around_a_fix_stay(legacy: Any) -> None:
    for name, raw in BYTES.items():
        assert raw.count(b"[a, b]") == 1
        (legacy.root / name).write_bytes(raw)
    legacy.fix(".")
    for name, raw in BYTES.items():
        assert (legacy.root / name).read_bytes() == raw.replace(b"[a, b]", b"a, b"), name
    assert names(legacy.root) == sorted(["db.py", *BYTES])


@posix
@pytest.mark.parametrize("mode", [0o640, 0o755, 0o600, 0o2664])
def test_mode_stays(legacy: Any, mode: int) -> None:
    path = legacy.root / "db.py"
    path.chmod(mode)
    legacy.fix("db.py")
    assert text_of(path) == FIXED
    assert stat.S_IMODE(path.stat().st_mode) == mode


@root_only
def test_owner_stays(legacy: Any) -> None:
    path = legacy.root / "db.py"
    os.chown(path, 65534, 65533)
    legacy.fix("db.py")
    assert text_of(path) == FIXED
    assert (path.stat().st_uid, path.stat().st_gid) == (65534, 65533)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="of Linux")
def test_attributes_stay(legacy: Any) -> None:
    path = legacy.root / "db.py"
    try:
        os.setxattr(path, "user.note", b"kept")
    except OSError:
        pytest.skip("the file system has no attributes")
    legacy.fix("db.py")
    assert text_of(path) == FIXED
    assert os.getxattr(path, "user.note") == b"kept"


def test_file_that_does_not_change_is_not_touched(legacy: Any) -> None:
    path = legacy.root / "db.py"
    path.write_text(FIXED, encoding="utf-8")
    before = path.stat()
    legacy.fix("db.py")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@posix
def test_hard_links(legacy: Any) -> None:
    (legacy.root / "other.txt").hardlink_to(legacy.root / "db.py")
    outcome = legacy.fix("db.py")
    assert outcome.err == "db.py: its other hard links (1) keep the old text\n"
    assert text_of(legacy.root / "db.py") == FIXED
    assert text_of(legacy.root / "other.txt") == LEGACY


@posix
class TestLinks:
    """A symbolic link is followed where it leads to a file that stands below one of the given paths."""

    @pytest.fixture
    def tree(self, legacy: Any) -> Any:
        """app/db.py, app/script without a suffix, and outside of app: elsewhere/other.py."""
        for name in ("app", "elsewhere"):
            (legacy.root / name).mkdir()
        (legacy.root / "db.py").rename(legacy.root / "app" / "db.py")
        (legacy.root / "app" / "script").write_text(LEGACY, encoding="utf-8")
        (legacy.root / "elsewhere" / "other.py").write_text(LEGACY, encoding="utf-8")
        return legacy

    def test_inside(self, tree: Any) -> None:
        link = tree.root / "app" / "tool.py"
        link.symlink_to("script")
        tree.fix("app")
        assert link.is_symlink()
        assert text_of(tree.root / "app" / "script") == FIXED

    def test_outside(self, tree: Any) -> None:
        for link, target in (
            ("app/out.py", "../elsewhere/other.py"),
            ("app/absolute.py", str(tree.root / "elsewhere" / "other.py")),
            ("named.py", "elsewhere/other.py"),
        ):
            (tree.root / link).symlink_to(target)
        (tree.root / "app" / "directory").symlink_to("../elsewhere")
        for arguments in (["app"], ["app/out.py"], ["named.py"], ["app/absolute.py", "app/directory"]):
            outcome = tree.fix(*arguments, status=None)
            assert text_of(tree.root / "elsewhere" / "other.py") == (FIXED if "app/directory" in arguments else LEGACY)
            if "app/directory" not in arguments:
                assert outcome.status == 1
                assert "SQA141 by hand: a symbolic link to " in outcome.out
                assert "which is outside the given paths" in outcome.out
        assert (tree.root / "app" / "out.py").is_symlink()

    def test_file_and_its_link_are_one_file(self, tree: Any) -> None:
        (tree.root / "app" / "a.py").symlink_to("db.py")
        outcome = tree.fix("app", "app/db.py", "./app/../app/db.py")
        assert outcome.err == ""
        assert outcome.out.splitlines()[-1] == "Fixed 1 of 1 finding in 1 file."
        assert text_of(tree.root / "app" / "db.py") == FIXED
        assert (tree.root / "app" / "a.py").is_symlink()

    def test_target_that_is_excluded(self, tree: Any) -> None:
        (tree.root / "app" / "a.py").symlink_to("db.py")
        outcome = tree.fix("--exclude=db.py", "app", status=1)
        assert "by hand: a symbolic link to " in outcome.out
        assert text_of(tree.root / "app" / "db.py") == LEGACY

    def test_given_directory_may_be_a_link(self, tree: Any) -> None:
        (tree.root / "current").symlink_to("app")
        tree.fix("current")
        assert text_of(tree.root / "app" / "db.py") == FIXED
        assert (tree.root / "current").is_symlink()

    def test_links_that_lead_nowhere_or_round(self, tree: Any) -> None:
        (tree.root / "app" / "nowhere.py").symlink_to("no-such-file")
        (tree.root / "app" / "loop.py").symlink_to("loop.py")
        os.mkfifo(tree.root / "app" / "fifo.py")
        assert len(tree.fix("app", status=2).err.splitlines()) == 3
        assert text_of(tree.root / "app" / "db.py") == FIXED


def test_reach(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "ab").mkdir()
    for name in ("a/x.py", "ab/y.py"):
        (tmp_path / name).write_text("")
    reach = Reach([str(tmp_path / "a")])
    assert reach.target_of(str(tmp_path / "a" / "x.py")).refusal == ""
    (tmp_path / "a" / "y.py").symlink_to(tmp_path / "ab" / "y.py")
    assert reach.target_of(str(tmp_path / "a" / "y.py")).refusal


def test_change_behind_our_back(
    legacy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Someone saves the file while its new text is computed; the other file is fixed."""
    legacy.write(other_py=LEGACY)

    def repaired(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        if path == "db.py":
            legacy.write(db_py="# mine\n" + LEGACY)
        return FIXED, [Repair(4, 7, "SQA141", "select([…])", "removed", "fixed", "")]

    monkeypatch.setattr(outcome, "repaired", repaired)
    monkeypatch.chdir(legacy.root)
    assert cli.main(["fix", "-j1", "db.py", "other.py"]) == 2
    assert text_of(legacy.root / "db.py") == "# mine\n" + LEGACY
    assert text_of(legacy.root / "other.py") == FIXED
    shown = capsys.readouterr()
    assert shown.err == "db.py: not written: the file has changed since it was read\n"
    assert "db.py:4:8: SQA141 by hand: the file has changed since it was read\n" in shown.out
    assert shown.out.endswith("Fixed 1 of 2 findings in 1 file; 1 by hand.\n")
    assert names(legacy.root) == ["db.py", "other.py"]


def test_nothing_is_written_before_all_is_read(legacy: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def repaired(text: str, path: str, request: Request) -> tuple[str, list[Repair]]:
        seen.append([each.read_text(encoding="utf-8") for each in sorted(legacy.root.glob("*.py"))])
        return FIXED, []

    legacy.write(a_py=LEGACY, b_py=LEGACY)
    monkeypatch.setattr(outcome, "repaired", repaired)
    monkeypatch.chdir(legacy.root)
    cli.main(["fix", "-j1", "."])
    assert seen == [[LEGACY] * 3] * 3


def test_replacement_of_what_is_gone_or_other(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.py"
    with pytest.raises(FileNotFoundError):
        replace(str(path), Change(b"", b"new"))
    path.write_bytes(b"other")
    with pytest.raises(ChangedError):
        replace(str(path), Change(b"old", b"new"))
    assert path.read_bytes() == b"other"
    assert names(tmp_path) == ["a.py"]


# Root may do everything, so it writes as another user.
AS_ANOTHER = """
import os, sys
from flake8_sqla20 import changes, cli, fix
replace = changes.replace
def replace_as_another(path, change):
    os.setresuid(65534, 65534, 0)
    try:
        return replace(path, change)
    finally:
        os.setresuid(0, 0, 0)
if os.geteuid() == 0:
    fix.replace = replace_as_another
sys.exit(cli.main(sys.argv[1:]))
"""


@posix
def test_read_only() -> None:
    """A file and a directory that may not be written cost themselves alone."""
    with tempfile.TemporaryDirectory() as name:  # a test's own directory is closed to other users
        root = pathlib.Path(name)
        (root / "locked").mkdir()
        paths = [root / "closed.py", root / "locked" / "inner.py", root / "open.py"]
        for path in paths:
            path.write_text(LEGACY, encoding="utf-8")
        for path in (root, root / "locked", *paths):
            if os.geteuid() == 0:
                os.chown(path, 65534, 65534)
        paths[0].chmod(0o444)
        (root / "locked").chmod(0o555)
        command = [sys.executable, "-c", AS_ANOTHER, "fix", "--isolated", "."]
        ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)
        (root / "locked").chmod(0o755)
        assert ended.returncode == 2, ended
        assert ended.stderr.splitlines() == [
            "./closed.py: not written: the file is read-only",
            "./locked/inner.py: not written: Permission denied",
        ]
        assert [text_of(path) for path in paths] == [LEGACY, LEGACY, FIXED]
        assert "./closed.py:4:8: SQA141 by hand: the file is read-only\n" in ended.stdout
        assert names(root) == ["closed.py", "locked", "open.py"]


# Ends its own process, or limits it, when the file of that number is about to be put in place.
AT_A_FILE = """
import os, resource, signal, sys
number, action = int(sys.argv.pop(1)), sys.argv.pop(1)
count, fsync = 0, os.fsync
def disturbed(descriptor):
    global count
    count += 1
    if count == number:
        if action == "full":
            raise OSError(28, "No space left on device")
        os.kill(os.getpid(), getattr(signal, action))
    fsync(descriptor)
os.fsync = disturbed
from flake8_sqla20.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def many(legacy: Any) -> Any:
    """Twenty files that are fixed."""
    (legacy.root / "db.py").unlink()
    for number in range(20):
        legacy.write(**{f"m{number:02}_py": LEGACY})
    return legacy


@posix
@pytest.mark.parametrize(("action", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_signals_leave_whole_files_and_nothing_else(many: Any, action: str, status: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", AT_A_FILE, "8", action, "fix", "."],
        cwd=many.root,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == status, ended
    assert ended.stderr == "flake8-sqla20 fix: 7 of 20 files were replaced\nflake8-sqla20 fix: stopped\n"
    assert ended.stdout == ""
    assert names(many.root) == [f"m{number:02}.py" for number in range(20)]
    assert [text_of(path) for path in sorted(many.root.glob("*.py"))] == [FIXED] * 7 + [LEGACY] * 13
    many.fix(".")
    assert {text_of(path) for path in many.root.glob("*.py")} == {FIXED}


@posix
def test_kill_within_a_replacement(many: Any) -> None:
    command = [sys.executable, "-c", AT_A_FILE, "8", "SIGKILL", "fix", "."]
    assert subprocess.run(command, cwd=many.root, check=False, timeout=60).returncode == -signal.SIGKILL
    left = [path for path in many.root.iterdir() if path.suffix != ".py" and path.name != ".flake8"]
    assert [text_of(path) for path in sorted(many.root.glob("*.py"))] == [FIXED] * 7 + [LEGACY] * 13
    assert len(left) == 1
    assert left[0].name.startswith(".flake8-sqla20-")
    assert left[0].suffix == ".tmp"
    many.fix(".")
    assert {text_of(path) for path in many.root.glob("*.py")} == {FIXED}


@posix
def test_disk_that_is_full_costs_its_file(many: Any) -> None:
    command = [sys.executable, "-c", AT_A_FILE, "8", "full", "fix", "."]
    ended = subprocess.run(command, cwd=many.root, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 2, ended
    assert ended.stderr == "./m07.py: not written: No space left on device\n"
    assert [text_of(path) for path in sorted(many.root.glob("*.py"))] == [FIXED] * 7 + [LEGACY] + [FIXED] * 12
    assert names(many.root) == [f"m{number:02}.py" for number in range(20)]


def first_changes(root: pathlib.Path, count: int) -> Iterator[None]:
    """Waits until that many files have changed, and yields; ends after a minute."""
    deadline = time.monotonic() + 60
    paths = sorted(root.glob("m*.py"))[:count]
    while time.monotonic() < deadline:
        if all(path.stat().st_size != len(LEGACY) for path in paths):
            yield


@posix
@pytest.mark.parametrize("count", [1, 40, 200])
def test_kill_of_a_large_run(legacy: Any, count: int) -> None:
    total = 400
    for number in range(total):
        legacy.write(**{f"m{number:03}_py": LEGACY})
    with subprocess.Popen(
        [sys.executable, "-m", "flake8_sqla20", "fix", "-j2", "."],
        cwd=legacy.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        next(first_changes(legacy.root, count))
        process.kill()
    texts = [text_of(path) for path in sorted(legacy.root.glob("m*.py"))]
    assert len(texts) == total
    assert set(texts) <= {LEGACY, FIXED}
    assert texts.count(FIXED) >= count
    assert len([name for name in names(legacy.root) if not name.endswith(".py")]) <= 1
    legacy.fix(".")
    assert {text_of(path) for path in legacy.root.glob("m*.py")} == {FIXED}
