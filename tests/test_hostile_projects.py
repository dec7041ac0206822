"""Projects that no person made: whatever a file imports, flake8 ends, soon, and finds what the file itself shows.

Each run is a process of its own, so that a crash of the interpreter is a failed test, and a hang one as well.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flake8_sqla20.engine import Settings, lint
from flake8_sqla20.semantics.project import parsed
from flake8_sqla20.trees import is_too_deep, tree_of

DEPOT = "from sqlalchemy.orm import Session\ndepot = Session()\n"
STATEMENT = "STATEMENT = 'select :x'\n"
MAIN = """\
from sqlalchemy import text
from sqlalchemy.orm import Session, relationship

from other import STATEMENT, Base, depot

import other


class User(Base):
    far = relationship("Far")


Session().query(User)
depot.query(User)
Session().execute(text(STATEMENT))
Session().execute(text(other.STATEMENT))
"""
OWN, THROUGH = "13:11: SQA101", "14:7: SQA101"
PLAIN, READ = "15:11: SQA132", "16:11: SQA132"
SECONDS = 120


def found(root: Path, *arguments: str, source: str = MAIN) -> list[str]:
    """What flake8 finds in a module of a project, given its source."""
    (root / "main.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=SQA1", "--format=%(row)d:%(col)d: %(code)s"]
    command += [*(arguments or ["main.py"]), "-j1", f"--sqla20-project-root={root}"]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert ended.returncode in (0, 1), ended
    assert ended.stderr == "", ended
    assert "SQA199" not in ended.stdout, ended
    return ended.stdout.splitlines()


def test_plain(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text(DEPOT + STATEMENT, encoding="utf-8")
    assert found(tmp_path) == [OWN, THROUGH, PLAIN, READ]


CONTENTS: dict[str, tuple[bytes, bool]] = {  # the bytes of the imported module, and whether it can be read
    "empty": (b"", False),
    "a null byte": (DEPOT.encode() + b"\0", False),
    "no UTF-8": (DEPOT.encode() + b"x = '\xe9'\n", False),
    "latin-1, and says so": (b"# coding: latin-1\n" + DEPOT.encode() + b"x = '\xe9'\n", True),
    "a codec that is none": (b"# coding: no-such-codec\n" + DEPOT.encode(), False),
    "a codec of bytes": (b"# coding: hex\n" + DEPOT.encode(), False),
    "UTF-16": (DEPOT.encode("utf-16"), False),
    "a byte order mark": (b"\xef\xbb\xbf" + DEPOT.encode(), True),
    "carriage returns": (DEPOT.replace("\n", "\r").encode(), True),
    "broken": (DEPOT.encode() + b"def (:\n", False),
    "two megabytes": (DEPOT.encode() + b"# " + b"x" * (2 << 20) + b"\n", False),
    "many statements": (DEPOT.encode() + b"x = 1\n" * 100_000, True),
    "a wide list": (DEPOT.encode() + b"x = [" + b"1, " * 200_000 + b"]\n", True),
    "a warning": (DEPOT.encode() + b"x = '\\d' is 1\n", True),
    "returns anywhere": (DEPOT.encode() + b"return depot\nyield depot\n", True),
}


@pytest.mark.parametrize(("content", "is_read"), CONTENTS.values(), ids=CONTENTS.keys())
def test_contents(content: bytes, is_read: bool, tmp_path: Path) -> None:
    (tmp_path / "other.py").write_bytes(content)
    assert found(tmp_path) == ([OWN, THROUGH] if is_read else [OWN])


DEEP: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "x = " + "(" * n + "1" + ")" * n,
    "lists": lambda n: "x = " + "[" * n + "]" * n,
    "attributes": lambda n: "x = (depot" + "\n.b" * n + ")",
    "calls": lambda n: "x = depot" + "()" * n,
    "elements": lambda n: "x = depot" + "[0]" * n,
    "sums": lambda n: "x = a" + "+b" * n,
    "minuses": lambda n: "x = " + "-" * n + "1",
    "lambdas": lambda n: "x = " + "lambda:" * n + "1",
    "elifs": lambda n: "if x: pass\n" + "elif x: pass\n" * n,
    "blocks": lambda n: "".join(" " * i + "if x:\n" for i in range(min(n, 1_000))),
}


@pytest.mark.parametrize("links", [900, 10_000, 200_000])
@pytest.mark.parametrize("build", DEEP.values(), ids=DEEP.keys())
def test_deep(build: Callable[[int], str], links: int, tmp_path: Path) -> None:
    """How deep a parser reads differs from one Python to the next; that it lives does not."""
    (tmp_path / "other.py").write_text(DEPOT + build(links) + "\n", encoding="utf-8")
    assert found(tmp_path) in ([OWN], [OWN, THROUGH])


def test_a_long_module_is_not_deep() -> None:
    long = ("x = a.b.c(d + e)\n" * 10_000 + "'''" + ".+" * 50_000 + "'''\n# \xe9\n").encode()
    assert not is_too_deep(long)
    assert tree_of(long) is not None
    assert is_too_deep(b"# coding: latin-1\n# \xe9\n(a" + b"\n.b" * 30_000 + b")")
    assert is_too_deep(b"a" + b"-b" * 30_000)


def write(root: Path, modules: dict[str, str]) -> None:
    for name, text in modules.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


IMPORTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "itself": ({"other.py": "from other import *\nfrom other import depot, STATEMENT\nimport other\n"}, []),
    "itself, by an attribute": ({"other.py": "import other\ndepot = other.depot\nSTATEMENT = other.STATEMENT\n"}, []),
    "each other": (
        {"other.py": "from third import depot, STATEMENT\n", "third.py": "from other import depot, STATEMENT\n"},
        [],
    ),
    "each other by stars": (
        {
            "other.py": "from third import *  # depot STATEMENT\n",
            "third.py": "from other import *  # depot STATEMENT\n",
        },
        [],
    ),
    "each other by stars, and one defines": (
        {"other.py": "from third import *\n", "third.py": f"from other import *\n{DEPOT}{STATEMENT}"},
        [THROUGH, PLAIN, READ],
    ),
    "stars in a ring": (
        {
            "other.py": "from m0 import *  # depot STATEMENT\n",
            **{f"m{i}.py": f"from m{(i + 1) % 50} import *  # depot STATEMENT Base Far\n" for i in range(50)},
        },
        [],
    ),
    "stars of stars": (
        {
            "other.py": "from m0 import *\n",
            **{
                f"m{i}.py": "".join(f"from m{(i + step) % 50} import *  # depot STATEMENT\n" for step in (1, 2, 3, 7))
                for i in range(50)
            },
        },
        [],
    ),
    "bases in a ring": (
        {
            "other.py": "from m0 import C as Base, C as depot\n",
            **{f"m{i}.py": f"from m{(i + 1) % 50} import C as B\nclass C(B): pass\n" for i in range(50)},
        },
        [],
    ),
    "ten re-exports": (
        {
            "other.py": "from m0 import depot, STATEMENT\n",
            **{f"m{i}.py": f"from m{i + 1} import depot, STATEMENT\n" for i in range(10)},
            "m10.py": DEPOT + STATEMENT,
        },
        [THROUGH, PLAIN, READ],
    ),
    "three hundred re-exports": (
        {
            "other.py": "from m0 import depot, STATEMENT\n",
            **{f"m{i}.py": f"from m{i + 1} import depot, STATEMENT\n" for i in range(300)},
            "m300.py": DEPOT + STATEMENT,
        },
        [THROUGH, PLAIN, READ],
    ),
    "a package that imports its modules": (
        {
            "other/__init__.py": "from .a import *\nfrom .b import *\n",
            "other/a.py": "from . import *\nfrom .. import depot\nfrom ... import x\n",
            "other/b.py": f"from .a import *\n{DEPOT}",
        },
        [THROUGH],
    ),
    "packages in packages": (
        {
            "other.py": f"from {'.'.join(['p'] * 60)} import depot\n",
            "p/" * 60 + "__init__.py": DEPOT,
            **{"p/" * i + "__init__.py": "" for i in range(1, 60)},
        },
        [],
    ),
    "fixtures in a ring": (
        {
            "other.py": f"{DEPOT}pytest_plugins = ['conftest', 'other']\n",
            "conftest.py": "from other import *\npytest_plugins = ['other', 'third']\n",
            "third.py": "import pytest\npytest_plugins = ['conftest']\n@pytest.fixture\ndef base(base): return base\n",
        },
        [THROUGH],
    ),
    "tables in a ring": (
        {
            "other.py": f"from m0 import C0 as Base\n{DEPOT}",
            **{
                f"m{i}.py": "from sqlalchemy import Column, ForeignKey\nfrom sqlalchemy.orm import relationship\n"
                f"from m{(i + 1) % 50} import C{(i + 1) % 50}\nclass C{i}(C{(i + 1) % 50}):\n"
                f"    k = Column(ForeignKey('c{(i + 1) % 50}.id'))\n    far = relationship('Far', backref='c{i}')\n"
                for i in range(50)
            },
        },
        [THROUGH],
    ),
    "the linted module": ({"other.py": "from main import *\nfrom main import depot, STATEMENT, Base\n"}, []),
}


@pytest.mark.parametrize(("modules", "more"), IMPORTS.values(), ids=IMPORTS.keys())
def test_imports(modules: dict[str, str], more: list[str], tmp_path: Path) -> None:
    write(tmp_path, modules)
    assert found(tmp_path) == [OWN, *more]


def test_symbolic_links_that_lead_round(tmp_path: Path) -> None:
    try:
        (tmp_path / "other.py").symlink_to("third.py")
        (tmp_path / "third.py").symlink_to("other.py")
        (tmp_path / "package").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "tests").symlink_to("tests")
    except OSError:
        pytest.skip("no symbolic links here")
    assert found(tmp_path) == [OWN]
    (tmp_path / "third.py").unlink()
    (tmp_path / "third.py").write_text(DEPOT, encoding="utf-8")
    assert found(tmp_path) == [OWN, THROUGH]
    source = MAIN.replace("from other", "from " + "package." * 20 + "other")
    assert found(tmp_path, source=source) == [OWN, THROUGH]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes(tmp_path: Path) -> None:
    for name in ("other.py", "conftest.py", "far.py"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "package").mkdir()
    os.mkfifo(tmp_path / "package" / "__init__.py")
    source = MAIN + "import package\npackage.depot.query(User)\n\n\ndef test_it(depot):\n    depot.query(User)\n"
    assert found(tmp_path, source=source) == [OWN]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, {"other.py": "from package import depot\n", "package/__init__.py": DEPOT})
    assert found(tmp_path) == [OWN, THROUGH]
    for name in ("package/__init__.py", "package", "other.py"):
        mode = (tmp_path / name).stat().st_mode
        (tmp_path / name).chmod(0)
        assert found(tmp_path) == [OWN]
        (tmp_path / name).chmod(mode)


def test_a_directory_of_fifty_thousand_files(tmp_path: Path) -> None:
    for number in range(50_000):
        os.close(os.open(tmp_path / f"m{number}.py", os.O_CREAT | os.O_WRONLY))
    (tmp_path / "other.py").write_text(DEPOT, encoding="utf-8")
    assert found(tmp_path) == [OWN, THROUGH]


def test_directories_that_look_like_modules(tmp_path: Path) -> None:
    for name in ("other.py", "conftest.py", "far.py", "m/__init__.py"):
        (tmp_path / name).mkdir(parents=True)
    assert found(tmp_path) == [OWN]


def test_nothing_is_written_but_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, home = tmp_path / "project", tmp_path / "home"
    write(project, {"other.py": DEPOT, "main.py": MAIN})
    home.mkdir()
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(home))
    before = {path: path.stat().st_mtime_ns for path in (project / "other.py", project / "main.py")}
    assert found(project, ".", "--sqla20-no-cache") == [OWN, THROUGH]
    assert sorted(project.rglob("*")) == sorted(before)
    assert not list(home.rglob("*"))
    assert found(project, ".") == [OWN, THROUGH]
    assert sorted(project.rglob("*")) == sorted(before)
    assert {path.relative_to(home).parts[0] for path in home.rglob("*")} == {"flake8-sqla20"}


def replaced_as_if_unchanged(path: Path, text: str) -> None:
    """Give a file another text of the same size and date."""
    size, date = path.stat().st_size, path.stat().st_mtime_ns
    path.write_text(text.ljust(size - 1) + "\n", encoding="utf-8")
    os.utime(path, ns=(date, date))
    assert path.stat().st_size == size


def renamed_away(path: Path) -> None:
    path.rename(path.with_name("gone.py"))


def made_a_directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: dict[str, Callable[[Path], object]] = {
    "rewritten": lambda path: path.write_text("depot = None\n", encoding="utf-8"),
    "rewritten in its size and date": lambda path: replaced_as_if_unchanged(path, "depot = None\n"),
    "broken": lambda path: path.write_text(DEPOT + "def (:\n", encoding="utf-8"),
    "removed": lambda path: path.unlink(),
    "renamed": renamed_away,
    "a directory": made_a_directory,
    "behind a package": lambda path: write(path.parent, {"other/__init__.py": "depot = None\n"}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_run_knows_nothing_of_the_run_before(change: Callable[[Path], object], tmp_path: Path) -> None:
    def codes(run: int) -> list[str]:
        settings = Settings(root=str(tmp_path), run=run)
        findings = lint(ast.parse(MAIN), MAIN.splitlines(keepends=True), str(tmp_path / "main.py"), settings)
        return [f"{each.row}:{each.column + 1}: {each.code}" for each in findings if each.code == "SQA101"]

    other = tmp_path / "other.py"
    other.write_text(DEPOT + "#" * 80 + "\n", encoding="utf-8")
    assert codes(9_001) == codes(9_002) == [OWN, THROUGH]
    change(other)
    assert codes(9_003) == [OWN]
    if other.is_dir():
        other.rmdir()
    if (tmp_path / "other").is_dir():
        (tmp_path / "other" / "__init__.py").unlink()
    other.write_text(DEPOT, encoding="utf-8")
    assert codes(9_004) == codes(9_005) == [OWN, THROUGH]


def test_what_is_no_module_is_none() -> None:
    assert parsed(b"def (:", "x.py") is None
    assert parsed(b"x = 1\0", "x.py") is None
