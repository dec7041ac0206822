"""The findings that are kept for the next run: whatever happens to the files and to the cache, they are those that a
run without one finds."""

from __future__ import annotations

import argparse
import ast
import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flake8_sqla20 import cache, journal, layout, layouts
from flake8_sqla20.finding import Finding
from flake8_sqla20.plugin import Plugin

SAMPLES = Path(__file__).with_name("projects")
SHOP = {
    "pyproject.toml": "",
    "shop/__init__.py": "",
    "shop/extensions.py": """\
        from sqlalchemy import create_engine
        from sqlalchemy.orm import sessionmaker

        engine = create_engine("sqlite://")
        Factory = sessionmaker(engine)


        def get_session():
            return Factory()
        """,
    "shop/models.py": """\
        from sqlalchemy import Column, Integer
        from sqlalchemy.orm import declarative_base

        Base = declarative_base()


        class User(Base):
            __tablename__ = "users"
            id = Column(Integer, primary_key=True)
        """,
    "shop/services.py": """\
        from shop.extensions import get_session
        from shop.models import User


        def load(pk):
            with get_session() as handle:
                return handle.query(User).get(pk)


        def count(source):
            return source.query(User).count()
        """,
    "shop/reports.py": """\
        from shop.extensions import engine, get_session
        from shop.services import count


        def report():
            engine.execute("SELECT 1")
            return count(get_session())
        """,
    "shop/plain.py": "def double(x):\n    return 2 * x\n",
    "tests/conftest.py": """\
        import pytest

        from shop.extensions import Factory


        @pytest.fixture
        def handle():
            yield Factory()
        """,
    "tests/test_users.py": """\
        from shop.models import User


        def test_nothing(handle):
            assert handle.query(User).all() == []
        """,
}


class Tree:
    """A project in a directory, and a cache beside it. `linted` are the files that the last run looked into itself."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root / "project"
        self.home = root / "cache"
        self.linted: list[str] = []
        lint = Plugin._linted.__func__  # type: ignore[attr-defined]

        def linted(cls: type[Plugin], path: str, *rest: object) -> list[Finding]:
            self.linted.append(self.name(Path(path)) if Path(path).is_absolute() else path)
            found: list[Finding] = lint(cls, path, *rest)
            return found

        monkeypatch.setattr(Plugin, "_linted", classmethod(linted))
        # Files that a test has just written are settled: what is told apart by date alone is tested.
        monkeypatch.setattr(journal, "_COARSEST", 0)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedented(text), encoding="utf-8")

    @property
    def modules(self) -> list[Path]:
        return sorted(self.root.rglob("*.py"))

    @property
    def journals(self) -> list[Path]:
        return sorted(self.home.rglob("*.journal"))

    def found(self, *paths: Path, **options: object) -> dict[str, list[str]]:
        """The findings of a run as of a new process over some files, all by default; the options are as flake8's."""
        forget()
        Plugin.parse_options(argparse.Namespace(**OPTIONS | {"sqla20_cache_dir": str(self.home)} | options))
        self.linted.clear()
        return {self.name(path): self.lint(path) for path in paths or self.modules}

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def lint(self, path: Path) -> list[str]:
        try:
            lines = list(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=None))
            tree = ast.parse("".join(lines))
        except (SyntaxError, ValueError):
            return ["unparsed"]
        return [repr(each) for each in Plugin.findings(str(path), lines, lambda: tree)]

    def fresh(self, *paths: Path) -> dict[str, list[str]]:
        """What a run without a cache finds."""
        return self.found(*paths, sqla20_no_cache=True)


OPTIONS: dict[str, object] = {
    **dict.fromkeys(("select", "extend_select", "sqla20_large_tables"), ()),
    **{f"sqla20_{kind}_names": () for kind in ("session", "engine", "connection")},
    "sqla20_target_version": "2.1",
    "sqla20_level": "advice",
    "sqla20_project_root": "",
    "sqla20_no_cache": False,
}


def dedented(text: str) -> str:
    return "".join(line[8:] if line.startswith(" " * 8) else line for line in text.splitlines(keepends=True))


