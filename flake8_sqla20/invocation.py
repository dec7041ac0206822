"""What a command line and its configuration come to: the files, how they are read, what the plugin finds in them."""

from __future__ import annotations

import argparse
import ast
import io
import logging
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flake8.discover_files import expand_paths
from flake8.processor import FileProcessor
from flake8.utils import matches_filename

from flake8_sqla20.finding import Finding
from flake8_sqla20.plugin import Plugin

if TYPE_CHECKING:
    from flake8_sqla20.engine import Settings

STANDARD_INPUT = "-"


class Invocation:
    """What the command line and the configuration ask for.

    `form` is one of the command's formats, `options` flake8's options with ours among them, `needs_lines` whether the
    output shows or may show source lines.
    """

    __slots__ = ("form", "needs_lines", "options")

    def __init__(self, form: str, options: argparse.Namespace, needs_lines: bool) -> None:
        self.form = form
        self.options = options
        self.needs_lines = needs_lines

    @property
    def jobs(self) -> int:
        """How many processes may work, as flake8 reads `--jobs`; 0 and 1 mean this one alone."""
        if STANDARD_INPUT in self.options.filenames:
            return 0
        return (os.cpu_count() or 1) if self.options.jobs.is_auto else int(self.options.jobs.n_jobs)

    def paths(self) -> list[str]:
        """The files to check, as flake8 finds them; `-` is standard input."""
        return list(
            expand_paths(
                paths=self.options.filenames,
                stdin_display_name=self.options.stdin_display_name,
                filename_patterns=self.options.filename,
                exclude=(*self.options.exclude, *self.options.extend_exclude),
            )
        )

    def name_of(self, path: str) -> str:
        """The name that a file is reported under."""
        return path if path != STANDARD_INPUT else self.options.stdin_display_name or "stdin"

    def read(self, path: str) -> FileProcessor:
        """A file as flake8 reads it. Raises OSError, LookupError or ValueError (of its encoding) where it cannot."""
        if path != STANDARD_INPUT:
            _require_regular(path)
        return FileProcessor(path, self.options)

    def read_bytes(self, path: str) -> bytes:
        """The content of a file. Raises OSError where it cannot be read."""
        _require_regular(path)
        return Path(path).read_bytes()

    def source_of(self, path: str, text: str) -> FileProcessor:
        """A text as flake8 would have read it from a file."""
        return FileProcessor(path, self.options, lines=list(io.StringIO(text, newline=None)))

    def noqa_line(self, source: FileProcessor, row: int) -> str | None:
        """The lines that `# noqa` may stand on for a finding in a row; None where flake8 looks into the file itself."""
        try:
            return source.noqa_line_for(row)
        except (ValueError, RecursionError, MemoryError):  # of the tokeniser, where the parser gave up as well
            return None

    def prepare(self) -> None:
        """Makes the options known to the plugin. Raises flake8's ExecutionError for a wrong value."""
        Plugin.parse_options(self.options)

    def excludes(self, path: str) -> bool:
        """Whether `exclude` leaves out a file, or a directory of its between it and the current one."""
        below = Path(os.path.relpath(path) if Path(path).is_absolute() else path)
        patterns = (*self.options.exclude, *self.options.extend_exclude)
        message, logger = '"%(path)s" %(whether)smatched', logging.getLogger(__name__)
        names = [str(each) for each in (below, *below.parents) if each.name not in ("", "..")]
        return any(matches_filename(name, patterns=patterns, log_message=message, logger=logger) for name in names)

    def is_worth_linting(self, text: str, path: str) -> bool:
        """Whether a file's text may hold a usage."""
        return Plugin.is_worth_linting(text, path)

    def may_hold(self, text: str) -> bool:
        """Whether a file's text is worth a look at the project around it."""
        return Plugin.may_hold(text)

    def findings(self, path: str, lines: Sequence[str], tree: Callable[[], ast.Module]) -> list[Finding]:
        """The plugin's findings in a file, at the levels that the options admit. Raises what making the tree raises."""
        return Plugin.findings(path, lines, tree)

    def admits(self, finding: Finding) -> bool:
        """Whether the options admit a finding's level, or name its code in full."""
        return Plugin.admits(finding)

    def settings(self) -> Settings:
        """What the options say of the code and of the rules."""
        return Plugin.settings()


def _require_regular(path: str) -> None:
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise OSError(f"not a regular file: {path!r}")  # a FIFO would wait for its writer
