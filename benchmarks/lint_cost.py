#!/usr/bin/env python3
"""What the plugin adds to flake8: whole processes, start-up, and each stage of the engine.

    python benchmarks/lint_cost.py [--runs 9] [--jobs 1] [--json FILE] [PROJECT==VERSION[:DIRECTORY] ...]

Two virtual environments hold the same flake8 with its default plugins; one of them holds this plugin as well, installed
from the work tree. Both lint the same pinned source distributions in turn, so that a busy minute of the machine falls
on both. CPU time is user + system time of the process and its children; ratios are of neighbouring runs, which is what
the spread is taken over. Needs a POSIX system (os.wait4) and, for the first run, the package index.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import venv
from collections.abc import Collection, Mapping, Sequence

ROOT = pathlib.Path(__file__).resolve().parents[1]
STAGES = pathlib.Path(__file__).with_name("stages.py")

# Of the larger projects one directory, so that a run over all of them takes a quarter of an hour.
HEAVY = (
    "keystone==18.0.0:keystone/common",
    "SQLAlchemy-Utils==0.37.9",
    "Flask-AppBuilder==3.4.5:flask_appbuilder",
    "openstack-placement==5.0.1",
)
FREE = ("Django==5.1.4:django/db", "networkx==3.4.2:networkx/generators", "requests==2.32.3")

STARTS = {
    "without SQLAlchemy": "answer = 42\n",
    "with SQLAlchemy, modern": "from sqlalchemy import select\n",
    "with SQLAlchemy, one finding": "from sqlalchemy import select; select([1])\n",
    "with SQLAlchemy, five rules": (
        "from sqlalchemy import text; from sqlalchemy.orm import Session; "
        "s = Session(); s.query(text(f'{s}')).get(1); s.execute('x'); s.bind.execute('x')\n"
    ),
}


@dataclasses.dataclass(frozen=True)
class Environments:
    """The interpreters of the two virtual environments."""

    alone: pathlib.Path
    plugged: pathlib.Path


@dataclasses.dataclass(frozen=True)
class Spent:
    """One process: CPU seconds of it and of the children it waited for, seconds on the wall, and the most memory that
    it, or a child, had at a time (kilobytes on Linux)."""

    cpu: float
    wall: float
    peak: int


@dataclasses.dataclass(frozen=True)
class Comparison:
    """Interleaved runs of one task without and with the plugin, in seconds.."""

    name: str
    lines: int
    alone: list[float]
    plugged: list[float]

    @property
    def added(self) -> float:
        """The share that the plugin adds: the median over pairs of neighbouring runs, 0.03 = 3 %."""
        return statistics.median(self._shares)

    @property
    def spread(self) -> tuple[float, float]:
        """The quartiles of that share."""
        quarters = statistics.quantiles(self._shares, n=4, method="inclusive")
        return quarters[0], quarters[2]

    @property
    def seconds(self) -> float:
        """The difference of the medians."""
        return statistics.median(self.plugged) - statistics.median(self.alone)

    @property
    def _shares(self) -> list[float]:
        return [plugged / alone - 1 for alone, plugged in zip(self.alone, self.plugged, strict=True)]

    def record(self) -> dict[str, object]:
        """What goes into the JSON report."""
        return {
            **dataclasses.asdict(self),
            "added": self.added,
            "added_quartiles": self.spread,
            "added_seconds": self.seconds,
        }


def run_timed(
    command: Sequence[str | os.PathLike[str]],
    directory: pathlib.Path,
    given: pathlib.Path | None = None,
    accepted: Collection[int] = (0,),
) -> Spent:
    """Runs a command, a file given on stdin, its output thrown away. Raises RuntimeError where it exits with anything
    but what is accepted."""
    with tempfile.TemporaryFile() as errors, (given or pathlib.Path(os.devnull)).open("rb") as source:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=directory, stdin=source, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            errors.seek(0)
            raise RuntimeError(f"{command} exited with {process.returncode}: {errors.read()[-2000:]!r}")
    return Spent(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


def compared(
    name: str,
    directory: pathlib.Path,
    arguments: Sequence[str],
    environments: Environments,
    *,
    runs: int,
    clock: str,
    cache: pathlib.Path | None = None,
) -> Comparison:
    """`runs` pairs of flake8 runs after one pair to warm up; which of a pair goes first alternates. The plugin has what
    it kept below `cache` in the run before, or keeps nothing."""
    own = {environments.alone: [], environments.plugged: cache_options(cache)}
    seconds: dict[pathlib.Path, list[float]] = {environments.alone: [], environments.plugged: []}
    for turn in range(-1, runs):
        order = list(seconds) if turn % 2 else list(reversed(seconds))
        for python in order:
            given = [*own[python], *arguments]
            spent = run_timed([python, "-m", "flake8", "--isolated", "--exit-zero", *given], directory)
            if turn >= 0:
                seconds[python].append(getattr(spent, clock))
    return Comparison(name, count_lines(directory), seconds[environments.alone], seconds[environments.plugged])


def cache_options(cache: pathlib.Path | None) -> list[str]:
    """The plugin's own options for a cache in a directory, or for none."""
    return [f"--sqla20-cache-dir={cache}"] if cache is not None else ["--sqla20-no-cache"]