def forget() -> None:
    """Forget what this process knows of projects, as a new one would."""
    layouts._MET.layouts.clear()


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tree]:
    held = {name: getattr(Plugin, name) for name in ("target", "least", "named", "conventional", "large", "root")}
    found = Tree(tmp_path, monkeypatch)
    found.write(SHOP)
    yield found
    for name, value in held.items():
        setattr(Plugin, name, value)
    Plugin.is_caching = False
    forget()


def test_what_was_found_is_kept(tree: Tree) -> None:
    fresh = tree.fresh()
    assert tree.linted
    assert not tree.home.exists()
    assert {name for name, found in fresh.items() if found} >= {
        "shop/services.py",
        "shop/reports.py",
        "tests/test_users.py",
    }
    assert tree.found() == fresh
    assert tree.linted
    assert tree.found() == fresh
    assert tree.linted == []


def test_that_nothing_was_found_is_kept(tree: Tree) -> None:
    tree.write({"shop/modern.py": "from sqlalchemy import select\n\nselect(1)\n"})
    for linted in (["shop/modern.py"], []):
        assert tree.found(tree.root / "shop/modern.py") == {"shop/modern.py": []}
        assert tree.linted == linted


def test_a_changed_file_is_linted_again_and_no_other(tree: Tree) -> None:
    tree.found()
    tree.write({"tests/test_users.py": SHOP["tests/test_users.py"].replace("all()", "first()")})
    assert tree.found() == tree.fresh()
    tree.found()
    path = tree.root / "shop/reports.py"
    path.write_text(path.read_text() + "\n\ndef other():\n    engine.scalar('SELECT 2')\n")
    tree.found()
    assert "tests/test_users.py" not in tree.linted
    assert "shop/reports.py" in tree.linted


