"""What the linter says of a place: levels, and the finding itself."""

from __future__ import annotations

RELEASES = ("1.4", "2.0", "2.1")
# From what breaks to what is a matter of taste; `--sqla20-level` names the least that is reported.
LEVELS = ("removed", "changed", "hazard", "deprecated", "legacy", "advice")
FAILED = "SQA199"  # not of the linted code: a rule, or the linter, failed on a file


class Finding:
    """One legacy usage: its code, level, message (fact, colon, remedy), and the word it stands at.

    `row` is 1-based, `column` counts characters from 0, as flake8's plugins report them.
    """

    __slots__ = ("code", "column", "level", "message", "row")

    def __init__(self, code: str, level: str, message: str, row: int, column: int) -> None:
        self.code = code
        self.level = level
        self.message = message
        self.row = row
        self.column = column

    def __repr__(self) -> str:
        return f"{self.row}:{self.column}: {self.code} {self.message}"

    @property
    def key(self) -> tuple[int, int, str, str]:
        """The order in which findings of one file are reported."""
        return self.row, self.column, self.code, self.message


class History:
    """When a usage came to be wrong, by releases of SQLAlchemy.

    `warns` is the first release that warns of it, `removed` the first that raises ("<=1.4" where 1.4 does already),
    `legacy` the first whose documentation calls it legacy, `remedy` the first that has what to write instead.
    `always` is a level that no release decides: *changed*, *hazard* or *advice*; of what is changed, `warns` is the
    one release that warns.
    """

    __slots__ = ("always", "legacy", "remedy", "removed", "warns")

    def __init__(
        self, *, warns: str = "", removed: str = "", legacy: str = "", always: str = "", remedy: str = "1.4"
    ) -> None:
        self.warns = warns
        self.removed = removed
        self.legacy = legacy
        self.always = always
        self.remedy = remedy

    def level(self, target: str) -> str | None:
        """The level at a target release; None where the usage is fine there or its remedy does not exist yet.

        A usage counts from the release before the one that warns of it, removes it or calls it legacy; what first
        changes in 2.1 counts at 2.1 only.
        """
        if target < self.remedy:
            return None
        if self.always:
            return self.always
        if self.removed and (self.removed != "2.1" or target == "2.1"):
            return "removed"
        if self.warns and (self.warns != "2.1" or target == "2.1"):
            return "deprecated"
        return "legacy" if self.legacy and (self.legacy != "2.1" or target == "2.1") else None

    def levels(self) -> tuple[str, ...]:
        """The levels over all targets, the gravest first."""
        found = {self.level(target) for target in RELEASES}
        return tuple(level for level in LEVELS if level in found)

    def verdict(self, level: str) -> str:
        """The fact as a message states it: "is removed in 2.0"."""
        if level == "removed":
            return f"is removed in {self.removed.replace('<=1.4', '2.0 (raises since 1.4)')}"
        if level == "deprecated":
            return f"is deprecated since {self.warns}"
        return f"is legacy since {self.legacy}" if level == "legacy" else ""
