#!/usr/bin/env python3
"""What `flake8-sqla20 check` takes beside flake8 and ruff: whole processes over whole projects.

    python benchmarks/check_cost.py [--runs 5] [--jobs 1|auto] [--json FILE] [PROJECT==VERSION[:DIRECTORY] ...]

One environment holds flake8 with its default plugins, another the plugin as well, and ruff. The commands run in turn,
so that a busy minute of the machine falls on all of them. Needs what `lint_cost.py` needs.
"""

from __future__ import annotations

import json
import os
import pathlib
import platform
import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence

from lint_cost import (
    Environments,
    Spent,
    cache_options,
    command_line,
    count_lines,
    make_environments,
    pip,
    run_timed,
    unpacked,
)

PROJECTS = (
    "keystone==18.0.0",
    "SQLAlchemy-Utils==0.37.9",
    "Flask-AppBuilder==3.4.5",
    "openstack-placement==5.0.1",
    "Django==5.1.4",
)


def commands(environments: Environments, jobs: str, cache: pathlib.Path) -> dict[str, list[str | pathlib.Path]]:
    """The commands to compare, by name; each exits with 0 whatever it finds."""
    shared = ["--isolated", "--exit-zero", f"-j{jobs}", "."]
    plugged, unkept = environments.plugged, cache_options(None)
    return {
        "flake8": [environments.alone, "-m", "flake8", *shared],
        "--select=SQA1": [plugged, "-m", "flake8", "--select=SQA1", *unkept, *shared],
        "check": [plugged, "-m", "flake8_sqla20", "check", *unkept, *shared],
        "check, kept": [plugged, "-m", "flake8_sqla20", "check", *cache_options(cache), *shared],
        "ruff": [plugged.with_name("ruff"), "check", "--select=E,F", "--isolated", "--no-cache", "--exit-zero", "."],
    }


def measured(
    directory: pathlib.Path, compared: dict[str, list[str | pathlib.Path]], runs: int
) -> dict[str, list[Spent]]:
    """`runs` rounds of all commands after one to warm up."""
    spent: dict[str, list[Spent]] = {name: [] for name in compared}
    for turn in range(-1, runs):
        for name, command in compared.items():
            once = run_timed(command, directory)
            if turn >= 0:
                spent[name].append(once)
    return spent


def show(name: str, lines: int, spent: Mapping[str, Sequence[Spent]]) -> None:
    """Prints a row of the table in README.md for each clock: medians, and that of the ratios of neighbouring runs."""
    for clock in ("wall", "cpu"):
        seconds: dict[str, list[float]] = {
            command: [getattr(each, clock) for each in runs] for command, runs in spent.items()
        }
        ratio = statistics.median(a / b for a, b in zip(seconds["flake8"], seconds["check"], strict=True))
        medians = " | ".join(f"{statistics.median(each):.2f} s" for each in seconds.values())
        print(f"| {name} | {lines / 1000:.0f} | {clock} | {medians} | {ratio:.1f} |", flush=True)


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = command_line(__doc__)
    parser.add_argument("projects", nargs="*", metavar="PROJECT==VERSION[:DIRECTORY]", help="lint these instead")
    parser.add_argument("--runs", type=int, default=5, help="rounds of runs for each figure (default: %(default)s)")
    parser.add_argument(
        "--jobs", default="1", help="-j of flake8 and check, ruff decides itself (default: %(default)s)"
    )
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write every measured second there")
    parser.add_argument("--flake8", default="flake8", help="the requirement for flake8 (default: the newest)")
    arguments = parser.parse_args()

    environments = make_environments(arguments.cache, arguments.flake8)
    pip(environments.plugged, "install", "ruff")
    compared = commands(environments, arguments.jobs, arguments.cache / "kept")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs")
    print(f"\n| -j{arguments.jobs} | kLOC | clock | {' | '.join(compared)} | flake8 / check |")
    print("|---|---|---|" + "---|" * (len(compared) + 1))
    report = {}
    for name in arguments.projects or PROJECTS:
        directory = unpacked(name, arguments.cache, environments.alone)
        shutil.rmtree(arguments.cache / "kept", ignore_errors=True)
        spent = measured(directory, compared, arguments.runs)
        show(name, count_lines(directory), spent)
        report[name] = {command: [(each.wall, each.cpu) for each in runs] for command, runs in spent.items()}
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
