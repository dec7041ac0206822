"""What is written down of a run: the findings of each file, and behind what was seen of other files until then.

A process appends to one journal of its own, a line for each file that it linted. Whatever it found in that file rests
on no more than what it had seen by then, of that file and of others before it: inference keeps what it has worked out.
So a line holds as long as all that was seen up to it is as it was. A file that changed need not matter: of most it was
asked whether they have a word, and only of some what they say. The lines behind one that does not hold are not read.

A line is its checksum, the key of what was linted, the name of the file, what was seen since the last line, and the
findings. One that was cut short or altered ends its journal. Other processes only read it, or remove it as a whole.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zlib import crc32

from flake8_sqla20.digests import digest
from flake8_sqla20.files import Files, Signature, signature
from flake8_sqla20.searches import asked

_CHECK, _KEY, _NAME = 8, 32, 32  # characters of a line's first three fields
# What was written to within this time of being read may be written to again without a change of its date.
_COARSEST = 2_000_000_000  # nanoseconds: FAT's
_BINARY = getattr(os, "O_BINARY", 0)  # of Windows


class Disk:
    """The files below a root as they are now, for all journals of a run."""

    __slots__ = ("_above", "_files", "_signatures")

    def __init__(self, root: str) -> None:
        self._above = os.path.join(root, "")
        self._files = Files(root)
        self._signatures: dict[str, Signature] = {}

    def is_as_it_was(self, name: str, seen: list[int] | None) -> bool:
        """Whether what a journal names has the signature that was seen, as far as that tells."""
        if seen is None:
            return False
        if name in self._signatures:
            found = self._signatures[name]
        else:
            found = self._signatures[name] = signature(self._path(name))
        return found == tuple(seen)

    def names(self, name: str) -> str:
        """What tells the names in a directory from others."""
        return _told_names(self._files.names(self._path(name)))

    def content(self, name: str) -> bytes:
        """The content of a file; empty where it cannot be read."""
        return self._files.content(self._path(name)) or b""

    def _path(self, name: str) -> str:
        """The path that a journal names; what is outside of the root it names in full."""
        return name if name[:1] == os.sep or name[1:2] == ":" else self._above + name


class Journal:
    """What another process wrote: keys, and for each the findings as long as they hold. `names` are the files' own."""

    __slots__ = ("_changed", "_disk", "_heads", "_held", "_lines", "_told_of", "path")

    def __init__(self, path: str, disk: Disk) -> None:
        self.path = path
        self._disk = disk
        self._lines: list[bytes] = []
        self._heads: dict[str, int] = {}  # the line of each key
        self._held = 0  # lines that were looked at, and hold
        self._told_of = 0  # files
        self._changed: dict[int, bytes] = {}
        for line in read(path).split(b"\n")[:-1]:
            self._heads[line[_CHECK : _CHECK + _KEY].decode("latin-1")] = len(self._lines)
            self._lines.append(line)

    def findings(self, key: str) -> list[Any] | None:
        """What was found in what has a key; None where nothing is known of it that holds."""
        line = self._heads.get(key)
        if line is None or not self._holds_until(line):
            return None
        found: list[Any] = json.loads(self._lines[line].rpartition(b"\t")[2].decode("ascii"))
        return found

    def names(self) -> Iterator[str]:
        """The names of the linted files whose findings hold."""
        self._holds_until(len(self._lines) - 1)
        for line in self._lines[: self._held]:
            yield line[_CHECK + _KEY : _CHECK + _KEY + _NAME].decode("latin-1")

    def _holds_until(self, line: int) -> bool:
        while self._held <= line:
            if not self._is_sound(self._lines[self._held]):
                del self._lines[self._held :]
                self._heads = {key: number for key, number in self._heads.items() if number < self._held}
                return False
            self._held += 1
        return True

    def _is_sound(self, line: bytes) -> bool:
        """Whether a line is as it was written, and what was seen for it is as it was."""
        try:
            if int(line[:_CHECK], 16) != crc32(line[_CHECK:]):
                return False
            return self._is_unchanged(json.loads(line[_CHECK + _KEY + _NAME :].partition(b"\t")[0].decode("ascii")))
        except (ValueError, TypeError, LookupError, RecursionError):
            return False

    def _is_unchanged(self, seen: dict[str, Any]) -> bool:
        disk = self._disk
        is_as_it_was = disk.is_as_it_was
        for name, known, told in seen.get("names", ()):
            if not is_as_it_was(name, known) and disk.names(name) != told:
                return False
        for name, known, told in seen.get("files", ()):
            if not is_as_it_was(name, known) and digest(content := disk.content(name)) != told:
                self._changed[self._told_of] = content
            self._told_of += 1
        return not self._changed or self._answers_alike(seen)

    def _answers_alike(self, seen: dict[str, Any]) -> bool:
        """Whether the files that have changed still say what was asked of them."""
        if not self._changed.keys().isdisjoint(seen.get("whole", ())):
            return False
        for question, holding, *others in seen.get("each", []) + seen.get("some", []):
            holds, held = asked(question), set(holding)
            looked_at = self._changed.keys() & held.union(*others) if others else self._changed.keys()
            if any(holds(self._changed[number]) != (number in held) for number in looked_at):
                return False
        return True


