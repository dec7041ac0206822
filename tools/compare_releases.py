"""Write `flake8_sqla20/catalog/gone.py`: the public names that a release of SQLAlchemy had and a later one has not.

    python tools/compare_releases.py PYTHON PYTHON …

Each PYTHON has another release of SQLAlchemy installed (1.3 needs Python 3.10 or older); at least two. Their order does
not matter. For the next release add its PYTHON to those of the releases that the data names at its head, and read the
difference: what people use of it wants a remedy in the rule.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "flake8_sqla20" / "catalog" / "gone.py"
# Modules that users import from, the best first: where a name that is gone elsewhere may live on.
HOMES = (
    *("sqlalchemy", "sqlalchemy.orm", "sqlalchemy.engine", "sqlalchemy.types", "sqlalchemy.schema", "sqlalchemy.exc"),
    *("sqlalchemy.pool", "sqlalchemy.event", "sqlalchemy.sql", "sqlalchemy.sql.expression", "sqlalchemy.orm.exc"),
    *("sqlalchemy.ext.asyncio", "sqlalchemy.ext.declarative", "sqlalchemy.ext.mutable", "sqlalchemy.ext.compiler"),
    *("sqlalchemy.dialects.postgresql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle"),
    *("sqlalchemy.dialects.mssql", "sqlalchemy.dialects.sqlite"),
)
# What no program imports: the tests' own databases, reserved words, switches of the implementation.
UNWANTED = (".provision", ".information_schema", "sqlalchemy.cyextension")
# The names of a dialect that is gone say no more than the dialect's own.
DIALECTS = ("sqlalchemy.dialects.", "sqlalchemy.connectors.")
UNWANTED_NAMES = {"HAS_CYEXTENSION", "TYPE_CHECKING"}

Surface = dict[str, dict[str, str]]


class Release:
    """An installed SQLAlchemy: its release, as "2.0", and its public names."""

    def __init__(self, python: str) -> None:
        self.python = python
        found = self._asked()
        self.name = ".".join(found["version"].split(".")[:2])
        self.modules: Surface = found["modules"]

    def _asked(self, *names: str) -> Any:
        command = [self.python, str(Path(__file__).with_name("surface.py")), *names]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def given(self, names: list[str]) -> set[str]:
        """Of names that no module has, those that can be imported nevertheless."""
        return set(self._asked(*names)) if names else set()


def home_of(module: str, name: str, was: str, later: Surface) -> str:
    """The module that has the same thing under the same name now; empty where none has."""
    for home in HOMES:
        there = later.get(home, {}).get(name)
        if there is not None and home != module and is_same(was, there, module, home):
            return home
    return ""


def is_same(was: str, there: str, module: str, home: str) -> bool:
    """Whether two descriptions are of one thing: by the name it was made with, and made in the same part of the
    library. A plain value has no name: it must stay in its package."""
    if was == "=" or there == "=":
        return was == there and home == module.rpartition(".")[0]
    return was.rpartition(":")[2].strip("_") == there.rpartition(":")[2].strip("_") and part(was) == part(there)


def part(described: str) -> list[str]:
    """The part of the library that something was made in: a package, or one dialect."""
    names = described.partition(":")[0].split(".")
    return names[: 3 if names[1:2] == ["dialects"] else 2]


def gone(releases: list[Release]) -> dict[str, dict[str, dict[str, list[str]]]]:
    """Release -> module -> home -> the names that the release is the first not to have there. A home that only that
    release has is marked with it: "2.0 sqlalchemy.engine".

    Core's everyday names are left out where an inner module merely happened to import them (`select` of
    `sqlalchemy.orm.persistence`): nobody takes them from there, and each would be a trigger word in every file.
    """
    found: dict[str, Any] = {}
    newest = releases[-1]
    for before, after in pairwise(releases):
        missing = [(module, name) for module, name in names_of(before) if not has(after, module, name)]
        dotted = [f"{module}.{name}" for module, name in missing]
        given = after.given(dotted) | newest.given(dotted)
        for module, name in missing:
            if f"{module}.{name}" in given:
                continue
            was = before.modules[module][name]
            home = home_of(module, name, was, after.modules)
            home = home if home == home_of(module, name, was, newest.modules) else ""
            if home == HOMES[0] and module not in HOMES:
                continue
            if home and name not in before.modules.get(home, {}):
                home = f"{after.name} {home}"
            found.setdefault(after.name, {}).setdefault(module, {}).setdefault(home, []).append(name)
    return found


def names_of(release: Release) -> Iterator[tuple[str, str]]:
    """The names of a release that a program may import, by module."""
    for module, names in release.modules.items():
        if not module.endswith(UNWANTED) and not module.startswith(UNWANTED):
            yield from ((module, name) for name in names if name not in UNWANTED_NAMES)


def has(release: Release, module: str, name: str) -> bool:
    """Whether a release has a name; of a dialect that is gone whole the names do not matter."""
    if module not in release.modules:
        return module.startswith(DIALECTS)
    return name in release.modules[module]


def gone_modules(releases: list[Release]) -> dict[str, list[str]]:
    """Release -> the modules that it is the first not to have."""
    return {
        after.name: sorted(module for module in before.modules if module not in after.modules)
        for before, after in pairwise(releases)
    }


def rendered(releases: list[Release]) -> str:
    """The text of the data module."""
    lines = [
        '"""Public names that a release of SQLAlchemy had and a later one has not. Written by',
        f"`tools/compare_releases.py` from {', '.join(each.name for each in releases)}; do not edit.",
        "",
        "``GONE``: the first release without -> the module -> where the same name is found since, empty for nowhere",
        '-> the names. "2.0 sqlalchemy.orm" is found there from 2.0 on only. ``MODULES``: the first release without',
        "-> the modules that are gone whole.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "# fmt: off",
        "GONE: dict[str, dict[str, dict[str, str]]] = {",
    ]
    for release, modules in gone(releases).items():
        lines.append(f'    "{release}": {{')
        for module, homes in sorted(modules.items()):
            lines.append(f'        "{module}": {{')
            for home, names in sorted(homes.items()):
                lines += text(f'            "{home}": ', sorted(names))
            lines.append("        },")
        lines.append("    },")
    lines += ["}", "MODULES: dict[str, str] = {"]
    for release, names in gone_modules(releases).items():
        lines += text(f'    "{release}": ', names)
    return "\n".join([*lines, "}", "# fmt: on", ""])


def text(head: str, names: list[str]) -> list[str]:
    """A dictionary item whose value is names in one string, over as many lines as it needs."""
    one = f'{head}"{" ".join(names)}",'
    if len(one) <= 120:
        return [one]
    indent = " " * (len(head) - len(head.lstrip()) + 4)
    parts = textwrap.wrap(" ".join(names), 120 - len(indent) - 3, break_long_words=False, break_on_hyphens=False)
    quoted = [f'{indent}"{each} "' for each in parts[:-1]] + [f'{indent}"{parts[-1]}"']
    return [f"{head}(", *quoted, f"{indent[4:]}),"]


def main(pythons: list[str]) -> int:
    if len(pythons) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    releases = sorted(map(Release, pythons), key=lambda each: each.name)
    TARGET.write_text(rendered(releases), encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
