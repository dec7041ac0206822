"""Imports that go with the last use that a fix took, and those that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_sqla20.engine import Settings
from flake8_sqla20.finding import Finding
from flake8_sqla20.fixer import FIXED, Request, repaired

OLD = "from sqlalchemy.ext import declarative"
USE = "\n\nBase = declarative.declarative_base()\n"
FIXED_USE = "\n\nBase = declarative_base()\n"
NEW = "from sqlalchemy.orm import declarative_base"


def only(path: str, text: str, findings: list[Finding]) -> list[Finding]:
    return [each for each in findings if each.code in ("SQA195", "SQA194", "SQA104", "SQA114")]


def fixed(text: str, path: str = "module.py") -> str:
    return repaired(text, path, Request(only, Settings("2.0"), unsafe=True))[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OLD + USE, NEW + FIXED_USE),
        (f"import sqlalchemy.ext.declarative as declarative{USE}", NEW + FIXED_USE),
        (f"import os\n{OLD}{USE}", f"import os\n{NEW}{FIXED_USE}"),
        (
            f"from sqlalchemy.ext import compiler, declarative{USE}",
            f"from sqlalchemy.ext import compiler\n{NEW}{FIXED_USE}",
        ),
        (f"import sqlalchemy.ext.declarative{USE.replace('= ', '= sqlalchemy.ext.')}", NEW + FIXED_USE),
    ],
    ids=["alone", "under another name", "beside others", "in a statement of several", "by its whole name"],
)
def test_import_goes_with_its_last_use(before: str, after: str) -> None:
    assert fixed(before) == after
    assert fixed(after) == after


@pytest.mark.parametrize(
    "text",
    [
        f"{OLD}  # noqa: F401{USE}",
        f"from sqlalchemy.ext import declarative as declarative{USE}",
        f'{OLD}{USE}__all__ = ["declarative"]\n',
        f'{OLD}{USE}class Model(Base):\n    x: "declarative.X"\n',
        f"{OLD}{USE}x = None  # type: declarative.X\n",
        f"try:\n    {OLD}\nexcept ImportError:\n    declarative = None\n\nBase = declarative.declarative_base()\n",
        f"{OLD}{USE}print(declarative.DeferredReflection)\n",
    ],
    ids=["noqa", "handed on", "exported", "in an annotation", "in a type comment", "that may fail", "another use"],
)
def test_import_stays(text: str) -> None:
    result = fixed(text)
    assert "declarative_base()" in result
    assert "declarative\n" in result or "declarative  #" in result


def test_import_that_no_fix_made_unused_stays() -> None:
    text = f"{OLD}\nfrom sqlalchemy.orm import mapper\n"
    assert fixed(text) == text


def test_imports_of_other_libraries_stay() -> None:
    text = "from sqlalchemy import event\nfrom sqlalchemy.orm import mapper\nfrom own import listener\n"
    assert "from own" in fixed(f"{text}event.listen(mapper, 'x', listener)\n")


def test_package_keeps_what_it_imports() -> None:
    assert OLD in fixed(OLD + USE, "__init__.py")


@pytest.mark.parametrize(
    ("other", "stays"),
    [
        ("from models import declarative\n", True),
        ("from .models import Base, declarative\n", True),
        ("from models import *\nprint(declarative)\n", True),
        ("import models as m\nprint(m.declarative)\n", True),
        ("from models import Base  # the declarative one\n", False),
        ("from sqlalchemy.ext import declarative  # models\n", False),
    ],
)
def test_import_stays_that_another_module_takes(other: str, stays: bool, tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").touch()
    (tmp_path / "other.py").write_text(other, encoding="utf-8")
    path = tmp_path / "models.py"
    path.write_text(OLD + USE, encoding="utf-8")
    assert (OLD in fixed(OLD + USE, str(path))) == stays


def test_findings_of_the_import_are_fixed_with_it() -> None:
    text = "from sqlalchemy.ext import baked\n\nbaked.bake_lazy_loaders()\n"
    result, repairs = repaired(text, "module.py", Request(only, Settings("2.0"), unsafe=False))
    assert not result.strip()
    assert {(each.code, each.status) for each in repairs} == {("SQA104", FIXED), ("SQA114", FIXED)}