class Writer:
    """The journal that this process writes below a directory, of what it sees of one project."""

    __slots__ = ("_directory", "_files", "_numbers", "_observed", "_path", "_process", "_told_of", "_written")

    def __init__(self, directory: str, files: Files) -> None:
        self._directory = directory
        self._files = files
        self._begin()

    def _begin(self) -> None:
        self._path = ""
        self._process = os.getpid()
        self._observed = self._files.observed
        self._written = 0  # observations
        self._told_of = 0  # files, of which some may be told of again
        self._numbers: dict[str, int] = {}

    def write(self, key: str, name: str, findings: Sequence[Any]) -> None:
        """Append what was found in what has a key, in the file of a name. Raises OSError where it cannot be written."""
        if self._observed is not self._files.observed or self._process != os.getpid():
            self._begin()
        body = f"{key}{name}{_compact(self._seen())}\t{_compact(findings)}".encode("ascii")
        line = b"%08x%s\n" % (crc32(body), body)
        try:
            self._append(line)
        except FileNotFoundError:  # removed: what follows cannot rest on what was in it
            self._begin()
            self.write(key, name, findings)

    def _append(self, line: bytes) -> None:
        if not self._path:
            path = os.path.join(self._directory, f"{os.getpid():x}-{time.time_ns():x}.journal")
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            self._path = path
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | _BINARY)
        try:
            os.write(file, line)
        finally:
            os.close(file)

    def _seen(self) -> dict[str, list[Any]]:
        """What has been seen since the last line."""
        seen: dict[str, list[Any]] = {}
        for kind, *rest in self._observed[self._written :]:
            seen.setdefault("files" if kind == "content" else kind, []).append(self._told(kind, *rest))
        self._written = len(self._observed)
        return seen

    def _told(self, kind: str, first: Any, *rest: Any) -> Any:
        if kind == "names":
            known, names = self._files.known(first)
            return self._relative(first), _settled(known), _told_names(names if isinstance(names, frozenset) else ())
        if kind == "content":
            self._numbers[first] = self._told_of
            self._told_of += 1
            known, content = self._files.known(first)
            return self._relative(first), _settled(known), digest(content if isinstance(content, bytes) else b"")
        if kind == "whole":
            return self._numbers[first]
        return first, *([self._numbers[path] for path in paths] for paths in rest)

    def _relative(self, path: str) -> str:
        root = os.path.join(self._files.root, "")
        return path.removeprefix(root)


def read(path: str) -> bytes:
    """The content of a file; empty where it cannot be read, or where another process has removed it."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return b""


def _settled(seen: Signature) -> Signature:
    """A signature as far as nothing can be written without a change of it."""
    return seen if seen and max(seen[:2]) + _COARSEST < time.time_ns() else None


def _told_names(names: Iterable[str]) -> str:
    """What tells the names in a directory from others. Of those with a dot in front none is asked for, nor of what
    Python and its tools leave behind."""
    told = sorted(name for name in names if not name.startswith(".") and name != "__pycache__")
    return digest("/".join(told).encode("utf-8", "surrogatepass"))


def _compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
