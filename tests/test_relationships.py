"""Which relationships hold collections: every one in `tests/relationships/` is marked `# many`, `# one` or `# unknown`,
followed by what its `backref` holds.

`tests/library` holds the same verdicts against the mappers that SQLAlchemy makes of these modules.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from flake8_sqla20.engine import triggers
from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.project import Module, Project
from flake8_sqla20.semantics.relationships import Side, relationship_of, sides_of
from flake8_sqla20.source import Source
from flake8_sqla20.walk import walk

SAMPLES = sorted((Path(__file__).parent / "relationships").glob("*.py"))
_VERDICTS = {True: "many", False: "one", None: "unknown"}


def sides(path: Path) -> list[tuple[int, list[Side]]]:
    """The row of each relationship in a module, and its ends."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    syntax = walk(ast.parse("".join(lines)), triggers("").words)
    infer = Inference(Module(Source(lines, str(path)), syntax), Project(), Names())
    found = []
    for call, block in syntax.calls_of("relationship"):
        relationship = relationship_of(infer, call, block)
        if relationship is not None:
            found.append((call.lineno, sides_of(infer, relationship)))
    return sorted(found, key=lambda each: each[0])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_collections(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    mark = re.compile(r"# (many|one|unknown)(?:, backref (many|one|unknown))?$")
    expected = [(row, *map(str, match.groups())) for row, line in enumerate(lines, 1) if (match := mark.search(line))]
    found = []
    for row, ends in sides(path):
        verdicts = [_VERDICTS[side.is_collection] for side in ends] or ["unknown"]
        found.append((row, verdicts[0], str(verdicts[1] if len(verdicts) > 1 else None)))
    assert found == expected
