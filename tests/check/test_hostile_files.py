"""No input makes `check` fail: each file that cannot be read or parsed costs one line, and the rest is checked."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LEGACY = "from sqlalchemy.orm import Session\nSession().query(User)\n"
FOUND = "2:11: SQA101"
CODES = {  # file -> its bytes and the codes that are expected
    "null.py": (LEGACY.encode() + b"\0", ["E999"]),
    "broken.py": (LEGACY.encode() + b"def (:\n", ["E999"]),
    "unclosed.py": (LEGACY.encode() + b"x = '''\n", ["E999"]),
    "indent.py": (LEGACY.encode() + b"  x\n", ["E999"]),
    "hex.py": (b"# coding: hex\n" + LEGACY.encode(), ["E902"]),
    "rot13.py": (b"# coding: rot13\n" + LEGACY.encode(), ["E902"]),
    "undefined.py": (b"# coding: undefined\n" + LEGACY.encode(), ["SQA101"]),
    "unknown.py": (b"# coding: no-such-codec\n" + LEGACY.encode(), ["SQA101"]),
    "surrogate.py": (b"# coding: unicode_escape\nimport sqlalchemy\nx = '\\ud800'\n", ["E999"]),
    "latin1.py": (LEGACY.encode() + b"x = '\xe9'\n", ["SQA101"]),
    "utf16.py": (LEGACY.encode("utf-16"), []),
    "mark.py": (b"\xef\xbb\xbf" + LEGACY.encode(), ["SQA101"]),
    "empty.py": (b"", []),
    "returns.py": (LEGACY.replace("\n", "\r").encode(), ["SQA101"]),
    "long.py": (LEGACY.encode() + b"x = '" + b"a" * 10_000_000 + b"'  # noqa: E501\n", ["SQA101"]),
    "wide.py": (LEGACY.encode() + b"x = [" + b"1, " * 300_000 + b"]\n", ["SQA101"]),
    "passed_over.py": (b"def (:\n\0", []),
}
DEEP: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "(" * n + "1" + ")" * n,
    "attributes": lambda n: "a" + ".b" * n,
    "calls": lambda n: "a" + ".b(c)" * n,
    "sums": lambda n: "1" + "+1" * n,
    "minuses": lambda n: "- " * n + "1",
    "lambdas": lambda n: "lambda: " * n + "1",
    "elifs": lambda n: "if x: pass\n" + "elif x: pass\n" * n,
    "blocks": lambda n: "".join(" " * i + "if x:\n" for i in range(min(n, 2000))),
    "f-strings": lambda n: "f'{" * n + "1" + "}'" * n,
}


def test_bytes(project: Any) -> None:
    for name, (content, _) in CODES.items():
        (project.root / name).write_bytes(content)
    for jobs in ("-j1", "-j2"):
        outcome = project.check(jobs, *CODES)
        found = {name: [place.split()[1] for place in outcome.places if place.startswith(name)] for name in CODES}
        assert found == {name: codes for name, (_, codes) in CODES.items()}
        assert outcome.err == ""
        assert len(outcome.out.splitlines()) == len(outcome.places)


def test_depth(project: Any) -> None:
    """Depths at which the parser gives up, and one at which that of Python 3.10 takes its process along."""
    names = []
    for depth in (1_000, 10_000, 100_000):
        for name, build in DEEP.items():
            names.append(f"{name}{depth}.py")
            (project.root / names[-1]).write_text(LEGACY + build(depth) + "\n", encoding="utf-8")
    for jobs in ("-j1", "-j2"):
        outcome = project.check(jobs, *names, "models.py")
        places = [place for place in outcome.places if not place.startswith("models.py")]
        assert [place for place in outcome.places if place not in places] == [project.query, project.execute]
        assert [place.split(":")[0] for place in places] == sorted(names)
        assert {place.split()[1] for place in places} <= {"SQA101", "E999", "E902"}
        assert outcome.err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="files of other systems")
def test_what_is_no_file(project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project.root
    (root / "directory.py").mkdir()
    (root / "directory.py" / "inner.py").write_text(LEGACY, encoding="utf-8")
    (root / "nowhere.py").symlink_to("no-such-file")
    (root / "loop.py").symlink_to("loop.py")
    (root / "again").symlink_to(".")
    (root / "zero.py").symlink_to("/dev/zero")
    os.mkfifo(root / "fifo.py")
    with socket.socket(socket.AF_UNIX) as bound:
        monkeypatch.chdir(root)  # the name of a socket must be short
        bound.bind("socket.py")
        (root / "book.ipynb").write_text("{}", encoding="utf-8")
        for arguments in (["."], ["-j2", "--show-source", "."], ["--format=github", "."]):
            outcome = project.check(*arguments)
            troubles = [line for line in outcome.out.splitlines() if "E902" in line]
            for name in ("nowhere", "loop", "zero", "fifo", "socket"):
                assert [line for line in troubles if f"{name}.py" in line], name
            assert len(troubles) == 5
            assert "inner.py:2:11: SQA101" in outcome.out
            assert "book.ipynb" not in outcome.out
            assert outcome.err == ""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_name_that_is_no_text(project: Any) -> None:
    with open(os.fsencode(project.root) + b"/bad\xff.py", "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write(LEGACY)
    for form in ("text", "json", "github", "sarif", "gitlab"):
        assert "bad" in project.check(f"--format={form}", ".").out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_file_that_may_not_be_read(project: Any) -> None:
    (project.root / "models.py").chmod(0)
    assert project.check(".").places == ["models.py:0:1: E902"]


def test_notebook(project: Any) -> None:
    project.write(book_ipynb="{}")
    outcome = project.check("book.ipynb", "models.py")
    assert outcome.places == ["book.ipynb:0:1: E902", project.query, project.execute]
    assert "nbqa flake8" in outcome.out.splitlines()[0]


def test_troubles_are_reported_whatever_is_selected(project: Any) -> None:
    project.write(broken_py=LEGACY + "def (:\n")
    for arguments in ([], ["--select=SQA1"], ["--select=E501"], ["--ignore=SQA1"]):
        assert project.check(*arguments, "broken.py").places == ["broken.py:3:6: E999"]
    for arguments in (["--ignore=E9"], ["--extend-ignore=E999"], ["--per-file-ignores=broken.py:E", "--select=SQA1"]):
        assert project.check(*arguments, "broken.py", status=0).places == []


def test_standard_input_that_is_no_text(project: Any) -> None:
    assert project.check("-", stdin=b"import sqlalchemy\nx = '\xe9'\n").places == ["stdin:0:1: E902"]
    assert project.check("-", stdin=b"# coding: latin-1\nimport sqlalchemy\nx = '\xe9'\n", status=0).out == ""


FULL = Path("/dev/full")


def running(project: Any, *arguments: str, **pipes: Any) -> subprocess.Popen[bytes]:
    """A process of `check` that is to be watched."""
    return subprocess.Popen(
        [sys.executable, "-m", "flake8_sqla20", "check", *arguments],
        cwd=project.root,
        env={name: value for name, value in os.environ.items() if name != "CI"} | pipes.pop("env", {}),
        **pipes,
    )


MORE_THAN_A_PIPE_HOLDS = b"# nothing\n" * 100_000


@pytest.mark.skipif(sys.platform == "win32", reason="another signal there")
def test_interrupt(project: Any) -> None:
    """It comes while standard input is read, which is certain once a pipe has taken more than it can hold."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with running(project, "-", **pipes) as process:
        assert process.stdin is not None
        process.stdin.write(MORE_THAN_A_PIPE_HOLDS)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"flake8-sqla20 check: stopped\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is another error there")
