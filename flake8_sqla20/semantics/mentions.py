"""Which modules of a project have a word in their text: a plain search, so that only those are parsed that may tell."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

from flake8_sqla20.files import Files

_MOST = 1024  # modules that are searched around one module
_WIDEST = 512  # directories that are looked into for them
_DEEPEST = 4  # packages around a module
_PASSED_OVER = frozenset(("__pycache__", "node_modules", "site-packages", "build", "dist"))
_ENVIRONMENT = "pyvenv.cfg"
_IMPORTED = re.compile(rb"^[ \t]*(?:from[ \t]+\S+[ \t]+)?import\b[ \t]*(\([^)]*\)|(?:[^\n\\]|\\\r?\n)*)", re.MULTILINE)
_RECEIVER = re.compile(rb"(?<![\w.)\]])([^\W\d]\w*)(?:\.\w+)*\.$")
_IS_NO_CALL = re.compile(rb"(?:\w|[\x80-\xff]|\b(?:def|class)[ \t]+)$")
_LONGEST = 120  # characters of `package.module.` before a called name


class Mentions:
    """The search in the modules below one root, the nearest first. What is read is kept with the project's files."""

    __slots__ = ("_files", "_found", "_imported", "_modules", "_root", "_texts")

    def __init__(self, files: Files, root: str) -> None:
        self._files = files
        self._root = root
        self._modules: dict[str, list[str]] = {}
        self._texts: dict[str, bytes] = {}
        self._found: dict[tuple[str, str], list[str]] = {}
        self._imported: dict[str, frozenset[bytes]] = {}

    def forget(self) -> None:
        """Forget what was found: files have changed."""
        self._modules.clear()
        self._found.clear()
        self._imported.clear()
        self._texts.clear()

    def of(self, word: str, path: str) -> list[str]:
        """The paths of the other modules around one whose text has a word, the nearest first."""
        key = os.path.dirname(path), word
        if key not in self._found:
            sought = word.encode("utf-8", "replace")
            self._found[key] = [each for each in self._around(key[0]) if sought in self._texts[each]]
        return [each for each in self._found[key] if each != path]

    def calling(self, paths: Iterable[str], called: str, *, is_method: bool) -> list[str]:
        """Those of some modules that `of` found whose text has a call of what is called so: of a method on anything,
        else by the plain name or as an attribute of what the module imports."""
        word = f"{called}(".encode("utf-8", "replace")
        if is_method:
            word = b"." + word
            return [each for each in paths if word in self._texts[each]]
        return [each for each in paths if word in self._texts[each] and self._may_call(each, word)]

    def _may_call(self, path: str, word: bytes) -> bool:
        content = self._texts[path]
        at = content.find(word)
        while at >= 0:
            before = content[max(0, at - _LONGEST) : at]
            if before.endswith(b"."):
                receiver = _RECEIVER.search(before)
                if receiver is not None and receiver[1] in self._imports(path):
                    return True
            elif not _IS_NO_CALL.search(before):
                return True
            at = content.find(word, at + 1)
        return False

    def _imports(self, path: str) -> frozenset[bytes]:
        """The words in the import statements of a module, all names that these bind among them."""
        if path not in self._imported:
            found = (match[1] for match in _IMPORTED.finditer(self._texts[path]))
            self._imported[path] = frozenset(word for each in found for word in re.findall(rb"\w+", each))
        return self._imported[path]

    def names_of(self, path: str) -> list[str]:
        """What other modules may import one by: its name, and those of the packages around it that mention it."""
        directory, file = os.path.split(path)
        found = [file.removesuffix(".py")] if file != "__init__.py" else []
        while len(found) < _DEEPEST:
            package = self._files.read(os.path.join(directory, "__init__.py"))
            if package is None or found and found[-1].encode("utf-8", "replace") not in package:
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
            # One question follows another: asking the files each time costs more than the search.
            self._texts.update(
                (each, self._files.read(each) or b"") for each in found[:_MOST] if each not in self._texts
            )
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
