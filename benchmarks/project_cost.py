#!/usr/bin/env python3
"""What the plugin adds where a project has a thousand files: to a run over all, and to that of an editor over one.

    python benchmarks/project_cost.py [--files 1000] [--runs 5] [--jobs 1] [--json FILE]

The project is generated (`generated_project.py`). The two environments are those of `lint_cost.py`, and needed is what
that needs. An editor hands one file over by stdin and names it; what that file imports is read from the project. Each
is measured without a cache, as for text that is not saved, and with what the run before has kept.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import pathlib
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence

from generated_project import write_project
from lint_cost import Environments, Spent, cache_options, command_line, count_lines, make_environments, run_timed

# A service reads models, repositories and the sessions of two parts, a test its fixtures and through them the same.
EDITED = ("app/booking/services.py", "app/booking/models.py", "tests/booking/test_repository.py", "app/models.py")


def measured(
    environments: Environments,
    directory: pathlib.Path,
    arguments: Sequence[str],
    runs: int,
    given: pathlib.Path | None = None,
    cache: pathlib.Path | None = None,
) -> tuple[list[Spent], list[Spent]]:
    """Runs without and with the plugin in turn, after a pair to warm up; which of a pair goes first alternates. The
    plugin has what it kept below `cache`, or keeps nothing."""
    own = {environments.alone: [], environments.plugged: cache_options(cache)}
    spent: dict[pathlib.Path, list[Spent]] = {environments.alone: [], environments.plugged: []}
    for turn in range(-1, runs):
        for python in list(spent) if turn % 2 else list(reversed(spent)):
            once = run_timed([python, "-m", "flake8", "--exit-zero", *own[python], *arguments], directory, given)
            if turn >= 0:
                spent[python].append(once)
    return spent[environments.alone], spent[environments.plugged]


def show(name: str, alone: Sequence[Spent], plugged: Sequence[Spent]) -> None:
    """Prints a row for the table in README.md: medians, and those of the ratios of neighbouring runs."""

    def medians(clock: str) -> tuple[float, float, float]:
        first, second = ([getattr(each, clock) for each in spent] for spent in (alone, plugged))
        ratios = [with_it / without for without, with_it in zip(first, second, strict=True)]
        return statistics.median(first), statistics.median(second), statistics.median(ratios)

    wall, cpu, peak = medians("wall"), medians("cpu"), medians("peak")
    print(
        f"| {name} | {wall[0]:.3f} s | {wall[1]:.3f} s | {wall[2]:.2f} "
        f"| {cpu[0]:.3f} s | {cpu[1]:.3f} s | {cpu[2]:.2f} | {peak[0] / 1024:.0f} MB | {peak[1] / 1024:.0f} MB |"
    )


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = command_line(__doc__, "environments")
    parser.add_argument("--files", type=int, default=1000, help="size of the project (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=5, help="pairs of runs over all files (default: %(default)s)")
    parser.add_argument("--jobs", default="1", help="flake8's -j for these (default: %(default)s)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write every measurement there")
    parser.add_argument("--flake8", default="flake8", help="the requirement for flake8 (default: the newest)")
    arguments = parser.parse_args()
    environments = make_environments(arguments.cache, arguments.flake8)
    report: dict[str, object] = {"python": platform.python_version(), "machine": platform.platform()}
    with tempfile.TemporaryDirectory() as place:
        directory = pathlib.Path(place) / "project"
        directory.mkdir()
        files = write_project(directory, arguments.files)
        print(f"Python {report['python']}, {files} files, {count_lines(directory) / 1000:.1f} kLOC, -j{arguments.jobs}")
        print("| | wall, alone | with | ratio | CPU, alone | with | ratio | peak, alone | with |")
        print("|---|---|---|---|---|---|---|---|---|")
        for name, kept in itertools.product(("all files", *EDITED), (False, True)):
            cache = directory.with_name(f"{directory.name}-kept") if kept else None
            if name in EDITED:
                edited = ["--stdin-display-name", name, "-"]
                spent = measured(environments, directory, edited, arguments.runs * 5, directory / name, cache)
            else:
                spent = measured(environments, directory, ["-j" + arguments.jobs, "."], arguments.runs, cache=cache)
            told = f"{name}, kept" if kept else name
            show(told, *spent)
            report[told] = [[dataclasses.asdict(each) for each in runs] for runs in spent]
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
