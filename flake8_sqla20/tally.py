"""What `fix` says of a run: the findings that are left, the counts for each rule, and a sentence."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from flake8_sqla20.fixer import BY_HAND, FIXED, UNSAFE, Repair
from flake8_sqla20.formats import counted, links_of, name_of, written
from flake8_sqla20.outcome import Outcome
from flake8_sqla20.rewrite.document import Document

_ENDS = re.compile(r"\r\n|\r|\n")


def lines_of_left(outcome: Outcome, *, dry: bool) -> Iterator[str]:
    """A line for each finding of a file that is left, at its place in the file as it is on disk then."""
    rows = _rows_before(outcome) if dry else {}
    for each in sorted(outcome.repairs):
        if each.status != FIXED:
            how = "needs --unsafe" if each.status == UNSAFE else "by hand"
            yield f"{outcome.name}:{rows.get(each.row, each.row)}:{each.column + 1}: {each.code} {how}: {each.why}"


def _rows_before(outcome: Outcome) -> dict[int, int]:
    """Row in the new text -> row in the old one, for lines that both have."""
    if outcome.new is None:
        return {}
    old, new = (_ENDS.split(Document(each).text) for each in (outcome.raw, outcome.new))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.b + index + 1: block.a + index + 1 for block in blocks for index in range(block.size)}


def table(counts: Counter[tuple[str, str]], *, dry: bool) -> Iterator[str]:
    """The counts of (code, status) for each rule that was met, a row each."""
    codes = sorted({code for code, _ in counts})
    rows: list[tuple[str, ...]] = [("CODE", "NAME", "FIXABLE" if dry else "FIXED", "NEEDS --UNSAFE", "BY HAND")]
    rows += [
        (code, name_of(code), *(str(counts[code, status]) for status in (FIXED, UNSAFE, BY_HAND))) for code in codes
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        left, right = zip(row[:2], widths[:2], strict=True), zip(row[2:], widths[2:], strict=True)
        yield "  ".join([*(cell.ljust(width) for cell, width in left), *(cell.rjust(width) for cell, width in right)])


def sentence(counts: Counter[tuple[str, str]], files: int, *, dry: bool) -> str:
    """All of it in one sentence; `dry` says that nothing was written."""
    by_status: Counter[str] = Counter()
    for (_, status), count in counts.items():
        by_status[status] += count
    total = sum(by_status.values())
    if not total:
        return "Nothing to fix."
    fixed = f"{by_status[FIXED] or 'none'} of {counted(total, 'finding')}"
    where = f" in {counted(files, 'file')}" if files else ""
    left = [f"{by_status[UNSAFE]} more with --unsafe"] if by_status[UNSAFE] else []
    left += [f"{by_status[BY_HAND]} by hand"] if by_status[BY_HAND] else []
    return f"{'Would fix' if dry else 'Fixed'} {fixed}{where}{'; ' if left else ''}{', '.join(left)}."


def as_json(files: Iterable[tuple[str, str, Sequence[Repair]]]) -> str:
    """One array of the findings in (name, text, proposals) of files, each with its fix or why there is none.

    Rows and columns count from 1, offsets from 0, both in characters of the text without a byte order mark.
    """
    files = list(files)
    links = links_of(each.code for _, _, repairs in files for each in repairs)
    found = []
    for name, text, repairs in files:
        starts = [0, *(match.end() for match in _ENDS.finditer(text))]
        found += [
            {
                "path": written(name),
                "row": each.row,
                "column": each.column + 1,
                "code": each.code,
                "name": name_of(each.code),
                "level": each.level,
                "message": each.message,
                "url": links.get(each.code),
                "fix": _fix(each, starts),
                "why": each.why or None,
            }
            for each in sorted(repairs)
        ]
    return json.dumps(found, indent=2) + "\n"


def _fix(repair: Repair, starts: Sequence[int]) -> dict[str, object] | None:
    if repair.status == BY_HAND:
        return None
    edits = [
        {"start": _place(each.start, starts), "end": _place(each.end, starts), "text": each.text}
        for each in repair.edits
    ]
    return {"safety": "unsafe" if repair.status == UNSAFE else "safe", "edits": edits}


def _place(offset: int, starts: Sequence[int]) -> dict[str, int]:
    row = bisect_right(starts, offset)
    return {"offset": offset, "row": row, "column": offset - starts[row - 1] + 1}
