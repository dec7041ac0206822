"""flake8 without its checkers, as `check` uses it: command line and configuration, files, selection and output.

Everything here is flake8's own code, put together anew, so that `check` answers as flake8 would. Of the installed
plugins only this one is loaded, and Flake8-pyproject, which reads the configuration. Works with flake8 6 and 7.
"""

from __future__ import annotations

import argparse
import ast
import configparser
import linecache
import logging
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import flake8
from flake8.discover_files import expand_paths
from flake8.exceptions import Flake8Exception
from flake8.formatting.base import BaseFormatter
from flake8.formatting.default import Default, FilenameOnly, Nothing, Pylint
from flake8.main.options import register_default_options, stage1_arg_parser
from flake8.options import aggregator, config
from flake8.options.manager import OptionManager
from flake8.plugins import finder, reporter
from flake8.processor import FileProcessor
from flake8.style_guide import Decision, StyleGuideManager
from flake8.utils import matches_filename
from flake8.violation import Violation

from flake8_sqla20 import __version__
from flake8_sqla20.finding import Finding
from flake8_sqla20.plugin import Plugin
from flake8_sqla20.result import Result

PROGRAM = "flake8-sqla20 check"
FORMATS = ("text", "json", "github", "sarif", "gitlab")
STANDARD_INPUT = "-"
_OURS, _THEIRS = "SQA1", "SQA100"  # the prefix of our codes, and the one code with it that is another plugin's
_REPORTERS = {"default": Default, "pylint": Pylint, "quiet-filename": FilenameOnly, "quiet-nothing": Nothing}
# What concerns checks that do not run here: read, where a configuration has it, and not shown.
_HIDDEN = {"--hang-closing", "--max-line-length", "--max-doc-length", "--indent-size"}
_LEFT_OUT = {"--benchmark", "--bug-report"}


class ConfigurationError(Exception):
    """What stops a run before it starts, in one line."""


class Invocation:
    """What the command line and the configuration ask for.

    `form` is one of FORMATS, `options` flake8's options with ours among them, `needs_lines` whether the output shows
    or may show source lines.
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
        if path != STANDARD_INPUT and not stat.S_ISREG(Path(path).stat().st_mode):
            raise OSError(f"not a regular file: {path!r}")  # a FIFO would wait for its writer
        return FileProcessor(path, self.options)

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
        message, logger = '"%(path)s" %(whether)smatched', logging.getLogger(PROGRAM)
        names = [str(each) for each in (below, *below.parents) if each.name not in ("", "..")]
        return any(matches_filename(name, patterns=patterns, log_message=message, logger=logger) for name in names)

    def is_worth_linting(self, text: str, path: str) -> bool:
        """Whether a file's text may hold a usage."""
        return Plugin.is_worth_linting(text, path)

    def findings(self, tree: ast.Module, path: str, lines: Sequence[str]) -> Iterator[Finding]:
        """The plugin's findings in a file, at the levels that the options admit."""
        return Plugin(tree, path, lines).findings()


class Options(OptionManager):
    """flake8's options without those that mean nothing here."""

    def add_option(self, *names: Any, **settings: Any) -> None:
        if _LEFT_OUT.intersection(names):
            return
        if _HIDDEN.intersection(names):
            settings["help"] = argparse.SUPPRESS
        elif "--format" in names:
            settings |= {"metavar": "{" + ",".join(FORMATS) + "}", "help": "Output format. (Default: text)"}
        super().add_option(*names, **settings)


def parsed(arguments: Sequence[str], program: str = PROGRAM) -> tuple[Invocation, Report]:
    """The invocation that a command line asks for, and the report for it, with its output file open. `program` is what
    complaints about the command line begin with.

    Raises ConfigurationError; a wrong command line ends in argparse's SystemExit(2).
    """
    try:
        return _parsed(arguments, program)
    except (Flake8Exception, configparser.Error, OSError, ValueError, TypeError) as error:
        # flake8 itself lets most of these through as tracebacks: a number that is none, a file that is no INI file
        raise ConfigurationError(_one_line(error)) from error