def test_reader_that_goes_away(project: Any) -> None:
    (project.root / "many.py").write_text(LEGACY + "Session().query(User)\n" * 5_000, encoding="utf-8")
    for form in ("text", "json"):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with running(project, f"--format={form}", "many.py", **pipes) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert process.stderr.read() == b""


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
def test_disk_that_is_full(project: Any) -> None:
    for arguments in ([], ["--format=sarif"], ["--format=json", f"--output-file={FULL}"]):
        with FULL.open("wb") as full, running(project, *arguments, ".", stdout=full, stderr=subprocess.PIPE) as process:
            err = process.communicate(timeout=60)[1]
        assert process.returncode == 2
        assert err.startswith(b"flake8-sqla20 check: error: [Errno 28]")
        assert len(err.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("arguments", "env", "shown"),
    [([], {}, True), (["--format=json"], {}, True), (["-q"], {}, False), ([], {"CI": "true"}, False)],
    ids=["text", "json", "quiet", "CI"],
)
def test_progress_on_a_terminal(project: Any, arguments: list[str], env: dict[str, str], shown: bool) -> None:
    """Standard input is the first file, and is held open for more than the second after which progress shows."""
    ours, theirs = os.openpty()
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": theirs, "env": env}
    with running(project, *arguments, "-", "models.py", **pipes) as process:
        os.close(theirs)
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(MORE_THAN_A_PIPE_HOLDS)
        process.stdin.flush()
        time.sleep(1.1)
        process.stdin.close()
        out = process.stdout.read()
        written = b""
        try:
            while chunk := os.read(ours, 1000):
                written += chunk
        except OSError:
            pass  # Linux says so at the end of a terminal's output
        finally:
            os.close(ours)
    line = b"checked 2 of 2 files"
    assert written == (b"\r" + line + b"\r" + b" " * len(line) + b"\r" if shown else b"")
    assert b"checked" not in out
    assert b"models.py" in out
