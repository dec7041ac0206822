"""What `fix` makes of the catalogue and of the rules' examples, held against SQLAlchemy itself.

Legacy code runs on 1.4, what it becomes at a target runs on the release of that target; both are to give the same
values, bind the same ones, raise the same and leave the same in the database, and the fixed code is to warn of nothing.
What safe fixes make runs on 1.4 as well. `fix_runs.py` says what is told of a value.

`nox -s fixes` runs this with an environment for each release; a plain pytest run does not collect it. By hand:

    SQLALCHEMY_PYTHONS=1.4/bin/python:2.0/bin/python:2.1/bin/python python -m pytest tests/library/fixes.py
"""

from __future__ import annotations

import ast
import difflib
import json
import os
import re
import subprocess
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.engine import Settings
from flake8_sqla20.finding import RELEASES, Finding
from flake8_sqla20.fixer import FIXED, Repair, Request, repaired
from tests.catalogue_cases import PRELUDE as CATALOGUE_PRELUDE
from tests.catalogue_cases import every_case

RUNS = Path(__file__).with_name("fix_runs.py")
PRELUDES = (CATALOGUE_PRELUDE, Path(__file__).parent.with_name("prelude.py").read_text(encoding="utf-8"))
_END = "\nsession.commit()\n"  # of both preludes

# Where fixed code does not do what the legacy code did, and ought not to: a pattern of the difference, and why.
EXPECTED = {
    "query-distinct-expr-nonpg": ("DISTINCT ON is currently supported only by", "no rule knows the dialect"),
    "dialect-name-postgres": ("psycopg", "the driver is not installed"),
    "oracle-use-binds-for-limits": ("OracleDialect", "2.1 has another default driver"),
    "SQA157-dialect-arguments-row2": ("OracleDialect", "2.1 has another default driver"),
    "mssql-legacy-schema-aliasing": ("^t:|CREATE TABLE t", "the fix says that other databases make an identity column"),
    "create-engine-strategy": ("MockConnection|untold", "1.4's mock of an engine does not tell what it is"),
    "SQA175-engine-arguments-row9": ("MockConnection|untold", "1.4's mock of an engine does not tell what it is"),
    "enum-inherit-schema": ("Enum", "the fix says that the type is of another schema"),
    "pysqlite-mode-memory": ("file(:|%3A)q", "2.1 writes the URL in other characters"),
    **dict.fromkeys(
        ("query-alias-option", "SQA114-loader-functions-row7", "SQA114-loader-functions-row8"),
        ("AliasOption", "what does nothing is left out"),
    ),
    "async-expire-on-commit": ("MissingGreenlet|User|'z'|^u:", "the legacy code fails"),
    "SQA159-async-expired": ("MissingGreenlet", "the legacy code fails"),
    "and-or-empty": ("clause", "and_(True) is a condition, and and_() was none"),
    "lazy-noload": ("noload|raise|^Z:", "2.1 has nothing that stays empty without a warning"),
    "string-convert-unicode": ("_expect_unicode|String", "of Python 3's strings 1.4 asks nothing by it"),
    "SQA169-old-types-row1": ("_expect_unicode|String", "of Python 3's strings 1.4 asks nothing by it"),
    "declarative-base-function": ('^B:|"class", "B', "the class has the name of its variable"),
    "declarative-base-ext": ('^B:|"class", "B', "the class has the name of its variable"),
    "SQA190-untyped-mapping": ('^Root:|"class", "', "the class has the name of its variable"),
    "SQA169-old-types-row2": ("_expect_unicode|String", "of Python 3's strings 1.4 asks nothing by it"),
    "async-session-close-all": (
        "close_all_sessions",
        "1.4 has no such function, and AsyncSession.close_all() fails there",
    ),
    "query-alias-option": ("AliasOption", "the option does nothing, and goes"),
    "SQA114-loader-functions-row7": ("AliasOption", "the option does nothing, and goes"),
    "SQA114-loader-functions-row8": ("AliasOption", "the option does nothing, and goes"),
    "unbake-lazy-loaders": ("NotImplementedError", "what only raised goes"),
    "SQA114-loader-functions-row12": ("NotImplementedError", "what only raised goes"),
    "query-implicit-subquery-from": ("^sq:|SELECT", "the variable holds the subquery"),
    "query-implicit-subquery-join": ("^sq:|SELECT", "the variable holds the subquery"),
    "select-c": ("^s:|SELECT", "the variable holds the subquery"),
    "SQA145-implicit-subquery": ("^stmt:|SELECT", "the variable holds the subquery"),
    "scoped-session-execute-async": (
        "Error|AsyncSession|scoped_session|^S:",
        "there is none outside of a task",
    ),
    **dict.fromkeys(
        ("session-bulk-methods", "SQA185-bulk-methods", "SQA185-bulk-methods-row1", "SQA185-bulk-methods-row2"),
        ('"closed"|"rows"', "the bulk methods returned nothing"),
    ),
    "SQA182-session-transaction": ("^current:|SessionTransaction|None", "1.4 begins one where the attribute is read"),
}
# Where a SELECT gives the same rows by other words, and why.
OTHER_WORDS = {
    "SQA108-in-subquery": "IN takes the SELECT, and not a subquery of it",
    "select-append-methods": "2.0 begins FROM with what select_from() gets",
    "SQA144-append-methods-row6": "2.0 begins FROM with what select_from() gets",
    "SQA149-empty-conjunction": "and_(True) is WHERE true, and_() was left out",
}


