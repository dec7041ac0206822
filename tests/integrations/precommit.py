"""The README's pre-commit recipes, run as `git commit` runs them: on what is staged, in a repository of its own."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable

import pytest

# The file of that name in flake8's repository.
FLAKE8_HOOK = """\
-   id: flake8
    name: flake8
    description: '`flake8` is a command-line utility for enforcing style consistency across Python projects.'
    entry: flake8
    language: python
    types: [python]
    require_serial: true
"""
FLAKE8_PROJECT = """\
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "stand-in-for-flake8"
version = "0"
dependencies = ["flake8>=7,<8"]

[tool.setuptools]
py-modules = []
"""
LEGACY = """\
from sqlalchemy.orm import Session


def user(session: Session) -> object:
    return session.query(object).get(1)
"""
MODERN = LEGACY.replace("query(object).get(1)", "get(object, 1)")
FIXABLE = """\
from sqlalchemy import MetaData, create_engine, select

engine = create_engine("sqlite://")
metadata = MetaData(bind=engine)
statement = select([engine])
"""
CONFIGURATION = "[flake8]\nselect = SQA1\nsqla20-level = deprecated\n"
FOUND = re.compile(r"^(\S+:\d+:\d+: SQA\d+)", re.MULTILINE)


class Repository:
    """A user's repository with an installed pre-commit hook."""

    def __init__(self, root: pathlib.Path, run: Callable[..., str], environment: dict[str, str]) -> None:
        self.root = root
        self.run = run
        self.environment = environment

    def write(self, **files: str) -> None:
        """Writes `name_py="…"` as name.py and `_flake8=` as .flake8."""
        for name, text in files.items():
            (self.root / name.replace("_", ".", 1)).write_text(text, encoding="utf-8")

    def stage(self, *names: str) -> None:
        self.run(["git", "add", *names], self.root)

    def commit(self, status: int) -> list[str]:
        """`git commit` with the hook; the places that it printed. Fails on another exit status."""
        shown = self.run(["git", "commit", "--message=change"], self.root, status, **self.environment)
        assert "flake8" in shown
        return FOUND.findall(shown)


@pytest.fixture(scope="session")
def flake8_hook(run: Callable[..., str], commit: Callable[..., pathlib.Path], tmp_path_factory) -> pathlib.Path:
    """Stands for flake8's repository, so that a run needs no other network than the package index."""
    root = tmp_path_factory.mktemp("flake8")
    (root / ".pre-commit-hooks.yaml").write_text(FLAKE8_HOOK, encoding="utf-8")
    (root / "pyproject.toml").write_text(FLAKE8_PROJECT, encoding="utf-8")
    commit(root)
    run(["git", "tag", "7.3.0"], root)
    return root


@pytest.fixture
def repository_with(
    run: Callable[..., str],
    commit: Callable[..., pathlib.Path],
    recipe: Callable[[str, str], str],
    committed_copy: pathlib.Path,
    flake8_hook: pathlib.Path,
    tmp_path: pathlib.Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Repository]:
    """Makes a repository with the README's recipe that contains a word, and a legacy old.py, committed before there was
    a hook."""

    def make(word: str) -> Repository:
        configuration = recipe("yaml", word)
        for written, real in {
            "<a commit or tag of it>": run(["git", "rev-parse", "HEAD"], committed_copy).strip(),
            "git+<this repository's URL>": f"git+{committed_copy.as_uri()}",
            "<this repository's URL>": str(committed_copy),
            "https://github.com/PyCQA/flake8": str(flake8_hook),
        }.items():
            configuration = configuration.replace(written, real)
        store = tmp_path_factory.getbasetemp() / "pre-commit"  # one for all tests: an environment is made once
        identity = {f"GIT_{role}_{what}": "nobody" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        made = Repository(tmp_path, run, {"PRE_COMMIT_HOME": str(store), **identity})
        made.write(old_py=LEGACY, _flake8=CONFIGURATION)
        commit(tmp_path)
        (tmp_path / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
        made.stage(".pre-commit-config.yaml")
        run(["pre-commit", "install"], tmp_path)
        return made

    return make


@pytest.fixture(params=["args: [--sqla20-level=deprecated]", "additional_dependencies"])
def repository(request: pytest.FixtureRequest, repository_with: Callable[[str], Repository]) -> Repository:
    """A repository with one of the recipes that report."""
    return repository_with(request.param)


def test_only_staged_files_are_linted(repository: Repository) -> None:
    repository.write(new_py=MODERN)
    repository.stage("new.py")
    assert repository.commit(status=0) == []
    repository.write(new_py=LEGACY)
    repository.stage("new.py")
    assert repository.commit(status=1) == ["new.py:5:34: SQA102"]
    everything = repository.run(["pre-commit", "run", "--all-files"], repository.root, 1, **repository.environment)
    assert sorted(FOUND.findall(everything)) == ["new.py:5:34: SQA102", "old.py:5:34: SQA102"]


def test_the_staged_text_counts_and_not_the_work_tree(repository: Repository) -> None:
    repository.write(new_py=MODERN)
    repository.stage("new.py")
    repository.write(new_py=LEGACY)
    assert repository.commit(status=0) == []
    assert (repository.root / "new.py").read_text(encoding="utf-8") == LEGACY
    repository.stage("new.py")
    repository.write(new_py=MODERN)
    assert repository.commit(status=1) == ["new.py:5:34: SQA102"]
    assert (repository.root / "new.py").read_text(encoding="utf-8") == MODERN


def test_what_the_configuration_ignores_and_excludes(repository: Repository) -> None:
    """flake8 matches `exclude` with a file that is named to it: `legacy/*` holds, `legacy` alone does not."""
    (repository.root / "legacy").mkdir()
    (repository.root / "legacy" / "old.py").write_text(LEGACY, encoding="utf-8")
    repository.write(new_py=LEGACY, _flake8=CONFIGURATION + "exclude = legacy\nper-file-ignores = new.py: SQA102\n")
    repository.stage("new.py", "legacy", ".flake8")
    assert repository.commit(status=1) == ["legacy/old.py:5:34: SQA102"]
    repository.write(_flake8=CONFIGURATION + "exclude = legacy/*\nper-file-ignores = new.py: SQA102\n")
    repository.stage(".flake8")
    assert repository.commit(status=0) == []


def test_staged_files_are_fixed(repository_with: Callable[[str], Repository]) -> None:
    """The commit fails where a file has changed, and passes once that is staged, whatever is left by hand."""
    repository = repository_with("- id: flake8-sqla20-fix")
    repository.write(new_py=FIXABLE, _flake8="[flake8]\n")
    repository.stage("new.py")
    repository.commit(status=1)
    fixed = FIXABLE.replace("[engine]", "engine")
    assert (repository.root / "new.py").read_text(encoding="utf-8") == fixed
    assert (repository.root / "old.py").read_text(encoding="utf-8") == LEGACY
    repository.stage("new.py")
    repository.commit(status=0)
    assert repository.run(["git", "show", "HEAD:new.py"], repository.root) == fixed
