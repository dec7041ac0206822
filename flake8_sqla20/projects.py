"""The projects that a process has met, with what inference has worked out about them: as old as their layouts."""

from __future__ import annotations

from flake8_sqla20 import layouts
from flake8_sqla20.collector import is_sparing, spare
from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.project import Project

_MOST = 4  # projects held at a time
_GROWN = 100_000  # bytes of modules read that are worth a look at all objects


class _Met:
    """The projects that are held, and how many files were linted."""

    __slots__ = ("linted", "projects")

    def __init__(self) -> None:
        self.linted = 0
        self.projects: dict[tuple[str, Names], Project] = {}


_MET = _Met()


def around(path: str, root: str, names: Names, run: int) -> tuple[Project, str]:
    """The project around a file, and the file's real path. `root` and `run` are as in `layouts.around`; inference rests
    on the conventional names, so each set of them has projects of its own."""
    layout, path = layouts.around(path, root, run)
    if not path:
        return Project(layout), ""
    key = layout.root, names
    project = _MET.projects.get(key)
    if project is None or project.layout is not layout:
        if len(_MET.projects) >= _MOST:
            _MET.projects.clear()
        project = _MET.projects[key] = Project(layout)
    project.refresh()
    return project, path


def settle() -> None:
    """Spare the garbage collector what is held of projects, some hundred thousand nodes that stay. Not after the first
    file: an editor's run has no other."""
    _MET.linted += 1
    if _MET.linted < 2 or not is_sparing() or sum(each.grown for each in _MET.projects.values()) < _GROWN:
        return
    for each in _MET.projects.values():
        each.grown = 0
    spare()
