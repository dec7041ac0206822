"""Inputs that no person writes: the engine ends on each of them, soon, and without an exception.

The engine reads what `ast.parse` takes, which is more than Python compiles: a `return` in a class body, names from
nowhere, types that are sentences. A rule that raises would surface as a finding with the code SQA199. Small inputs are
sections of the files in tests/hostile, each linted on its own; those that no one would type are made here.
"""

from __future__ import annotations

import ast
import io
import pathlib
import sys
import sysconfig
import time
import warnings
from collections.abc import Callable, Iterator

import pytest

from flake8_sqla20.engine import Settings, lint
from flake8_sqla20.finding import Finding

PRELUDE = """\
import sqlalchemy as sa
from sqlalchemy import *
from sqlalchemy import case, create_engine, select, text
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import Query, Session, relationship, sessionmaker
Base = declarative_base()
engine = create_engine("sqlite://")
session = Session(engine)
conn = engine.connect()
"""
SECONDS = 10.0  # of CPU time for one input

SAMPLES = pathlib.Path(__file__).with_name("hostile")
LINKS = (3_000, 2_500, 2_000, 1_500, 900, 400, 180, 90, 45)


def linted(source: str, path: str = "hostile.py") -> list[Finding]:
    """The findings, within `SECONDS` and with no failed rule among them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the parser's SyntaxWarning and DeprecationWarning are the input's own
        tree = ast.parse(source)
    lines = io.StringIO(source, newline=None).readlines()  # as flake8 reads them: translated, split at \n alone
    begin = time.process_time()
    findings = lint(tree, lines, path, Settings())
    assert time.process_time() - begin < SECONDS
    failed = [finding for finding in findings if finding.code == "SQA199"]
    assert not failed, failed
    return findings


def sections() -> Iterator[object]:
    """The sections of the sample files that this Python can parse; each begins with a line `# == its name`."""
    for path in sorted(SAMPLES.glob("*.py")):
        since = path.stem.removeprefix("since_").split("_") if path.stem.startswith("since_") else []
        if sys.version_info >= tuple(map(int, since)):
            for section in path.read_text(encoding="utf-8").split("# == ")[1:]:
                name, _, source = section.partition("\n")
                yield pytest.param(source, id=f"{path.stem}: {name}")


def deepest(build: Callable[[int], str]) -> str:
    """PRELUDE and what `build` makes of the largest number of links that this Python's parser takes."""
    for links in LINKS:
        source = PRELUDE + build(links)
        try:
            ast.parse(source)
        except (RecursionError, MemoryError, SyntaxError):
            continue
        return source
    raise AssertionError("the parser takes none of the depths")


def numbered(line: str, count: int, *, backwards: bool = False) -> str:
    """`line` for {i} = 1 … count, with {before} = i - 1."""
    numbers = range(count, 0, -1) if backwards else range(1, count + 1)
    return "".join(line.format(i=number, before=number - 1) for number in numbers)


