"""Strings that a connection takes by right: the driver's, another library's, Alembic's operations."""

import sqlite3

import aiosqlite
import asyncpg
import cx_Oracle
import databases
import duckdb
import psycopg2
import psycopg2.extras
import pymysql
from alembic import context, op
from cassandra.cluster import Cluster
from django.db import connection, connections
from pyspark.sql import SparkSession
from sqlalchemy import create_engine, event, text
from sqlalchemy.pool import Pool

from shop.tables import users

engine = create_engine("sqlite://")


def sqlite():
    conn = sqlite3.connect(":memory:")
    conn.execute("select 1")  # sqlite3
    conn.cursor().execute("select 1")  # sqlite3's cursor
    with sqlite3.connect(":memory:") as conn:
        conn.execute("select 1").fetchall()  # sqlite3
    conn = sqlite3.connect(":memory:")
    if conn.in_transaction:  # a Connection has that too
        return conn.execute("rollback")  # sqlite3


def both():
    with engine.connect() as link:
        link.execute(text("select 1"))  # a real Connection in the same function
    with psycopg2.connect("x") as conn, conn.cursor() as cursor:
        cursor.execute("select 1")  # psycopg2
        psycopg2.extras.execute_values(cursor, "insert into t values %s", [(1,)])  # psycopg2
    conn = pymysql.connect()
    conn.execute("select 1")  # PyMySQL
    cx_Oracle.connect("x").execute("select 1")  # Oracle
    raw = engine.raw_connection()
    return raw.cursor().execute("select 1"), link.connection.cursor().execute("select 1")  # the driver below


def others():
    duckdb.connect().execute("select 1")  # DuckDB
    Cluster().connect("space").execute("select 1")  # Cassandra
    SparkSession.builder.getOrCreate().sql("select 1")  # Spark
    connection.execute("select 1")  # Django's
    return connections["other"].cursor().execute("select 1")  # Django's


async def asynchronous(pool: asyncpg.Pool):
    async with pool.acquire() as conn:
        await conn.execute("select 1")  # asyncpg
    async with aiosqlite.connect("x") as conn:
        await conn.execute("select 1")  # aiosqlite
    async with databases.Database("x") as connection:
        return await connection.execute("select 1")  # databases


def upgrade():
    op.execute("update users set name = 'x'")  # Alembic's operations take strings by right
    with op.batch_alter_table("users") as batch_op:
        batch_op.execute("update users set name = 'y'")  # the same in a batch
    context.execute("set search_path to public")  # the migration's context
    return op.get_context().execute("select 1")  # the same


@event.listens_for(engine, "connect")
def connect(dbapi_connection, record):
    dbapi_connection.execute("pragma foreign_keys=on")  # the DBAPI's connection


@event.listens_for(Pool, "checkout")
def checkout(conn, record, proxy):
    conn.execute("select 1")  # the DBAPI's connection under a conventional name


def first(connection, record):
    connection.execute("select 1")  # the DBAPI's connection


event.listen(engine, "first_connect", first)


class Link:
    """A class of this module."""

    def execute(self, statement):
        return statement


def own(conn: Link):
    Link().execute("select 1")  # this module's class
    return conn.execute("select 1")  # the same, by annotation


def unknown_statement(statement, parts):
    with engine.connect() as conn:
        conn.execute(statement)  # what the parameter holds is not known
        conn.execute(users.select() if parts else users.insert())  # constructs
        return conn.execute(*parts)  # hidden behind a star


def driver_cursor(conn):
    with conn.cursor() as cursor:
        cursor.execute("select 1")  # a connection that gives cursors is the driver's
    conn.execute("select 1")  # and so is its own execute()
