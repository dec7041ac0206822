"""The findings of earlier runs, kept on disk for files that are as they were, together with all that they rest on.

Only what stands on disk is kept: of what an editor has not saved nothing is. A cache that cannot be read or written is
none. Where it lies: `XDG_CACHE_HOME` of the XDG Base Directory Specification, `~/.cache`, or what the options say.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import cache

from flake8_sqla20 import __version__
from flake8_sqla20.digests import digest
from flake8_sqla20.files import Files
from flake8_sqla20.finding import Finding
from flake8_sqla20.journal import Disk, Journal, Writer, read
from flake8_sqla20.roots import placed

_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by flake8-sqla20. See https://bford.info/cachedir/\n"
_FEW = 8  # journals of one project that nobody looks through
_MOST = 64  # of them
_RUNNING = 300  # seconds in which a journal's process may write again
_STALE = 30 * 24 * 3600  # seconds after which nobody comes back to the findings of another version or project
_BOM = b"\xef\xbb\xbf"


class Entry:
    """A file as it stands on disk: its real path, the root of its project, its name, and the key of its content. Both
    tell the options apart as well."""

    __slots__ = ("key", "name", "path", "root")

    def __init__(self, path: str, root: str, name: str, key: str) -> None:
        self.path = path
        self.root = root
        self.name = name
        self.key = key


class Cache:
    """The kept findings of one run. `options` tells what findings depend on beside files, `root` is that of the project
    where the options say it, `run` is as in `roots.placed`."""

    __slots__ = ("_home", "_journals", "_options", "_root", "_run", "_writers")

    def __init__(self, home: str, options: str, root: str, run: int) -> None:
        self._home = home or default_home()
        self._options = options
        self._root = root
        self._run = run
        self._journals: dict[str, list[Journal]] = {}
        self._writers: dict[str, tuple[Files, Writer]] = {}

    def entry(self, path: str, text: str) -> Entry | None:
        """What is known a file by that has this text; None for a text that is not on disk."""
        root, path = placed(path, self._root, self._run)
        encoded = text.encode("utf-8", "surrogatepass")
        if not root or not _is_saved(path, encoded):
            return None
        name = digest(f"{self._options}\n{path}".encode("utf-8", "surrogatepass"))
        return Entry(path, root, name, digest(name.encode("ascii") + encoded))

    def findings(self, entry: Entry) -> list[Finding] | None:
        """What an earlier run found in a file, at all levels; None where the file is to be linted."""
        with suppress(OSError, ValueError, TypeError, RecursionError):
            for journal in self._of(entry.root):
                found = journal.findings(entry.key)
                if found is not None:
                    return [Finding(*each) for each in found]
        return None

    def keep(self, entry: Entry, findings: Sequence[Finding], files: Files) -> None:
        """Keep what was found in a file after this was seen of other files. Does nothing where that cannot be."""
        told = [[each.code, each.level, each.message, each.row, each.column] for each in findings]
        with suppress(OSError, ValueError, LookupError):
            self._writer(entry.root, files).write(entry.key, entry.name, told)

    def _of(self, root: str) -> list[Journal]:
        """The journals of a project, the youngest first."""
        if root not in self._journals:
            disk = Disk(root)
            self._journals[root] = [Journal(path, disk) for path in _by_age(self._directory(root))]
        return self._journals[root]

    def _writer(self, root: str, files: Files) -> Writer:
        known, writer = self._writers.get(root, (None, None))
        if writer is None or known is not files:
            directory = self._directory(root)
            self._make(directory)
            self._prune(root)
            writer = Writer(directory, files)
            self._writers[root] = files, writer
        return writer

    def _directory(self, root: str) -> str:
        return os.path.join(self._home, _edition(), digest(root.encode("utf-8", "surrogatepass")))

    def _make(self, directory: str) -> None:
        """Make the directory of a project's journals. Raises OSError where that cannot be."""
        if os.path.isdir(directory):
            return
        for above in (self._home, os.path.dirname(directory)):
            if os.path.isdir(above):
                _remove_stale(above)
        os.makedirs(directory, 0o700, exist_ok=True)
        for name, text in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
            path = os.path.join(self._home, name)
            if not os.path.exists(path):
                with open(path, "w", encoding="ascii") as file:
                    file.write(text)

    def _prune(self, root: str) -> None:
        """Remove the journals that tell nothing that a younger one does not, where there are many."""
        journals = self._of(root)
        if len(journals) <= _FEW:
            return
        told: set[str] = set()
        for number, journal in enumerate(journals):
            names = set(journal.names())
            if number >= _MOST or names <= told and _age(journal.path) > _RUNNING:
                with suppress(OSError):  # another process has
                    os.unlink(journal.path)
            told |= names


def default_home() -> str:
    """The directory of caches that a user's programs share, and this one's in it."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(home):  # as the specification has it
        local = os.environ.get("LOCALAPPDATA", "") if sys.platform == "win32" else ""
        home = local or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "flake8-sqla20")


@cache
def _edition() -> str:
    """What findings of one program are kept apart by: its version, Python's, and the code of its modules."""
    package = os.path.dirname(os.path.abspath(__file__))
    distribution = f"{os.path.dirname(package)}{os.sep}{os.path.basename(package)}-{__version__}.dist-info"
    # What an installer wrote down of the modules' contents is the same wherever it installs them.
    told = read(os.path.join(distribution, "RECORD")) or repr(_modules(package)).encode()
    return f"{__version__}-{sys.implementation.cache_tag}-{digest(sys.version.encode() + told)}"


def _modules(package: str) -> list[tuple[str, int, int]]:
    """The modules of a package in a work tree, whose contents may change at any time."""
    pending, modules = [package], []
    for directory in pending:
        with os.scandir(directory) as entries:
            for each in entries:
                if each.name.endswith(".py"):
                    found = each.stat()
                    modules.append((each.path, found.st_mtime_ns, found.st_size))
                elif "." not in each.name and each.name != "__pycache__":
                    pending.append(each.path)
    return sorted(modules)


def _is_saved(path: str, text: bytes) -> bool:
    """Whether a file has this text: its lines as Python reads them, which ends each with a line feed."""
    content = read(path)
    if content == text:
        return True
    content = content.removeprefix(_BOM)
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n") == text


def _by_age(directory: str) -> list[str]:
    """The journals in a directory, the youngest first."""
    try:
        with os.scandir(directory) as entries:
            found = [(each.stat().st_mtime_ns, each.path) for each in entries if each.name.endswith(".journal")]
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)]


def _age(path: str) -> float:
    try:
        return time.time() - os.stat(path).st_mtime
    except OSError:  # another process has removed it
        return 0.0


def _remove_stale(directory: str) -> None:
    """Remove the directories in one to which nobody comes back. Raises OSError where that cannot be
    read."""
    with os.scandir(directory) as entries:
        stale = [each.path for each in entries if each.is_dir(follow_symlinks=False) and _age(each.path) > _STALE]
    for each in stale:
        shutil.rmtree(each, ignore_errors=True)
