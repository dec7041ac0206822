"""The projects that a process has met: kept for the files that follow, and never older than the run.

A run of flake8 or `check` reads what a file imports as it is when the run first needs it. Editors lint run after run in
one process: a run begins with a look at every file that the runs before it have read.
"""

from __future__ import annotations

import os

from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.project import Project, root_of

_MOST = 4  # projects held at a time


class _Met:
    """What is known of the file system in a run: the root of each directory, and the projects that are up to date."""

    __slots__ = ("current", "projects", "roots", "run")

    def __init__(self) -> None:
        self.run = 0
        self.roots: dict[str, str] = {}
        self.projects: dict[tuple[str, Names], Project] = {}
        self.current: set[Project] = set()

    def begin(self, run: int) -> None:
        """Trust nothing that another run has seen; 0 is no run, and trusts nothing at all."""
        if run != self.run or not run:
            self.run = run
            self.roots.clear()
            self.current.clear()


_MET = _Met()


def around(path: str, root: str, names: Names, run: int) -> tuple[Project, str]:
    """The project around a file, and the file's real path. `root` is what the options say of it, if anything; inference
    rests on the conventional names, so each set of them has projects of its own."""
    _MET.begin(run)
    directory, name = os.path.split(os.path.abspath(path))
    if name in ("-", "stdin"):
        return Project(), ""
    found = _MET.roots.get(directory)
    if found is None:
        found = _MET.roots[directory] = os.path.realpath(root) if root else root_of(directory)
    key = found, names
    project = _MET.projects.get(key)
    if project is None:
        if len(_MET.projects) >= _MOST:
            _MET.projects.clear()
        project = _MET.projects[key] = Project(found)
    elif project not in _MET.current or project.is_full:
        project.refresh()
    _MET.current.add(project)
    return project, os.path.join(os.path.realpath(directory), name)