WRITES = "conn.execute(insert(t)); conn.begin()\n"
DEEP: dict[str, Callable[[int], str]] = {
    "attributes": lambda n: "session" + ".query" * n,
    "calls in a chain": lambda n: "session" + ".query(A)" * n,
    "filters before get": lambda n: "session.query(A)" + ".filter(x)" * n + ".get(1)",
    "calls in calls": lambda n: "text(" * n + "x" + ")" * n,
    "selects in lists": lambda n: "select([" * n + "x" + "])" * n,
    "subscripts": lambda n: "session" + "[0]" * n + ".query(A)",
    "unary operators": lambda n: "text(" + "- " * n + "x)",
    "negations": lambda n: "not " * n + "session.query(A)",
    "sums": lambda n: "text(" + "'a' + " * n + "x)",
    "sums of brackets": lambda n: "text(" + "('a' + " * n + "x" + ")" * n + ")",
    "remainders": lambda n: "text('%s'" + " % 'b'" * n + ")",
    "formats": lambda n: "text('{}'" + ".format('{}')" * n + ")",
    "lambdas": lambda n: "f = " + "lambda: " * n + "session.query(A)",
    "conditions": lambda n: "s = " + "session if x else " * n + "None\ns.query(A)",
    "walruses": lambda n: "(a := " * n + "session" + ")" * n + "\na.query(A)",
    "awaits": lambda n: "async def f():\n    " + "(await " * n + "session.execute('x')" + ")" * n,
    "comprehensions": lambda n: "[" * n + "session.query(A)" + " for x in y]" * n,
    "elifs": lambda n: "if x: s = Session()\n" + "elif x: s = Session()\n" * n + "s.query(A)",
    "blocks": lambda n: "".join(" " * i + "if x:\n" for i in range(n)) + " " * n + "session.query(A)",
    "functions": lambda n: "".join(" " * i + f"def f{i}():\n" for i in range(n)) + " " * n + "session.query(A)",
    "classes": lambda n: "".join(" " * i + f"class C{i}(Base):\n" for i in range(n)) + " " * n + "session.query(A)",
    "withs": lambda n: "".join(" " * i + f"with x as a{i}:\n" for i in range(n)) + " " * n + "a0.query(A)",
    "transactions in finally": lambda n: (
        "".join(" " * i + "try:\n" for i in range(n))
        + " " * n
        + WRITES
        + "".join(" " * i + f"finally:\n{' ' * i} {WRITES}" for i in reversed(range(n)))
    ),
    "transactions in loops": lambda n: (
        "".join(" " * i + "while x:\n" for i in range(n))
        + "".join(" " * i + WRITES + " " * i + "if x: break\n" for i in range(n, 0, -1))
    ),
    "annotations": lambda n: "s: " + "Optional[" * n + "Session" + "]" * n + "\ns.query(A)",
    "quoted annotations": lambda n: "s: '" + "Optional[" * n + "Session" + "]" * n + "'\ns.query(A)",
    "mapped annotations": lambda n: "class C(Base):\n  r: " + "Mapped[" * n + "C" + "]" * n + " = relationship()",
    "quoted joins": lambda n: f"class C(Base):\n  r = relationship('D', primaryjoin='{'foreign(' * n}C.a{')' * n}')",
    "unions": lambda n: "s: " + "None | " * n + "Session\ns.query(A)",
    "patterns": lambda n: "match session:\n    case " + "[" * n + "s" + "]" * n + ": s.query(A)",
}


@pytest.mark.parametrize("build", DEEP.values(), ids=DEEP.keys())
def test_deep(build: Callable[[int], str]) -> None:
    linted(deepest(build))


MAPPED = "from sqlalchemy import Column, ForeignKey\nfrom sqlalchemy.orm import Mapped, relationship\n"
ASYNC = "from sqlalchemy.ext.asyncio import AsyncSession\nasync def f(w: AsyncSession, s, q):\n"
LONG = {
    "relationships between classes of one name": MAPPED
    + numbered(
        "class C(Base):\n    d_id = Column(ForeignKey('d.id'))\n    c = relationship('C', backref='b')\n", 1_000
    ),
    "relationships of one class": MAPPED
    + "class C(Base):\n"
    + numbered("    k{i} = Column(ForeignKey('d.id'))\n    r{i} = relationship('D', foreign_keys=[k{i}])\n", 1_000),
    "relationships to one another": MAPPED
    + numbered("class C{i}(Base):\n    k = Column(ForeignKey('c.id'))\n    r = relationship('C{before}')\n", 1_000),
    "imperative mappings": MAPPED
    + numbered("class C{i}: pass\nmapper(C{i}, t, properties={{'r': relationship(C{before})}})\n", 1_000),
    "conditions of a join": MAPPED
    + f"class C(Base):\n    r = relationship('D', primaryjoin='{' & '.join(['(C.a == D.b)'] * 2_000)}')\n",
    "names that follow names": "a0 = session\n" + numbered("a{i} = a{before}\n", 3_000) + "a3000.query(A)",
    "names that follow names, backwards": numbered("a{i} = a{before}\n", 3_000, backwards=True) + "a3000.query(A)",
    "functions that call functions": "def f0(): return Session()\n"
    + numbered("def f{i}(): return f{before}()\n", 3_000)
    + "f3000().query(A)",
    "classes that inherit": "class C0(Session): pass\n"
    + numbered("class C{i}(C{before}): pass\n", 3_000)
    + "C3000().query(A)",
    "attributes that follow attributes": "class C:\n    def __init__(self):\n        self.a0 = Session()\n"
    + numbered("        self.a{i} = self.a{before}\n", 3_000)
    + "    def run(self):\n        self.a3000.query(A)",
    "decorators": "def d0(f): return f\n"
    + numbered("@d{before}\ndef d{i}(f): return f(d{before})\n", 1_000)
    + "d1000(session).query(A)",
    "each name twice": "a0 = session\n" + numbered("a{i} = a{before} if x else a{before}\n", 200) + "a200.query(A)",
    "each function twice": "def f0(): return Session()\n"
    + numbered("def f{i}(): return f{before}() or f{before}()\n", 200)
    + "f200().query(A)",
    "texts that double": "a0 = x\n" + numbered("a{i} = a{before} + a{before}\n", 200) + "conn.execute(text(a200))",
    "one name, many values": "s = Session()\n" * 3_000 + "s.query(A)\n" * 3_000,
    "one name, many branches": "if x: s = Session()\n" * 2_000 + "s.query(A)\n" * 2_000,
    "one attribute, many values": "class C:\n    def f(self):\n"
    + "        self.s = Session(); self.s.query(A)\n" * 3_000,
    "many functions of one name": "def f(s: Session): return s.query(A)\n" * 3_000,
    "many awaitables of one name": ASYNC + "    x = w.execute(q)\n    x.all()\n" * 3_000,
    "many awaitables in one function": ASYNC + numbered("    x{i} = w.execute(q)\n    x{before}.all()\n", 3_000),
    "awaitables in one statement": ASYNC + "    x = [" + "w.execute(q).all(), " * 10_000 + "]",
    "awaitables in choices": ASYNC + "    x = " + "w.execute(q) if x else " * 80 + "None\n    x.all()",
    "awaits beside awaitables": ASYNC + "    await s.commit()\n    s.commit()\n" * 3_000,
    "a wide environment": "env = {" + "**os.environ, 'SQLALCHEMY_SILENCE_UBER_WARNING': '0', " * 3_000 + "}",
    "classes of many bases": "class C0(AsyncSession): pass\n"
    + numbered("class C{i}(" + "C{before}, " * 10 + "): pass\n", 30)
    + "C30().query(A)",
    "executions on one connection": "with engine.connect() as c:\n" + "    c.execute(insert(t))\n" * 3_000,
    "executions on many connections": numbered("with engine.connect() as c{i}: c{i}.execute(insert(t))\n", 3_000),
    "branches of one transaction": "c = engine.connect()\n" + "if x: c.execute(insert(t))\nelse: c.begin()\n" * 3_000,
    "a wide call": "session.query(" + "A, " * 20_000 + ")",
    "a wide list": "select([" + "A, " * 20_000 + "])",
    "a long sum of texts": "q = 'a'\n" + "q += ' and b = :b'\n" * 3_000 + "conn.execute(text(q))",
    "a line of ten megabytes": "text('" + "session.query(" * 700_000 + "')",
    "ten megabytes of placeholders": "conn.execute(text('" + " :a '' -- :b" * 800_000 + "'))",
    "ten megabytes of quotes": 'conn.execute(text("' + "'" * 10_000_001 + '"))',
}


