"""The layouts of the projects that a process has met: kept for the files that follow, and never older than the run.

A run of flake8 or `check` reads what a file imports as it is when the run first needs it. Editors lint run after run in
one process: a run begins with a look at every file that the runs before it have read.
"""

from __future__ import annotations

from flake8_sqla20.layout import Layout
from flake8_sqla20.roots import placed

_MOST = 4  # projects held at a time


class _Met:
    """The layouts that are held, by their roots, and those of them that are up to date in a run."""

    __slots__ = ("current", "layouts", "run")

    def __init__(self) -> None:
        self.run = 0
        self.layouts: dict[str, Layout] = {}
        self.current: set[str] = set()

    def begin(self, run: int) -> None:
        """Trust nothing that another run has seen; 0 is no run, and trusts nothing at all."""
        if run != self.run or not run:
            self.run = run
            self.current.clear()


_MET = _Met()


def around(path: str, root: str, run: int) -> tuple[Layout, str]:
    """The layout of the project that a file belongs to, and the file's real path; an empty one, and no path, for
    standard input. `root` is what the options say of it, if anything, `run` is as in `roots.placed`."""
    _MET.begin(run)
    root, path = placed(path, root, run)
    if not path:
        return Layout(), ""
    layout = _MET.layouts.get(root)
    if layout is None:
        if len(_MET.layouts) >= _MOST:
            _MET.layouts.clear()
        layout = _MET.layouts[root] = Layout(root)
    elif root not in _MET.current or layout.is_full:
        layout.refresh()
    _MET.current.add(root)
    return layout, path


def reaches(text: str, path: str, root: str, run: int) -> bool:
    """Whether a file that does not name SQLAlchemy imports a module of its project that does, or one that imports such
    a one; `root` and `run` are as in `around`."""
    layout, path = around(path, root, run)
    if layout.reaches(text, path, hops=1):
        return True
    # A test may have all that it uses from fixtures.
    return "def test" in text and any(layout.speaks(each, hops=2) for each in layout.conftests(path))
