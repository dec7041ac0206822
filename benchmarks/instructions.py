#!/usr/bin/env python3
"""What the plugin adds to flake8, counted in instructions: the same to a hundredth of a percent on a busy machine too.

    python benchmarks/instructions.py [PROJECT==VERSION[:DIRECTORY] ...]

Whole runs of flake8 with `-j1` under valgrind (which has to be installed), over the projects of `lint_cost.py`: alone;
with the plugin and what the run before has kept; with it and nothing kept; and with `findings_from_table`, a plugin
that reports the same findings without looking for them. What that one costs is flake8's own for findings.
"""

from __future__ import annotations

import marshal
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from lint_cost import FREE, HEAVY, cache_options, command_line, make_environments, pip, unpacked

TABLE = pathlib.Path(__file__).with_name("findings_from_table")
FLAKE8 = ("-m", "flake8", "--isolated", "--exit-zero", "-j1")
VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")
_FINDING = re.compile(r"(.*?):(\d+):(\d+): (SQA.*)")


class Projects:
    """What is run where: the interpreters of the environments, and a directory for what is kept and for tables."""

    def __init__(self, cache: pathlib.Path, flake8: str, scratch: pathlib.Path) -> None:
        self.cache = cache
        self.scratch = scratch
        environments = make_environments(cache, flake8)
        self.alone, self.plugged = environments.alone, environments.plugged
        self.table = self.alone.parents[2] / "table" / "bin" / "python"
        if not self.table.exists():
            shutil.copytree(self.alone.parents[1], self.table.parents[1], symlinks=True)
        pip(self.table, "install", "--force-reinstall", "--no-deps", str(TABLE))

    def counted(self, project: str) -> list[int]:
        """The instructions of the four runs over a project: alone, kept, with the table, with nothing kept."""
        directory = unpacked(project, self.cache, self.alone)
        table = self.scratch / f"{directory.name}.table"
        kept = cache_options(self.scratch / directory.name)
        self._tabulate(directory, table, kept)
        return [
            instructions([self.alone, *FLAKE8, "."], directory),
            instructions([self.plugged, *FLAKE8, *kept, "."], directory),
            instructions([self.table, *FLAKE8, "."], directory, FINDINGS_TABLE=str(table)),
            instructions([self.plugged, *FLAKE8, *cache_options(None), "."], directory),
        ]

    def _tabulate(self, directory: pathlib.Path, table: pathlib.Path, options: Sequence[str]) -> None:
        """Write down what the plugin finds; its first run, which keeps that as well."""
        ended = subprocess.run(
            [self.plugged, *FLAKE8, *options, "."], cwd=directory, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
        found: dict[str, list[tuple[int, int, str]]] = {}
        for path, row, column, text in _FINDING.findall(ended.stdout):
            found.setdefault(path, []).append((int(row), int(column) - 1, text))
        table.write_bytes(marshal.dumps(found))


def instructions(command: Sequence[str | os.PathLike[str]], directory: pathlib.Path, **variables: str) -> int:
    """The instructions of one process, the second time it runs: the first one compiles what was not. Raises
    CalledProcessError where it fails, RuntimeError where valgrind does not tell."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", **variables}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for started in (command, [*VALGRIND, *command]):
        ended = subprocess.run(
            started,
            cwd=directory,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    told = _COUNT.search(ended.stderr)
    if told is None:
        raise RuntimeError(f"{command}: {ended.stderr[-2000:]}")
    return int(told[1].replace(",", ""))


def show(name: str, counts: Sequence[int]) -> None:
    """Prints one row: millions of instructions alone, and what each of the others adds to them."""
    alone, *others = counts
    print(f"{name:42} {alone / 1e6:10,.0f} M " + " ".join(f"{each / alone - 1:13.2%}" for each in others), flush=True)


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = command_line(__doc__)
    parser.add_argument("projects", nargs="*", metavar="PROJECT==VERSION[:DIRECTORY]", help="lint these instead")
    parser.add_argument("--flake8", default="flake8", help="the requirement for flake8 (default: the newest)")
    arguments = parser.parse_args()
    if shutil.which(VALGRIND[0]) is None:
        parser.error("needs valgrind")
    with tempfile.TemporaryDirectory() as scratch:
        projects = Projects(arguments.cache, arguments.flake8, pathlib.Path(scratch))
        print(f"{'':42} {'alone':>12} {'kept':>13} {'from a table':>13} {'nothing kept':>13}")
        for names in (arguments.projects,) if arguments.projects else (HEAVY, FREE):
            rows = []
            for name in names:
                rows.append(projects.counted(name))
                show(name, rows[-1])
            show("together", [sum(column) for column in zip(*rows, strict=True)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
