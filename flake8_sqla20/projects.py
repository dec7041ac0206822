"""The projects that a process has met: kept for the files that follow, and never older than the run.

A run of flake8 or `check` reads what a file imports as it is when the run first needs it. Editors lint run after run in
one process: a run begins with a look at every file that the runs before it have read.
"""

from __future__ import annotations

from flake8_sqla20.collector import is_sparing, spare
from flake8_sqla20.roots import placed
from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.project import Project

_MOST = 4  # projects held at a time
_GROWN = 100_000  # bytes of modules read that are worth a look at all objects


class _Met:
    """The projects that are held, and those of them that are up to date in a run."""

    __slots__ = ("current", "linted", "projects", "run")

    def __init__(self) -> None:
        self.run = 0
        self.linted = 0  # files
        self.projects: dict[tuple[str, Names], Project] = {}
        self.current: set[Project] = set()

    def begin(self, run: int) -> None:
        """Trust nothing that another run has seen; 0 is no run, and trusts nothing at all."""
        if run != self.run or not run:
            self.run = run
            self.linted = 0
            self.current.clear()


_MET = _Met()


def around(path: str, root: str, names: Names, run: int) -> tuple[Project, str]:
    """The project around a file, and the file's real path. `root` is what the options say of it, if anything; inference
    rests on the conventional names, so each set of them has projects of its own."""
    _MET.begin(run)
    root, path = placed(path, root, run)
    if not path:
        return Project(), ""
    key = root, names
    project = _MET.projects.get(key)
    if project is None:
        if len(_MET.projects) >= _MOST:
            _MET.projects.clear()
        project = _MET.projects[key] = Project(root)
    elif project not in _MET.current or project.is_full:
        project.refresh()
    _MET.current.add(project)
    return project, path


def reaches(text: str, path: str, root: str, names: Names, run: int) -> bool:
    """Whether a file that does not name SQLAlchemy imports a module of its project that does, or one that imports such
    a one; `root`, `names` and `run` are as in `around`."""
    project, path = around(path, root, names, run)
    if project.reaches(text, path, hops=1):
        return True
    # A test may have all that it uses from fixtures.
    return "def test" in text and any(project.speaks(each, hops=2) for each in project.conftests(path))


def settle() -> None:
    """Spare the garbage collector what is held of projects, some hundred thousand nodes that stay. Not after the first
    file: an editor's run has no other."""
    _MET.linted += 1
    if _MET.linted < 2 or not is_sparing() or sum(each.grown for each in _MET.projects.values()) < _GROWN:
        return
    for each in _MET.projects.values():
        each.grown = 0
    spare()
