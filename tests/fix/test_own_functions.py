"""A Query that a function returns becomes a `select()` where all that calls the function is in its module."""

from __future__ import annotations

from pathlib import Path

from flake8_sqla20.engine import Settings
from flake8_sqla20.finding import Finding
from flake8_sqla20.fixer import BY_HAND, FIXED, Repair, Request, repaired

MODELS = """
from sqlalchemy import Column, Integer, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)

"""
LEGACY = """
def _users_of(session: Session, ident):
    return session.query(User).filter(User.id > ident)


def find(db: Session):
    return _users_of(db, 1).all()


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def _everybody(self):
        return self.session.query(User)

    def one(self, ident):
        return self._everybody().filter_by(id=ident).one()
"""
MODERN = """
def _users_of(session: Session, ident):
    return select(User).where(User.id > ident)


def find(db: Session):
    return db.scalars(_users_of(db, 1)).all()


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def _everybody(self):
        return select(User)

    def one(self, ident):
        return self.session.scalars(self._everybody().filter_by(id=ident)).one()
"""


def fixed(path: Path, code: str) -> tuple[str, list[Repair]]:
    def of_queries(path: str, text: str, findings: list[Finding]) -> list[Finding]:
        return [each for each in findings if each.code == "SQA101"]

    text = MODELS + code
    path.write_text(text, encoding="utf-8")
    new, repairs = repaired(text, str(path), Request(of_queries, Settings("2.0"), unsafe=True))
    return new.removeprefix(MODELS), repairs


def test_private_functions_and_methods(tmp_path: Path) -> None:
    new, repairs = fixed(tmp_path / "app.py", LEGACY)
    assert {each.status for each in repairs} == {FIXED}
    assert new == MODERN


def test_functions_that_another_module_names(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text(
        "import app\n\nprint(app._users_of, app.Repository._everybody)\n", encoding="utf-8"
    )
    new, repairs = fixed(tmp_path / "app.py", LEGACY)
    assert {each.status for each in repairs} == {BY_HAND}
    assert {each.why for each in repairs} == {"the Query is returned, and callers go on with it"}
    assert new == LEGACY


def test_functions_of_other_modules_of_the_same_name(tmp_path: Path) -> None:
    code = "class Other:\n    def _everybody(self):\n        return self._everybody, the_users_of, _users_of\n"
    (tmp_path / "other.py").write_text(code, encoding="utf-8")
    assert fixed(tmp_path / "app.py", LEGACY)[0] == MODERN
    (tmp_path / "other.py").write_text(code + "\n    def find(self, app):\n        return 1\n", encoding="utf-8")
    assert fixed(tmp_path / "app.py", LEGACY)[0] == LEGACY


def test_methods_that_another_module_asks_for(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text("def find(given):\n    return given._everybody().all()\n", encoding="utf-8")
    assert "return self.session.query(User)" in fixed(tmp_path / "app.py", LEGACY)[0]


def test_functions_that_have_no_underscore(tmp_path: Path) -> None:
    code = LEGACY.replace("_users_of", "users_of").replace("_everybody", "everybody")
    assert fixed(tmp_path / "app.py", code)[0] == code


def test_methods_that_a_base_class_may_call(tmp_path: Path) -> None:
    code = "from views import View\n" + LEGACY.replace("class Repository:", "class Repository(View):")
    assert "return self.session.query(User)" in fixed(tmp_path / "app.py", code)[0]


def test_methods_that_another_class_overrides(tmp_path: Path) -> None:
    code = LEGACY + "\n\nclass Narrow(Repository):\n    def _everybody(self):\n        return []\n"
    assert "return self.session.query(User)" in fixed(tmp_path / "app.py", code)[0]


def test_methods_that_are_said_in_a_string(tmp_path: Path) -> None:
    code = LEGACY + '\n\ngetattr(Repository, "_everybody")\n'
    assert "return self.session.query(User)" in fixed(tmp_path / "app.py", code)[0]
