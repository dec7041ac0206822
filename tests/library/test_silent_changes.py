"""What runs on every release and does something else on 2.0, which is why these rules say *changed*."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Any

import pytest

from flake8_sqla20 import pages

sa = pytest.importorskip("sqlalchemy")

from sqlalchemy import orm  # noqa: E402
from sqlalchemy.engine import make_url  # noqa: E402

PRELUDE = Path(__file__).parent.with_name("prelude.py")
IS_1_4 = sa.__version__.startswith("1.4")


def test_str_of_a_url_hides_the_password() -> None:
    """SQA177."""
    url = make_url("sqlite://shop:secret@localhost/shop")
    assert ("secret" in str(url)) is IS_1_4
    assert "secret" in url.render_as_string(hide_password=False)
    assert "secret" not in url.render_as_string()


@pytest.mark.filterwarnings("ignore")
def test_a_bind_that_is_assigned_is_not_read() -> None:
    """SQA160."""
    metadata = sa.MetaData()
    sa.Table("users", metadata, sa.Column("id", sa.Integer))
    metadata.bind = sa.create_engine("sqlite://", poolclass=sa.pool.NullPool)
    if IS_1_4:
        metadata.create_all()
    else:
        with pytest.raises(TypeError, match="bind"):
            metadata.create_all()


@pytest.mark.filterwarnings("ignore")
def test_distinct_selects_no_column_for_order_by() -> None:
    """SQA107."""
    base = orm.declarative_base()

    class User(base):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)

    class Address(base):
        __tablename__ = "addresses"
        email = sa.Column(sa.String, primary_key=True)
        user_id = sa.Column(sa.ForeignKey("users.id"))

    engine = sa.create_engine("sqlite://")
    base.metadata.create_all(engine)
    with orm.Session(engine) as session:
        session.add_all([User(id=1), User(id=2)])
        session.add_all([Address(email=f"{number}@example.com", user_id=1 + number // 2) for number in range(3)])
        query = session.query(User).join(Address, Address.user_id == User.id).distinct().order_by(Address.email)
        assert ("email" in str(query).partition("FROM")[0]) is IS_1_4
        assert query.count() == (3 if IS_1_4 else 2)
        assert len(query.limit(2).all()) == (1 if IS_1_4 else 2)
        assert len(query.with_entities(User, Address.email).all()) == 3
    engine.dispose()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("write", ["insert into users values (1)", "construct", "text"])
def test_what_a_connection_writes_is_committed_by_1_4_only(tmp_path: Path, write: str) -> None:
    """SQA120."""
    engine = sa.create_engine(f"sqlite:///{tmp_path}/users.db")
    users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer))
    users.create(engine)
    with engine.connect() as conn:
        if write == "construct":
            conn.execute(users.insert().values(id=1))
        elif write == "text":
            conn.execute(sa.text("insert into users values (1)"))
        else:
            conn.exec_driver_sql(write)
        assert conn.execute(sa.select(users.c.id)).fetchall() == [(1,)]
    with engine.connect() as conn:
        assert bool(conn.execute(sa.select(users.c.id)).fetchall()) is IS_1_4
    engine.dispose()


@pytest.mark.filterwarnings("ignore")
def test_aliases_of_an_enumeration_are_left_out() -> None:
    """SQA155."""
    size = enum.Enum("Size", [("small", 1), ("little", 1)])
    assert sa.Enum(size).enums == (["small", "little"] if IS_1_4 else ["small"])
    assert sa.Enum(size, omit_aliases=True).enums == ["small"]
    assert sa.Enum(size, omit_aliases=False).enums == ["small", "little"]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("side", "saved"), [("legacy", 1 if IS_1_4 else 0), ("modern", 1)])
def test_a_backref_alone_saves_nothing(side: str, saved: int) -> None:
    """SQA130, by its own example."""
    namespace: dict[str, Any] = {"__name__": "example"}
    exec(compile(PRELUDE.read_text(encoding="utf-8"), "prelude.py", "exec"), namespace)
    page = next(page for page in pages.all_rules() if page.code == "SQA130")
    exec(getattr(page.example, side), namespace)
    namespace["move"]("moved@example.com")
    moved = sa.select(namespace["Address"]).where(namespace["Address"].email == "moved@example.com")
    assert len(namespace["session"].execute(moved).all()) == saved
    namespace["session"].close()
    namespace["engine"].dispose()
