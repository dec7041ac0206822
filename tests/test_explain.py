"""`flake8-sqla20 explain FILE:LINE`: what it prints of typical places, and that evidence tells what inference found."""

from __future__ import annotations

import ast
import re
import shutil
import textwrap
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_sqla20 import catalog, cli, explain
from flake8_sqla20.engine import Settings, candidates, checked, placed, triggers
from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.semantics import evidence, wording
from flake8_sqla20.semantics.inference import Inference
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.source import Source
from flake8_sqla20.syntax import Block
from flake8_sqla20.walk import walk

TESTS = Path(__file__).parent
SAMPLES = sorted(path for folder in ("kinds", "spellings") for path in (TESTS / folder).glob("*.py"))
HOSTILE = sorted((TESTS / "hostile").glob("*.py"))
MODULES = {
    "pyproject.toml": "",
    "app/__init__.py": "",
    "app/db.py": """
        from sqlalchemy import create_engine
        from sqlalchemy.orm import Session as Base

        engine = create_engine("sqlite://")


        class Repository:
            def __init__(self):
                self.session = Base(engine)
        """,
    "app/views.py": """
        import json

        from sqlalchemy import select
        from sqlalchemy.orm import Session

        from app.db import Repository, engine as database


        def imported():
            database.execute("select 1")


        def annotated(db: "Session | None"):
            db.query(User).get(1)


        class Users(Repository):
            def all(self):
                return self.session.query(User)


        def contradicted(conn):
            conn.cursor()
            conn.execute("select 1")


        def passed(handle):
            handle.execute("select 1")


        passed(database.connect())


        def unknown(db):
            db.execute("select 1")
            return print(db.name)


        def either(url, session):
            if url:
                link = Session(database)
            else:
                link = json.loads(url)
            session.flush()
            return link.get(User, 1), session.query(User).all()


        try:
            database.connect().begin()
        except AttributeError:
            database.execute("select 2")

        database.execute("select 3")  # noqa: SQA121
        Session(database).execute(select(User))


        def optional(url):
            found = None
            if url:
                found = Session(database)
            return found.query(User).one()
        """,
    "app/client.py": """
        import requests


        def fetch():
            client = requests.Session()
            return client.get("https://example.org")
        """,
    "tests/conftest.py": """
        import pytest

        from app.db import engine


        @pytest.fixture
        def link():
            with engine.connect() as opened:
                yield opened
        """,
    "tests/test_app.py": """
        import app.db


        def test_link(link):
            link.execute("select 1")
        """,
    "app/held.py": """
        from contextlib import ExitStack

        from flask import g
        from sqlalchemy import create_engine, select
        from sqlalchemy.orm import Session


        class Cache:
            def __init__(self, db: Session):
                self.rows, rows = {}, []
                for row in db.execute(select(1)):
                    self.rows[row[0]] = row
                    rows.append(row)
                sorted(rows, key=lambda each: each.keys())

            def row(self, key):
                self.rows[key].items()

            @staticmethod
            def free(bind):
                bind.execute("select 1")


        Cache.free(create_engine("sqlite://"))


        def mixed(url):
            parts = []
            parts.append(Session())
            parts.append(create_engine(url))
            parts[0].execute("select 2")


        def hang(thing):
            g.db = Session()
            g.thing = thing


        def hung(user):
            g.db.query(user)
            g.thing.query(user)


        def recursive(n):
            return recursive(n - 1) if n else Session()


        def mutual(n):
            if n:
                return back(n)
            return Session()


        def back(n):
            return mutual(n - 1)


        recursive(3).query(Cache)
        mutual(3).query(Cache)
        with ExitStack() as stack:
            stack.enter_context(create_engine("sqlite://").connect()).execute("select 3")


        def keyed():
            seen = {}
            seen[Session()] = 1
            for each in seen:
                each.query(Cache)
        """,
    "app/report.py": """
        import sqlalchemy


        def total(link):
            return link.execute("select 4")
        """,
    "app/main.py": """
        from app import report
        from app.db import engine


        def main():
            report.total(engine)
        """,
    "app/documented.py": """
        from sqlalchemy.engine import Connection as Link


        def total(using, table):
            '''The rows of a table.

            :type using: Link
            :param table: SQLAlchemy Table object
            '''
            return using.execute("select 5"), table.exists()
        """,
    "app/broken.py": "import sqlalchemy as\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The modules above, in the current directory."""
    for name, text in MODULES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def place(path: str, code: str) -> str:
    """FILE:LINE of the one line of a module that holds some code."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    (row,) = [row for row, line in enumerate(lines, 1) if code in line]
    return f"{path}:{row}"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main(["explain", *arguments, "--isolated"]) == 0
    captured = capsys.readouterr()
    assert not captured.err
    return captured.out.replace("\\", "/")


TRANSCRIPTS = {
    ("app/views.py", 'database.execute("select 1")'): """
        app/views.py:10:14: SQA121 Engine.execute() is removed in 2.0: use engine.connect()/begin() and Connection.execute(text(…))
          `database` is an Engine                      app/views.py:10
            imported from app.db as database           app/views.py:6
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,  # noqa: E501
    ("app/views.py", "db.query(User).get(1)"): """
        app/views.py:14:8: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(User))
          `db` is a Session                    app/views.py:14
            annotated `"Session | None"`       app/views.py:13
            Session is sqlalchemy.orm.Session  app/views.py:4
        app/views.py:14:20: SQA102 Query.get() is deprecated since 1.4: use Session.get(User, …)
          `db.query(User)` is a Query      app/views.py:14
            Session.query() gives a Query  app/views.py:14
            `db` is a Session, see above   app/views.py:14
        """,
    ("app/views.py", "return self.session.query(User)"): """
        app/views.py:19:29: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(User))
          `self.session` is a Session       app/views.py:19
            class Users(Repository):        app/views.py:17
            self.session = Base(engine)     app/db.py:9
            Base is sqlalchemy.orm.Session  app/db.py:2
        """,
    ("app/views.py", 'conn.execute("select 1")'): """
        app/views.py:24:10: no finding at execute() (…): nothing is known of its receiver
          `conn` is unknown                                                           app/views.py:24
            a parameter without annotation, and no call that was found passes it to contradicted()  app/views.py:22
            `conn.cursor` speaks against a Connection                                 app/views.py:24
        """,
    ("app/views.py", 'handle.execute("select 1")'): """
        app/views.py:28:12: SQA136 a string in Connection.execute() is removed in 2.0: wrap it in text()
          `handle` is a Connection                     app/views.py:28
            called with `database.connect()`           app/views.py:31
            Engine.connect() gives a Connection        app/views.py:31
            `database` is an Engine                    app/views.py:31
            imported from app.db as database           app/views.py:6
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,
    ("app/views.py", 'db.execute("select 1")'): """
        app/views.py:35:8: no finding at execute() (…): nothing is known of its receiver
          `db` is unknown                                                             app/views.py:35
            a parameter without annotation, and no call that was found passes it to unknown()  app/views.py:34
        """,
    ("app/views.py", "print(db.name)"): """
        app/views.py:36: no rule is about print(), name
        """,
    ("app/views.py", "link.get(User, 1)"): """
        app/views.py:45:17: no finding at get() (…): what is known of its receiver tells no kind
          `link` is known, and of no kind that rules ask for                          app/views.py:45
            `link` has several kinds: a Session at line 41, of another library: json.loads() at line 43  app/views.py:43
            link = json.loads(url)                                                    app/views.py:43
            json is of another library                                                app/views.py:1
            link = Session(database)                                                  app/views.py:41
            Session is sqlalchemy.orm.Session                                         app/views.py:4
        app/views.py:45:39: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(User))
          `session` is a Session by convention                                        app/views.py:45
            nothing but its name, `session`, says that it is a Session                app/views.py:45
            a parameter without annotation, and no call that was found passes it to either()  app/views.py:39
        app/views.py:45:51: no finding at all() (…): its receiver is a Query by convention, and no rule objects to this use
          `session.query(User)` is a Query by convention     app/views.py:45
            Session.query() gives a Query by convention      app/views.py:45
            `session` is a Session by convention, see above  app/views.py:45
        """,  # noqa: E501
    ("app/views.py", 'database.execute("select 2")'): """
        app/views.py:51:14: no finding at execute() (…): SQA121 is guarded there for another release
          `database` is an Engine                      app/views.py:51
            imported from app.db as database           app/views.py:6
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,
    ("app/views.py", 'database.execute("select 3")'): """
        app/views.py:53:10: SQA121 Engine.execute() is removed in 2.0: use engine.connect()/begin() and Connection.execute(text(…))
          not reported: `# noqa` on its line silences it
          `database` is an Engine                      app/views.py:53
            imported from app.db as database           app/views.py:6
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,  # noqa: E501
    ("app/views.py", "Session(database).execute(select(User))"): """
        app/views.py:54:1: no finding at Session() (…): `Session` is the class Session, and no rule objects to this use
          `Session` is the class Session       app/views.py:54
            Session is sqlalchemy.orm.Session  app/views.py:4
        app/views.py:54:19: no finding at execute() (…): its receiver is a Session, and no rule objects to this use
          `Session(database)` is a Session     app/views.py:54
            Session is sqlalchemy.orm.Session  app/views.py:4
        app/views.py:54:27: no finding at select() (…): `select` is the function sqlalchemy.select, which gives a Select, and no rule objects to this use
          `select` is the function sqlalchemy.select, which gives a Select  app/views.py:54
            select is sqlalchemy.select                                     app/views.py:3
        """,  # noqa: E501
    ("app/views.py", "found.query(User).one()"): """
        app/views.py:61:18: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(User))
          `found` is a Session                 app/views.py:61
            found = Session(database)          app/views.py:60
            Session is sqlalchemy.orm.Session  app/views.py:4
        """,
    ("app/report.py", 'link.execute("select 4")'): """
        app/report.py:5:17: SQA121 Engine.execute() is removed in 2.0: use engine.connect()/begin() and Connection.execute(text(…))
          `link` is an Engine                          app/report.py:5
            called with `engine`                       app/main.py:6
            imported from app.db                       app/main.py:2
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,  # noqa: E501
    ("app/documented.py", "table.exists()"): """
        app/documented.py:10:18: SQA136 a string in Connection.execute() is removed in 2.0: wrap it in text()
          `using` is a Connection                 app/documented.py:10
            documented as `Link`                  app/documented.py:7
            Link is sqlalchemy.engine.Connection  app/documented.py:1
        app/documented.py:10:45: SQA163 Table.exists() is removed in 2.0: use inspect(engine).has_table(…)
          `table` is a Table                         app/documented.py:10
            documented as `SQLAlchemy Table object`  app/documented.py:8
        """,
    ("app/held.py", "self.rows[key].items()"): """
        app/held.py:17:9: no finding at the index (…): its receiver is a dict[known, Row], and no rule objects to this use
          `self.rows` is a dict[known, Row]    app/held.py:17
            self.rows, rows = {}, []           app/held.py:10
            written as `{}`                    app/held.py:10
            self.rows[row[0]] = row            app/held.py:12
            for row in db.execute(select(1)):  app/held.py:11
            Session.execute() gives a Result   app/held.py:11
            `db` is a Session                  app/held.py:11
            annotated `Session`                app/held.py:9
            Session is sqlalchemy.orm.Session  app/held.py:5
        app/held.py:17:24: SQA152 Row.items() is removed in 2.0: use row._mapping.items()
          `self.rows[key]` is a Row                       app/held.py:17
            `self.rows` is a dict[known, Row], see above  app/held.py:17
        """,  # noqa: E501
    ("app/held.py", "key=lambda each: each.keys()"): """
        app/held.py:14:44: SQA152 Row.keys() is removed in 2.0: use row._mapping.keys() or row._fields
          `each` is a Row                                       app/held.py:14
            a lambda that is applied to each element of `rows`  app/held.py:14
            `rows` is a list[Row]                               app/held.py:14
            self.rows, rows = {}, []                            app/held.py:10
            written as `[]`                                     app/held.py:10
            rows.append(row)                                    app/held.py:13
            for row in db.execute(select(1)):                   app/held.py:11
            Session.execute() gives a Result                    app/held.py:11
            `db` is a Session                                   app/held.py:11
            annotated `Session`                                 app/held.py:9
            Session is sqlalchemy.orm.Session                   app/held.py:5
        """,
    ("app/held.py", 'bind.execute("select 1")'): """
        app/held.py:21:14: SQA121 Engine.execute() is removed in 2.0: use engine.connect()/begin() and Connection.execute(text(…))
          `bind` is an Engine                          app/held.py:21
            called with `create_engine("sqlite://")`   app/held.py:24
            create_engine is sqlalchemy.create_engine  app/held.py:4
            create_engine() gives an Engine            app/held.py:24
        """,  # noqa: E501
    ("app/held.py", 'parts[0].execute("select 2")'): """
        app/held.py:31:5: no finding at the index (…): its receiver is a list[known], and no rule objects to this use
          `parts` is a list[known]                                    app/held.py:31
            parts = []                                                app/held.py:28
            written as `[]`                                           app/held.py:28
            several kinds are put into `parts`: a Session, an Engine  app/held.py:29
            parts.append(Session())                                   app/held.py:29
            Session is sqlalchemy.orm.Session                         app/held.py:5
            parts.append(create_engine(url))                          app/held.py:30
            create_engine is sqlalchemy.create_engine                 app/held.py:4
            create_engine() gives an Engine                           app/held.py:30
        app/held.py:31:14: no finding at execute() (…): what is known of its receiver tells no kind
          `parts[0]` is known, and of no kind that rules ask for  app/held.py:31
            `parts` is a list[known], see above                   app/held.py:31
        """,
    ("app/held.py", "g.db.query(user)"): """
        app/held.py:40:10: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(user))
          `g.db` is a Session                  app/held.py:40
            g.db = Session()                   app/held.py:35
            Session is sqlalchemy.orm.Session  app/held.py:5
        """,
    ("app/held.py", "g.thing.query(user)"): """
        app/held.py:41:13: no finding at query() (…): nothing is known of its receiver
          `g.thing` is unknown: flask.g.thing                                         app/held.py:41
            g.thing = thing                                                           app/held.py:36
            a parameter without annotation, and no call that was found passes it to hang()  app/held.py:34
        """,
    ("app/held.py", "recursive(3).query(Cache)"): """
        app/held.py:58:14: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(Cache))
          `recursive(3)` is a Session                    app/held.py:58
            def recursive(n):                            app/held.py:44
            return recursive(n - 1) if n else Session()  app/held.py:45
            `Session()` is a Session                     app/held.py:45
            Session is sqlalchemy.orm.Session            app/held.py:5
        """,
    ("app/held.py", "mutual(3).query(Cache)"): """
        app/held.py:59:11: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(Cache))
          `mutual(3)` is a Session             app/held.py:59
            def mutual(n):                     app/held.py:48
            return Session()                   app/held.py:51
            Session is sqlalchemy.orm.Session  app/held.py:5
        """,
    ("app/held.py", 'execute("select 3")'): """
        app/held.py:61:25: no finding at create_engine() (…): `create_engine` is the function sqlalchemy.create_engine, which gives an Engine, and no rule objects to this use
          `create_engine` is the function sqlalchemy.create_engine, which gives an Engine  app/held.py:61
            create_engine is sqlalchemy.create_engine                                 app/held.py:4
        app/held.py:61:52: no finding at connect() (…): its receiver is an Engine, and no rule objects to this use
          `create_engine("sqlite://")` is an Engine    app/held.py:61
            create_engine is sqlalchemy.create_engine  app/held.py:4
            create_engine() gives an Engine            app/held.py:61
        app/held.py:61:63: SQA136 a string in Connection.execute() is removed in 2.0: wrap it in text()
          `stack.enter_context(create_engine("sqlite://").connect())` is a Connection  app/held.py:61
            enter_context() enters what it is given                                   app/held.py:61
            `create_engine("sqlite://").connect()` is a Connection                    app/held.py:61
            Engine.connect() gives a Connection                                       app/held.py:61
            `create_engine("sqlite://")` is an Engine, see above                      app/held.py:61
        """,  # noqa: E501
    ("app/held.py", "each.query(Cache)"): """
        app/held.py:68:14: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(Cache))
          `each` is a Session                  app/held.py:68
            for each in seen:                  app/held.py:67
            seen = {}                          app/held.py:65
            written as `{}`                    app/held.py:65
            seen[Session()] = 1                app/held.py:66
            Session is sqlalchemy.orm.Session  app/held.py:5
        """,
    ("app/client.py", "client.get("): """
        app/client.py:6:19: no finding at get() (…): its receiver is of another library
          the file is not looked at: it neither names SQLAlchemy nor imports a module of the project that does
          `client` is of another library: requests.Session()  app/client.py:6
            client = requests.Session()                       app/client.py:5
            requests is of another library                    app/client.py:1
        """,
    ("tests/test_app.py", "link.execute("): """
        tests/test_app.py:5:10: SQA136 a string in Connection.execute() is removed in 2.0: wrap it in text()
          `link` is a Connection                       tests/test_app.py:5
            the fixture `link`                         tests/conftest.py:7
            def link():                                tests/conftest.py:7
            yield opened                               tests/conftest.py:9
            with engine.connect() as opened:           tests/conftest.py:8
            Engine.connect() gives a Connection        tests/conftest.py:8
            `engine` is an Engine                      tests/conftest.py:8
            imported from app.db                       tests/conftest.py:3
            engine = create_engine("sqlite://")        app/db.py:4
            create_engine is sqlalchemy.create_engine  app/db.py:1
            create_engine() gives an Engine            app/db.py:4
        """,
}


