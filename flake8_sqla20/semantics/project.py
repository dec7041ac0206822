"""The modules of one project: the linted one, and those below the project's root that it imports.

A module is read only when something that it defines is asked for. Nothing outside the root is read, nothing is
imported or run, and what cannot be read or parsed is *unknown*. Source: "The import system" in Python's reference, with
the directories that tools put on `sys.path`: that of the top-level package, of the script, `src`, and those above.
"""

from __future__ import annotations

import ast
import os
import re
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.files import Files
from flake8_sqla20.searches import class_defined, imported_names, importing, shorter, speaking, word
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
_SOURCES = ("src", "lib")
# What the walk over a foreign module keeps: the evidence that calls give, and `User.query` with what it is asked.
# A class's relationships are asked for with it.
_WORDS = frozenset(("listen", "listens_for", "run_sync", "mapper", "map_imperatively", "query"))
_WORDS |= {"relationship", "relation", "Relationship", "dynamic_loader", "backref"}
_DEEPEST = 24  # names of one dotted name, directories above one file
_MOST = 1024  # modules held at a time
_HELD = 64 << 20  # bytes of contents held at a time
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
        return not self.imported.isdisjoint(catalog.EXTENSIONS)


class Project:
    """The modules below one root, with what inference has worked out about them.

    `inferences` are those of the modules that were asked, by the region of the module; `owners` the same by the nodes
    of the classes and functions in them. `grown` are the bytes of the modules read, for who keeps the account.
    """

    __slots__ = (
        "_bases",
        "_defining",
        "_files",
        "_located",
        "_modules",
        "_speaking",
        "grown",
        "inferences",
        "mentions",
        "owners",
        "progress",
        "root",
    )

    def __init__(self, root: str = "") -> None:
        self.root = root
        self._files = Files(root)
        self.mentions = Mentions(self._files, root)
        self._modules: dict[str, Module | None] = {}
        self._located: dict[tuple[str, str], list[str]] = {}
        self._bases: dict[str, list[str]] = {}
        self._defining: dict[tuple[str, str], list[str]] = {}
        self._speaking: dict[tuple[str, int], bool] = {}
        self.grown = 0
        self.progress = Progress()
        self.inferences: dict[Region, Inference] = {}
        self.owners: dict[ast.AST, Inference] = {}

    @property
    def files(self) -> Files:
        """What the project has seen of the file system."""
        return self._files

    @property
    def is_full(self) -> bool:
        """Whether so much is held of the project that it is better read again."""
        return len(self._modules) > _MOST or self._files.held > _HELD

    def refresh(self) -> None:
        """Forget what rests on files that have changed since they were read, and everything where it is too much."""
        is_full = self.is_full
        if is_full:
            self._files.forget_contents()
            self._modules.clear()
        changed = self._files.forget_changed()
        if is_full or changed:
            self.inferences.clear()
            self.owners.clear()
        if changed:
            self._located.clear()
            self._bases.clear()
            self._speaking.clear()
            self._defining.clear()
            self.mentions.forget()
            for path in changed:
                self._modules.pop(path, None)

    def absolute(self, dotted: str, importer: str) -> str:
        """A dotted name without its leading dots; empty where those lead out of the project. `importer` is the path of
        the module that has it."""
        name = dotted.lstrip(".")
        level = len(dotted) - len(name)
        if not level or not self.root:
            return dotted if not level else ""
        package = self._package(os.path.dirname(importer))[1]
        if level - 1 > len(package):
            return ""
        return ".".join([*package[: len(package) - level + 1], name]) if name else ""

    def _package(self, directory: str) -> tuple[str, list[str]]:
        """The directory that the top-level package around a directory stands in, and the dotted name of the directory
        in it. Directories that are no packages are counted from the root: they may be namespace packages."""
        names: list[str] = []
        base = directory
        while "__init__.py" in self._files.names(base) and len(names) < _DEEPEST and base != self.root:
            base, name = os.path.split(base)
            names.insert(0, name)
        if not names:
            relative = os.path.relpath(directory, self.root)
            names = [] if relative == os.curdir else relative.split(os.sep)
            base = self.root if os.pardir not in names else directory
        return base, names

    def _searched(self, importer: str) -> list[str]:
        """The directories in which a module's absolute imports are looked for, in order."""
        directory = os.path.dirname(importer)
        found = self._bases.get(directory)
        if found is None:
            found = [self._package(directory)[0], directory]
            above = found[0] if found[0] != self.root else directory
            while above != self.root and len(found) < _DEEPEST and os.path.dirname(above) != above:
                above = os.path.dirname(above)
                found.append(above)
            found += [os.path.join(self.root, name) for name in _SOURCES]
            found = self._bases[directory] = list(dict.fromkeys([*found, self.root]))
        return found

    def locate(self, dotted: str, importer: str) -> list[str]:
        """The files of the modules that the first names of an absolute dotted name lead to, one for each name (empty
        for a namespace package): `a.b.C` gives `["a/__init__.py", "a/b.py"]`. Empty for what is not in the project."""
        if not self.root or not dotted:
            return []
        names = dotted.split(".", _DEEPEST)
        for base in self._searched(importer):
            key = base, dotted
            found = self._located.get(key)
            if found is None:
                found = self._located[key] = self._files_of(base, names)
            if found:
                return found
        return []

    def _files_of(self, directory: str, names: list[str]) -> list[str]:
        found: list[str] = []
        length = 0
        for name in names:
            inside = self._files.names(directory)
            below = os.path.join(directory, name)
            if name in inside and "__init__.py" in self._files.names(below):
                found.append(os.path.join(below, "__init__.py"))
            elif f"{name}.py" in inside:
                return [*found, f"{below}.py"]
            elif name in inside and self._files.names(below):
                found.append("")
            else:
                break
            length = len(found) if found[-1] else length
            directory = below
        # A directory is a package by what is in it.
        return found[:length]

    def conftests(self, path: str) -> list[str]:
        """The `conftest.py` files whose fixtures a test module at a path may use, the nearest first."""
        found: list[str] = []
        directory = os.path.dirname(path)
        for _ in range(_DEEPEST):
            if self.root and "conftest.py" in self._files.names(directory):
                found.append(os.path.join(directory, "conftest.py"))
            if directory == self.root or os.path.dirname(directory) == directory:
                break
            directory = os.path.dirname(directory)
        return [each for each in found if each != path]

    def defining(self, name: str, path: str) -> list[str]:
        """The modules near one that define a class of a name: those of its package, of the packages in that, and of the
        package around it."""
        if not self.root:
            return []
        key = os.path.dirname(path), name
        found = self._defining.get(key)
        if found is None:
            near = [key[0], *(os.path.join(key[0], each) for each in sorted(self._files.names(key[0])))]
            above = os.path.dirname(key[0])
            if "__init__.py" in self._files.names(above) and key[0] != self.root:
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

    def speaks(self, path: str, hops: int = 0) -> bool:
        """Whether the text of a module imports SQLAlchemy or an extension of it, or a module of the project does that
        it reaches by some imports from one another."""
        key = path, hops
        if key not in self._speaking:
            self._speaking[key] = False  # modules that import each other
            self._speaking[key] = self._files.has(path, speaking()) or hops > 0 and self._leads(path, hops - 1)
        return self._speaking[key]

    def _leads(self, path: str, hops: int) -> bool:
        """Whether a module imports one that speaks of SQLAlchemy."""
        text = (self._files.content(path) or b"").decode("utf-8", "replace")
        return self._files.has(path, importing(text)) and self.reaches(text, path, hops)

    def reaches(self, text: str, path: str, hops: int = 0) -> bool:
        """Whether a module of this text and path imports one of the project that speaks of SQLAlchemy."""
        if not self.root:
            return False
        for dotted in dict.fromkeys(imported_names(text)):
            files = self.locate(self.absolute(dotted, path), path)
            if files and files[-1] != path and self.speaks(files[-1], hops):
                return True
        return False

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
        if path not in self._modules:
            content = self._files.read(path)
            self._modules[path] = parsed(content, path) if content is not None else None
            self.grown += len(content or b"")
        return self._modules[path]


def parsed(content: bytes, path: str) -> Module | None:
    """The module that a file's content is; None where it is not Python."""
    tree = tree_of(content)
    if tree is None:
        return None
    text = content.decode("utf-8", "replace")
    return Module(Source(text.splitlines(keepends=True), path), walk(tree, _WORDS), path)
