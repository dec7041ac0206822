"""The file system as a run sees it: listings and contents, each kept until it changes on disk.

Nothing is written, and nothing is searched: a directory is listed only when something below it is asked for.
"""

from __future__ import annotations

import os

_LARGEST = 1 << 20  # bytes of a file that is read: generated modules beyond it tell little and cost seconds

Signature = tuple[int, int, int, int] | None


class Files:
    """Listings and contents of the files below one root; what a symbolic link leads out of it for is not there."""

    __slots__ = ("_contents", "_inside", "_listings", "_signatures", "held", "root")

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}  # directories
        self._listings: dict[str, frozenset[str]] = {}
        self._contents: dict[str, bytes | None] = {}
        self._signatures: dict[str, Signature] = {}
        self.held = 0  # bytes

    def names(self, directory: str) -> frozenset[str]:
        """The names in a directory; empty for what is none or cannot be read."""
        known = self._listings.get(directory)
        if known is None:
            self._signatures[directory] = _signature(directory)
            known = self._listings[directory] = self._listed(directory)
        return known

    def _listed(self, directory: str) -> frozenset[str]:
        try:
            return frozenset(os.listdir(directory)) if self._is_inside(directory) else frozenset()
        except (OSError, ValueError):
            return frozenset()

    def read(self, path: str) -> bytes | None:
        """The content of a file; None where it cannot be read or is larger than a module that anyone wrote."""
        if path not in self._contents:
            self._signatures[path] = _signature(path)
            content = self._contents[path] = self._content(path)
            self.held += len(content or b"")
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

    def forget_contents(self) -> None:
        """Forget all contents; they are read again where they are asked for."""
        self._contents.clear()
        self.held = 0

    def forget_changed(self) -> set[str]:
        """Forget what is not as it was when it was read; the paths of that."""
        changed = {path for path, known in self._signatures.items() if _signature(path) != known}
        self._inside.clear()
        for path in changed:
            del self._signatures[path]
            self._listings.pop(path, None)
            self._contents.pop(path, None)
        return changed


def _signature(path: str) -> Signature:
    """What differs after a file or directory was written to; None for what is not there."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    # Whoever writes may set the date of the content back, but not that of the change (on Windows it is the birth's).
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