@pytest.mark.parametrize(("path", "code"), TRANSCRIPTS, ids=lambda text: text)
@pytest.mark.usefixtures("project")
def test_transcript(path: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Which further rules look at a word is left out: a new rule may."""
    text = re.sub(r" \((?:SQA\d+(?:, )?)+…?\):", " (…):", said(capsys, place(path, code)))
    assert text == textwrap.dedent(TRANSCRIPTS[path, code]).lstrip()


@pytest.mark.usefixtures("project")
def test_import_chain_through_a_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(TESTS / "projects" / "shop", tmp_path / "shop")
    (tmp_path / "shop" / "pyproject.toml").touch()
    text = said(capsys, place("shop/src/shop/views.py", "current.query(User).all()"))
    assert text.splitlines()[:5] == [
        "shop/src/shop/views.py:12:20: SQA101 Session.query() is legacy since 2.0: use Session.execute(select(User))",
        "  `current` is a Session               shop/src/shop/views.py:12",
        "    imported from shop.db as current   shop/src/shop/views.py:4",
        "    imported from .session             shop/src/shop/db/__init__.py:4",
        "    session = Session(engine)          shop/src/shop/db/session.py:7",
    ]


@pytest.mark.usefixtures("project")
def test_conventional_name(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, place("app/views.py", "session.query(User).all()"))
    assert "`session` is a Session by convention" in text
    assert "nothing but its name, `session`, says that it is a Session" in text


@pytest.mark.usefixtures("project")
def test_column_picks_one_word(capsys: pytest.CaptureFixture[str]) -> None:
    where = place("app/views.py", "db.query(User).get(1)")
    for column, code in ((8, "SQA101"), (12, "SQA101"), (20, "SQA102"), (22, "SQA102")):
        assert set(re.findall(r"SQA\d+", said(capsys, f"{where}:{column}"))) == {code}


@pytest.mark.usefixtures("project")
def test_what_the_options_silence_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    where = place("app/views.py", 'database.execute("select 1")')
    assert "not reported" not in said(capsys, where)
    assert "not reported: `select` and `ignore` leave it out" in said(capsys, where, "--ignore=SQA121")
    assert "not reported: `exclude` leaves the file out" in said(capsys, where, "--exclude=app")
    where = place("app/views.py", "db.query(User).get(1)")
    silenced = "not reported: its level, legacy, is below --sqla20-level=deprecated"
    assert silenced in said(capsys, where, "--sqla20-level=deprecated")
    assert silenced not in said(capsys, where, "--sqla20-level=deprecated", "--select=SQA101")
    Path("app/bulk.py").write_text("from app.db import Base\n\nBase().bulk_save_objects([])\n", encoding="utf-8")
    assert "SQA185 Session.bulk_save_objects() is legacy since 2.0" in said(capsys, "app/bulk.py:3")
    assert "SQA185 finds nothing at the target 1.4" in said(capsys, "app/bulk.py:3", "--sqla20-target-version=1.4")


@pytest.mark.usefixtures("project")
def test_configuration_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".flake8").write_text("[flake8]\nsqla20-level = removed\n", encoding="utf-8")
    assert cli.main(["explain", place("app/views.py", "db.query(User).get(1)")]) == 0
    assert "is below --sqla20-level=removed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.py:1"], "nowhere.py"),
        (["app:1"], "app"),
        (["app/broken.py:1"], "SyntaxError"),
        (["app/views.py:1"], "no call and no attribute on this line"),
        (["app/views.py:0"], "no call and no attribute on this line"),
        (["app/views.py:99999"], "no call and no attribute on this line"),
        (["app/views.py:10:1"], "no call and no attribute in column 1"),
        (["app/views.py:10", "SQA101"], "'SQA101' is no place"),
        (["app/views.py:10", "app/broken.py:1"], "SyntaxError"),
        (["app/views.py:10", "--sqla20-level=all"], "sqla20-level"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
@pytest.mark.usefixtures("project")
def test_what_cannot_be_explained_is_one_clear_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", *arguments]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert len(err.splitlines()) == 1
    assert err.startswith("flake8-sqla20: ")
    assert words in err


def subjects(path: Path) -> Iterator[tuple[Inference, ast.expr, Block]]:
    """What is revealed in a sample, and what the rules ask for there."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse("".join(lines))
        except SyntaxError:  # of a later Python
            return
    source = Source(lines, str(path))
    wanted = triggers(source.text)
    syntax = walk(tree, wanted.words, wanted.types)
    settings = Settings()
    module, project = placed(source, syntax, settings)
    infer = Inference(module, project, settings.names)
    for call, block in syntax.named.get("reveal_kind", []):
        yield infer, call.args[0], block
    for slug, node, block in candidates(syntax, wanted):
        word = explain.Word(0, node, block, list(checked(slug, node, block, infer, settings)), [], "")
        for subject in explain.subjects(word, infer):
            yield infer, subject, block


def flaw(infer: Inference, node: ast.expr, block: Block) -> str:
    """What is wrong with the chain of an expression; empty for one that tells what inference found, and why."""
    kind = infer.kind_of(node, block)
    first, *reasons = evidence.chain(infer, node, block)
    if first.text != f"{wording.written(infer, node)} is {wording.described(kind)}" or not is_named(kind, first.text):
        return f"{first} does not name {kind}"
    if isinstance(node, (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.Await)) and not reasons:
        return f"{first}, without a reason"
    text = "\n".join(each.text for each in reasons)
    weak = any(words in text for words in ("nothing but its name", "no other library's", "is asked for a method"))
    library = any(re.search(rf"\b{package}\b", text) for package in EXTENSIONS)
    told = any(words in text for words in ("what SQLAlchemy passes", "documented as `"))
    if kind.name in catalog.KINDS and not (weak or library and not kind.weak or told):
        return f"{first}, without an origin: {reasons}"
    return ""


def is_named(kind: Kind, text: str) -> bool:
    """Whether a text says what a kind is."""
    words = {"type": "class", "object": "instance", "foreign": "another library"}
    label = kind.first.label if kind.name == "type" and kind.first.node is None else kind.label
    return words.get(kind.name, label) in text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_evidence_tells_what_inference_found(path: Path) -> None:
    found = list(subjects(path))
    assert found
    flaws = [words for each in found if (words := flaw(*each))]
    assert not flaws, "\n".join(flaws)


@pytest.mark.parametrize("name", ["api", "other", "shop"])
def test_evidence_in_projects(name: str, tmp_path: Path) -> None:
    root = tmp_path / name
    shutil.copytree(TESTS / "projects" / name, root)
    found = [(path, each) for path in sorted(root.rglob("*.py")) for each in subjects(path)]
    assert found
    flaws = [f"{path.name}: {words}" for path, each in found if (words := flaw(*each))]
    assert not flaws, "\n".join(flaws)


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_evidence_ends_on_what_no_person_writes(path: Path) -> None:
    for infer, node, block in subjects(path):
        assert len(evidence.chain(infer, node, block)) < 200


@pytest.mark.parametrize("links", ["a" + ".b" * 400, "f()" * 1 + ".g()" * 400, "x" + "[0]" * 400])
def test_evidence_of_long_chains(links: str, tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text(f"from sqlalchemy.orm import Session\nx = x\n{links}.query(x)\n", encoding="utf-8")
    assert all(len(evidence.chain(*each)) < 200 for each in subjects(path))


def test_linting_does_not_pay_for_evidence() -> None:
    """Nothing but `explain` imports what tells evidence."""
    package = Path(explain.__file__).parent
    telling = {"contents", "evidence", "origins", "signatures", "trail", "wording"}
    for path in package.rglob("*.py"):
        imported = {
            alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module == "flake8_sqla20.semantics"
            for alias in node.names
        }
        assert path.stem in telling | {"explain"} or not imported & telling, path
