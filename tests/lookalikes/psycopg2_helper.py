import psycopg2
from psycopg2.extras import RealDictCursor
from contextlib import contextmanager
from sqlalchemy import text
from app.db import get_engine


@contextmanager
def get_conn(dsn):
    conn = psycopg2.connect(dsn)
    try:
        yield conn
    finally:
        conn.close()


@contextmanager
def get_cursor(dsn):
    with get_conn(dsn) as conn:
        with conn.cursor(cursor_factory=RealDictCursor) as cur:
            yield cur


def run(dsn):
    with get_cursor(dsn) as cur:
        cur.execute("select 1")
    with get_conn(dsn) as conn, conn.cursor() as cursor:
        cursor.execute("select %s", (1,))
    engine = get_engine()
    with engine.begin() as connection:
        connection.execute(text("select 1"))
