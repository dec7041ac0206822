"""The samples of each rule, linted by real flake8: its findings are exactly the marked lines.

`tests/rules/<family>/<slug>/` holds a rule's samples. A trailing `# SQA101` marks a line that must be found, with one
code for each of its findings; quoted words stand in the line's messages. `legacy*.py` are marked; `conventional*.py`
too, but rest on the names of variables; `modern*.py` and `lookalike*.py` are silent. All are linted with the default
options, unless the first line says `# level: advice`, `# target: 1.4` or
`# large: events,audit_*`. What other rules only advise need not be marked.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from flake8_sqla20.engine import load
from flake8_sqla20.rules.index import CODES

SAMPLES = Path(__file__).with_name("rules")
PATHS = sorted(SAMPLES.rglob("*.py"))
KINDS = ("legacy", "conventional", "modern", "lookalike")
_MARKER = re.compile(r"#((?: SQA1\d\d)+)((?: \"[^\"]*\")*)\s*$")
_OPTION = re.compile(r"# (level|target|large): (\S+)$", re.MULTILINE)
_FLAGS = {"level": "--sqla20-level", "target": "--sqla20-target-version", "large": "--sqla20-large-tables"}


def options(path: Path) -> tuple[str, ...]:
    """The flags for which the first line of a sample asks."""
    with path.open(encoding="utf-8") as file:
        asked = _OPTION.match(file.readline().rstrip())
    return (f"{_FLAGS[asked[1]]}={asked[2]}",) if asked else ()


@cache
def findings(flags: tuple[str, ...]) -> dict[Path, list[tuple[int, str, str]]]:
    """(row, code, message) of each finding in the samples that share these flags, by one run of flake8."""
    paths = [path for path in PATHS if options(path) == flags]
    shown = "--format=%(path)s\t%(row)d\t%(code)s\t%(text)s"
    ended = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "-j1", "--select=SQA1", shown, *flags, *map(str, paths)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert ended.stderr == ""
    found: dict[Path, list[tuple[int, str, str]]] = {path: [] for path in paths}
    for line in ended.stdout.splitlines():
        path, row, code, message = line.split("\t")
        found[Path(path)].append((int(row), code, message))
    return found


def marked(path: Path) -> list[tuple[int, str]]:
    """(row, code) of each marker in a sample."""
    lines = path.read_text(encoding="utf-8").splitlines()
    markers = [(row, _MARKER.search(line)) for row, line in enumerate(lines, 1)]
    return [(row, code) for row, marker in markers if marker for code in marker[1].split()]


@cache
def is_advice(code: str) -> bool:
    """Whether a rule only ever advises."""
    return {level for history in load(CODES[code]).rule.histories for level in history.levels()} == {"advice"}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_sample(path: Path) -> None:
    found = findings(options(path))[path]
    expected, actual = Counter(marked(path)), Counter((row, code) for row, code, _ in found)
    own = path.relative_to(SAMPLES).parent.as_posix().replace("/", ".")
    for row, code in [*actual]:  # what other rules advise need not be marked: a sample is about one rule
        if CODES[code] != own and (row, code) not in expected and is_advice(code):
            del actual[row, code]
    messages = {(row, code): message for row, code, message in found}
    missed = [f"{path.name}:{row}: missed {code}: {line(path, row)}" for row, code in (expected - actual).elements()]
    wrong = [f"{path.name}:{row}: false {code} {messages[row, code]}" for row, code in (actual - expected).elements()]
    assert not missed + wrong, "\n".join(missed + wrong)


def line(path: Path, row: int) -> str:
    return path.read_text(encoding="utf-8").splitlines()[row - 1].strip()


@pytest.mark.parametrize(
    "path", [path for path in PATHS if marked(path)], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_words_of_the_message(path: Path) -> None:
    said: dict[int, str] = {}
    for row, _, message in findings(options(path))[path]:
        said[row] = f"{said.get(row, '')} {message}"
    markers = enumerate(map(_MARKER.search, path.read_text(encoding="utf-8").splitlines()), 1)
    words = [(row, word) for row, marker in markers if marker for word in re.findall(r'"([^"]*)"', marker[2])]
    wrong = [
        f"{path.name}:{row}: no {word!r} in {said.get(row)!r}" for row, word in words if word not in said.get(row, "")
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_rule_has_its_samples(code: str) -> None:
    family, _, slug = CODES[code].rpartition(".")
    folder = SAMPLES / family / slug
    for kind in ("legacy", "modern", "lookalike"):
        assert (folder / f"{kind}.py").is_file(), f"{code} has no {kind} sample"
    for path in folder.iterdir():
        if path.suffix == ".py":
            kind = path.stem.partition("_")[0]
            assert kind in KINDS, f"{path} is no kind of sample"
            own = code in {each for _, each in marked(path)}
            assert own is (kind in ("legacy", "conventional")), f"{path} is {kind}, and marks {code}: {own}"


def test_each_sample_belongs_to_a_rule() -> None:
    folders = {path.parent.relative_to(SAMPLES).as_posix().replace("/", ".") for path in PATHS}
    assert folders == set(CODES.values())


@pytest.mark.parametrize("path", [path for path in PATHS if "lookalike" in path.name], ids=lambda p: p.parent.name)
def test_lookalikes_say_whose_they_are(path: Path) -> None:
    """A look-alike without its reason is a bug that somebody will "fix" later."""
    text = _OPTION.sub("", path.read_text(encoding="utf-8")).lstrip()
    assert text.startswith('"""')
    assert text.count("  # ") >= 3 or "_" in path.stem
