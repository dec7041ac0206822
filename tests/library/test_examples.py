"""The examples of each rule against the SQLAlchemy that is installed: what its History claims is what the library does.

Legacy examples run statement by statement behind `tests/prelude.py`. What is removed raises, what is deprecated warns,
what is legacy or a hazard does neither before it is executed with the wrong values. Modern examples run in silence.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from flake8_sqla20 import pages
from flake8_sqla20.finding import RELEASES, History

sa = pytest.importorskip("sqlalchemy")

from sqlalchemy import orm  # noqa: E402

PRELUDE = Path(__file__).parent.with_name("prelude.py").read_text(encoding="utf-8")
RELEASE = ".".join(sa.__version__.split(".")[:2])
# SADeprecationWarning is the base of RemovedIn20Warning, MovedIn20Warning and LegacyAPIWarning.
DEPRECATIONS = (sa.exc.SADeprecationWarning, DeprecationWarning, PendingDeprecationWarning)
# a plain SAWarning says it
COERCING = re.compile("Coercing .* object into a select|implicitly coercing SELECT object")

pytestmark = [
    pytest.mark.filterwarnings("default"),
    pytest.mark.skipif(RELEASE not in RELEASES, reason="a release that no target names"),
]


@dataclass(frozen=True)
class Case:
    """One pair of examples with the history that is claimed for it."""

    code: str
    legacy: str
    modern: str
    history: History


@dataclass(frozen=True)
class Outcome:
    """What executing a statement led to."""

    statement: ast.stmt
    error: Exception | None
    warned: list[warnings.WarningMessage]

    def __str__(self) -> str:
        said = [str(each.message).partition("\n")[0][:100] for each in self.warned]
        return f"{ast.unparse(self.statement)}: error {self.error!r:.150}, warnings {said}"


def cases() -> Iterator[object]:
    for page in pages.all_rules():
        rows = zip(page.rule.examples, page.rule.histories, strict=True) if page.rule.examples else ()
        for number, (example, history) in enumerate([(page.example, page.rule.history), *rows]):
            case = Case(page.code, example.legacy, example.modern, history)
            yield pytest.param(case, id=f"{page.code}-{page.name}" + (f"-row{number}" if number else ""))


every_case = pytest.mark.parametrize("case", list(cases()))


@pytest.fixture
def namespace(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """What the prelude leaves behind, on a database of its own."""
    monkeypatch.setattr(os, "environ", os.environ.copy())  # what an example sets there ends with it
    found: dict[str, object] = {"__name__": "example"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # the prelude is 2.0 style
        exec(compile(PRELUDE, "prelude.py", "exec"), found)
    yield found
    orm.close_all_sessions()  # also those that the examples made: what one leaves open is the next one's trouble
    found["engine"].dispose()


def run(source: str, namespace: dict[str, object]) -> list[Outcome]:
    """Executes a snippet; a statement that raises does not keep the next from running."""
    outcomes = []
    for statement in ast.parse(source).body:
        error = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                exec(compile(ast.Module([statement], []), "example.py", "exec", dont_inherit=True), namespace)
            except Exception as raised:  # noqa: BLE001 - which one is the rule's claim to make
                error = raised
                namespace["session"].rollback()
        outcomes.append(Outcome(statement, error, [each for each in caught if is_deprecation(each)]))
    return outcomes


def is_deprecation(warning: warnings.WarningMessage) -> bool:
    return issubclass(warning.category, DEPRECATIONS) or COERCING.match(str(warning.message)) is not None


def legacy(case: Case, namespace: dict[str, object]) -> list[Outcome]:
    """The outcomes of the statements that are marked with the rule's own code, all others having run as well."""
    lines = case.legacy.splitlines()
    outcomes = run(case.legacy, namespace)
    spans = [(each, range(each.statement.lineno - 1, each.statement.end_lineno or 0)) for each in outcomes]
    marked = [each for each, rows in spans if any(case.code in lines[row] for row in rows)]
    assert marked
    return marked


def is_import(statement: ast.stmt) -> bool:
    return isinstance(statement, (ast.Import, ast.ImportFrom))


@every_case
def test_legacy_example_does_what_its_history_claims(case: Case, namespace: dict[str, object]) -> None:
    history = case.history
    outcomes = legacy(case, namespace)
    if history.removed and history.removed.removeprefix("<=") <= RELEASE:
        wrong = [str(each) for each in outcomes if each.error is None and not is_import(each.statement)]
        assert not wrong, "does not raise"
        assert any(each.error for each in outcomes), "none raises"
        return
    if history.always == "hazard":
        return  # what a run does depends on the values: see below
    wrong = [str(each) for each in outcomes if each.error is not None]
    assert not wrong, "raises before its time"
    # What has silently changed, the release before it announced, and no other.
    warns = history.warns == RELEASE if history.always == "changed" else history.warns <= RELEASE
    if history.warns and warns:
        silent = [str(each) for each in outcomes if not each.warned and not is_import(each.statement)]
        assert not silent, "does not warn"
        assert any(each.warned for each in outcomes), "none warns"
    elif history.always != "changed" or RELEASE != "1.4":  # which may say what 2.0 will do
        early = [str(each) for each in outcomes if each.warned]
        assert not early, "warns before its time"


@every_case
def test_modern_example_runs_in_silence(case: Case, namespace: dict[str, object]) -> None:
    if case.history.remedy > RELEASE:
        pytest.skip(f"the remedy exists from {case.history.remedy} on")
    wrong = [str(each) for each in run(case.modern, namespace) if each.error is not None or each.warned]
    assert not wrong


def test_execution_without_parameters_fails_on_every_release(namespace: dict[str, object]) -> None:
    """SQA132 is a hazard because of this."""
    page = next(page for page in pages.all_rules() if page.code == "SQA132")
    outcomes = run(page.example.legacy, namespace)
    assert outcomes
    assert all(isinstance(each.error, sa.exc.StatementError) for each in outcomes), list(map(str, outcomes))
    assert all("A value is required for bind parameter" in str(each.error) for each in outcomes)


SILENCING = (
    'import os; os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"',
    'import warnings; warnings.filterwarnings("ignore", message="Deprecated API features detected")',
    *(
        f'import warnings; from sqlalchemy import exc; warnings.simplefilter("ignore", exc.{name})'
        for name in ("RemovedIn20Warning", "Base20DeprecationWarning")
    ),
)


@pytest.mark.skipif(RELEASE != "1.4", reason="2.0 has removed what 1.4 warns of")
@pytest.mark.parametrize("silencing", ["", *SILENCING])
def test_warning_of_1_4_is_silenced(silencing: str) -> None:
    """SQA179 says so, of a program that uses what 2.0 removes."""
    program = f'{silencing}\nimport sqlalchemy\nsqlalchemy.create_engine("sqlite://").execute("select 1")'
    command = [sys.executable, "-c", program]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SQLALCHEMY")}
    ended = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60)
    assert ("Deprecated API features detected" in ended.stderr) is not bool(silencing)


def test_interpolated_text_executes_what_the_value_says(namespace: dict[str, object]) -> None:
    """SQA131 is a hazard because of this: its legacy example gives every row, its modern one none."""
    page = next(page for page in pages.all_rules() if page.code == "SQA131")
    for example, rows in ((page.example.legacy, 2), (page.example.modern, 0)):
        run(example, namespace)
        found = namespace["load"](namespace["session"], "' or '1'='1")
        assert len(found) == rows
