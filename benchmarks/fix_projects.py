#!/usr/bin/env python3
"""What `flake8-sqla20 fix` makes of real projects: their own tests before and after, and what SQLAlchemy warns of.

    python benchmarks/fix_projects.py --python python3.9 [--on 1.4.54] [--json FILE] [PROJECT ...]

Each project is a pinned source distribution in an environment of its own, with the releases of other libraries that its
tests ran with. The tests run on the code as it was, after `fix`, and after `fix --unsafe`. Compared are the findings of
each rule, the outcome of each test, and the places where SQLAlchemy warned (SQLALCHEMY_WARN_20=1). `--on 2.0.58` runs
the same with that SQLAlchemy. Needs an interpreter that the old pins have wheels for (Python 3.9), in this one the
plugin, and for the first run the package index.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypedDict

ROOT = pathlib.Path(__file__).resolve().parents[1]
RECORDER = pathlib.Path(__file__).with_name("suite_recorder.py")
LEGACY = "1.4.54"
MODES = {"before": None, "safe": (), "unsafe": ("--unsafe",)}  # name -> further arguments of fix


class Project(NamedTuple):
    """A source distribution and how its tests run."""

    requirement: str
    pins: tuple[str, ...]
    tests: tuple[str, ...] = ("tests",)
    inner: str = ""  # the directory that holds the package
    environment: tuple[tuple[str, str], ...] = ()
    modern: tuple[str, ...] = ()  # pins that stand for those of the same names where SQLAlchemy is 2.0 or later

    @property
    def name(self) -> str:
        """The name on the package index."""
        return self.requirement.partition("==")[0]

    def requirements(self, sqlalchemy: str) -> tuple[str, ...]:
        """What its environment holds."""
        pins = {each.partition("==")[0]: each for each in self.pins}
        if not sqlalchemy.startswith("1."):
            pins |= {each.partition("==")[0]: each for each in self.modern}
        return f"SQLAlchemy=={sqlalchemy}", *pins.values()


_PYTEST = "pytest==7.4.4"
_FLASK = ("flask==1.1.4", "werkzeug==1.0.1", "jinja2==2.11.3", "markupsafe==2.0.1", "itsdangerous==1.1.0")
PROJECTS = (
    Project("Flask-SQLAlchemy==2.5.1", (_PYTEST, *_FLASK, "blinker==1.9.0", "mock==5.2.0")),
    Project(
        "marshmallow-sqlalchemy==0.26.1",
        (_PYTEST, "pytest-lazy-fixture==0.6.3", "marshmallow==3.13.0", "packaging==26.3"),
        inner="src",
    ),
    # what needs a server of PostgreSQL or MySQL errs before and after
    Project(
        "SQLAlchemy-Utils==0.37.9",
        (
            *(_PYTEST, "flexmock==0.12.2", "six==1.17.0", "pytz==2026.6", "python-dateutil==2.9.0.post0"),
            *("arrow==0.17.0", "babel==2.18.0", "colour==0.1.5", "cryptography==50.0.2", "docutils==0.23"),
            *("furl==2.1.4", "infinity==1.5", "intervals==0.9.2", "jinja2==3.1.6", "passlib==1.7.4"),
            *("pendulum==2.1.2", "phonenumbers==9.0.43", "psycopg2-binary==2.9.12", "pygments==2.21.0"),
            "validators==0.19.0",
        ),
        tests=("tests", "--ignore=tests/types/test_password.py"),
    ),
    Project(
        "SQLAlchemy-Continuum==1.3.12",
        (
            *(_PYTEST, *_FLASK, "Flask-Login==0.5.0", "Flask-SQLAlchemy==2.5.1", "SQLAlchemy-Utils==0.37.9"),
            *("SQLAlchemy-i18n==1.1.0", "flexmock==0.12.2", "six==1.17.0", "psycopg2-binary==2.9.12", "PyMySQL==1.2.4"),
        ),
        tests=("tests", "--ignore=tests/inheritance"),
        environment=(("DB", "sqlite"),),
    ),
    Project(
        "openstack-placement==5.0.1",
        (
            *(_PYTEST, "openstack-placement==5.0.1", "alembic==1.16.5", "fixtures==4.2.6", "gabbi==4.2.3"),
            *("keystonemiddleware==10.11.0", "microversion-parse==2.0.0", "os-resource-classes==1.1.0"),
            *("os-traits==3.9.0", "oslo.concurrency==7.2.0", "oslo.config==10.0.0", "oslo.context==6.1.0"),
            *("oslo.db==11.3.0", "oslo.log==7.2.1", "oslo.middleware==6.6.0", "oslo.policy==4.6.0"),
            *("oslo.serialization==5.8.0", "oslo.upgradecheck==2.6.0", "oslo.utils==9.1.0", "oslotest==5.0.1"),
            *("psycopg2-binary==2.9.12", "PyMySQL==1.2.4", "testtools==2.7.2", "wsgi-intercept==1.13.1"),
            *("Routes==2.5.1", "WebOb==1.8.11"),
        ),
        tests=("placement/tests/functional/db", "placement/tests/unit/objects"),
        modern=("oslo.db==17.2.0",),
    ),
    Project(
        "graphene-sqlalchemy==2.3.0",
        (
            *("pytest==6.2.5", "pytest-benchmark==3.4.1", "mock==5.2.0", "graphene==2.1.9", "promise==2.3"),
            *("singledispatch==4.1.2", "six==1.17.0", "SQLAlchemy-Utils==0.37.9"),
        ),
        tests=("graphene_sqlalchemy/tests",),
    ),
    Project(
        "Flask-Admin==1.6.0",
        (
            *(_PYTEST, *_FLASK, "Flask-SQLAlchemy==2.5.1", "Flask-BabelEx==0.9.4", "SQLAlchemy-Utils==0.37.9"),
            *(
                "WTForms==2.3.3",
                "arrow==0.17.0",
                "colour==0.1.5",
                "email-validator==2.3.0",
                "pillow==11.3.0",
                "pytz==2026.6",
            ),
            *("sqlalchemy-citext==1.8.0", "psycopg2-binary==2.9.12"),
        ),
        tests=("flask_admin/tests/sqla",),
    ),
)


class Record(TypedDict):
    """What the recorder writes."""

    outcomes: dict[str, str]
    details: dict[str, str]
    warnings: list[tuple[str, int, str, str, int]]  # file ("" for another library's), line, kind, words, times


class Counts(NamedTuple):
    """What a project is after a mode."""

    findings: Counter[str]  # code -> findings of level legacy and above
    outcomes: Mapping[str, str]  # test -> passed, failed, error, skipped, xfailed
    details: Mapping[str, str]  # test -> the end of its traceback
    places: Counter[str]  # the kind of a warning -> distinct lines of the project that SQLAlchemy spoke of
    files: int  # that fix changed
    seconds: float  # that fix took


def main() -> int:
    """The command; exits 0 whatever the figures are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("projects", nargs="*", metavar="PROJECT", help="these alone (default: all)")
    parser.add_argument("--python", default=sys.executable, help="interpreter of the projects' environments")
    parser.add_argument("--on", default=LEGACY, metavar="VERSION", help="SQLAlchemy to run on (default: %(default)s)")
    parser.add_argument("--timeout", type=float, default=900, help="seconds for a run of tests (default: %(default)s)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write all that was counted there")
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "flake8-sqla20-fix")
    arguments = parser.parse_args()
    chosen = [each for each in PROJECTS if not arguments.projects or each.name in arguments.projects]
    bench = Bench(arguments.cache.resolve(), arguments.python, arguments.on, arguments.timeout)
    report: dict[str, dict[str, Counts]] = {}
    for project in chosen:
        report[project.name] = {mode: bench.counted(project, mode) for mode in MODES}
        show_project(project, report[project.name])
    show_rules(report)
    if arguments.json:
        plain = {name: {mode: each._asdict() for mode, each in modes.items()} for name, modes in report.items()}
        arguments.json.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    return 0