# What is raised where the library refuses a call.
REFUSALS = {
    "ArgumentError",
    "AttributeError",
    "CompileError",
    "ImportError",
    "InvalidRequestError",
    "ModuleNotFoundError",
    "NotImplementedError",
    "NoSuchModuleError",
    "ObjectNotExecutableError",
    "TypeError",
}

# Wrong fixes: what each makes of legacy code that is right.
WRONG = {
    "session.query(User).filter(User.id == 9).first()": "session.scalars(select(User).filter(User.id == 9)).one()",
    "session.query(User).all()": "session.execute(select(User)).all()",
    "session.query(User.id).first()": "session.scalars(select(User.id)).first()",
    "session.query(User)": "select(User).limit(1)",
    "user = session.query(User).get(1)": "user = session.get(User, 2)",
    "engine.execute(users.delete())": "with engine.connect() as conn: conn.execute(users.delete())",
    "ids = [row[0] for row in engine.execute(users.select())]": "ids = engine.connect().execute(users.select()).all()",
    "stmt = select([users.c.id])": "stmt = select(users.c.id, users.c.name)",
    "result = engine.execute(users.select())": "with engine.connect() as conn: result = conn.execute(users.select())",
    "session.query(User).options(joinedload(User.addresses)).all()": "session.query(User).all()",
    "copied = users.tometadata(MetaData())": "copied = users.to_metadata(MetaData(), name='other')",
    "int(session.query(User).filter(User.id > 9).one_or_none() is None)": "session.query(User).get(7).name",
}


@dataclass(frozen=True)
class Sample:
    """Legacy code, the prelude that it runs behind, and the modules that it needs."""

    name: str
    prelude: int
    code: str
    is_async: bool = False

    @property
    def module(self) -> str:
        body = f"async def main():\n{textwrap.indent(self.code, '    ')}" if self.is_async else self.code
        return PRELUDES[self.prelude] + body


class Fixed(NamedTuple):
    """What a sample becomes, as code that runs behind its prelude, and what becomes of its findings."""

    code: str
    repairs: tuple[Repair, ...]

    @property
    def left(self) -> list[Repair]:
        """The findings that are left and break the code, or change what it does."""
        return [each for each in self.repairs if each.status != FIXED and each.level in ("removed", "changed")]

    @property
    def has_no_advice(self) -> bool:
        return all(each.level != "advice" for each in self.repairs)

    @property
    def is_silent(self) -> bool:
        return all(each.status == FIXED or each.level in ("legacy", "hazard") for each in self.repairs)


def samples() -> Iterator[Sample]:
    for case in every_case():
        if not case.legacy.notes.get("needs"):
            yield Sample(case.name, 0, case.legacy.code, case.legacy.is_async)
    for page in pages.all_rules():
        for number, example in enumerate([page.example, *page.rule.examples]):
            name = f"{page.code}-{page.name}" + (f"-row{number}" if number else "")
            yield Sample(name, 1, f"{example.legacy}\n")


