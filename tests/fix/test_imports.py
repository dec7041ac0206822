"""Where a fix puts the imports that it needs, and what it calls a name that is taken."""

from __future__ import annotations

import textwrap

import pytest

from flake8_sqla20.engine import Settings
from flake8_sqla20.finding import Finding
from flake8_sqla20.fixer import Request, repaired

USE = "\n\ndef load(session: Session):\n    return session.query(User).all()\n"


def only(path: str, text: str, findings: list[Finding]) -> list[Finding]:
    return [each for each in findings if each.code == "SQA101"]


def head(imports: str, use: str = USE) -> str:
    """What becomes of a module's imports, and how `select` is written."""
    text = textwrap.dedent(imports).lstrip("\n") + use
    new, repairs = repaired(text, "module.py", Request(only, Settings("2.0"), unsafe=True))
    assert {each.status for each in repairs} == {"fixed"}, repairs
    return new


CASES = {
    "in a statement that has the package's names": (
        """
        from sqlalchemy import Column, func, text
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import Column, func, select, text
        from sqlalchemy.orm import Session
        """,
    ),
    "at the end of one without order": (
        """
        from sqlalchemy import text, func
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import text, func, select
        from sqlalchemy.orm import Session
        """,
    ),
    "on a row of its own": (
        """
        from sqlalchemy import (
            Column,
            text,  # SQL
        )
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import (
            Column,
            select,
            text,  # SQL
        )
        from sqlalchemy.orm import Session
        """,
    ),
    "behind the last row": (
        """
        from sqlalchemy import (
            Column,
            func
        )
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import (
            Column,
            func,
            select
        )
        from sqlalchemy.orm import Session
        """,
    ),
    "behind the last row and its comma": (
        """
        from sqlalchemy import (
            Column,
            func,  # functions
        )
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import (
            Column,
            func,
            select,  # functions
        )
        from sqlalchemy.orm import Session
        """,
    ),
    "in a statement of its own, in order": (
        """
        import os

        from flask import g
        from sqlalchemy.orm import Session

        from app.models import User
        """,
        """
        import os

        from flask import g
        from sqlalchemy import select
        from sqlalchemy.orm import Session

        from app.models import User
        """,
    ),
    "behind a docstring and __future__": (
        '''
        """Users."""

        from __future__ import annotations

        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from sqlalchemy import select
            from sqlalchemy.orm import Session
        ''',
        '''
        """Users."""

        from __future__ import annotations

        from typing import TYPE_CHECKING
        from sqlalchemy import select

        if TYPE_CHECKING:
            from sqlalchemy import select
            from sqlalchemy.orm import Session
        ''',
    ),
    "already imported by another name": (
        """
        from sqlalchemy import select as choose
        from sqlalchemy.orm import Session
        """,
        """
        from sqlalchemy import select as choose
        from sqlalchemy.orm import Session
        """,
    ),
    "a module that has it": (
        """
        import sqlalchemy as sa
        from sqlalchemy.orm import Session
        """,
        """
        import sqlalchemy as sa
        from sqlalchemy.orm import Session
        """,
    ),
    "the name is taken": (
        """
        import select

        from sqlalchemy.orm import Session
        """,
        """
        import select

        from sqlalchemy import select as sa_select
        from sqlalchemy.orm import Session
        """,
    ),
}


@pytest.mark.parametrize(("before", "after"), list(CASES.values()), ids=list(CASES))
def test_import_is_put_where_it_belongs(before: str, after: str) -> None:
    new = head(before)
    expected = textwrap.dedent(after).lstrip("\n")
    assert new.startswith(expected + "\n\ndef load")


@pytest.mark.parametrize(
    ("imports", "written"),
    [
        ("import sqlalchemy as sa\nfrom sqlalchemy.orm import Session\n", "sa.select(User)"),
        ("import sqlalchemy\nfrom sqlalchemy.orm import Session\n", "sqlalchemy.select(User)"),
        ("from sqlalchemy import select as choose\nfrom sqlalchemy.orm import Session\n", "choose(User)"),
        ("import select\nfrom sqlalchemy.orm import Session\n", "sa_select(User)"),
    ],
)
def test_name_is_written_as_the_module_writes_it(imports: str, written: str) -> None:
    assert written in head(imports)


def test_name_that_a_parameter_hides_is_imported_by_another() -> None:
    use = "\n\ndef load(session: Session, select):\n    return session.query(User).all()\n"
    new = head("from sqlalchemy import select\nfrom sqlalchemy.orm import Session\n", use)
    assert "sa_select(User)" in new
    assert "import select, select as sa_select" in new


def test_one_import_for_all_fixes() -> None:
    use = USE + USE.replace("load", "again")
    new = head("from sqlalchemy.orm import Session\n", use)
    assert new.count("import select") == 1


def test_file_without_imports_at_its_top() -> None:
    new = head("", "def load():\n    from sqlalchemy.orm import Session\n\n    return Session().query(User).all()\n")
    assert new.startswith("from sqlalchemy import select\n\ndef load")
