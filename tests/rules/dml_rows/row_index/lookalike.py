"""Strings as the index of what is no row of SQLAlchemy, beside real executions."""

import sqlite3

import databases
import pandas as pd
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.orm import Session

from app.models import User

engine = create_engine("sqlite://")


def plain(session: Session, row, data: dict):
    print(row["name"])  # a parameter of which nothing is known
    print(data["name"])  # a dict
    print(session.info["tenant"])  # Session.info is a dict
    rows = [dict(r._mapping) for r in session.execute(select(User))]
    print(rows[0]["name"])  # dicts by now
    user = session.execute(select(User)).scalars().first()
    print(user["name"])  # an entity may have a __getitem__ of its own
    print([column["name"] for column in inspect(engine).get_columns("users")])  # the Inspector gives dicts


def drivers():
    connection = sqlite3.connect("app.db")
    connection.row_factory = sqlite3.Row
    print(connection.execute("select 1 as x").fetchone()["x"])  # sqlite3.Row takes strings by right
    raw = engine.raw_connection().cursor()
    raw.execute("select 1 as x")
    print(raw.fetchone()["x"])  # a cursor of the driver
    frame = pd.read_sql(text("select 1 as x"), engine)
    return frame["x"]  # a data frame


async def other(database: databases.Database):
    return (await database.fetch_one("select 1 as x"))["x"]  # a Record of databases


def of_a_query(session: Session, columns):
    # an entity
    print(session.query(User).first()["name"])  # SQA101
    # may be an entity
    print(session.query(*columns).first()["name"])  # SQA101
    print(session.query(User.id, User.name).first()._mapping["name"])  # SQA101
    return session.query(User.id, User.name).first()[0]  # SQA101
