"""What inference is working out at the moment, in all modules of a project: it ends cycles and bounds the work."""

from __future__ import annotations

from flake8_sqla20.semantics.kinds import Kind

_MOST = 20_000  # results that are not kept, after which all are: what asks itself in many ways is not worth the time


class Progress:
    """`running` is what is being worked out, `depth` how deep in one another, `cuts` how often the answer was that it
    is being worked out already, or too deep. `hops` is how many modules of callers it is away from what was asked, and
    `read` how many bytes were read for what they pass."""

    __slots__ = ("_lost", "cuts", "depth", "hops", "read", "running")

    def __init__(self) -> None:
        self.depth = 0
        self.running: set[object] = set()
        self.cuts = 0
        self.hops = 0
        self.read = 0
        self._lost = 0

    def begin(self) -> None:
        """Begin with another module: what it may cost does not depend on those before it."""
        self._lost = 0
        self.read = 0

    def settles(self, found: Kind | None) -> bool:
        """Whether a result that rests on a cut may be kept: one that tells something nevertheless, or beside which
        nothing is being worked out that would tell more."""
        if not self.running or found is not None and (found.name != "unknown" or found.node is not None):
            return True
        self._lost += 1
        return self._lost > _MOST
