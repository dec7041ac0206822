"""The modules that can be read: today the linted one alone.

A name imported from elsewhere in the project is *unknown* here, and conventional names cover it. `Project.find` is
where following imports into other modules begins.
"""

from __future__ import annotations

import ast
import re

from flake8_sqla20 import catalog
from flake8_sqla20.semantics.scopes import Scopes
from flake8_sqla20.source import Source
from flake8_sqla20.syntax import Syntax

# How flags of SQLAlchemy's version begin (`semantics.versions` reads them); a plain search comes first, it is cheap.
_VERSIONS = ("version", "sa_1", "sa_2", "sa_v", "sa1", "sa2")
_FLAG = re.compile(r"sqla(?:lchemy)?_?v?\d")


class Module:
    """One module's source, the walk over its tree, and its scopes."""

    __slots__ = ("_imported", "_versioned", "scopes", "source", "syntax")

    def __init__(self, source: Source, syntax: Syntax) -> None:
        self.source = source
        self.syntax = syntax
        self.scopes = Scopes(syntax)
        self._imported: frozenset[str] | None = None
        self._versioned: bool | None = None

    @property
    def imported(self) -> frozenset[str]:
        """The dotted modules that any import statement of the module names, and the top-level name of each."""
        if self._imported is None:
            found: set[str] = set()
            for node, _ in self.syntax.imports:
                if isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
                elif node.module and not node.level:
                    found.add(node.module)
            self._imported = frozenset(found | {name.partition(".")[0] for name in found})
        return self._imported

    @property
    def mentions_version(self) -> bool:
        """Whether the text may test SQLAlchemy's version: whether it has the word, or a flag such as `SQLA_14`."""
        if self._versioned is None:
            text = self.source.text.lower()
            self._versioned = any(word in text for word in _VERSIONS) or bool(_FLAG.search(text))
        return self._versioned

    @property
    def speaks(self) -> bool:
        """Whether the module imports SQLAlchemy or an extension of it."""
        return not self.imported.isdisjoint(catalog.EXTENSIONS)


class Project:
    """The modules below one root. Nothing outside it is read, nothing is imported or run."""

    __slots__ = ()

    def find(self, dotted: str, importer: Module) -> Module | None:
        """The project's module of that (possibly relative) name; None where it is not known."""
        return None
