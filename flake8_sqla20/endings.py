"""How a run of a command ends: its exit code, and what it says when it ends early."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType


class Stopped(KeyboardInterrupt):
    """A signal that asks the run to end."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


def ended(program: str, run: Callable[[], int]) -> int:
    """The exit code of a run: its own, 2 where it cannot run or write, 130 for Ctrl-C, 128 and the number of another
    signal."""
    try:
        try:
            from flake8_sqla20.frontend import ConfigurationError

            try:
                return run()
            except ConfigurationError as error:
                print(f"{program}: error: {error}", file=sys.stderr)
                return 2
        except KeyboardInterrupt as stop:
            print(f"{program}: stopped", file=sys.stderr)
            return stop.status if isinstance(stop, Stopped) else 130
    except OSError as error:  # of the output: `flake8-sqla20 check . | head`, a disk that is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains again when it ends
        if isinstance(error, BrokenPipeError):
            return 1
        print(f"{program}: error: {error}", file=sys.stderr)
        return 2


def _signals() -> list[signal.Signals]:
    return [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def stoppable() -> Iterator[None]:
    """Within it SIGTERM and SIGHUP raise as Ctrl-C does, and whichever comes first comes alone, so that what must be
    put away is put away."""

    def stop(number: int, _: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped(number)

    before = {each: signal.getsignal(each) for each in _signals()}
    before = {each: handler for each, handler in before.items() if handler is not signal.SIG_IGN}  # as under nohup
    try:
        for each in before:
            with suppress(ValueError):  # in a thread there are no signals
                signal.signal(each, stop)
        yield
    finally:
        for each, handler in before.items():
            with suppress(ValueError):
                signal.signal(each, handler if handler is not None else signal.SIG_DFL)


def stopped_at_once() -> None:
    """What a worker does first: SIGTERM ends it, as it would without `stoppable`."""
    for each in _signals():
        if each != signal.SIGINT:
            signal.signal(each, signal.SIG_DFL)