def count_lines(directory: pathlib.Path) -> int:
    """The lines of all Python files below a directory."""
    return sum(path.read_bytes().count(b"\n") for path in directory.rglob("*.py") if path.is_file())


def make_environments(cache: pathlib.Path, flake8: str) -> Environments:
    """The two environments for this interpreter and flake8, made once; the plugin is installed anew each time."""
    key = hashlib.sha256(f"{sys.version} {flake8}".encode()).hexdigest()[:12]
    pythons = []
    for name in ("alone", "plugged"):
        directory = cache / "environments" / key / name
        python = directory / "bin" / "python"
        if not (directory / ".done").exists():
            venv.create(directory, with_pip=True, clear=True, symlinks=True)
            pip(python, "install", flake8)
            (directory / ".done").touch()
        pythons.append(python)
    environments = Environments(*pythons)
    pip(environments.plugged, "install", str(ROOT), flake8)
    return environments


def unpacked(project: str, cache: pathlib.Path, python: pathlib.Path) -> pathlib.Path:
    """The directory of a source distribution that a project names, downloaded once.

    Raises CalledProcessError where pip cannot, NotADirectoryError where the distribution has no such directory.
    """
    requirement, _, inner = project.partition(":")
    target = cache / "sources" / requirement.replace("==", "-")
    if not (target / ".done").exists():
        shutil.rmtree(target, ignore_errors=True)
        with tempfile.TemporaryDirectory() as downloads:
            pip(python, "download", "--no-deps", "--no-binary", ":all:", "--dest", downloads, requirement)
            (archive,) = pathlib.Path(downloads).glob("*.tar.gz")
            with tarfile.open(archive) as packed:
                packed.extractall(target, filter="data")
        (target / ".done").touch()
    directory = next(path for path in target.iterdir() if path.is_dir()) / inner
    if not directory.is_dir():
        raise NotADirectoryError(directory)
    return directory


