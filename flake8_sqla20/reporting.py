"""What flake8 makes of findings: selection, `# noqa`, statistics and text output."""

from __future__ import annotations

import argparse
import linecache
import sys
from collections.abc import Iterable
from pathlib import Path

from flake8.formatting.base import BaseFormatter
from flake8.formatting.default import Nothing
from flake8.style_guide import Decision, StyleGuideManager
from flake8.violation import Violation

from flake8_sqla20.result import Result


class Report:
    """flake8's selection, `# noqa`, statistics and text output of what was found."""

    def __init__(self, options: argparse.Namespace, formatter: BaseFormatter | None = None) -> None:
        """Opens the formatter's output file; without a formatter nothing is written. Raises OSError where it cannot,
        flake8's ExecutionError for `per-file-ignores`."""
        self._options = options
        self._formatter = formatter or Nothing(options)
        self._guide = StyleGuideManager(options, self._formatter)
        if formatter is not None:
            formatter.start()

    def selected(self, path: str, results: Iterable[Result]) -> list[Result]:
        """Those of one file's results, in the order of their places, that are reported; as text they are written."""
        name = _encodable(path)
        self._formatter.beginning(name)
        found = [each for each in results if self._is_selected(name, each)]
        self._formatter.finished(name)
        return found

    def _is_selected(self, name: str, result: Result) -> bool:
        if result.row < 1:
            linecache.cache[name] = (0, None, [], name)  # or flake8 would read it, to look for comments
        line = None if result.line is None else _encodable(result.line)
        handled = self._guide.handle_error(result.code, name, result.row, result.column, _encodable(result.text), line)
        return bool(handled)

    def silenced_by(self, result: Result) -> str:
        """What keeps a result from being reported, in words; empty for one that is reported. Writes nothing."""
        guide = self._guide.style_guide_for(_encodable(result.path))
        if guide.should_report_error(result.code) is not Decision.Selected:
            return "`select` and `ignore` leave it out"
        place = result.code, result.path, result.row, result.column + 1, result.text, result.line
        ignored = Violation(*place).is_inline_ignored(self._options.disable_noqa)
        return "`# noqa` on its line silences it" if ignored else ""

    def finish(self, document: str | None = None) -> None:
        """Writes the statistics, where they are asked for, and closes the output file.

        A machine's `document` replaces what the file held before; the statistics then go to standard error.
        """
        options = self._options
        if document is None:
            if options.statistics:
                self._formatter.show_statistics(self._guide.stats)
            self._formatter.stop()
            return
        self._formatter.stop()
        if options.output_file:
            Path(options.output_file).write_text(document, encoding="utf-8")
        if not options.output_file or options.tee:
            sys.stdout.buffer.write(document.encode())
        if options.statistics:
            for code in self._guide.stats.error_codes():
                found = list(self._guide.stats.statistics_for(code))
                print(f"{sum(each.count for each in found):<5} {code} {found[0].message}", file=sys.stderr)


def _encodable(text: str) -> str:
    """A text that can be written: a file's name or a line of it may hold what is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="backslashreplace").decode()
    return text
