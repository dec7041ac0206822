"""A directory in which flake8, `check` and `fix` run as processes."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator

import pytest

collect_ignore = ["projects"]  # samples, among them tests of their own


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pathlib.Path]:
    """Where the processes that tests start keep what they find: not among the user's own."""
    home = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(home))
        yield home


MODELS = """\
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app import User, statement

engine = create_engine("sqlite://")
session = Session(engine)
users = session.query(User).all()
rows = engine.execute(statement)
"""
START_AS = """\
import multiprocessing, sys
multiprocessing.set_start_method(sys.argv.pop(1))
from {module} import main
sys.exit(main())
"""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What one process left behind. `places` are its findings as `path:row:column: code`, in the order printed, a
    path without its `./`."""

    status: int
    out: str
    err: str

    @property
    def places(self) -> list[str]:
        return re.findall(r"^(?:\./)?(\S+:\d+:\d+: [A-Z]+\d+)", self.out, re.MULTILINE)

    @property
    def codes(self) -> list[str]:
        return [place.rpartition(" ")[2] for place in self.places]


class Project:
    """A directory with files, out of reach of any configuration file above it."""

    models = MODELS
    query = "models.py:8:17: SQA101"
    execute = "models.py:9:15: SQA121"

    def __init__(self, root: pathlib.Path) -> None:
        self.root = root
        self.write(models_py=MODELS, _flake8="[flake8]\n")

    def write(self, **files: str) -> None:
        """Writes `name_py="…"` as name.py, `setup_cfg=` as setup.cfg and `_flake8=` as .flake8, dedented."""
        for name, text in files.items():
            (self.root / name.replace("_", ".", 1)).write_text(textwrap.dedent(text), encoding="utf-8")

    def check(
        self,
        *arguments: str,
        stdin: str | bytes | None = None,
        start: str | None = None,
        status: int | None = 1,
        cwd: pathlib.Path | None = None,
    ) -> Outcome:
        """One process of `flake8-sqla20 check`, by the multiprocessing start method `start` if given."""
        program = _program("flake8_sqla20", "flake8_sqla20.cli", start)
        return self._ended([*program, "check", *arguments], stdin, status, cwd)

    def fix(
        self,
        *arguments: str,
        stdin: str | bytes | None = None,
        start: str | None = None,
        status: int | None = 0,
        cwd: pathlib.Path | None = None,
    ) -> Outcome:
        """The same with `flake8-sqla20 fix`."""
        program = _program("flake8_sqla20", "flake8_sqla20.cli", start)
        return self._ended([*program, "fix", *arguments], stdin, status, cwd)

    def flake8(
        self,
        *arguments: str,
        stdin: str | None = None,
        start: str | None = None,
        status: int | None = 1,
        cwd: pathlib.Path | None = None,
    ) -> Outcome:
        """The same with flake8."""
        return self._ended([*_program("flake8", "flake8.main.cli", start), *arguments], stdin, status, cwd)

    def _ended(
        self, command: list[str], stdin: str | bytes | None, status: int | None, cwd: pathlib.Path | None
    ) -> Outcome:
        ended = subprocess.run(
            [sys.executable, *command],
            cwd=cwd or self.root,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            timeout=120,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            check=False,
        )
        outcome = Outcome(ended.returncode, ended.stdout.decode().replace(os.linesep, "\n"), ended.stderr.decode())
        assert "Traceback" not in outcome.out + outcome.err, outcome
        assert status is None or outcome.status == status, outcome
        return outcome


def _program(package: str, module: str, start: str | None) -> list[str]:
    return ["-m", package] if start is None else ["-c", START_AS.format(module=module), start]


@pytest.fixture
def project(tmp_path: pathlib.Path) -> Project:
    """A directory with the legacy models.py in it, which has a finding of level legacy and one of level removed."""
    return Project(tmp_path)
