"""Development sessions: `nox` runs the tests and the checks, `nox -l` lists the rest."""

from __future__ import annotations

import os
import pathlib

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "lint"]
nox.options.error_on_missing_interpreters = False

ROOT = pathlib.Path(__file__).parent
PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")


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
    """What the rules and the catalogue say about SQLAlchemy, held against the library itself, release by release."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "library"))
    session.install(f"SQLAlchemy[aiosqlite]{sqlalchemy}")
    for place in ("tests/library", "tests/library/catalogue.py"):  # pytest collects the catalogue where it is named
        session.run("python", "-m", "pytest", place, *session.posargs)


@nox.session(python="3.13")
def fixes(session: nox.Session) -> None:
    """What `fix` makes of legacy code, run on SQLAlchemy 2.0 and 2.1 beside the legacy code on 1.4."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "test"))
    pythons = []
    for release in ("==1.4.54", ">=2.0,<2.1", ">=2.1,<2.2"):
        directory = pathlib.Path(session.create_tmp(), "SQLAlchemy" + release.replace(",", "")).resolve()
        session.run("python", "-m", "venv", str(directory))
        pythons.append(str(directory / "bin" / "python"))
        session.run(pythons[-1], "-m", "pip", "install", f"SQLAlchemy[aiosqlite]{release}", external=True)
    environment = {"SQLALCHEMY_PYTHONS": os.pathsep.join(pythons)}
    session.run("python", "-m", "pytest", "tests/library/fixes.py", *session.posargs, env=environment)


@nox.session
def editors(session: nox.Session) -> None:
    """The plugin in python-lsp-server, Vim, Neovim and Emacs; those that are not installed are skipped by name."""
    integrate(session, "language_server", "vim", "emacs")


@nox.session
def precommit(session: nox.Session) -> None:
    """The pre-commit recipes of the README, in commits of staged files to a repository of their own."""
    integrate(session, "precommit")


@nox.session
def notebooks(session: nox.Session) -> None:
    """A notebook through nbQA."""
    integrate(session, "notebooks")


@nox.session
def recipes(session: nox.Session) -> None:
    """The recipes for continuous integration: their schemas, and their commands in an environment of their own."""
    integrate(session, "recipes")


def integrate(session: nox.Session, *modules: str) -> None:
    """Run modules of tests/integrations. pytest collects them only where they are named."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "integrations"))
    session.run("python", "-m", "pytest", *(f"tests/integrations/{name}.py" for name in modules), *session.posargs)


@nox.session
def benchmark(session: nox.Session) -> None:
    """What the plugin adds to a flake8 run. The script makes the two environments it compares."""
    session.run("python", "benchmarks/lint_cost.py", *session.posargs)


@nox.session
def benchmark_instructions(session: nox.Session) -> None:
    """The same in instructions, which no neighbour changes; needs valgrind."""
    session.run("python", "benchmarks/instructions.py", *session.posargs)


@nox.session
def benchmark_project(session: nox.Session) -> None:
    """What the plugin adds on a project of a thousand files, and on one file of it as an editor hands it over."""
    session.run("python", "benchmarks/project_cost.py", *session.posargs)


@nox.session
def benchmark_check(session: nox.Session) -> None:
    """What `flake8-sqla20 check` takes beside flake8 and ruff."""
    session.run("python", "benchmarks/check_cost.py", *session.posargs)


@nox.session
def benchmark_fix(session: nox.Session) -> None:
    """What `flake8-sqla20 fix` takes beside ruff, django-upgrade and a codemod with LibCST."""
    session.run("python", "benchmarks/fix_cost.py", *session.posargs)


@nox.session
def stress(session: nox.Session) -> None:
    """Ten thousand mutated files through `fix --unsafe`, held against the laws of a fix."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, "test"))
    session.run("python", "benchmarks/fix_stress.py", *session.posargs)


@nox.session
def generate(session: nox.Session) -> None:
    """The pages under docs/rules and the README's rule table, from the rules' docstrings."""
    session.install("-e", ".")
    session.run("python", "docs/generate.py", *session.posargs)