class Bench:
    """Environments, sources and copies of them below one directory."""

    def __init__(self, cache: pathlib.Path, python: str, sqlalchemy: str, timeout: float) -> None:
        self._cache = cache
        self._python = python
        self._sqlalchemy = sqlalchemy
        self._timeout = timeout
        plugin = cache / "plugin"
        plugin.mkdir(parents=True, exist_ok=True)
        shutil.copy(RECORDER, plugin)
        self._plugin = plugin

    def counted(self, project: Project, mode: str) -> Counts:
        """A fresh copy of the project, rewritten as the mode says, linted and tested."""
        python = self._environment(project)
        source = self._source(project, python)
        copy = self._cache / "copies" / f"{project.name}-{self._sqlalchemy}-{mode}"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy)
        begin = time.perf_counter()
        further = MODES[mode]
        if further is not None:
            own_command("fix", "--isolated", "--exit-zero", "-qq", *further, ".", directory=copy)
        seconds = time.perf_counter() - begin
        changed = sum(
            not filecmp.cmp(path, copy / path.relative_to(source), shallow=False) for path in source.rglob("*.py")
        )
        findings = json.loads(own_command("check", "--isolated", "--exit-zero", "--format=json", ".", directory=copy))
        record = self._tested(project, python, copy)
        places = {(file, line, kind) for file, line, kind, _, _ in record["warnings"] if file}
        return Counts(
            Counter(each["code"] for each in findings),
            record["outcomes"],
            record["details"],
            Counter(kind for _, _, kind in places),
            changed,
            seconds,
        )

    def _environment(self, project: Project) -> pathlib.Path:
        """The interpreter with the project's pins, made once."""
        directory = self._cache / "environments" / f"{project.name}-{self._sqlalchemy}"
        python = directory / "bin" / "python"
        if not (directory / ".done").exists():
            subprocess.run([self._python, "-m", "venv", "--clear", directory], check=True)
            pip(python, "install", "setuptools==68.2.2", "wheel==0.42.0")
            pip(python, "install", *project.requirements(self._sqlalchemy))
            (directory / ".done").touch()
        return python

    def _source(self, project: Project, python: pathlib.Path) -> pathlib.Path:
        """The unpacked distribution, downloaded once and left as it is."""
        target = self._cache / "sources" / project.name
        if not (target / ".done").exists():
            shutil.rmtree(target, ignore_errors=True)
            with tempfile.TemporaryDirectory() as downloads:
                exact = ("--no-deps", "--no-build-isolation", "--no-binary", ":all:")
                pip(python, "download", *exact, "--dest", downloads, project.requirement)
                (archive,) = pathlib.Path(downloads).glob("*.tar.gz")
                with tarfile.open(archive) as packed:
                    packed.extractall(target, filter="data")
            (target / ".done").touch()
        return next(path for path in target.iterdir() if path.is_dir())

    def _tested(self, project: Project, python: pathlib.Path, directory: pathlib.Path) -> Record:
        """What the recorder wrote of one run of the tests."""
        record = directory.with_name(directory.name + ".json")
        record.unlink(missing_ok=True)
        environment = {
            **os.environ,
            "PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]]),
            "PYTHONPATH": os.pathsep.join([str(self._plugin), str(directory / project.inner)]),
            "PYTHONHASHSEED": "0",
            "SQLALCHEMY_WARN_20": "1",
            "RECORDED": str(record),
            "RECORDED_ROOT": str(directory),
            **dict(project.environment),
        }
        plugins = ("-p", "suite_recorder", "-p", "no:cacheprovider")
        command = [str(python), "-m", "pytest", *plugins, "-q", *project.tests]
        with directory.with_name(directory.name + ".log").open("w", encoding="utf-8") as log:
            subprocess.run(
                command, cwd=directory, env=environment, stdout=log, stderr=log, timeout=self._timeout, check=False
            )
        loaded: Record = json.loads(record.read_text(encoding="utf-8"))
        return loaded