# What other modules hold decides what is found in the services: each takes some of it away, or adds to it.
CHANGES: dict[str, dict[str, str | None]] = {
    "a factory that is something else": {"shop/extensions.py": "def get_session():\n    return open('x')\n"},
    "a module that is gone": {"shop/extensions.py": None},
    "a module that is no Python": {"shop/extensions.py": "def get_session(:\n"},
    "a package in front of a module": {"shop/extensions/__init__.py": "get_session = open\n"},
    "a caller that passes something else": {
        "shop/reports.py": "from shop.services import count\n\ncount(open('x'))\n",
    },
    "a caller more": {"shop/more.py": "from shop.services import count\n\ncount(open('x'))\n"},
    "a caller less": {"shop/reports.py": None},
    "a fixture": {"tests/conftest.py": "import pytest\n\n\n@pytest.fixture\ndef handle():\n    return open('x')\n"},
    "a nearer fixture": {
        "tests/test_users.py": SHOP["tests/test_users.py"],
        "tests/conftest.py": None,
        "conftest.py": "import pytest\n\n\n@pytest.fixture\ndef handle():\n    return open('x')\n",
    },
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_findings_rest_on_is_seen_to_change(tree: Tree, change: str) -> None:
    before = tree.fresh()
    assert tree.found() == before
    for name, text in CHANGES[change].items():
        if text is None:
            (tree.root / name).unlink()
        else:
            tree.write({name: text})
    after = tree.fresh()
    assert {name: after.get(name) for name in before} != before
    for _ in range(2):
        assert tree.found() == after
    assert tree.linted == []


def test_what_does_not_matter_may_change(tree: Tree) -> None:
    found = tree.found()
    tree.write({"shop/plain.py": SHOP["shop/plain.py"] + "\n\ndef triple(x):\n    return 3 * x\n"})
    (tree.root / "shop/__pycache__").mkdir()
    (tree.root / "shop/.plain.py.swp").touch()
    assert tree.found() == found
    assert tree.linted == []
    for path in tree.modules:
        os.utime(path, (1, 1))
    assert tree.found() == found
    assert tree.linted == []


def edits(rng: random.Random, root: Path) -> Callable[[], None]:
    """A change of a project, chosen at random."""
    paths = sorted(root.rglob("*.py"))
    path, other = rng.choice(paths), rng.choice(paths)
    lines = path.read_bytes().splitlines(keepends=True)
    row = rng.randrange(len(lines) + 1)
    count = rng.randrange(1, 6)
    calls = [line for line in other.read_bytes().splitlines(keepends=True) if b"def " in line or b"import" in line]

    def rewrite(content: bytes) -> Callable[[], None]:
        return lambda: void(path.write_bytes(content))

    return rng.choice(
        [
            rewrite(b"".join(lines) + b"# a comment\n"),
            rewrite(b"".join(lines[:row] + lines[row + count :])),
            rewrite(b"".join(lines[:row] + calls[:1] + lines[row:])),
            rewrite(other.read_bytes()),
            rewrite(b"".join(lines).replace(b"session", b"handle")),
            rewrite(b"".join(lines).replace(b"def ", b"async def ", 1)),
            path.unlink,
            lambda: void(other.with_name(path.name).write_bytes(b"".join(lines))),
            lambda: void(path.rename(path.with_suffix(".txt"))),
        ]
    )


def void(_: object) -> None:
    return None


@pytest.mark.parametrize("name", ["api", "depot", "shop"])
def test_findings_are_those_of_a_fresh_run_after_any_changes(tree: Tree, name: str) -> None:
    rng = random.Random(name)
    shutil.rmtree(tree.root)
    shutil.copytree(SAMPLES / name, tree.root, ignore=shutil.ignore_patterns("__pycache__"))
    (tree.root / "pyproject.toml").touch()
    kept = 0
    for _ in range(6):
        tree.found()
        edits(rng, tree.root)()
        paths = tree.modules
        rng.shuffle(paths)
        # The order matters to what a process knows when it comes to a file, and may not to what it finds there.
        assert tree.found(*paths) == tree.fresh(*paths)
        tree.found(*paths)
        kept += not tree.linted
    assert kept == 6


def test_every_cut_and_every_altered_byte_of_a_journal_is_noticed(tree: Tree) -> None:
    found = tree.found()
    (path,) = tree.journals
    content = path.read_bytes()
    rng = random.Random(0)
    for at in sorted(rng.sample(range(len(content)), 60)):
        altered = bytearray(content)
        altered[at] ^= 1 << rng.randrange(8)
        for spoilt in (bytes(altered), content[:at], content[:at] + content[at + 1 :], content[at:]):
            path.write_bytes(spoilt)
            assert tree.found() == found
            for each in tree.journals:
                each.unlink()
    path.write_bytes(content)
    assert tree.found() == found
    assert tree.linted == []


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b"\0" * 500, b"[" * 100_000 + b"\n", b"\xff\n" * 9])
def test_what_is_no_journal_is_none(tree: Tree, content: bytes) -> None:
    found = tree.found()
    for path in tree.journals:
        path.write_bytes(content)
    assert tree.found() == found


def test_options_have_findings_of_their_own(tree: Tree) -> None:
    path = tree.root / "shop/services.py"
    choices: list[dict[str, object]] = [
        {},
        {"sqla20_target_version": "1.4"},
        {"sqla20_session_names": ["source"]},
        {"sqla20_level": "removed"},
        {"sqla20_level": "removed", "select": ["SQA101"]},
        {"sqla20_project_root": str(tree.root / "shop")},
    ]
    expected = [tree.found(path, sqla20_no_cache=True, **each) for each in choices]
    for linted in (["shop/services.py"], []):
        for options, found in zip(choices, expected, strict=True):
            assert tree.found(path, **options) == found
            assert tree.linted == linted


def test_text_that_is_not_saved_is_not_kept(tree: Tree) -> None:
    path = tree.root / "shop/services.py"
    tree.found(path)
    lines = ["from sqlalchemy import create_engine\n", "create_engine('x').execute('SELECT 1')\n"]
    for _ in range(2):
        tree.linted.clear()
        assert Plugin.findings(str(path), lines, lambda: ast.parse("".join(lines)))
        assert tree.linted == ["shop/services.py"]
    for name in ("-", "stdin", str(tree.root / "missing.py")):
        assert Plugin.findings(name, lines, lambda: ast.parse("".join(lines)))
    assert len(tree.journals) == 1
    assert tree.found(path) == tree.fresh(path)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf%s", b"%s\r\n"])