@cache
def fixed(sample: Sample, target: str, unsafe: bool, advice: bool) -> Fixed:
    """What `fix` makes of a sample at a target: the imports that it adds, and the sample's own code. Findings of level
    advice are off by default."""

    if not unsafe and (whole := fixed(sample, target, True, advice)).code == sample.code:
        return whole
    if not advice and (whole := fixed(sample, target, unsafe, True)).has_no_advice:
        return whole

    def admit(path: str, text: str, findings: list[Finding]) -> list[Finding]:
        rows = text[: text.index(_END) + len(_END)].count("\n")
        return [each for each in findings if each.row > rows and (advice or each.level != "advice")]

    text, repairs = repaired(sample.module, "sample.py", Request(admit, Settings(target), unsafe=unsafe))
    if text == sample.module:
        return Fixed(sample.code, tuple(repairs))
    before, after = ast.parse(PRELUDES[sample.prelude]).body, ast.parse(text).body
    known = {ast.dump(each) for each in before}
    kept = [index for index, each in enumerate(after) if ast.dump(each) == ast.dump(before[-1])]
    end = next(index for index in kept if index >= len(before) - 1) + 1
    imports = [each for each in after[:end] if ast.dump(each) not in known]
    rest = after[end:]
    if sample.is_async and isinstance(main := rest[-1], ast.AsyncFunctionDef):
        rest = [*rest[:-1], *main.body]
    assert all(isinstance(each, (ast.Import, ast.ImportFrom)) for each in imports), "the prelude has changed"
    return Fixed("".join(f"{ast.unparse(each)}\n" for each in [*imports, *rest]), tuple(repairs))


SAMPLES = list(samples())


def changed(*, unsafe: bool) -> list[Any]:
    """Samples that fixes change, with the target and with whether advice is followed, where it makes a difference."""
    found = []
    for sample in SAMPLES:
        for target in RELEASES:
            codes = {fixed(sample, target, unsafe, advice).code: advice for advice in (True, False)}
            found += [
                pytest.param(sample, target, advice, id=f"{sample.name}-{target}" + "-advice" * advice)
                for code, advice in codes.items()
                if code != sample.code
            ]
    return found


BY_TARGET, SAFELY = changed(unsafe=True), changed(unsafe=False)


@cache
def pythons() -> dict[str, str]:
    """The interpreters to run code with, by the releases that they have."""
    found = {}
    for each in filter(None, os.environ.get("SQLALCHEMY_PYTHONS", "").split(os.pathsep)):
        command = [each, "-c", "import sqlalchemy; print(*sqlalchemy.__version__.split('.')[:2], sep='.')"]
        found[subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()] = each
    return found


@cache
def told(release: str) -> dict[tuple[int, str], dict[str, Any]]:
    """What a release does with all code that is asked of it, in one process."""
    asked: dict[tuple[int, str], None] = {}
    for sample, target, advice in (each.values for each in BY_TARGET):
        if release == RELEASES[0]:
            asked[sample.prelude, sample.code] = None
        if release == target:
            asked[sample.prelude, fixed(sample, target, True, advice).code] = None
    for sample, target, advice in (each.values for each in SAFELY):
        if release in (RELEASES[0], target):
            asked[sample.prelude, fixed(sample, target, False, advice).code] = None
    return executed(release, list(asked))


