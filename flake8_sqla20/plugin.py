"""The flake8 adapter: options in, findings out. Imports of flake8 what a run of flake8 has loaded anyway."""

from __future__ import annotations

import argparse
import ast
import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

from flake8_sqla20 import __version__, collector
from flake8_sqla20.finding import FAILED, LEVELS, RELEASES, Finding
from flake8_sqla20.prefilter import may_hold_usages, may_use_imported

if TYPE_CHECKING:
    from flake8_sqla20.cache import Cache, Entry
    from flake8_sqla20.engine import Settings

_KINDS = ("session", "engine", "connection")


class Plugin:
    """One file's run of the plugin; flake8 makes one for each file."""

    name = "flake8-sqla20"
    version = __version__

    target: ClassVar[str] = "2.0"
    least: ClassVar[str] = "legacy"
    named: ClassVar[frozenset[str]] = frozenset()
    conventional: ClassVar[dict[str, frozenset[str]]] = {}
    large: ClassVar[tuple[str, ...]] = ()
    root: ClassVar[str] = ""
    home: ClassVar[str] = ""
    is_caching: ClassVar[bool] = False
    decisive: ClassVar[str] = ""  # the options that findings depend on
    runs: ClassVar[int] = 0

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        self.tree = tree
        self.filename = filename
        self.lines = lines

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """The findings that the options admit: (1-based row, 0-based column, code and message, this class)."""
        for finding in self.findings(self.filename, self.lines, lambda: self.tree):
            yield finding.row, finding.column, f"{finding.code} {finding.message}", type(self)

    @classmethod
    def findings(cls, path: str, lines: Sequence[str], tree: Callable[[], ast.Module]) -> list[Finding]:
        """The findings in a file at the levels that the options admit, in order. Its tree is made only where nothing is
        kept of it; raises what that raises."""
        text = "".join(lines)
        if not cls.may_hold(text):
            return []
        cache = cls.cache()
        entry = cache.entry(path, text) if cache is not None else None
        found = cache.findings(entry) if cache is not None and entry is not None else None
        if found is None:
            found = cls._linted(path, lines, text, tree)
            if cache is not None and entry is not None:
                cls._keep(cache, entry, found)
        return [each for each in found if cls.admits(each)]

    @classmethod
    def _linted(cls, path: str, lines: Sequence[str], text: str, tree: Callable[[], ast.Module]) -> list[Finding]:
        """The findings in a file at all levels."""
        if not cls.is_worth_linting(text, path):
            return []
        from flake8_sqla20.engine import lint

        return lint(tree(), lines, path, cls.settings())

    @classmethod
    def _keep(cls, cache: Cache, entry: Entry, found: list[Finding]) -> None:
        from flake8_sqla20.layouts import around

        if all(each.code != FAILED for each in found):
            cache.keep(entry, found, around(entry.path, cls.root, cls.runs)[0].files)

    @classmethod
    def may_hold(cls, text: str) -> bool:
        """Whether a file's text is worth a look at the project around it."""
        return cls._names(text) or may_use_imported(text)

    @classmethod
    def _names(cls, text: str) -> bool:
        return may_hold_usages(text, (name for names in cls.conventional.values() for name in names))

    @classmethod
    def is_worth_linting(cls, text: str, path: str) -> bool:
        """Whether a file's text may hold a usage under the options; a tree is needed only where it may."""
        if cls._names(text):
            return True
        if not may_use_imported(text):
            return False
        from flake8_sqla20.layouts import reaches

        return reaches(text, path, cls.root, cls.runs)

    @classmethod
    def admits(cls, finding: Finding) -> bool:
        """Whether the options report findings of this level, or name the code in full."""
        return finding.code in cls.named or LEVELS.index(finding.level) <= LEVELS.index(cls.least)

    @classmethod
    def settings(cls) -> Settings:
        """What the options say of the code and of the rules."""
        return _settings(
            cls.target, cls.least, cls.named, tuple(cls.conventional.items()), cls.large, cls.root, cls.runs
        )

    @classmethod
    def cache(cls) -> Cache | None:
        """The findings that are kept, unless the options say that none are."""
        return _cache(cls.home, cls.decisive, cls.root, cls.runs) if cls.is_caching else None

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register the options, on the command line and in flake8's configuration files."""
        manager.add_option(
            "--sqla20-target-version",
            default="2.0",
            metavar="RELEASE",
            parse_from_config=True,
            help=f"SQLAlchemy release that the code must run on: {', '.join(RELEASES)} (default: 2.0)",
        )
        manager.add_option(
            "--sqla20-level",
            default="legacy",
            metavar="LEVEL",
            parse_from_config=True,
            help=f"least level that is reported: {', '.join(LEVELS)} (default: legacy)",
        )
        for kind in _KINDS:
            manager.add_option(
                f"--sqla20-{kind}-names",
                default="",
                metavar="NAMES",
                parse_from_config=True,
                comma_separated_list=True,
                help=f"further variable and attribute names that by convention hold a SQLAlchemy {kind}",
            )
        manager.add_option(
            "--sqla20-large-tables",
            default="",
            metavar="NAMES",
            parse_from_config=True,
            comma_separated_list=True,
            help="tables, or mapped classes, too large to be loaded whole: names or patterns (events, audit_*)",
        )
        manager.add_option(
            "--sqla20-project-root",
            default="",
            metavar="DIR",
            parse_from_config=True,
            normalize_paths=True,
            help="directory whose modules may be read for what a file imports (default: that of the repository or the "
            "nearest configuration file)",
        )
        manager.add_option(
            "--sqla20-cache-dir",
            default="",
            metavar="DIR",
            parse_from_config=True,
            normalize_paths=True,
            help="directory in which findings are kept for the next run (default: flake8-sqla20 in the user's cache)",
        )
        manager.add_option(
            "--sqla20-no-cache",
            action="store_true",
            default=False,
            parse_from_config=True,
            help="keep no findings, and use none that were kept",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Validate and keep the options.

        Raises flake8's ExecutionError for a wrong value: configuration files bypass argparse's choices.
        """
        cls.runs += 1
        collector.begin(cls.runs)
        cls.target = _one_of("sqla20-target-version", options.sqla20_target_version, RELEASES)
        cls.least = _one_of("sqla20-level", options.sqla20_level, LEVELS)
        chosen: list[Any] = [*(options.select or ()), *(options.extend_select or ())]
        cls.named = frozenset(code for code in map(str, chosen) if len(code) == len("SQA101"))
        cls.conventional = {kind: _identifiers(f"sqla20-{kind}-names", options) for kind in _KINDS}
        cls.large = tuple(str(name).strip() for name in options.sqla20_large_tables or ())
        cls.root = _directory("sqla20-project-root", options)
        cls.home = os.path.abspath(options.sqla20_cache_dir) if options.sqla20_cache_dir else ""
        cls.is_caching = not options.sqla20_no_cache
        named, conventional = sorted(cls.named), sorted((kind, sorted(each)) for kind, each in cls.conventional.items())
        cls.decisive = repr((cls.target, cls.least, named, conventional, cls.large, cls.root))


@lru_cache(maxsize=1)
def _cache(home: str, options: str, root: str, run: int) -> Cache:
    """The kept findings of a run; what it has looked up of them holds until its end."""
    from flake8_sqla20.cache import Cache

    return Cache(home, options, root, run)


@lru_cache(maxsize=1)
def _settings(
    target: str,
    least: str,
    named: frozenset[str],
    conventional: tuple[tuple[str, frozenset[str]], ...],
    large: tuple[str, ...],
    root: str,
    run: int,
) -> Settings:
    """The settings that options come to; made once in a run, not once a file."""
    from flake8_sqla20.engine import Settings
    from flake8_sqla20.rules.index import CODES, QUIET
    from flake8_sqla20.semantics.conventions import Names

    quiet = QUIET[target] if least != "advice" else frozenset()
    skipped = quiet.difference(CODES.get(code, "") for code in named)
    return Settings(target, Names(**dict(conventional)), large, skipped, root, run)


def _one_of(option: str, value: object, allowed: tuple[str, ...]) -> str:
    text = str(value).strip()
    if text not in allowed:
        raise ExecutionError(f"--{option}: invalid value {text!r} (choose from {', '.join(allowed)})")
    return text


def _identifiers(option: str, options: argparse.Namespace) -> frozenset[str]:
    names = getattr(options, option.replace("-", "_")) or ()
    for name in names:
        if not str(name).isidentifier():
            raise ExecutionError(f"--{option}: {str(name)!r} is not a Python name")
    return frozenset(map(str, names))


def _directory(option: str, options: argparse.Namespace) -> str:
    path = str(getattr(options, option.replace("-", "_")) or "")
    if path and not os.path.isdir(path):
        raise ExecutionError(f"--{option}: {path!r} is not a directory")
    return path
