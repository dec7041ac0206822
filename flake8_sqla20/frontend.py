"""flake8 without its checkers, as `check`, `fix` and `explain` use it: command line and configuration.

Everything here is flake8's own code, put together anew, so that the commands answer as flake8 would. Of the installed
plugins only this one is loaded, and Flake8-pyproject, which reads the configuration. Works with flake8 6 and 7.
"""

from __future__ import annotations

import argparse
import configparser
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import flake8
from flake8.exceptions import Flake8Exception
from flake8.formatting.default import Default, FilenameOnly, Nothing, Pylint
from flake8.main.options import register_default_options, stage1_arg_parser
from flake8.options import aggregator, config
from flake8.options.manager import OptionManager
from flake8.plugins import finder, reporter

from flake8_sqla20 import __version__
from flake8_sqla20.invocation import Invocation
from flake8_sqla20.plugin import Plugin
from flake8_sqla20.reporting import Report

if TYPE_CHECKING:
    pass

_OURS, _THEIRS = "SQA1", "SQA100"  # the prefix of our codes, and the one code with it that is another plugin's
_REPORTERS = {"default": Default, "pylint": Pylint, "quiet-filename": FilenameOnly, "quiet-nothing": Nothing}
# What concerns checks that do not run here: read, where a configuration has it, and not shown.
_HIDDEN = {"--hang-closing", "--max-line-length", "--max-doc-length", "--indent-size"}
_LEFT_OUT = {"--benchmark", "--bug-report"}


class ConfigurationError(Exception):
    """What stops a run before it starts, in one line."""


class Command:
    """What tells the commands apart that take flake8's options.

    `takes` is what the usage line shows behind `[options]`, `formats` are the values of `--format`, `shown` is what
    help shows of options of flake8's: other words, or None where they mean nothing here. `own` adds the command's own
    options; its destinations are the parser's. `prints` says that flake8's reporters print what is found.
    """

    __slots__ = ("description", "epilog", "formats", "own", "prints", "program", "shown", "takes")

    def __init__(
        self,
        program: str,
        description: str,
        epilog: str,
        *,
        takes: str = "[PATH ...]",
        formats: tuple[str, ...] = ("text",),
        shown: dict[str, str | None] | None = None,
        own: Callable[[argparse.ArgumentParser], None] | None = None,
        prints: bool = False,
    ) -> None:
        self.program = program
        self.description = description
        self.epilog = epilog
        self.takes = takes
        self.formats = formats
        self.shown = shown or {}
        self.own = own
        self.prints = prints


class Options(OptionManager):
    """flake8's options as a command shows them, without those that mean nothing to it."""

    def __init__(self, command: Command, **settings: Any) -> None:
        self._command = command
        super().__init__(**settings)
        self.parser.prog = command.program
        self.parser.usage = f"%(prog)s [options] {command.takes}"
        self.parser.description = command.description
        self.parser.epilog = command.epilog
        for action in self.parser._actions:  # noqa: SLF001  # of the parser that flake8 reads first
            self._show(action)

    def add_option(self, *names: Any, **settings: Any) -> None:
        if _LEFT_OUT.intersection(names):
            return
        if _HIDDEN.intersection(names):
            settings["help"] = argparse.SUPPRESS
        elif "--format" in names:
            settings |= {
                "metavar": "{" + ",".join(self._command.formats) + "}",
                "help": "Output format. (Default: text)",
            }
        for name, text in self._command.shown.items():
            if name in names:
                settings["help"] = text or argparse.SUPPRESS
        super().add_option(*names, **settings)

    def _show(self, action: argparse.Action) -> None:
        for name, text in self._command.shown.items():
            if name in action.option_strings:
                action.help = text or argparse.SUPPRESS


def parsed(arguments: Sequence[str], command: Command) -> tuple[Invocation, Report]:
    """The invocation that a command line asks for, and the report for it, with its output file open.

    Raises ConfigurationError; a wrong command line ends in argparse's SystemExit(2).
    """
    try:
        return _parsed(arguments, command)
    except (Flake8Exception, configparser.Error, OSError, ValueError, TypeError) as error:
        # flake8 itself lets most of these through as tracebacks: a number that is none, a file that is no INI file
        raise ConfigurationError(_one_line(error)) from error


def _parsed(arguments: Sequence[str], command: Command) -> tuple[Invocation, Report]:
    usage = f"%(prog)s [options] {command.takes}"
    first = argparse.ArgumentParser(command.program, add_help=False, usage=usage)
    first.add_argument("--format", choices=command.formats, default="text")
    given, rest = first.parse_known_args(arguments)

    early_parser = stage1_arg_parser()
    early_parser.prog, early_parser.usage = command.program, usage
    early, rest = early_parser.parse_known_args(rest)
    if early.output_file:
        if "--output-file" in command.shown:
            raise ConfigurationError("--output-file: there is no report to write")
        rest = ["--output-file", early.output_file, *rest]
    flake8.configure_logging(early.verbose, early.output_file)
    cfg, directory = config.load_config(early.config, early.append_config, isolated=early.isolated)

    plugins = _plugins(arguments)
    manager = Options(
        command,
        version=flake8.__version__,
        plugin_versions=f"flake8-sqla20: {__version__}",
        parents=[early_parser],
        formatter_names=list(_REPORTERS),
    )
    register_default_options(manager)
    manager.register_plugins(plugins)
    if command.own is not None:
        command.own(manager.parser)

    # Once with the command line, where Flake8-pyproject finds its own option; then what the files alone say.
    aggregator.aggregate_options(manager, cfg, directory, rest)
    configured = aggregator.aggregate_options(manager, cfg, directory, [])
    _select_ours(configured)
    as_text = command.prints and given.format == "text"
    if as_text and configured.format not in _REPORTERS and "%" not in configured.format:
        plugins.reporters.update(_installed_reporter(configured.format, cfg, directory))
    options = manager.parse_args(rest, configured)
    options.verbose = early.verbose
    if not command.prints:
        options.output_file = None  # that of the configuration is the linter's
    _select_troubles(options)
    invocation = Invocation(given.format, options, False)
    invocation.prepare()
    formatter = reporter.make(plugins.reporters, options) if as_text else Nothing(options)
    invocation.needs_lines = as_text and (options.show_source or type(formatter) not in _REPORTERS.values())
    return invocation, Report(options, formatter)


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
    if sys.modules.get("flake8p") is not None:
        return True  # it has hooked flake8's reading of the configuration already
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


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
