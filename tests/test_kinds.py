"""What inference makes of expressions: every `reveal_kind(expression)  # Kind` in `tests/kinds/` holds."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from flake8_sqla20.semantics.conventions import Names
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.project import Module, Project
from flake8_sqla20.source import Source
from flake8_sqla20.walk import walk

SAMPLES = sorted((Path(__file__).parent / "kinds").glob("*.py"))


def revealed(path: Path) -> list[tuple[int, str, str]]:
    """(line, kind that is expected, kind that is inferred) of each reveal in a sample."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    tree = ast.parse("".join(lines))
    syntax = walk(tree, {"listen", "listens_for", "query"})
    infer = Inference(Module(Source(lines, str(path)), syntax), Project(), Names())
    found = []
    for call, block in syntax.named.get("reveal_kind", []):
        expected = lines[call.lineno - 1].partition("#")[2].partition("--")[0].strip()
        found.append((call.lineno, expected, str(infer.kind_of(call.args[0], block))))
    return sorted(found)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_kinds(path: Path) -> None:
    found = revealed(path)
    assert found, "a sample reveals something"
    wrong = [
        f"{path.name}:{row}: expected {expected}, inferred {kind}" for row, expected, kind in found if expected != kind
    ]
    assert not wrong, "\n".join(wrong)
