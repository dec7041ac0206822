"""Engines from everywhere, and what they execute by themselves."""

import sqlalchemy
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData, create_engine, engine_from_config, func, select, text
from sqlalchemy.engine import Engine, create_mock_engine
from sqlalchemy.engine.base import Engine as BaseEngine
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from shop.models import User
from shop.tables import users

source = create_engine("sqlite://", poolclass=StaticPool, echo=True)
db = SQLAlchemy()
Local = sessionmaker(bind=source)


def direct(ident):
    source.execute(select(users.c.id))  # SQA121 "Engine.execute()" "is removed in 2.0"
    source.execute("select 1")  # SQA121
    source.execute(text("select * from users where id = :id"), id=ident).fetchone()  # SQA121
    source.execute(users.insert(), [{"name": "ed"}, {"name": "jo"}])  # SQA121
    source.execute(users.insert().values(name="ed"))  # SQA121
    total = source.scalar(select(func.count()).select_from(users))  # SQA121 "Engine.scalar()"
    return [row.id for row in source.execute(select(users.c.id))], total  # SQA121


def made(config):
    sa.create_engine("sqlite://").execute("select 1")  # SQA121
    sqlalchemy.create_engine("sqlite://").execute(  # SQA121
        "select 1"
    )
    engine_from_config(config, prefix="sqlalchemy.").execute("select 1")  # SQA121
    source.execution_options(isolation_level="AUTOCOMMIT").execute("vacuum")  # SQA121
    return (
        source
        .execute(users.select())  # SQA121
        .fetchall()
    )


def annotated(one: Engine, two: "BaseEngine", three: Engine | None, four: sa.engine.Engine):
    one.execute(users.select())  # SQA121
    two.execute(users.select())  # SQA121
    three.execute(users.select())  # SQA121
    return four.scalar("select 1")  # SQA121


def bound(work: Session):
    work.get_bind().execute("select 1")  # SQA121
    work.bind.execute("select 1")  # SQA121
    db.engine.execute("select 1")  # SQA121
    db.get_engine().execute("select 1")  # SQA121
    db.session.get_bind().execute("select 1")  # SQA121
    with source.connect() as link:
        return link.engine.execute("select 1")  # SQA121


class Warehouse:
    def __init__(self, url):
        self._connect(url)

    def _connect(self, url):
        self.source = create_engine(url)
        self.metadata = MetaData()

    @property
    def reader(self):
        return self.source

    def all(self):
        return self.source.execute(users.select()).fetchall()  # SQA121

    def names(self):
        return [row.name for row in self.reader.execute(users.select())]  # SQA121


def choose(url=None):
    if url:
        return create_engine(url)
    return source


def flow(flag):
    choose().execute("select 1")  # SQA121
    one, two = create_engine("sqlite://"), 2
    one.execute("select 1")  # SQA121
    if (three := choose("x")) is not None:
        three.execute("select 1")  # SQA121
    four = None
    if flag:
        four = create_engine("sqlite://")
    four.execute("select 1")  # SQA121
    for five in [choose(), choose("x")]:
        five.execute("select 1")  # SQA121

    def inner():
        return four.execute("select 1")  # SQA121

    return inner
