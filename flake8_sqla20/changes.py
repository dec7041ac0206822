"""Changes of files: which may be written, their replacement as a whole, and the unified diff of them.

A file is replaced by renaming a finished one to its name, so that whoever opens it, and whatever ends this process,
meets the old text or the new one. A temporary file that a killed process leaves is called `.flake8-sqla20-….tmp`.
"""

from __future__ import annotations

import difflib
import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

TEMPORARY = ".flake8-sqla20-{}.tmp"
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_UNUSUAL = re.compile(rb'["\\\x00-\x1f\x7f]')
_ESCAPES = {b"\t": b"\\t", b"\n": b"\\n", b"\r": b"\\r", b'"': b'\\"', b"\\": b"\\\\"}


class Change(NamedTuple):
    """A file's content as it was read, and what it is to be."""

    old: bytes
    new: bytes


class ChangedError(Exception):
    """A file is not what it was when it was read."""


class Target(NamedTuple):
    """A file that a path leads to. `refusal` says why it must not be written; empty where it may."""

    real: str
    refusal: str


class Reach:
    """What some given paths hold: files that stand there by themselves, none that a link leads out to."""

    def __init__(self, given: Iterable[str]) -> None:
        self._directories: dict[str, str] = {}
        self._roots = [os.path.realpath(each) if os.path.isdir(each) else self._place(each) for each in given]

    def target_of(self, path: str) -> Target:
        """The file behind a path."""
        if not os.path.islink(path):
            return Target(self._place(path), "")
        real = os.path.realpath(path)
        if any(real == root or real.startswith(os.path.join(root, "")) for root in self._roots):
            return Target(real, "")
        return Target(real, f"a symbolic link to {real}, which is outside the given paths")

    def targets_of(self, paths: Sequence[str]) -> dict[str, Target]:
        """Path -> the file behind it, for each file once: under a name of its own rather than that of a link."""
        found = {path: self.target_of(path) for path in sorted(paths, key=os.path.islink)}
        first: dict[str, str] = {}
        for path, target in found.items():
            first.setdefault(target.real, path)
        return {path: found[path] for path in dict.fromkeys(paths) if first[found[path].real] == path}

    def _place(self, path: str) -> str:
        """The real path of a directory entry, which is not followed itself."""
        directory, name = os.path.split(os.path.abspath(path))
        if directory not in self._directories:
            self._directories[directory] = os.path.realpath(directory)
        return os.path.join(self._directories[directory], name)


def replace(path: str, change: Change) -> int:
    """Put the new content in the place of the old one, with the file's owner, mode and attributes; the number of other
    names that the file had (hard links), which keep the old content.

    Raises OSError where that is not allowed or fails, ChangedError where the file has changed since it was read. Either
    way the file is as it was.
    """
    before = os.stat(path)
    if not os.access(path, os.W_OK):  # a file that may not be written could still be replaced
        raise PermissionError(errno.EACCES, "the file is read-only")
    temporary = os.path.join(os.path.dirname(path), TEMPORARY.format(secrets.token_hex(8)))
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(descriptor, "wb") as stream:
            stream.write(change.new)
            stream.flush()
            os.fsync(stream.fileno())
        _resemble(path, before, temporary)
        with open(path, "rb") as stream:
            if stream.read() != change.old:
                raise ChangedError
        os.replace(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
    return before.st_nlink - 1


def _resemble(path: str, before: os.stat_result, temporary: str) -> None:
    """Owner, attributes (access lists among them) and mode of one file for another, as far as that is allowed."""
    if hasattr(os, "chown"):
        for user, group in ((-1, before.st_gid), (before.st_uid, -1)):
            with suppress(OSError):
                os.chown(temporary, user, group)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(path):
                with suppress(OSError):
                    os.setxattr(temporary, name, os.getxattr(path, name))
    os.chmod(temporary, stat.S_IMODE(before.st_mode))


def unified(name: str, change: Change) -> bytes:
    """The change as a unified diff that `git apply` and `patch -p1` accept."""
    old, new = _LINE.findall(change.old), _LINE.findall(change.new)
    lines = difflib.diff_bytes(difflib.unified_diff, old, new, _quoted(f"a/{name}"), _quoted(f"b/{name}"))
    return b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines)


def _quoted(name: str) -> bytes:
    """A file's name as git writes it in the head of a diff."""
    raw = os.fsencode(name)
    if _UNUSUAL.search(raw):
        escaped = _UNUSUAL.sub(lambda match: _ESCAPES.get(match[0]) or b"\\%03o" % ord(match[0]), raw)
        return b'"' + escaped + b'"'
    return raw + b"\t" if b" " in raw else raw  # GNU patch takes what is behind a space for a date
