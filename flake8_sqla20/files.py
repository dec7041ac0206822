"""The file system as a run sees it: listings and contents, each kept until it changes on disk.

Nothing is written, and nothing is searched: a directory is listed only when something below it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable

from flake8_sqla20.searches import asked

_LARGEST = 1 << 20  # bytes of a file that is read: generated modules beyond it tell little and cost seconds

Signature = tuple[int, int, int, int] | None
# What was seen: ("names", directory), ("content", path) of what was read at all, ("whole", path) of what was read to be
# parsed, ("each", question, paths) of those among all files read so far that hold what a question asks for, ("some",
# question, paths, others) of those among these and the others.
Observation = tuple[str, str] | tuple[str, str, list[str]] | tuple[str, str, list[str], list[str]]


class Files:
    """Listings and contents of the files below one root; what a symbolic link leads out of it for is not there.

    `observed` is all that was seen so far, in order. It begins anew, as another list, where files have changed.
    """

    __slots__ = ("_answers", "_contents", "_inside", "_listings", "_read", "_signatures", "held", "observed", "root")

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}  # directories
        self._listings: dict[str, frozenset[str]] = {}
        self._contents: dict[str, bytes | None] = {}
        self._signatures: dict[str, Signature] = {}
        self._read: set[str] = set()
        self._answers: dict[tuple[str, str], bool] = {}
        self.observed: list[Observation] = []
        self.held = 0  # bytes

    def names(self, directory: str) -> frozenset[str]:
        """The names in a directory; empty for what is none or cannot be read."""
        known = self._listings.get(directory)
        if known is None:
            self._signatures[directory] = signature(directory)
            known = self._listings[directory] = self._listed(directory)
            self.observed.append(("names", directory))
        return known

    def _listed(self, directory: str) -> frozenset[str]:
        try:
            return frozenset(os.listdir(directory)) if self._is_inside(directory) else frozenset()
        except (OSError, ValueError):
            return frozenset()

    def read(self, path: str) -> bytes | None:
        """The content of a file, to be looked at as a whole; None where it cannot be read or is larger than a module
        that anyone wrote."""
        if path not in self._read:
            self._read.add(path)
            self.content(path)
            self.observed.append(("whole", path))
        return self.content(path)

    def has(self, path: str, question: str) -> bool:
        """Whether a file's text holds what a question of `searches` asks for."""
        found = self._answers.get((question, path))
        if found is None:
            found = self._answers[question, path] = bool(self.some(question, [path]))
        return found

    def some(self, question: str, paths: Collection[str]) -> list[str]:
        """Those among some files whose text holds what a question of `searches` asks for."""
        found = self._holding(question, paths)
        self.observed.append(("some", question, found, [path for path in paths if path not in found]))
        return found

    def each(self, question: str, paths: Iterable[str]) -> list[str]:
        """The same of so many files that a change of any other had better count as well."""
        found = self._holding(question, paths)
        self.observed.append(("each", question, found))
        return found

    def _holding(self, question: str, paths: Iterable[str]) -> list[str]:
        is_held, contents = asked(question), self._contents
        return [path for path in paths if is_held((contents[path] if path in contents else self.content(path)) or b"")]

    def content(self, path: str) -> bytes | None:
        """The content of a file for who says himself what he asks of it."""
        if path not in self._contents:
            self._signatures[path] = signature(path)
            content = self._contents[path] = self._content(path)
            self.held += len(content or b"")
            self.observed.append(("content", path))
        return self._contents[path]

    def _content(self, path: str) -> bytes | None:
        try:
            # A pipe would block, a device never end.
            if not os.path.isfile(path) or os.path.getsize(path) > _LARGEST:
                return None
            if not self._is_inside(path if os.path.islink(path) else os.path.dirname(path)):
                return None
            with open(path, "rb") as file:
                return file.read(_LARGEST)
        except (OSError, ValueError):
            return None

    def _is_inside(self, path: str) -> bool:
        found = self._inside.get(path)
        if found is None:
            real = os.path.realpath(path)
            found = self._inside[path] = real == self.root or real.startswith(os.path.join(self.root, ""))
        return found

    def known(self, path: str) -> tuple[Signature, bytes | frozenset[str] | None]:
        """What a file or directory was when it was read, and its content or names; None for a content that is held no
        more."""
        return self._signatures.get(path), self._contents.get(path, self._listings.get(path))

    def is_held(self, path: str, content: bytes | None) -> bool:
        """Whether a content is the one that is held of a file: nothing was forgotten since it was read."""
        return path in self._contents and self._contents[path] is content

    def forget_contents(self) -> None:
        """Forget all contents; they are read again where they are asked for."""
        self._contents.clear()
        self.held = 0

    def forget_changed(self) -> set[str]:
        """Forget what is not as it was when it was read; the paths of that."""
        changed = {path for path, known in self._signatures.items() if signature(path) != known}
        self._inside.clear()
        for path in changed:
            del self._signatures[path]
            self._listings.pop(path, None)
            self._contents.pop(path, None)
        if changed:
            # What was concluded from the rest may stay.
            self.observed = [("names", each) for each in self._listings]
            self.observed += [(seen, each) for each in self._contents for seen in ("content", "whole")]
            self._read = set(self._contents)
            self._answers.clear()
        return changed


def signature(path: str) -> Signature:
    """What differs after a file or directory was written to; None for what is not there."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    # Whoever writes may set the date of the content back, but not that of the change (on Windows it is the birth's).
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