def pip(python: pathlib.Path, *arguments: str) -> None:
    """One pip command. Raises CalledProcessError, after pip's own words, where it fails."""
    subprocess.run([python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def own_command(*arguments: str, directory: pathlib.Path) -> str:
    """What `flake8-sqla20` prints there; a file that it cannot read or parse does not count as a failure."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "flake8_sqla20", *arguments]
    ended = subprocess.run(
        command, cwd=directory, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if ended.returncode not in (0, 2):
        raise RuntimeError(f"{command} exited with {ended.returncode}")
    return ended.stdout


def broken(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Test -> its outcomes, for those that ended otherwise."""
    names = sorted({*before, *after})
    pairs = {name: (before.get(name, "missing"), after.get(name, "missing")) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def show_project(project: Project, modes: Mapping[str, Counts]) -> None:
    """One row of the first table in README.md, and the tests that ended otherwise."""
    before = modes["before"]
    outcomes = Counter(before.outcomes.values())
    cells = [
        project.requirement.replace("==", " "),
        f"{outcomes['passed']} passed, {outcomes['failed'] + outcomes['error']} failed",
        " → ".join(str(each.findings.total()) for each in modes.values()),
        " → ".join(str(each.places.total()) for each in modes.values()),
        " / ".join(str(each.files) for mode, each in modes.items() if mode != "before"),
        " / ".join(str(len(broken(before.outcomes, each.outcomes))) for each in list(modes.values())[1:]),
        " / ".join(f"{each.seconds:.1f} s" for mode, each in modes.items() if mode != "before"),
    ]
    print(f"| {' | '.join(cells)} |", flush=True)
    for mode, each in modes.items():
        for name, (was, now) in broken(before.outcomes, each.outcomes).items():
            print(f"    {mode}: {name}: {was} -> {now}", flush=True)


def show_rules(report: Mapping[str, Mapping[str, Counts]]) -> None:
    """The findings of each rule in all projects, in each mode."""
    totals = {mode: _total(modes[mode].findings for modes in report.values()) for mode in MODES}
    print("\n| code | before | after fix | after fix --unsafe |\n|---|---|---|---|")
    for code in sorted({code for counts in totals.values() for code in counts}):
        print(f"| {code} | {' | '.join(str(totals[mode][code]) for mode in MODES)} |")
    print(f"| all | {' | '.join(str(totals[mode].total()) for mode in MODES)} |")


def _total(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


if __name__ == "__main__":
    sys.exit(main())
