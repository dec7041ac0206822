"""Where the modules of a project stand, and which of them speak of SQLAlchemy: told by names and text, without parsing.

Source: "The import system" in Python's reference, with the directories that tools put on `sys.path`: that of the
top-level package, of the script, `src`, and those above.
"""

from __future__ import annotations

import os

from flake8_sqla20.files import Files
from flake8_sqla20.searches import imported_names, importing, speaking

_SOURCES = ("src", "lib")
_DEEPEST = 24  # names of one dotted name, directories above one file
_HELD = 64 << 20  # bytes of contents held at a time


class Layout:
    """The directories and files below one root; nothing outside it is read. Without a root, nothing is there.

    `version` differs after files were forgotten that something may rest on.
    """

    __slots__ = ("_bases", "_located", "_speaking", "_tops", "files", "root", "version")

    def __init__(self, root: str = "") -> None:
        self.root = root
        self.files = Files(root)
        self.version = 0
        self._located: dict[tuple[str, str], list[str]] = {}
        self._bases: dict[str, list[str]] = {}
        self._tops: dict[tuple[str, str], list[str]] = {}
        self._speaking: dict[tuple[str, int], bool] = {}

    @property
    def is_full(self) -> bool:
        """Whether so much is held of the files that they are better read again."""
        return self.files.held > _HELD

    def refresh(self) -> None:
        """Forget what rests on files that have changed since they were read, and all contents where it is too much."""
        is_full = self.is_full
        if is_full:
            self.files.forget_contents()
        changed = self.files.forget_changed()
        if is_full or changed:
            self.version += 1
        if changed:
            self._located.clear()
            self._bases.clear()
            self._tops.clear()
            self._speaking.clear()

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
        while "__init__.py" in self.files.names(base) and len(names) < _DEEPEST and base != self.root:
            base, name = os.path.split(base)
            names.insert(0, name)
        if not names:
            relative = os.path.relpath(directory, self.root)
            names = [] if relative == os.curdir else relative.split(os.sep)
            base = self.root if os.pardir not in names else directory
        return base, names

    def _searched(self, directory: str) -> list[str]:
        """The directories in which the absolute imports of the modules in a directory are looked for, in order."""
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

    def _having(self, top: str, directory: str) -> list[str]:
        """Those of them that have a name: for most imports, of what is not in the project, none."""
        key = directory, top
        found = self._tops.get(key)
        if found is None:
            names, file = self.files.names, f"{top}.py"
            found = self._tops[key] = [
                each for each in self._searched(directory) if top in names(each) or file in names(each)
            ]
        return found

    def locate(self, dotted: str, importer: str) -> list[str]:
        """The files of the modules that the first names of an absolute dotted name lead to, one for each name (empty
        for a namespace package): `a.b.C` gives `["a/__init__.py", "a/b.py"]`. Empty for what is not in the project."""
        if not self.root or not dotted:
            return []
        for base in self._having(dotted.partition(".")[0], os.path.dirname(importer)):
            key = base, dotted
            found = self._located.get(key)
            if found is None:
                found = self._located[key] = self._files_of(base, dotted.split(".", _DEEPEST))
            if found:
                return found
        return []

    def _files_of(self, directory: str, names: list[str]) -> list[str]:
        found: list[str] = []
        length = 0
        for name in names:
            inside = self.files.names(directory)
            below = os.path.join(directory, name)
            if name in inside and "__init__.py" in self.files.names(below):
                found.append(os.path.join(below, "__init__.py"))
            elif f"{name}.py" in inside:
                return [*found, f"{below}.py"]
            elif name in inside and self.files.names(below):
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
            if self.root and "conftest.py" in self.files.names(directory):
                found.append(os.path.join(directory, "conftest.py"))
            if directory == self.root or os.path.dirname(directory) == directory:
                break
            directory = os.path.dirname(directory)
        return [each for each in found if each != path]

    def speaks(self, path: str, hops: int = 0) -> bool:
        """Whether the text of a module imports SQLAlchemy or an extension of it, or a module of the project does that
        it reaches by some imports from one another."""
        key = path, hops
        if key not in self._speaking:
            self._speaking[key] = self.files.has(path, speaking()) or hops > 0 and self._leads(path, hops - 1)
        return self._speaking[key]

    def _leads(self, path: str, hops: int) -> bool:
        """Whether a module imports one that speaks of SQLAlchemy."""
        content = self.files.content(path) or b""
        return self.files.has(path, importing(content)) and self._imports_speaking(content, path, hops)

    def reaches(self, text: str, path: str, hops: int = 0) -> bool:
        """Whether a module of this text and path imports one of the project that speaks of SQLAlchemy."""
        return bool(self.root) and self._imports_speaking(text.encode("utf-8", "replace"), path, hops)

    def _imports_speaking(self, content: bytes, path: str, hops: int) -> bool:
        for dotted in imported_names(content):
            files = self.locate(self.absolute(dotted, path), path)
            if files and files[-1] != path and self.speaks(files[-1], hops):
                return True
        return False
