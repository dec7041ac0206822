"""Where the project of a file begins."""

from __future__ import annotations

import os

_REPOSITORIES = (".git", ".hg")
_CONFIGURATIONS = ("pyproject.toml", "setup.cfg", "setup.py", "tox.ini", ".flake8")


class _Seen:
    """What a run has met: the root of each directory and the directory's real path, and what marks a directory as the
    root of a repository, or as one with a configuration file."""

    __slots__ = ("marks", "places", "run")

    def __init__(self) -> None:
        self.run = 0
        self.marks: dict[str, tuple[bool, bool]] = {}
        self.places: dict[tuple[str, str], tuple[str, str]] = {}


_SEEN = _Seen()


def placed(path: str, root: str, run: int) -> tuple[str, str]:
    """The root of the project that a file belongs to, which is `root` where the options say it, and its own path,
    both real ones; empty for standard input. `run` differs from one run to the next (0: each file is one)."""
    if run != _SEEN.run or not run:
        _SEEN.run = run
        _SEEN.places.clear()
        _SEEN.marks.clear()
    directory, name = os.path.split(path)
    if name in ("-", "stdin"):
        return "", ""
    found = _SEEN.places.get((directory, root))
    if found is None:
        real = os.path.realpath(directory)
        found = _SEEN.places[directory, root] = os.path.realpath(root) if root else root_of(real), real
    return found[0], os.path.join(found[1], name)


def root_of(directory: str) -> str:
    """The root of the project that the files of a directory belong to: of its repository, else the nearest directory
    with a configuration file, else that of its top-level package. Empty for a path that is no directory."""
    directory = os.path.realpath(directory)
    if not os.path.isdir(directory):
        return ""
    configured = ""
    above = directory
    while True:
        is_repository, is_configured = _marks(above)
        if is_repository:
            return above
        if is_configured and not configured:
            configured = above
        parent = os.path.dirname(above)
        if parent == above:
            break
        above = parent
    if configured:
        return configured
    while os.path.isfile(os.path.join(directory, "__init__.py")) and os.path.dirname(directory) != directory:
        directory = os.path.dirname(directory)
    return directory


def _marks(directory: str) -> tuple[bool, bool]:
    """Whether a directory is the root of a repository, and whether it has a configuration file."""
    if directory not in _SEEN.marks:
        _SEEN.marks[directory] = (
            any(os.path.exists(os.path.join(directory, name)) for name in _REPOSITORIES),
            any(os.path.isfile(os.path.join(directory, name)) for name in _CONFIGURATIONS),
        )
    return _SEEN.marks[directory]
