"""Functions that an engine or a connection calls."""

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection, Engine

db = SQLAlchemy()
engine = create_engine("sqlite://")


def count(conn, table):
    return conn.scalar(table.count())


engine.transaction(count, "users")  # SQA170 "Engine.transaction() is removed" "`with engine.begin() as conn`"
engine.run_callable(count, "users")  # SQA170 "`with engine.connect() as conn`"
db.engine.run_callable(callable_=count)  # SQA170


def annotated(conn: Connection, warehouse: Engine):
    conn.transaction(count, "users")  # SQA170 "`with conn.begin()`"
    conn.run_callable(count, "users")  # SQA170 "call the function, with the connection"
    warehouse.transaction(lambda c: count(c, "users"))  # SQA170
