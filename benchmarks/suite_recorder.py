"""A pytest plugin: each test's outcome, and where SQLAlchemy warned, as JSON.

`fix_projects.py` copies it beside the projects and loads it with `-p suite_recorder`, so it runs on the Python and the
pytest of the project. Reads the environment: RECORDED names the file to write, RECORDED_ROOT the project's directory.

SQLAlchemy is asked itself: what a project's own warning filters swallow counts all the same.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

_ROOT = os.path.realpath(os.environ.get("RECORDED_ROOT", ".")) + os.sep
_FUNNEL = "_warn_with_version"  # every warning of 1.4 and 2.0 that tells of a deprecation goes through it
_outcomes: dict[str, str] = {}
_details: dict[str, str] = {}
_warnings: Counter[tuple[str, int, str, str]] = Counter()


@cache
def _relative(file: str) -> str:
    """The path below the root, "" for one that is not below it."""
    inside = os.path.realpath(file)
    return inside[len(_ROOT) :] if inside.startswith(_ROOT) else ""


def _place() -> tuple[str, int]:
    """The frame that called SQLAlchemy: file below the root and line, ("", 0) where another library did."""
    frame = sys._getframe(2)  # noqa: SLF001  # the one way to a frame without reading its source
    while frame is not None:
        name = frame.f_globals.get("__name__", "").partition(".")[0]
        file = frame.f_code.co_filename
        if name != "sqlalchemy" and not file.startswith("<"):
            inside = _relative(file)
            return inside, frame.f_lineno if inside else 0
        frame = frame.f_back  # type: ignore[assignment]
    return "", 0


def pytest_configure(config: Any) -> None:
    """Stands between SQLAlchemy and the module `warnings`."""
    try:
        from sqlalchemy.util import deprecations
    except ImportError:
        return
    warn = getattr(deprecations, _FUNNEL)

    def recorded(msg: str, version: Any, type_: type[Warning], *rest: Any, **named: Any) -> None:
        _warnings[(*_place(), type_.__name__, str(msg).partition("\n")[0][:100])] += 1
        warn(msg, version, type_, *rest, **named)

    setattr(deprecations, _FUNNEL, recorded)


def pytest_runtest_logreport(report: Any) -> None:
    """One phase of one test; the worst of the three is its outcome."""
    if report.when == "call" or report.outcome != "passed":
        outcome = "xfailed" if hasattr(report, "wasxfail") and report.skipped else report.outcome
        if report.when != "call" and report.failed:
            outcome = "error"
        if _outcomes.get(report.nodeid) not in ("failed", "error"):
            _outcomes[report.nodeid] = outcome
        if report.failed:
            _details[report.nodeid] = str(report.longrepr)[-1500:]


def pytest_collectreport(report: Any) -> None:
    """A module that cannot be imported is a test that fails."""
    if report.failed:
        _outcomes[report.nodeid] = "error"
        _details[report.nodeid] = str(report.longrepr)[-1500:]


def pytest_sessionfinish() -> None:
    """Writes the file."""
    found = [[*place, count] for place, count in sorted(_warnings.items())]
    record = {"outcomes": _outcomes, "details": _details, "warnings": found}
    Path(os.environ["RECORDED"]).write_text(json.dumps(record, indent=1), encoding="utf-8")