@pytest.mark.parametrize("source", LONG.values(), ids=LONG.keys())
def test_long(source: str) -> None:
    linted(PRELUDE + source)


@pytest.mark.parametrize("source", list(sections()))
def test_samples(source: str) -> None:
    linted(PRELUDE + source)


@pytest.mark.parametrize(
    "source",
    ["", "\n", "\f", "#", "...", "import sqlalchemy", "'sqlalchemy'", "# sqlalchemy query( select( execute("],
)
def test_almost_nothing(source: str) -> None:
    assert linted(source) == []


@pytest.mark.parametrize(
    "path",
    ["", "-", "stdin", "../../../x.py", "/nowhere/at/all.py", "no\nname.py", "é\udcff.py", "a" * 5_000],
    ids=lambda path: ascii(path[:20]),
)
def test_paths_of_no_file(path: str) -> None:
    source = PRELUDE + "from . import models\nfrom .models import session as s\ns.query(A)\nsession.query(A)\n"
    assert "SQA101" in {finding.code for finding in linted(source, path)}


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\f\n", "  # \x0b\x1c\u2028\n", " \\\n\n"], ids=ascii)
def test_line_ends(end: str) -> None:
    source = (PRELUDE + "session.query('é')").replace("\n", end)
    assert [finding.code for finding in linted(source)][-1] == "SQA101"


def sample_of_the_standard_library() -> list[pathlib.Path]:
    """Every sixth file of the standard library and its tests, in the order of their names."""
    root = pathlib.Path(sysconfig.get_path("stdlib"))
    files = [path for path in root.rglob("*.py") if not {"site-packages", "__pycache__"} & set(path.parts)]
    return sorted(files)[::6]


def test_standard_library_is_silent() -> None:
    """Each file as it is, and again with an import that makes the engine read it whole: rules may speak, not fail."""
    for path in sample_of_the_standard_library():
        try:
            source = path.read_text(encoding="utf-8")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue  # the standard library's tests hold files that are broken on purpose
        findings = linted(source, str(path))
        assert not findings or "sqlalchemy" in source, (path, findings)
        linted(source + "\nimport sqlalchemy\nfrom sqlalchemy.orm import Session\n", str(path))
