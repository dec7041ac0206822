"""The file system as a run sees it: listings and contents, each kept until it changes on disk.

Nothing is written, and nothing is searched: a directory is listed only when something below it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from flake8_sqla20.searches import asked

_LARGEST = 1 << 20  # bytes of a file that is read: generated modules beyond it tell little and cost seconds

Signature = tuple[int, int, int, int] | None
# What was seen: ("names", directory), ("content", path) of what was read at all, ("whole", path) of what was read to be
# parsed, ("each", question, paths) of those among the files read so far that hold it, ("one", question, path, holds).
Observation = tuple[str, ...] | tuple[str, str, list[str]] | tuple[str, str, str, bool]


class Files:
    """Listings and contents of the files below one root; what a symbolic link leads out of it for is not there.

    `observed` is all that was seen so far, in order. It begins anew, as another list, where files have changed.
    """

    __slots__ = ("_contents", "_inside", "_listings", "_noted", "_signatures", "held", "observed", "root")

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}  # directories
        self._listings: dict[str, frozenset[str]] = {}
        self._contents: dict[str, bytes | None] = {}
        self._signatures: dict[str, Signature] = {}
        self._noted: set[Observation] = set()
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
        content = self.content(path)
        self._note(("whole", path))
        return content

    def has(self, path: str, question: str) -> bool:
        """Whether a file's text holds what a question of `searches` asks for."""
        found = asked(question)(self.content(path) or b"")
        self._note(("one", question, path, found))
        return found

    def holding(self, question: str, paths: Iterable[str]) -> list[str]:
        """Those among some files whose text holds what a question of `searches` asks for."""
        is_held, contents = asked(question), self._contents
        found = [path for path in paths if is_held((contents[path] if path in contents else self.content(path)) or b"")]
        self.observed.append(("each", question, found))
        return found

    def content(self, path: str) -> bytes | None:
        """The content of a file for who says himself what he asks of it."""
        if path not in self._contents:
            self._signatures[path] = signature(path)
            content = self._contents[path] = self._content(path)
            self.held += len(content or b"")
            self.observed.append(("content", path))
        return self._contents[path]

    def _note(self, seen: Observation) -> None:
        if seen not in self._noted:
            self._noted.add(seen)
            self.observed.append(seen)

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
            self._noted = {each for each in self.observed if each[0] == "whole"}
        return changed


def signature(path: str) -> Signature:
    """What differs after a file or directory was written to; None for what is not there."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    # Whoever writes may set the date of the content back, but not that of the change (on Windows it is the birth's).
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
