"""A codemod with LibCST, as people write one for a migration: `select([a, b])` becomes `select(a, b)`.

    python codemod.py PATH ...

Prints a unified diff for each file and changes nothing. What `select` is, LibCST's own metadata tells: a function
imported from SQLAlchemy, by whatever name. Files without the word are not parsed.
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper, QualifiedNameProvider

SELECTS = {"sqlalchemy.select", "sqlalchemy.sql.select", "sqlalchemy.sql.expression.select", "sqlalchemy.future.select"}


class SelectList(cst.CSTTransformer):
    """Takes the brackets from around the columns of a `select()`."""

    METADATA_DEPENDENCIES = (QualifiedNameProvider,)

    def leave_Call(  # noqa: N802 - as LibCST wants it
        self, original_node: cst.Call, updated_node: cst.Call
    ) -> cst.Call:
        names = self.get_metadata(QualifiedNameProvider, original_node.func, set())
        if len(updated_node.args) != 1 or not any(each.name in SELECTS for each in names):
            return updated_node
        (argument,) = updated_node.args
        if argument.star or argument.keyword or not isinstance(argument.value, cst.List):
            return updated_node
        columns = []
        for each in argument.value.elements:
            star = "*" if isinstance(each, cst.StarredElement) else ""
            columns.append(cst.Arg(value=each.value, star=star, comma=each.comma))
        return updated_node.with_changes(args=columns)


def changed(source: str) -> str:
    module: cst.Module = MetadataWrapper(cst.parse_module(source)).visit(SelectList())
    return module.code


def main(paths: Sequence[str]) -> int:
    for name in paths:
        root = Path(name)
        for path in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            source = path.read_text(encoding="utf-8", errors="surrogateescape")
            if "select" not in source:
                continue
            try:
                new = changed(source)
            except cst.ParserSyntaxError:
                continue
            if new != source:
                old, now = source.splitlines(keepends=True), new.splitlines(keepends=True)
                sys.stdout.writelines(difflib.unified_diff(old, now, str(path), str(path)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