def pip(python: pathlib.Path, *arguments: str) -> None:
    """One pip command. Raises CalledProcessError, after pip's own words, where it fails."""
    subprocess.run([python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def show(title: str, comparisons: Sequence[Comparison], *, goal: str, unit: str) -> None:
    """Prints one table; `unit` is the unit of the plain columns, s or ms."""
    factor = {"s": 1, "ms": 1000}[unit]
    print(f"\n{title} (goal: {goal})")
    print(f"  {'':42} {'kLOC':>7} {'alone':>9} {'plugged':>9} {'difference':>11} {'added':>8}   quartiles")
    for each in comparisons:
        low, high = each.spread
        alone, plugged = statistics.median(each.alone) * factor, statistics.median(each.plugged) * factor
        print(
            f"  {each.name:42} {each.lines / 1000:7.1f} {alone:7.2f} {unit} {plugged:6.2f} {unit} "
            f"{each.seconds * factor:8.2f} {unit} {each.added:8.2%}   {low:.2%} … {high:.2%}"
        )


def start_up(environments: Environments, runs: int) -> list[Comparison]:
    """Wall time of flake8 on files of one line."""
    comparisons = []
    for name, line in STARTS.items():
        with tempfile.TemporaryDirectory() as directory:
            (pathlib.Path(directory) / "line.py").write_text(line, encoding="utf-8")
            comparisons.append(
                compared(name, pathlib.Path(directory), ["-j1", "line.py"], environments, runs=runs, clock="wall")
            )
    return comparisons


def whole(
    names: Sequence[str],
    sources: Mapping[str, pathlib.Path],
    environments: Environments,
    arguments: argparse.Namespace,
    *,
    kept: bool,
) -> list[Comparison]:
    """CPU time of whole runs over projects, with a cache or without."""
    comparisons = []
    for name in names:
        with tempfile.TemporaryDirectory() as place:
            cache = pathlib.Path(place) if kept else None
            jobs, runs = [f"-j{arguments.jobs}", "."], arguments.runs
            comparisons.append(compared(name, sources[name], jobs, environments, runs=runs, clock="cpu", cache=cache))
    return comparisons


def stages(environments: Environments, directory: pathlib.Path) -> dict[str, float]:
    """Milliseconds per 1000 lines that each stage takes over the files below a directory."""
    ended = subprocess.run(
        [environments.plugged, STAGES, directory], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    measured: dict[str, float] = json.loads(ended.stdout)
    return measured


def command_line(told: str | None, kept: str = "environments and sources") -> argparse.ArgumentParser:
    """The command line of a benchmark that is told of in its docstring; what is `kept` between runs is in `--cache`."""
    parser = argparse.ArgumentParser(description=(told or "").partition("\n")[0])
    parser.add_argument(
        "--cache",
        type=pathlib.Path,
        default=pathlib.Path(tempfile.gettempdir()) / "flake8-sqla20-benchmarks",
        help=f"{kept} are kept there (default: %(default)s)",
    )
    return parser


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = command_line(__doc__)
    parser.add_argument("projects", nargs="*", metavar="PROJECT==VERSION[:DIRECTORY]", help="lint these instead")
    parser.add_argument("--runs", type=int, default=9, help="pairs of runs for each figure (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=1, help="flake8's -j for whole runs (default: %(default)s)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write every measured second there")
    parser.add_argument("--flake8", default="flake8", help="the requirement for flake8 (default: the newest)")
    parser.add_argument("--only", choices=["whole", "start", "stages"], help="measure nothing else")
    arguments = parser.parse_args()
    if arguments.runs < 2:
        parser.error("a spread needs two runs or more")

    environments = make_environments(arguments.cache, arguments.flake8)
    heavy, free = (arguments.projects, []) if arguments.projects else (list(HEAVY), list(FREE))
    sources = {name: unpacked(name, arguments.cache, environments.alone) for name in (*heavy, *free)}
    report: dict[str, object] = {
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs",
        "jobs": arguments.jobs,
    }
    print(f"Python {report['python']}, {report['machine']}, -j{arguments.jobs}, {arguments.runs} pairs of runs")

    if arguments.only in (None, "start"):
        starts = start_up(environments, arguments.runs * 5)
        show("start-up, wall time", starts, goal="<= 5 ms without, <= 40 ms with SQLAlchemy", unit="ms")
        report["start"] = [each.record() for each in starts]
    if arguments.only in (None, "whole"):
        for title, names, goal in (("SQLAlchemy-heavy", heavy, "<= 3 %"), ("free of SQLAlchemy", free, "<= 0.3 %")):
            for kept in (True, False) if names else ():
                runs = whole(names, sources, environments, arguments, kept=kept)
                told = f"{title}, CPU time, {'with what the last run kept' if kept else 'nothing kept'}"
                show(told, runs, goal=goal if kept else "none", unit="s")
                report[told] = [each.record() for each in runs]
    if arguments.only in (None, "stages"):
        measured = {name: stages(environments, directory) for name, directory in sources.items()}
        print("\nstages in one process, ms per 1000 lines")
        for name, values in measured.items():
            print(f"  {name:42} " + ", ".join(f"{stage} {value:.2f}" for stage, value in values.items()))
        report["stages"] = measured
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
