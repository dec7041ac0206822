"""Strings that once held the password."""

import os

import psycopg2
from alembic import context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.engine import URL, make_url

db = SQLAlchemy()
engine = create_engine(os.environ["DATABASE_URL"])
dsn = str(engine.url)  # SQA177 "hides the password in 2.0"
psycopg2.connect(str(db.engine.url))  # SQA177
context.config.set_main_option("sqlalchemy.url", str(engine.url).replace("%", "%%"))  # SQA177
target = make_url(dsn).set(database="test")
create_engine(str(target))  # SQA177
create_engine(str(URL.create("sqlite", database="users.db")))  # SQA177


class Store:
    def __init__(self, url):
        self.url = make_url(url)

    def copy(self):
        return Store(str(self.url))  # SQA177
assert "secret" in str(engine.url)  # SQA177