def _parsed(arguments: Sequence[str], program: str) -> tuple[Invocation, Report]:
    takes = "[PATH ...]" if program == PROGRAM else "FILE:LINE ..."
    first = argparse.ArgumentParser(program, add_help=False, usage=f"%(prog)s [options] {takes}")
    first.add_argument("--format", choices=FORMATS, default="text")
    given, rest = first.parse_known_args(arguments)

    early_parser = stage1_arg_parser()
    early_parser.prog, early_parser.usage = program, first.usage
    early, rest = early_parser.parse_known_args(rest)
    if early.output_file:
        rest = ["--output-file", early.output_file, *rest]
    flake8.configure_logging(early.verbose, early.output_file)
    cfg, directory = config.load_config(early.config, early.append_config, isolated=early.isolated)

    plugins = _plugins(arguments)
    manager = Options(
        version=flake8.__version__,
        plugin_versions=f"flake8-sqla20: {__version__}",
        parents=[early_parser],
        formatter_names=list(_REPORTERS),
    )
    manager.parser.prog, manager.parser.usage = program, first.usage
    manager.parser.description = (
        "Find SQLAlchemy 1.x idioms as `flake8 --select=SQA1` does, at several times its speed. "
        "Reads flake8's configuration; PATH is a file, a directory, or - for standard input (default: .)."
    )
    manager.parser.epilog = "Exit code: 0 nothing found, 1 findings or files that cannot be read, 2 a wrong call."
    register_default_options(manager)
    manager.register_plugins(plugins)

    # Once with the command line, where Flake8-pyproject finds its own option; then what the files alone say.
    aggregator.aggregate_options(manager, cfg, directory, rest)
    configured = aggregator.aggregate_options(manager, cfg, directory, [])
    _select_ours(configured)
    as_text = given.format == "text"
    if as_text and configured.format not in _REPORTERS and "%" not in configured.format:
        plugins.reporters.update(_installed_reporter(configured.format, cfg, directory))
    options = manager.parse_args(rest, configured)
    options.verbose = early.verbose
    _select_troubles(options)
    invocation = Invocation(given.format, options, False)
    invocation.prepare()
    formatter = reporter.make(plugins.reporters, options) if as_text else Nothing(options)
    invocation.needs_lines = as_text and (options.show_source or type(formatter) not in _REPORTERS.values())
    return invocation, Report(invocation, formatter)


def _plugins(arguments: Sequence[str]) -> finder.Plugins:
    """This plugin, flake8's own reporters, and Flake8-pyproject where it may have something to say."""
    ours = _loaded("flake8-sqla20", __version__, "flake8.extension", _OURS, Plugin)
    reporters = {
        name: _loaded("flake8", flake8.__version__, "flake8.report", name, kind) for name, kind in _REPORTERS.items()
    }
    if _may_configure_in_toml(arguments):
        found = import_module("flake8p")  # its option's registration hooks flake8's reading of the configuration
        name = "Flake8-pyproject"
        reporters[name] = _loaded(name, found.__version__, "flake8.report", name, found.Plugin)
    return finder.Plugins(finder.Checkers([ours], [], []), reporters, [])


def _loaded(package: str, version: str, group: str, name: str, found: Any) -> finder.LoadedPlugin:
    entry_point = metadata.EntryPoint(name, f"{found.__module__}:{found.__qualname__}", group)
    return finder.LoadedPlugin(finder.Plugin(package, version, entry_point), found, {})


def _may_configure_in_toml(arguments: Iterable[str]) -> bool:
    """Whether Flake8-pyproject is installed and may find options: its import costs more than to look."""
    if find_spec("flake8p") is None:
        return False
    if any(argument.startswith("--toml") or argument in {"-h", "--help"} for argument in arguments):
        return True
    try:
        return b"flake8" in Path("pyproject.toml").read_bytes()  # it looks nowhere else
    except OSError:
        return False


def _installed_reporter(name: str, cfg: configparser.RawConfigParser, directory: str) -> dict[str, finder.LoadedPlugin]:
    """A reporter that another distribution or the configuration's local plugins offer by that name."""
    options = finder.parse_plugin_options(cfg, directory, enable_extensions=None, require_plugins="")
    found = [
        plugin
        for plugin in finder.find_plugins(cfg, options)
        if plugin.entry_point.group == "flake8.report" and plugin.entry_point.name == name
    ]
    return finder.load_plugins(found, options).reporters


def _select_ours(configured: argparse.Namespace) -> None:
    """A `select` in a configuration file that is about other plugins alone does not silence this command."""
    chosen = [*(configured.select or ()), *(configured.extend_select or ())]
    if configured.select is not None and not any(map(_is_ours, chosen)):
        configured.select = [*configured.select, _OURS]


def _is_ours(code: str) -> bool:
    return _OURS.startswith(code) or (code.startswith(_OURS) and code != _THEIRS)


def _select_troubles(options: argparse.Namespace) -> None:
    """Files that cannot be read or parsed are always selected; `ignore` and its kin may still name them."""
    if options.select is None:
        options.extended_default_select = [*options.extended_default_select, "E9"]
    else:
        options.select = [*options.select, "E"]


class Report:
    """flake8's selection, `# noqa`, statistics and text output of what was found."""

    def __init__(self, invocation: Invocation, formatter: BaseFormatter) -> None:
        """Opens the output file. Raises OSError where it cannot, flake8's ExecutionError for `per-file-ignores`."""
        self._invocation = invocation
        self._formatter = formatter
        self._guide = StyleGuideManager(invocation.options, formatter)
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
        ignored = Violation(*place).is_inline_ignored(self._invocation.options.disable_noqa)
        return "`# noqa` on its line silences it" if ignored else ""

    def finish(self, document: str | None = None) -> None:
        """Writes the statistics, where they are asked for, and closes the output file.

        A machine's `document` replaces what the file held before; the statistics then go to standard error.
        """
        options = self._invocation.options
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


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _encodable(text: str) -> str:
    """A text that can be written: a file's name or a line of it may hold what is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="backslashreplace").decode()
    return text
