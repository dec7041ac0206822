"""A pool of worker processes for tasks that may kill their process.

`multiprocessing.Pool` waits for ever for a worker that died, and `concurrent.futures` does not say which task it died
of. Here a chunk of tasks that takes its worker with it is tried again task by task, and what dies alone is reported.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
_LARGEST = 32  # tasks handed over at once
_ROUNDS = 8  # that many chunks for each worker, so that the last ones end at about the same time


class Died:
    """Stands for the result of a task whose process died; `status` is the exit code, negative for a signal."""

    __slots__ = ("status",)

    def __init__(self, status: int | None) -> None:
        self.status = status

    def __str__(self) -> str:
        if self.status is not None and self.status < 0:
            with suppress(ValueError):
                return f"the process that read it was ended by {signal.Signals(-self.status).name}"
        return f"the process that read it ended with status {self.status}"


class _Worker(Generic[T]):
    """A process, the connection to it, and the tasks that it has."""

    __slots__ = ("connection", "process", "tasks")

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.tasks: Sequence[T] = ()


def mapped(
    task: Callable[[T], R], items: Sequence[T], jobs: int, prepare: Callable[[], None]
) -> Iterator[tuple[T, R | Died]]:
    """Each item with what `task` returns for it, in no order, from up to `jobs` processes.

    `task` must not raise; it and `prepare`, which each process calls first, must be picklable where processes are
    spawned. Raises OSError or ImportError where no process can be started. The processes end with the iteration.
    """
    context: Any = multiprocessing.get_context()  # what it is differs by system
    size = max(1, min(_LARGEST, len(items) // (jobs * _ROUNDS)))
    waiting = deque(items[start : start + size] for start in range(0, len(items), size))
    workers: list[_Worker[T]] = []
    try:
        while waiting or workers:
            while waiting and len(workers) < jobs:
                workers.append(_started(context, task, prepare, [each.connection for each in workers]))
                _hand_over(workers[-1], waiting.popleft())
            ready = set(wait([end for each in workers for end in (each.connection, each.process.sentinel)]))
            for worker in [each for each in workers if {each.connection, each.process.sentinel} & ready]:
                try:
                    results: list[R] = worker.connection.recv()
                except (EOFError, OSError):
                    worker.process.join()
                    workers.remove(worker)
                    if len(worker.tasks) == 1:
                        yield worker.tasks[0], Died(worker.process.exitcode)
                    else:
                        waiting.extendleft([each] for each in worker.tasks)
                    continue
                yield from zip(worker.tasks, results, strict=True)
                if waiting:
                    _hand_over(worker, waiting.popleft())
                else:
                    _dismiss(worker)
                    workers.remove(worker)
    finally:
        for worker in workers:
            worker.process.kill()
            worker.process.join()


def _started(
    context: Any,
    task: Callable[[T], R],
    prepare: Callable[[], None],
    strangers: list[Connection],
) -> _Worker[T]:
    ours, theirs = context.Pipe()
    # A forked process holds copies of the connections to those before it, which would keep them open for ever.
    inherited = [ours, *strangers] if context.get_start_method() == "fork" else []
    process = context.Process(target=_serve, args=(theirs, inherited, task, prepare), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _hand_over(worker: _Worker[T], tasks: Sequence[T]) -> None:
    worker.tasks = tasks
    with suppress(OSError):  # where it is dead already, the next wait tells
        worker.connection.send(tasks)


def _dismiss(worker: _Worker[T]) -> None:
    worker.connection.close()
    worker.process.join()


def _serve(
    connection: Connection, inherited: Sequence[Connection], task: Callable[[T], R], prepare: Callable[[], None]
) -> None:
    """What a worker does: chunk after chunk, until the connection closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the first process ends the others
    for each in inherited:
        each.close()
    prepare()
    with suppress(EOFError, OSError):  # the first process wants no more, or is gone
        while True:
            connection.send([task(each) for each in connection.recv()])
