"""`flake8-sqla20 fix`: rewrites what `check` reports, as far as a fix is known and proved.

All new texts are computed before the first file is written, so that what one module says of another does not depend on
their order. Only the first process writes.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_sqla20.changes import Change, ChangedError, Reach, Target, replace, unified
from flake8_sqla20.endings import ended, stoppable, stopped_at_once
from flake8_sqla20.formats import relative
from flake8_sqla20.result import UNREADABLE, trouble
from flake8_sqla20.sweep import swept

if TYPE_CHECKING:
    from flake8_sqla20.invocation import Invocation
    from flake8_sqla20.outcome import Outcome
    from flake8_sqla20.workers import Died

PROGRAM = "flake8-sqla20 fix"
_DESCRIPTION = (
    "Rewrite SQLAlchemy 1.x idioms as 2.0 wants them, in place: what `check` reports with the same options, as far as "
    "the code stays provably the same. Reads flake8's configuration; PATH is a file, a directory, or - to fix "
    "standard input onto standard output (default: .)."
)
_EPILOG = (
    "Exit code: 0 no findings are left, 1 some are; with --diff and --check 0 no file would change, 1 some would; "
    "2 a wrong call, or a file that cannot be read, parsed or written."
)
_SHOWN = {
    "--quiet": "Print the summary alone; twice: nothing.",
    "--disable-noqa": 'Disable the effect of "# noqa": fix those lines as well.',
    "--exit-zero": "Exit with 0 where findings are left or files would change.",
    **dict.fromkeys(("--output-file", "--color", "--count", "--show-source", "--no-show-source"), None),
    **dict.fromkeys(("--statistics", "--tee", "--enable-extensions", "--require-plugins"), None),
}


def main(arguments: Sequence[str]) -> int:
    """Run `fix`; returns its exit code: 0, 1 for findings that are left or files that would change, 2 where it cannot
    run, read or write, 130 for Ctrl-C."""
    with stoppable():
        return ended(PROGRAM, partial(_run, arguments))


def _options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("fixing")
    dry = group.add_mutually_exclusive_group()
    dry.add_argument("--diff", action="store_true", help="Print a unified diff, for `git apply`; change nothing.")
    dry.add_argument("--check", action="store_true", help="List the files that would change; change nothing.")
    group.add_argument(
        "--unsafe",
        action="store_true",
        help="Apply fixes too that may change what the code does, or rest on a conventional name alone.",
    )
    group.add_argument(
        "--target-version",
        dest="sqla20_target_version",
        default=argparse.SUPPRESS,
        metavar="RELEASE",
        help="The same as --sqla20-target-version.",
    )


def _run(arguments: Sequence[str]) -> int:
    from flake8_sqla20.frontend import Command, ConfigurationError, parsed
    from flake8_sqla20.invocation import STANDARD_INPUT

    try:
        import flake8_sqla20.outcome  # noqa: F401  # with it comes the rewriter, and with that ast-grep
    except ImportError as error:
        if not (error.name or "").startswith("ast_grep_py"):
            raise
        raise ConfigurationError("rewriting needs ast-grep: `python -m pip install ast-grep-py`") from error
    command = Command(PROGRAM, _DESCRIPTION, _EPILOG, formats=("text", "json"), shown=_SHOWN, own=_options)
    with warnings.catch_warnings():
        invocation, _ = parsed(arguments, command)
        _prepare(invocation)
        given = invocation.options.filenames
        if STANDARD_INPUT not in given:
            return _Run(invocation).of_files()
        if len(given) > 1:
            raise ConfigurationError("`-` stands for standard input alone, without further paths")
        return _Run(invocation).of_standard_input()


def _prepare(invocation: Invocation) -> None:
    """What every process does first."""
    warnings.simplefilter("ignore")  # the parser's, of the files' own escapes and comparisons
    invocation.prepare()


def _prepare_worker(invocation: Invocation) -> None:
    stopped_at_once()
    _prepare(invocation)


class _Run:
    """One run of the command, once the options are known."""

    def __init__(self, invocation: Invocation) -> None:
        self._invocation = invocation
        self._options = invocation.options
        self._is_dry = self._options.diff or self._options.check or invocation.form == "json"
        self._has_failed = False

    def of_files(self) -> int:
        from flake8_sqla20.outcome import Task, left

        targets = self._targets()
        prepare = partial(_prepare_worker, self._invocation)
        outcomes = []
        for each in swept(Task(self._invocation), list(targets), self._invocation, prepare, _died):
            refusal = targets[each.path].refusal
            kept = each._replace(new=None, repairs=left(each.repairs, refusal)) if each.new and refusal else each
            outcomes.append(kept)
        outcomes.sort(key=lambda each: each.name)
        if not self._is_dry:
            outcomes = self._written(outcomes, targets)
        return self._told(outcomes)

    def of_standard_input(self) -> int:
        from flake8_sqla20.outcome import Outcome, Task

        raw = sys.stdin.buffer.read()
        paths = self._invocation.paths()  # none where the name that stands for it is excluded
        outcome = Task(self._invocation).outcome(paths[0], raw) if paths else Outcome("-", "stdin", raw)
        if not self._is_dry:
            sys.stdout.buffer.write(raw if outcome.new is None else outcome.new)
        return self._told([outcome])

    def _targets(self) -> dict[str, Target]:
        """Path -> the file to be replaced, for each file once."""
        targets = Reach(self._options.filenames or ["."]).targets_of(self._invocation.paths())
        for path, target in targets.items():
            if Path(path).is_symlink() and not target.refusal and self._invocation.excludes(target.real):
                refusal = f"a symbolic link to {target.real}, which `exclude` leaves out"
                targets[path] = target._replace(refusal=refusal)
        return targets

    def _written(self, outcomes: Sequence[Outcome], targets: dict[str, Target]) -> list[Outcome]:
        """The outcomes as they are on disk, each changed file replaced as a whole."""
        from flake8_sqla20.outcome import left

        after = []
        replaced = 0
        try:
            for each in outcomes:
                kept = each
                if each.new is not None:
                    why = self._replaced(each, targets[each.path].real)
                    if why:
                        self._say(f"{each.name}: not written: {why}")
                        self._has_failed = True
                        kept = each._replace(new=None, repairs=left(each.repairs, why))
                    else:
                        replaced += 1
                after.append(kept)
        except KeyboardInterrupt:
            changed = sum(each.new is not None for each in outcomes)
            self._say(f"{PROGRAM}: {replaced} of {changed} files were replaced")
            raise
        return after

    def _replaced(self, outcome: Outcome, target: str) -> str:
        """Writes a file; says why it could not, if so."""
        try:
            others = replace(target, Change(outcome.raw, outcome.new or b""))
        except ChangedError:
            return "the file has changed since it was read"
        except OSError as error:
            return error.strerror or type(error).__name__
        if others:
            self._say(f"{outcome.name}: its other hard links ({others}) keep the old text")
        return ""

    def _told(self, outcomes: Sequence[Outcome]) -> int:
        """Prints what became of the findings; returns the exit code."""
        for each in outcomes:
            if each.trouble is not None:
                place = f"{each.name}:{each.trouble.row}:{each.trouble.column + 1}"
                self._say(f"{place}: {each.trouble.code} {each.trouble.text}")
                self._has_failed = True
        if self._invocation.form == "json":
            return self._listed(outcomes)
        changed = [each for each in outcomes if each.new is not None]
        if self._options.diff:
            for each in changed:
                sys.stdout.buffer.write(unified(relative(each.name), Change(each.raw, each.new or b"")))
        self._summarise(outcomes, changed)
        sys.stdout.flush()
        is_dry = self._options.diff or self._options.check
        return self._status(bool(changed) if is_dry else any(each.is_left for each in outcomes))

    def _listed(self, outcomes: Sequence[Outcome]) -> int:
        """Prints the edits of the findings as JSON; returns the exit code."""
        from flake8_sqla20.rewrite.document import Document
        from flake8_sqla20.tally import as_json

        found = [each for each in outcomes if each.repairs]
        listed = as_json((each.name, Document(each.raw).text, each.repairs) for each in found)
        sys.stdout.buffer.write(listed.encode())
        sys.stdout.flush()
        return self._status(bool(found))

    def _status(self, is_left: bool) -> int:
        if self._has_failed:
            return 2
        return int(is_left and not self._options.exit_zero)

    def _summarise(self, outcomes: Sequence[Outcome], changed: Sequence[Outcome]) -> None:
        """What is left, and the counts; on standard error where standard output has something else."""
        from flake8_sqla20.tally import lines_of_left, sentence, table

        if self._options.quiet > 1:
            return
        lines: list[str] = []
        if not self._options.quiet:
            if self._options.check:
                lines += [f"{each.name}: would change" for each in changed]
            for each in outcomes:
                lines += lines_of_left(each, dry=self._is_dry)
        counts = Counter((repair.code, repair.status) for each in outcomes for repair in each.repairs)
        if counts:
            lines += ["", *table(counts, dry=self._is_dry)] if lines else table(counts, dry=self._is_dry)
        lines.append(sentence(counts, len(changed), dry=self._is_dry))
        is_taken = self._options.diff or self._options.filenames == ["-"] and not self._options.check
        print("\n".join(lines), file=sys.stderr if is_taken else sys.stdout)

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr)


def _died(path: str, death: Died) -> Outcome:
    from flake8_sqla20.outcome import Outcome

    return Outcome(path, path, b"", trouble=trouble(path, UNREADABLE, str(death)))
