"""Whole modules as the field writes them, read by the engine: what is found is exactly what is marked.

`tests/lookalikes/` is code that mixes SQLAlchemy with what resembles it, and code guarded for other releases: silent
but for the lines marked `# SQA101`. `tests/spellings/` is legacy code in every form in which a value can be bound,
handed on and called.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from flake8_sqla20.engine import Settings, lint
from flake8_sqla20.finding import LEVELS

HERE = Path(__file__).parent
SAMPLES = sorted([*HERE.glob("lookalikes/*.py"), *HERE.glob("spellings/*.py")])
_MARKER = re.compile(r"#((?: SQA1\d\d)+)\s*$")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_module(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    expected = {
        (row, code) for row, line in enumerate(lines, 1) if (m := _MARKER.search(line)) for code in m[1].split()
    }
    found = {
        (finding.row, finding.code)
        for finding in lint(ast.parse("".join(lines)), lines, str(path), Settings())
        if LEVELS.index(finding.level) <= LEVELS.index("legacy")
    }
    wrong = [
        f"{kind} {path.name}:{row} {code}  {lines[row - 1].strip()}"
        for kind, rows in (("missed usage", expected - found), ("false alarm", found - expected))
        for row, code in sorted(rows)
    ]
    assert not wrong, "\n".join(wrong)
