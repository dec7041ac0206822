"""A flake8 plugin that only reports what a table says: what any plugin with these findings costs at least.

`FINDINGS_TABLE` names a marshalled file: path -> [(row, column, code and message), ...].
"""

from __future__ import annotations

import ast
import marshal
import os
from collections.abc import Iterator
from pathlib import Path

_TABLE: dict[str, list[tuple[int, int, str]]] = marshal.loads(Path(os.environ["FINDINGS_TABLE"]).read_bytes())


class Plugin:
    """One file's run."""

    def __init__(self, tree: ast.Module, filename: str, lines: list[str]) -> None:
        self.filename = filename

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """What the table says of the file."""
        for row, column, text in _TABLE.get(self.filename, ()):
            yield row, column, text, type(self)
