"""Events, and a pool that is made of a function."""

import sqlite3

from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool

engine = create_engine("sqlite://")


@event.listens_for(engine, "connect")
def pragma(dbapi_connection, connection_record):
    dbapi_connection.execute("pragma foreign_keys=on")


pool = QueuePool(lambda: sqlite3.connect("users.db"))