def executed(release: str, runs: list[tuple[int, str]]) -> dict[tuple[int, str], dict[str, Any]]:
    """What a release does with code, each behind the prelude of a number. Raises RuntimeError where it cannot."""
    ended = subprocess.run(
        [pythons()[release], str(RUNS)],
        env=os.environ | {"SQLALCHEMY_WARN_20": "1"},
        input=json.dumps({"preludes": PRELUDES, "runs": runs}),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    return dict(zip(runs, json.loads(ended.stdout)["told"], strict=True))


def differences(legacy: dict[str, Any], modern: dict[str, Any]) -> list[str]:
    """What the one did and the other does not, in lines. Of code that 1.4 refuses already only what is left in the
    database is asked, and that nothing else is raised."""
    found: list[str] = []
    raised, now = (Counter(each.partition(":")[0] for each in told["raised"]) for told in (legacy, modern))
    is_refused = bool(raised) and set(raised) <= REFUSALS | {"NameError"}  # what an import that failed was to give
    if now - raised or raised - now and not is_refused:
        found.append(f"raised {legacy['raised']}, now {modern['raised']}")
    if not is_refused:
        found += compared(legacy["values"], modern["values"])
        for name, value in legacy["names"].items():
            lines = compared([value], [modern["names"].get(name, ["missing"])])
            found += [f"{name}:", *lines] if lines else []
    return found + compared(list(legacy["left"].items()), list(modern["left"].items()))


def compared(one: list[Any], other: list[Any]) -> list[str]:
    """The lines in which two lists of values differ."""
    if agree(one, other):
        return []
    lines = difflib.ndiff([json.dumps(each) for each in one], [json.dumps(each) for each in other])
    return [each for each in lines if each[:2] in ("- ", "+ ")]


def agree(one: Any, other: Any) -> bool:
    """Whether two values are told alike. For the count that `Query.update()` returns, and that a statement throws away,
    there may be the result."""
    if one == other:
        return True
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        if one[:1] == ["plain"] and other[:1] in (["done"], ["rows"]):
            return other[1:] in ([], [int(one[1])]) if one[1].isdecimal() else False
        return len(one) == len(other) and all(map(agree, one, other))
    return False


def wordless(value: Any) -> Any:
    """What was told, SELECTs by their rows alone."""
    if isinstance(value, dict):
        return {key: wordless(each) for key, each in value.items()}
    if isinstance(value, list):
        return [wordless(each) for each in (value[:1] + value[2:] if value[:1] == ["select"] else value)]
    return value


def skip_without(*releases: str) -> None:
    for each in releases:
        if each not in pythons():
            pytest.skip(f"SQLALCHEMY_PYTHONS names none that has SQLAlchemy {each}")


def held(sample: Sample, code: str, release: str, *, silent: bool) -> None:
    """Holds what code does on a release against what the sample did on 1.4. Fails where they differ."""
    skip_without(RELEASES[0], release)
    legacy = told(RELEASES[0])[sample.prelude, sample.code]
    modern = told(release)[sample.prelude, code]
    if sample.name in OTHER_WORDS:
        legacy, modern = wordless(legacy), wordless(modern)
    found = differences(legacy, modern)
    if silent:
        found += [f"warned: {each}" for each in modern["warned"]]
    words, _ = EXPECTED.get(sample.name, ("$^", ""))
    found = [each for each in found if not re.search(words, each)]
    assert not found, "\n".join([sample.code, "became", code, "", *found])


@pytest.mark.parametrize(("sample", "target", "advice"), BY_TARGET)
def test_fixed_code_does_what_the_legacy_code_did(sample: Sample, target: str, advice: bool) -> None:
    result = fixed(sample, target, True, advice)
    if result.left and target > RELEASES[0]:
        pytest.skip("left by hand: " + ", ".join(f"{each.code} {each.why}" for each in result.left))
    held(sample, result.code, target, silent=result.is_silent)


@pytest.mark.parametrize(("sample", "target", "advice"), SAFELY)
def test_what_safe_fixes_make_does_the_same_on_1_4(sample: Sample, target: str, advice: bool) -> None:
    held(sample, fixed(sample, target, False, advice).code, RELEASES[0], silent=False)


@pytest.mark.parametrize(("sample", "target", "advice"), SAFELY)
def test_what_safe_fixes_make_does_the_same_on_the_target(sample: Sample, target: str, advice: bool) -> None:
    result = fixed(sample, target, False, advice)
    if result.left:
        pytest.skip("left: " + ", ".join(f"{each.code} {each.why}" for each in result.left))
    held(sample, result.code, target, silent=result.is_silent)


def test_wrong_fixes_are_seen() -> None:
    skip_without(*RELEASES[:2])
    did = executed(RELEASES[0], [(0, each) for each in WRONG])
    does = executed(RELEASES[1], [(0, each) for each in WRONG.values()])
    assert not [legacy for legacy in WRONG if did[0, legacy]["raised"]]
    assert not [legacy for legacy, wrong in WRONG.items() if not differences(did[0, legacy], does[0, wrong])]
