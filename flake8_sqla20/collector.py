"""What the garbage collector is spared: it would look, time and again, at what stays until the process ends.

Only in the first run of a process, which for flake8 and `check` is the last. Freezing holds all that is alive, the
host's objects as well: an editor's process that lints again has its next run thaw them, and freezes no more. A host
that freezes objects itself is let alone. Source: `gc.freeze()` in Python's documentation, which advises it where a
process forks, as flake8 does.
"""

from __future__ import annotations

import gc


class _Frozen:
    """Whether what is frozen was frozen here."""

    __slots__ = ("is_ours",)

    def __init__(self) -> None:
        self.is_ours = False


_FROZEN = _Frozen()


def begin(run: int) -> None:
    """Freeze what a process has loaded as its first run begins, and thaw it as the next one does."""
    if run == 1 and gc.isenabled() and not gc.get_freeze_count():
        gc.freeze()
        _FROZEN.is_ours = True
    elif run != 1 and _FROZEN.is_ours:
        gc.unfreeze()
        _FROZEN.is_ours = False


def is_sparing() -> bool:
    """Whether more may be frozen."""
    return _FROZEN.is_ours and gc.isenabled()


def spare() -> None:
    """Freeze what has been made since, but for what is garbage by now."""
    gc.collect()
    gc.freeze()
