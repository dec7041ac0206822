#!/usr/bin/env python3
"""What `flake8-sqla20 fix` takes beside ruff, django-upgrade and a codemod with LibCST, on the same files.

    python benchmarks/fix_cost.py [--runs 5] [--json FILE] [PROJECT==VERSION[:DIRECTORY] ...]

Whole processes, in turn, each on a single processor: `check`, `fix --diff`, `fix --unsafe --diff`, `ruff check --fix
--diff`, django-upgrade, and `codemod.py`. django-upgrade knows no dry run and rewrites files in place, so it gets a
copy each time. Needs what `lint_cost.py` needs.
"""

from __future__ import annotations

import dataclasses
import json
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence

from lint_cost import ROOT, Spent, command_line, count_lines, pip, run_timed, unpacked

CODEMOD = pathlib.Path(__file__).with_name("codemod.py")
# A directory of each, without tests; django-cms is django-upgrade's own sort of project.
PROJECTS = (
    "keystone==18.0.0:keystone/common",
    "SQLAlchemy-Utils==0.37.9:sqlalchemy_utils",
    "Flask-AppBuilder==3.4.5:flask_appbuilder/models",
    "openstack-placement==5.0.1:placement",
    "django-cms==3.7.4:cms/test_utils",
)


def environment(cache: pathlib.Path) -> pathlib.Path:
    """The directory of programs of an environment that holds all of them, this package from the work tree."""
    directory = cache / "environments" / f"fix-{platform.python_version()}"
    if not (directory / ".done").exists():
        venv.create(directory, with_pip=True, clear=True, symlinks=True)
        pip(directory / "bin" / "python", "install", "ruff", "django-upgrade", "libcst")
        (directory / ".done").touch()
    pip(directory / "bin" / "python", "install", "--force-reinstall", "--no-deps", str(ROOT))
    pip(directory / "bin" / "python", "install", str(ROOT))
    return directory / "bin"


def commands(programs: pathlib.Path) -> dict[str, list[str | pathlib.Path]]:
    """The commands to compare, by name; a command without a dry run ends with the names of files."""
    ours = [programs / "flake8-sqla20"]
    flags = ["--isolated", "-j1"]
    return {
        "check": [*ours, "check", *flags, "."],
        "fix --diff": [*ours, "fix", "--diff", *flags, "."],
        "fix --unsafe --diff": [*ours, "fix", "--unsafe", "--diff", *flags, "."],
        "ruff": [programs / "ruff", "check", "--fix", "--diff", "--select=E,F,UP,B", "--isolated", "--no-cache", "."],
        "django-upgrade": [programs / "django-upgrade", "--exit-zero-even-if-changed", "--target-version=5.0"],
        "LibCST": [programs / "python", CODEMOD, "."],
    }


def once(name: str, command: list[str | pathlib.Path], directory: pathlib.Path) -> Spent:
    """One run; it may find something to change."""
    if name != "django-upgrade":
        return run_timed([*_PINNED, *command], directory, accepted=(0, 1))
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copytree(directory, pathlib.Path(folder, "copied"), symlinks=True)
        return run_timed([*_PINNED, *command, *sorted(copied.rglob("*.py"))], copied)


def changes(name: str, command: list[str | pathlib.Path], directory: pathlib.Path) -> int:
    """The lines that a command would write anew."""
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copytree(directory, pathlib.Path(folder, "copied"), symlinks=True)
        files = sorted(copied.rglob("*.py")) if name == "django-upgrade" else []
        ended = subprocess.run([*command, *files], cwd=copied, capture_output=True, check=False)
        diff = ended.stdout
        if name == "django-upgrade":
            diff = subprocess.run(["diff", "-ru", directory, copied], capture_output=True, check=False).stdout
    return sum(line.startswith(b"+") and not line.startswith(b"+++") for line in diff.splitlines())


_PINNED = ["taskset", "1"] if shutil.which("taskset") else []


def show(name: str, lines: int, spent: Mapping[str, Sequence[Spent]], changed: Mapping[str, int]) -> None:
    """Prints a row of the table in README.md for each command: medians."""
    for command, runs in spent.items():
        cpu, wall = (statistics.median(getattr(each, clock) for each in runs) for clock in ("cpu", "wall"))
        peak = statistics.median(each.peak for each in runs) / 1024
        figures = f"{wall:.2f} s | {cpu:.2f} s | {cpu / lines * 1e6:.1f} ms | {peak:.0f} MB | {changed[command]}"
        print(f"| {name if command == next(iter(spent)) else ''} | {command} | {figures} |", flush=True)


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = command_line(__doc__)
    parser.add_argument("projects", nargs="*", metavar="PROJECT==VERSION[:DIRECTORY]", help="fix these instead")
    parser.add_argument("--runs", type=int, default=5, help="rounds of runs for each figure (default: %(default)s)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write every measured figure there")
    arguments = parser.parse_args()
    programs = environment(arguments.cache)
    compared = commands(programs)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    print(
        "\n| | command | wall | CPU | CPU per kLOC | peak memory | lines written anew |\n|---|---|---|---|---|---|---|"
    )
    report = {}
    for name in arguments.projects or PROJECTS:
        directory = unpacked(name, arguments.cache, programs / "python")
        spent: dict[str, list[Spent]] = {command: [] for command in compared}
        for turn in range(-1, arguments.runs):
            for command, words in compared.items():
                figures = once(command, words, directory)
                if turn >= 0:
                    spent[command].append(figures)
        lines = count_lines(directory)
        changed = {command: changes(command, words, directory) for command, words in compared.items()}
        show(f"{name}, {lines / 1000:.1f} kLOC", lines, spent, changed)
        report[name] = {command: [dataclasses.asdict(each) for each in runs] for command, runs in spent.items()}
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
