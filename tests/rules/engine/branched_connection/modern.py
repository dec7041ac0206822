# target: 2.0
"""One connection, and nothing that branches off it."""

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Connection

engine = create_engine("sqlite://")


def run(conn: Connection):
    conn.execute(text("select 1"))
    conn.close()


with engine.connect() as connection:
    run(connection)


@event.listens_for(engine, "engine_connect")
def ping(conn):
    conn.scalar(text("select 1"))


@event.listens_for(engine, "engine_connect")
def ping_on_both(conn, branch=None):
    conn.scalar(text("select 1"))
