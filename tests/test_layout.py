"""Where a project's modules stand, and what their text says of them, without parsing."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_sqla20.layout import Layout
from flake8_sqla20.searches import asked, imported_names, speaking

IMPORTS = {
    "import os": ("os",),
    "import os.path as path, sqlalchemy": ("os.path", "sqlalchemy"),
    "import os; import re": ("os",),  # the first of a line
    "from a.b import c": ("a.b.c",),
    "from a import b as c, d  # e, f": ("a.b", "a.d"),
    "from . import a": (".a",),
    "from ..a import b": ("..a.b",),
    "from a import *": ("a",),
    "from a import(b)": ("a.b",),
    "from a import (  # noqa\n    b,  # the first\n    c as d,\n)\nimport e": ("a.b", "a.c", "e"),
    "from a import b, \\\n    c\nimport d": ("a.b", "a.c", "d"),
    "from a import b, \\\r\n    c\r\nimport d\r\n": ("a.b", "a.c", "d"),
    "from a.b.c \\\n    import d": ("a.b.c.d",),
    "try:\n\timport a\nexcept ImportError:\n\ta = None": ("a",),
    "a = 1; important = 2\nimportlib.reload(a)\nreimport = 3": (),
    "x = 'import a'\n# import b\nimport c": ("c",),
    "from a import (b": ("a.b",),  # a text that ends too early
    "from größe import länge": ("größe.länge",),
    "from a import b\nfrom a import b": ("a.b",),
}


@pytest.mark.parametrize("text", IMPORTS)
def test_names_that_import_statements_name(text: str) -> None:
    assert imported_names(text.encode()) == IMPORTS[text]
    assert imported_names(f"'''A text.'''\n\n{text}\n".encode()) == IMPORTS[text]


@pytest.mark.parametrize(
    "text",
    [
        "import sqlalchemy",
        "import os, sqlalchemy.orm",
        "from sqlalchemy import select",
        "from sqlalchemy.orm \\\n    import Session",
        "import zope.sqlalchemy",
        "from zope.sqlalchemy import register",
        "if True:\n    from flask_sqlalchemy import SQLAlchemy",
    ],
)
def test_a_text_that_imports_sqlalchemy_speaks_of_it(text: str) -> None:
    assert asked(speaking())(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "import zope.interface",
        "from .sqlalchemy import a",
        "import sqlalchemy_of_mine",
        "# sqlalchemy",
        "from a import b",
    ],
)
def test_other_texts_do_not(text: str) -> None:
    assert not asked(speaking())(text.encode())


# A megabyte each: what would read back from each word takes minutes.
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("import " * 150_000, 1),
        ("import\\\n" * 120_000, 1),
        ("x = 1 \\\n" * 120_000 + "import a", 0),
        ("x = 'import' \\\n" * 70_000, 0),
        ("from a import (" * 70_000, 1),
        ("import a\n" * 120_000, 1),
    ],
    ids=["words", "continued", "lines", "strings", "open", "statements"],
)
def test_a_long_text_is_read_once(text: str, count: int) -> None:
    assert len(imported_names(text.encode())) == count


def test_modules_are_located_as_python_finds_them(tmp_path: Path) -> None:
    for name in ("setup.py", "shop/__init__.py", "shop/models.py", "shop/deep/each.py", "src/other.py", "tests/one.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    layout, importer = Layout(str(tmp_path)), str(tmp_path / "tests" / "one.py")

    def located(dotted: str) -> list[str]:
        return [Path(each).relative_to(tmp_path).as_posix() if each else "" for each in layout.locate(dotted, importer)]

    assert located("shop.models.User") == ["shop/__init__.py", "shop/models.py"]
    assert located("shop.deep.each") == ["shop/__init__.py", "", "shop/deep/each.py"]
    assert located("shop.nothing") == ["shop/__init__.py"]
    assert located("other") == ["src/other.py"]
    assert located("one") == ["tests/one.py"]
    assert located("sqlalchemy.orm") == located("shop_of_mine") == located("") == []


def test_what_was_located_is_looked_for_again_after_a_change(tmp_path: Path) -> None:
    layout, importer = Layout(str(tmp_path)), str(tmp_path / "one.py")
    assert not layout.reaches("from models import User", importer)
    (tmp_path / "models.py").write_text("from sqlalchemy.orm import Session\n", encoding="utf-8")
    version = layout.version
    layout.refresh()
    assert layout.version != version
    assert layout.reaches("from models import User", importer)
