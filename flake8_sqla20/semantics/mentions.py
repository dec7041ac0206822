"""Which modules of a project have a word in their text: a plain search, so that only those are parsed that may tell."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator

from flake8_sqla20 import searches
from flake8_sqla20.files import Files

_MOST = 1024  # modules that are searched around one module
_WIDEST = 512  # directories that are looked into for them
_DEEPEST = 4  # packages around a module
_PASSED_OVER = frozenset(("__pycache__", "node_modules", "site-packages", "build", "dist"))
_ENVIRONMENT = "pyvenv.cfg"


class Mentions:
    """The search in the modules below one root, the nearest first. What is read is kept with the project's files."""

    __slots__ = ("_files", "_found", "_modules", "_root")

    def __init__(self, files: Files, root: str) -> None:
        self._files = files
        self._root = root
        self._modules: dict[str, list[str]] = {}
        self._found: dict[tuple[str, str], list[str]] = {}

    def forget(self) -> None:
        """Forget what was found: files have changed."""
        self._modules.clear()
        self._found.clear()

    def of(self, word: str, path: str) -> list[str]:
        """The paths of the other modules around one whose text has a word, the nearest first."""
        key = os.path.dirname(path), word
        if key not in self._found:
            self._found[key] = self._files.each(searches.word(word), self._around(key[0]))
        return [each for each in self._found[key] if each != path]

    def calling(self, paths: Collection[str], called: str, *, is_method: bool) -> list[str]:
        """Those of some modules whose text has a call of what is called so: of a method on anything, else by the plain
        name or as an attribute of what the module imports."""
        return self._files.some(searches.word(f".{called}(") if is_method else searches.call(called), paths)

    def matching(self, word: str, pattern: str, path: str) -> list[str]:
        """The paths of the other modules around one whose text has a word and matches a regular expression."""
        found = re.compile(pattern.encode("utf-8", "replace"))
        return [each for each in self.of(word, path) if found.search(self._files.read(each) or b"")]

    def names_of(self, path: str) -> list[str]:
        """What other modules may import one by: its name, and those of the packages around it that mention it."""
        directory, file = os.path.split(path)
        found = [file.removesuffix(".py")] if file != "__init__.py" else []
        while len(found) < _DEEPEST:
            package = os.path.join(directory, "__init__.py")
            if self._files.content(package) is None or found and not self._files.has(package, searches.word(found[-1])):
                break
            directory, name = os.path.split(directory)
            found.append(name)
        return found

    def _around(self, directory: str) -> list[str]:
        """The modules in a directory and below it, then those of the directories around it, up to the root."""
        if directory not in self._modules:
            found: list[str] = []
            for each in self._directories(directory):
                found += [os.path.join(each, name) for name in sorted(self._files.names(each)) if name.endswith(".py")]
                if len(found) >= _MOST:
                    break
            self._modules[directory] = found[:_MOST]
        return self._modules[directory]

    def _directories(self, directory: str) -> Iterator[str]:
        seen: set[str] = set()
        above = directory
        while len(seen) < _WIDEST:
            pending = [above]
            for each in pending:
                names = self._files.names(each)
                if each in seen or len(seen) >= _WIDEST or _ENVIRONMENT in names:
                    continue
                seen.add(each)
                yield each
                # What has an ending is a file, and so is most of what has none: listing one gives nothing.
                pending += [
                    os.path.join(each, name) for name in sorted(names) if "." not in name and name not in _PASSED_OVER
                ]
            if above == self._root or os.path.dirname(above) == above:
                return
            above = os.path.dirname(above)
