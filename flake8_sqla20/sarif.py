"""The SARIF 2.1.0 output of `check`, for GitHub code scanning and other viewers."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flake8_sqla20 import __version__, pages
from flake8_sqla20.formats import GRAVITY, fingerprints, name_of, relative
from flake8_sqla20.result import Result

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "flake8Sqla20/v1"  # a new way to make them gets a new version
# What is reported beside the rules' findings.
_TROUBLES = {
    "E902": "The file cannot be read.",
    "E999": "The file cannot be parsed.",
    "SQA199": "A rule failed on the file: a defect of flake8-sqla20, please report it.",
}


def as_sarif(results: Sequence[Result]) -> str:
    """One run with all rules and the results, as JSON."""
    rules = [*map(_rule, pages.all_rules()), *(_trouble(code, said) for code, said in _TROUBLES.items())]
    indices = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "flake8-sqla20", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, indices[each.code], mark) for each, mark in zip(results, fingerprints(results), strict=True)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(page: pages.Page) -> dict[str, Any]:
    what = page.sections.get("What it does", page.summary)
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.summary.replace("`", "")},
        "fullDescription": {"text": " ".join(what.split()).replace("`", ""), "markdown": what},
        "help": {"text": pages.explain(page), "markdown": pages.explain(page)},
        "helpUri": page.url,
        "defaultConfiguration": {"level": GRAVITY[page.levels[0]], "enabled": page.on_by_default},
        "properties": {"tags": ["sqlalchemy", page.family, *page.levels]},
    }


def _trouble(code: str, said: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": name_of(code),
        "shortDescription": {"text": said},
        "defaultConfiguration": {"level": "error"},
    }


def _result(result: Result, index: int, fingerprint: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(result.path)}}
    if result.row:
        place["region"] = {
            "startLine": result.row,
            "startColumn": result.column + 1,
            "endColumn": result.end + 1,
        }
    return {
        "ruleId": result.code,
        "ruleIndex": index,
        "level": GRAVITY[result.level],
        "message": {"text": result.text},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "properties": {"sqla20-level": result.level},
    }


def _uri(path: str) -> str:
    """A relative reference where the file lies below the working directory, else a file: URI."""
    name = Path(relative(path))
    return name.as_uri() if name.is_absolute() else quote(os.fsencode(name.as_posix()))