def test_other_line_endings_and_a_byte_order_mark(tree: Tree, content: bytes) -> None:
    path = tree.root / "shop/services.py"
    text = path.read_bytes()
    path.write_bytes(content % text if b"\xef" in content else text.replace(b"\n", b"\r\n"))
    found = tree.fresh(path)
    for linted in (["shop/services.py"], []):
        assert tree.found(path) == found
        assert tree.linted == linted


def test_another_edition_of_the_linter_has_findings_of_its_own(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.found()
    monkeypatch.setattr(cache, "_edition", lambda: "other")
    tree.found()
    assert tree.linted
    assert len(tree.journals) == 2


def test_the_same_modules_installed_elsewhere_or_later_are_the_same_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions = []
    for number, record in enumerate(("a.py,sha256=1,1\n", "a.py,sha256=1,1\n", "a.py,sha256=2,1\n")):
        package = tmp_path / str(number) / "flake8_sqla20"
        installed = package.parent / f"flake8_sqla20-{cache.__version__}.dist-info" / "RECORD"
        installed.parent.mkdir(parents=True)
        installed.write_text(record)
        monkeypatch.setattr(cache, "__file__", str(package / "cache.py"))
        editions.append(cache._edition.__wrapped__())
    assert editions[0] == editions[1] != editions[2]


def test_a_changed_module_of_a_work_tree_is_another_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "flake8_sqla20" / "rules" / "rule.py"
    module.parent.mkdir(parents=True)
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "flake8_sqla20" / "cache.py"))
    editions = []
    for text in ("", "x = 1\n"):
        module.write_text(text)
        editions.append(cache._edition.__wrapped__())
    assert editions[0] != editions[1]


