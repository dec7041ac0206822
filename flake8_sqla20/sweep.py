"""A sweep over files: a task for each, in this process or in several, with progress on a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from flake8_sqla20.invocation import Invocation
    from flake8_sqla20.workers import Died

R = TypeVar("R")
# Without an explicit --jobs other processes start only after this time: they take a while to start themselves.
_SERIAL_SECONDS = 0.1
# Before 3.11 the parser's stack overflows on expressions of so many characters, and the process dies of it: files of
# that size go to a worker.
_PARSER_MAY_DIE = sys.version_info < (3, 11)
_DEADLY_BYTES = 50_000


def swept(
    task: Callable[[str], R],
    paths: Sequence[str],
    invocation: Invocation,
    prepare: Callable[[], None],
    died: Callable[[str, Died], R],
) -> Iterator[R]:
    """What `task` returns for each path, in no order, and what `died` says of one that its process died of.

    `task` must not raise; it and `prepare`, which each further process calls first, must be picklable.
    """
    jobs = min(invocation.jobs, len(paths))
    progress = Progress(len(paths), shown=_may_show_progress(invocation))
    waiting, deadly = deque(paths), []
    deadline = time.monotonic() + (_SERIAL_SECONDS if invocation.options.jobs.is_auto else 0)
    try:
        while waiting and (jobs < 2 or time.monotonic() < deadline):
            path = waiting.popleft()
            if _PARSER_MAY_DIE and _is_large(path):
                deadly.append(path)
            else:
                progress.count()
                yield task(path)
        if deadly or waiting:
            for found in _by_workers(task, [*deadly, *waiting], max(1, jobs), prepare, died):
                progress.count()
                yield found
    finally:
        progress.erase()


def _by_workers(
    task: Callable[[str], R],
    paths: Sequence[str],
    jobs: int,
    prepare: Callable[[], None],
    died: Callable[[str, Died], R],
) -> Iterator[R]:
    from flake8_sqla20.workers import Died, mapped

    left = Counter(paths)
    try:
        for path, found in mapped(task, paths, jobs, prepare):
            left[path] -= 1
            yield died(path, found) if isinstance(found, Died) else found
    except (OSError, ImportError):  # no process can be started here, as flake8 finds on some systems, too
        for path in left.elements():
            yield task(path)


def _is_large(path: str) -> bool:
    try:
        return Path(path).stat().st_size > _DEADLY_BYTES
    except OSError:
        return False


def _may_show_progress(invocation: Invocation) -> bool:
    options = invocation.options
    return sys.stderr.isatty() and not options.quiet and not options.verbose and not os.environ.get("CI")


class Progress:
    """A line on a terminal that counts files, for runs of more than a second; erased at the end."""

    def __init__(self, total: int, *, shown: bool) -> None:
        self._total = total
        self._done = 0
        self._next = time.monotonic() + 1 if shown else float("inf")
        self._width = 0

    def count(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + 0.1
            self._write(f"checked {self._done} of {self._total} files")

    def erase(self) -> None:
        if self._width:
            self._write(" " * self._width + "\r")

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text)
        sys.stderr.flush()
        self._width = len(text)
