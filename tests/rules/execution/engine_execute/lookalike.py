"""execute() of what is no Engine, beside one."""

import asyncio
import sqlite3

import aiosqlite
import asyncpg
import databases
import duckdb
import psycopg2
import pyttsx3
from alembic import op
from cassandra.cluster import Cluster
from django.db import connection
from elasticsearch import Elasticsearch
from sqlalchemy import create_engine, event, select, text

from shop.tables import users
from workflow import Engine as WorkflowEngine

engine = create_engine("sqlite://")
database = databases.Database("sqlite://")


class Engine:
    """A class of this module: its name is nobody's."""

    def execute(self, job):
        return job

    def scalar(self, job):
        return job


def own(job):
    Engine().execute(job)  # the class above
    motor = Engine()
    motor.scalar(job)  # the same
    return WorkflowEngine().execute(job)  # a class of the project, not of SQLAlchemy


def drivers():
    sqlite3.connect("x").execute("select 1")  # DBAPI: sqlite3
    psycopg2.connect("x").cursor().execute("select 1")  # DBAPI: a cursor
    duckdb.connect().execute("select 1")  # DuckDB
    duckdb.execute("select 1")  # DuckDB's module function
    Cluster().connect().execute("select 1")  # Cassandra
    Elasticsearch().execute("x")  # a search engine
    pyttsx3.init().execute("x")  # a speech engine
    connection.cursor().execute("select 1")  # Django
    raw = engine.raw_connection()
    raw.cursor().execute("select 1")  # the driver's cursor behind an Engine
    return engine.raw_connection().execute("select 1")  # the driver's connection


async def asynchronous():
    await database.execute(users.insert())  # databases
    async with aiosqlite.connect("x") as engine:
        await engine.execute("select 1")  # aiosqlite under an engine's name
    link = await asyncpg.connect()
    await link.execute("select 1")  # asyncpg
    return await asyncio.get_running_loop().run_in_executor(None, len, "x")


def upgrade():
    op.execute("select 1")  # Alembic takes strings by right
    op.get_bind().execute(select(users.c.id))  # Alembic's bind is a Connection


@event.listens_for(engine, "connect")
def configure(dbapi_connection, record):
    dbapi_connection.execute("pragma foreign_keys=on")  # an event's DBAPI connection


def connections():
    with engine.connect() as conn:
        conn.execute(text("select 1"))  # a Connection
    with engine.begin() as conn:
        return conn.scalar(text("select 1"))  # a Connection


def rebound(engine: Engine):
    return engine.execute("job")  # this module's class by annotation


class Runner:
    def __init__(self):
        self.engine = Engine()

    def run(self):
        return self.engine.execute("job")  # this module's class in an attribute of that name


def isinstance_of_ours(engine):
    if isinstance(engine, Engine):
        return engine.execute("job")  # narrowed to this module's class
    return None


def bound_to_a_connection(work: Session):
    # a session may be bound to a Connection, which executes constructs on every release
    work.get_bind().execute(text("select 1"))
    work.bind.execute(text("select 1"))
