"""The modules of one project: the linted one, and those below the project's root that it imports.

A module is read only when something that it defines is asked for. Nothing outside the root is read, nothing is
imported or run, and what cannot be read or parsed is *unknown*.
"""

from __future__ import annotations

import ast
import os
import re
from typing import TYPE_CHECKING

from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.layout import Layout
from flake8_sqla20.searches import class_defined, shorter, word
from flake8_sqla20.semantics.mentions import Mentions
from flake8_sqla20.semantics.progress import Progress
from flake8_sqla20.semantics.scopes import Scopes
from flake8_sqla20.source import Source
from flake8_sqla20.syntax import Region, Syntax
from flake8_sqla20.trees import tree_of
from flake8_sqla20.walk import walk

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

# How flags of SQLAlchemy's version begin (`semantics.versions` reads them); a plain search comes first, it is cheap.
_VERSIONS = ("version", "sa_1", "sa_2", "sa_v", "sa1", "sa2")
_FLAG = r"sqla(?:lchemy)?_?v?\d"
# What the walk over a foreign module keeps: the evidence that calls give, and `User.query` with what it is asked.
# A class's relationships are asked for with it.
_WORDS = frozenset(("listen", "listens_for", "run_sync", "mapper", "map_imperatively", "query"))
_WORDS |= {"relationship", "relation", "Relationship", "dynamic_loader", "backref"}
_MOST = 1024  # modules held at a time
_READ = 80 << 10  # bytes that are read, for one module that is linted, to see what is passed to it
_NEAREST = 32  # directories that a class is looked for in


class Module:
    """One module's source, the walk over its tree, and its scopes."""

    __slots__ = ("_imported", "_versioned", "path", "scopes", "source", "syntax")

    def __init__(self, source: Source, syntax: Syntax, path: str = "") -> None:
        self.source = source
        self.syntax = syntax
        self.path = path
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
            self._versioned = any(word in text for word in _VERSIONS) or bool(re.search(_FLAG, text))
        return self._versioned

    @property
    def speaks(self) -> bool:
        """Whether the module imports SQLAlchemy or an extension of it."""
        return not self.imported.isdisjoint(EXTENSIONS)


class Project:
    """The modules below one root, and what inference has worked out about them.

    `layout` is where they stand. `inferences` are those of the modules that were asked, by the region of the module;
    `owners` the same by the nodes of the classes and functions in them. `grown` are the bytes of the modules read, for
    who keeps the account.
    """

    __slots__ = (
        "_defining",
        "_files",
        "_modules",
        "_version",
        "grown",
        "inferences",
        "layout",
        "mentions",
        "owners",
        "progress",
    )

    def __init__(self, layout: Layout | None = None) -> None:
        self.layout = layout or Layout()
        self._version = self.layout.version
        self._files = self.layout.files
        self.mentions = Mentions(self._files, self.layout.root)
        self._modules: dict[str, tuple[bytes | None, Module | None]] = {}
        self._defining: dict[tuple[str, str], list[str]] = {}
        self.grown = 0
        self.progress = Progress()
        self.inferences: dict[Region, Inference] = {}
        self.owners: dict[ast.AST, Inference] = {}

    def refresh(self) -> None:
        """Forget what rests on files that the layout has forgotten, and everything where it is too much."""
        if len(self._modules) > _MOST:
            self._modules.clear()
        elif self._version == self.layout.version:
            return
        self._version = self.layout.version
        is_held = self._files.is_held
        self._modules = {path: known for path, known in self._modules.items() if is_held(path, known[0])}
        self.inferences.clear()
        self.owners.clear()
        self._defining.clear()
        self.mentions.forget()

    def defining(self, name: str, path: str) -> list[str]:
        """The modules near one that define a class of a name: those of its package, of the packages in that, and of the
        package around it."""
        if not self.layout.root:
            return []
        key = os.path.dirname(path), name
        found = self._defining.get(key)
        if found is None:
            near = [key[0], *(os.path.join(key[0], each) for each in sorted(self._files.names(key[0])))]
            above = os.path.dirname(key[0])
            if "__init__.py" in self._files.names(above) and key[0] != self.layout.root:
                near += [above, *(os.path.join(above, each) for each in sorted(self._files.names(above)))]
            directories = [each for each in dict.fromkeys(near) if each == key[0] or not each.endswith(".py")]
            modules = [
                os.path.join(each, file)
                for each in directories[:_NEAREST]
                for file in sorted(self._files.names(each))
                if file.endswith(".py")
            ]
            found = self._defining[key] = self._files.each(class_defined(name), modules[:_MOST])
        return [each for each in found if each != path]

    def holds(self, path: str, text: str) -> bool:
        """Whether the text of a file has a word: what has not need not be parsed."""
        return self._files.has(path, word(text))

    def text_of(self, path: str) -> str:
        """The text of a file; empty for one that cannot be read."""
        return (self._files.read(path) or b"").decode("utf-8", "replace")

    def size(self, path: str) -> int:
        """The bytes of a file; 0 for one that cannot be read."""
        return len(self._files.read(path) or b"")

    def may_read(self, path: str, asking: str) -> bool:
        """Whether a module may be read only to see what it passes to another: as much is as makes a share of the work
        on a module that is linted."""
        if path in self._modules:
            return True
        most = _READ if self._files.has(asking, shorter(_READ)) else self.size(asking)
        if not self._files.has(path, shorter(most - self.progress.read + 1)):
            return False
        self.progress.read += self.size(path)
        return True

    def module(self, path: str) -> Module | None:
        """The module of a file, read when first asked for; None where it cannot be read or parsed."""
        known = self._modules.get(path)
        if known is None:
            content = self._files.read(path)
            known = self._modules[path] = content, parsed(content, path) if content is not None else None
            self.grown += len(content or b"")
        return known[1]


def parsed(content: bytes, path: str) -> Module | None:
    """The module that a file's content is; None where it is not Python."""
    tree = tree_of(content)
    if tree is None:
        return None
    text = content.decode("utf-8", "replace")
    return Module(Source(text.splitlines(keepends=True), path), walk(tree, _WORDS), path)
