"""Development sessions: `nox` runs the tests and the checks, `nox -l` lists the rest."""

from __future__ import annotations

import pathlib
import shutil
import textwrap

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "lint"]
nox.options.error_on_missing_interpreters = False

ROOT = pathlib.Path(__file__).parent
PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")

LEGACY_SAMPLE = """\
    from sqlalchemy.orm import Session


    def names(session: Session) -> list:
        return session.query("name").all()
    """


@nox.session(python=PYTHONS)
@nox.parametrize("flake8", ["6.0.0", "newest"])
def tests(session: nox.Session, flake8: str) -> None:
    """The test suite, with the oldest and the newest flake8 the package allows."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "test"))
    session.install("--upgrade", "flake8<8" if flake8 == "newest" else f"flake8=={flake8}")
    session.run("python", "-m", "pytest", "-n", "auto", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff, mypy --strict and the layers of the package."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "dev"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy", "--strict")
    session.run("lint-imports")


@nox.session(python="3.13")
@nox.parametrize("sqlalchemy", ["==1.4.54", ">=2.0,<2.1", ">=2.1,<2.2"])
def library(session: nox.Session, sqlalchemy: str) -> None:
    """What the rules say about SQLAlchemy, held against the library itself, release by release."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "test"))
    session.install(f"SQLAlchemy[aiosqlite]{sqlalchemy}")
    session.run("python", "-m", "pytest", "tests/library", *session.posargs)


@nox.session
def precommit(session: nox.Session) -> None:
    """The hook as a user's pre-commit installs and runs it, on a legacy file in a repository of its own."""
    session.install("pre-commit>=4")
    hook = committed_copy(session, pathlib.Path(session.create_tmp()).absolute() / "hook")
    user = pathlib.Path(session.create_tmp()).absolute() / "user"
    shutil.rmtree(user, ignore_errors=True)
    user.mkdir(parents=True)
    (user / "names.py").write_text(textwrap.dedent(LEGACY_SAMPLE), encoding="utf-8")
    with session.chdir(user):
        session.run("git", "init", "--quiet", external=True)
        session.run("git", "add", ".", external=True)
        shown = session.run(
            "pre-commit", "try-repo", str(hook), "flake8-sqla20", "--all-files", "--verbose",
            silent=True, success_codes=[1],
        )  # fmt: skip
    session.log(shown)
    if "names.py:5:20: SQA101" not in str(shown):
        session.error("pre-commit ran, and SQA101 is not in what it printed")


def committed_copy(session: nox.Session, target: pathlib.Path) -> pathlib.Path:
    """The files of the work tree as one commit of a new repository: pre-commit installs hooks from commits only."""
    shutil.rmtree(target, ignore_errors=True)
    listed = session.run(
        "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", silent=True, external=True
    )
    for name in filter(None, str(listed).split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    with session.chdir(target):
        session.run("git", "init", "--quiet", external=True)
        session.run("git", "add", "--all", "--force", external=True)
        session.run(
            "git", "-c", "user.name=nox", "-c", "user.email=nox@localhost", "commit", "--quiet", "-m", "work tree",
            external=True,
        )  # fmt: skip
    return target


@nox.session
def benchmark(session: nox.Session) -> None:
    """What the plugin adds to a flake8 run. The script makes the two environments it compares."""
    session.run("python", "benchmarks/lint_cost.py", *session.posargs)


@nox.session
def benchmark_check(session: nox.Session) -> None:
    """What `flake8-sqla20 check` takes beside flake8 and ruff."""
    session.run("python", "benchmarks/check_cost.py", *session.posargs)


@nox.session
def generate(session: nox.Session) -> None:
    """The pages under docs/rules and the README's rule table, from the rules' docstrings."""
    session.install("-e", ".")
    session.run("python", "docs/generate.py", *session.posargs)
