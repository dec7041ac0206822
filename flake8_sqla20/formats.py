"""The machine-readable outputs of `check`: JSON, GitHub's workflow commands, GitLab's Code Quality; SARIF is `sarif`.

Each is a function from the reported results to a text. Paths are relative to the working directory where they lie
below it, with forward slashes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from flake8_sqla20.result import ERROR, Result
from flake8_sqla20.rules.index import CODES

# Names of what no rule finds.
_NAMES = {"E902": "unreadable-file", "E999": "syntax-error", "SQA199": "rule-failure"}
GRAVITY = {
    ERROR: "error",
    "removed": "error",
    "changed": "error",
    "hazard": "error",
    "deprecated": "warning",
    "legacy": "warning",
    "advice": "note",
}
_GITLAB = {ERROR: "blocker", "deprecated": "major", "legacy": "minor", "advice": "info"}


def as_json(results: Sequence[Result]) -> str:
    """One array of findings; columns count from 1, and `end_column` is the first behind the word."""
    links = links_of(each.code for each in results)
    found = [
        {
            "path": written(each.path),
            "row": each.row,
            "column": each.column + 1,
            "end_column": each.end + 1,
            "code": each.code,
            "name": name_of(each.code),
            "level": each.level,
            "message": each.text,
            "url": links.get(each.code),
        }
        for each in results
    ]
    return json.dumps(found, indent=2) + "\n"


def as_github(results: Sequence[Result]) -> str:
    """Workflow commands, which GitHub Actions shows beside the lines of a pull request."""
    lines = []
    for each in results:
        command = {"note": "notice"}.get(GRAVITY[each.level], GRAVITY[each.level])
        place = {"file": written(each.path)}
        if each.row:
            place |= {"line": str(each.row), "col": str(each.column + 1), "endColumn": str(each.end + 1)}
        place["title"] = f"{each.code} {name_of(each.code)}"
        properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
        shown = f"{written(each.path)}:{each.row}:{each.column + 1}: {each.code} {each.text}"
        lines.append(f"::{command} {properties}::{_data(shown)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(results: Sequence[Result]) -> str:
    """A Code Quality report."""
    found = [
        {
            "description": f"{each.code} {each.text}",
            "check_name": each.code,
            "fingerprint": mark,
            "severity": _GITLAB.get(each.level, "critical"),
            "location": {"path": written(each.path), "lines": {"begin": max(1, each.row)}},
        }
        for each, mark in zip(results, fingerprints(results), strict=True)
    ]
    return json.dumps(found, indent=2) + "\n"


def fingerprints(results: Iterable[Result]) -> list[str]:
    """What tells each result from the others for as long as its line and its fault stay as they are.

    Lines may come and go around it: where two results are equal but for their rows, they are counted from above.
    """
    seen: Counter[str] = Counter()
    marks = []
    for each in results:
        key = "\0".join((written(each.path), each.code, each.text, " ".join(each.source.split())))
        seen[key] += 1
        marked = f"{key}\0{seen[key]}".encode(errors="backslashreplace")
        marks.append(hashlib.sha256(marked).hexdigest())
    return marks


def relative(path: str) -> str:
    """A path as other programs expect it: relative to the working directory if it lies below, forward slashes."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()


def written(path: str) -> str:
    """A relative path as text: a file's name may hold bytes that are no characters."""
    return relative(path).encode(errors="backslashreplace").decode()


def counted(number: int, noun: str) -> str:
    """A number and what is counted."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def name_of(code: str) -> str:
    """A rule's name by its code, as `flake8-sqla20 rules` lists it."""
    slug = CODES.get(code, "")
    return slug.rpartition(".")[2].replace("_", "-") if slug else _NAMES.get(code, code)


def links_of(codes: Iterable[str]) -> dict[str, str]:
    """Code -> where SQLAlchemy documents the change."""
    found = {code for code in codes if code in CODES}
    if not found:
        return {}
    from flake8_sqla20.pages import Page

    return {code: Page(CODES[code]).url for code in found}