def test_a_file_just_written_is_compared_by_content(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_COARSEST", 3600 * 10**9)
    found = tree.found()
    assert tree.found() == found
    assert tree.linted == []
    # The same size and dates are no evidence in this case.
    monkeypatch.setattr(journal, "signature", lambda path: (1, 1, 1, 1))
    tree.write({"shop/extensions.py": SHOP["shop/extensions.py"].replace("Factory()", "open('x')")})
    assert tree.found() == tree.fresh() != found


def test_a_journal_that_is_removed_while_it_is_written(tree: Tree) -> None:
    first, *rest = tree.modules
    expected = tree.fresh()
    tree.found(tree.root / "shop/services.py")
    for path in tree.journals:
        path.unlink()
    assert {tree.name(path): tree.lint(path) for path in (first, *rest)} == expected
    (written,) = tree.journals
    assert tree.found() == expected
    tree.write({"shop/extensions.py": "get_session = open\n"})
    assert tree.found() == tree.fresh()
    assert written in tree.journals


def test_a_process_forked_off_writes_a_journal_of_its_own(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    services, reports = tree.root / "shop/services.py", tree.root / "shop/reports.py"
    expected = tree.fresh()
    tree.found(services)
    monkeypatch.setattr(os, "getpid", lambda: 7)
    tree.lint(reports)
    monkeypatch.undo()
    assert len(tree.journals) == 2
    assert tree.found(reports, services) == {tree.name(path): expected[tree.name(path)] for path in (reports, services)}


def test_a_project_too_large_to_be_held(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = tree.fresh()
    monkeypatch.setattr(layout, "_HELD", 0)
    assert tree.found() == expected
    tree.write(CHANGES["a factory that is something else"])  # type: ignore[arg-type]
    assert tree.found() == tree.fresh() != expected
    assert tree.found() == tree.fresh()
    tree.found()
    assert tree.linted == []


def test_journals_that_tell_nothing_new_go(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.found()
    path = tree.root / "shop/reports.py"
    text = path.read_text()
    for number in range(30):
        path.write_text(f"{text}# {number}\n")
        tree.found(path)
    assert len(tree.journals) == 31  # each of a process that may still be running
    monkeypatch.setattr(cache, "_RUNNING", 0)
    path.write_text(text + "# the last\n")
    tree.found()
    assert len(tree.journals) < 10
    tree.found()
    assert tree.linted == []


def test_never_more_journals_than_are_worth_reading(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 12)
    path = tree.root / "shop/reports.py"
    for number in range(30):
        path.write_text(f"import sqlalchemy\n# {number}\n")
        tree.found(path)
    assert len(tree.journals) <= 13


def test_what_nobody_comes_back_to_goes(tree: Tree) -> None:
    old, new = tree.home / "0.0.1", tree.home / "0.0.2"
    for each in (old, new):
        (each / "project").mkdir(parents=True)
    os.utime(old, (1, 1))
    tree.found()
    assert not old.exists()
    assert new.exists()


def test_the_directory_is_marked_as_a_cache(tree: Tree) -> None:
    tree.found()
    assert (tree.home / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (tree.home / ".gitignore").read_text() == "*\n"
    if os.name == "posix":
        assert {path.stat().st_mode & 0o77 for path in tree.journals} == {0}


@pytest.mark.parametrize("place", ["file/below", "file", "a\0b"])
def test_a_cache_that_cannot_be_made_is_none(tree: Tree, place: str) -> None:
    (tree.root.parent / "file").touch()
    fresh = tree.fresh()
    for _ in range(2):
        assert tree.found(sqla20_cache_dir=str(tree.root.parent / place)) == fresh
        assert tree.linted


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.default_home() == str(tmp_path / "flake8-sqla20")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    for unset in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", unset)
        assert cache.default_home() == str(tmp_path / "me/.cache/flake8-sqla20")


def flake8(root: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "flake8", "--isolated", "--select=SQA1", *arguments, str(root)]


def ended(command: list[str]) -> list[str]:
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert found.stderr == ""
    assert found.returncode == 1
    return sorted(found.stdout.splitlines())


@pytest.fixture
def large(tree: Tree) -> Tree:
    """A project of many packages."""
    for number in range(40):
        tree.write({name.replace("shop", f"shop{number}"): text for name, text in SHOP.items() if "shop/" in name})
    return tree


def test_processes_side_by_side(large: Tree) -> None:
    keeping = f"--sqla20-cache-dir={large.home}"
    expected = ended(flake8(large.root, "-j1", "--sqla20-no-cache"))
    assert len(expected) > 40
    for _ in range(2):
        runs = [
            subprocess.Popen(flake8(large.root, jobs, keeping), stdout=subprocess.PIPE, text=True)
            for jobs in ("-j1", "-j3", "-j2")
        ]
        for run in runs:
            assert sorted((run.communicate(timeout=120)[0]).splitlines()) == expected
    assert len(large.journals) >= 3
    assert ended(flake8(large.root, "-j1", keeping)) == expected
    large.found(sqla20_target_version="2.0", sqla20_level="legacy")
    assert large.linted == []


@pytest.mark.skipif(os.name != "posix", reason="nothing is killed so elsewhere")
def test_a_run_that_is_killed_leaves_what_it_had(large: Tree) -> None:
    keeping = f"--sqla20-cache-dir={large.home}"
    expected = ended(flake8(large.root, "-j1", "--sqla20-no-cache"))
    for lines in (1, 20, 60):
        run = subprocess.Popen(flake8(large.root, "-j1", keeping), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(large, lines)
        run.send_signal(signal.SIGKILL)
        assert run.wait() == -signal.SIGKILL
        assert large.journals
    assert ended(flake8(large.root, "-j1", keeping)) == expected
    assert ended(flake8(large.root, "-j2", keeping)) == expected


def until(tree: Tree, lines: int) -> None:
    """Wait until processes have written so many lines."""
    written = 0
    for _ in range(2_000):
        written = sum(path.read_bytes().count(b"\n") for path in tree.journals)
        if written >= lines:
            break
        time.sleep(0.01)
    assert written >= lines
