"""connect() and close() of others."""

import socket
import sqlite3

import kombu
from alembic import context
from blinker import signal
from sqlalchemy import create_engine, event, pool
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from shop.db import connection

socket.socket().connect(("localhost", 80))
sqlite3.connect("users.db").close()  # a driver's
kombu.Connection("redis://").connect()  # a message queue's
signal("saved").connect(print)
connection.connect()  # a name alone: drivers and message queues have such connections, too
pool.QueuePool(lambda: sqlite3.connect("users.db")).connect().close()  # a pool's


def either(session: Session, flag):
    bind = create_engine("sqlite://") if flag else session.connection()
    bind.connect().close()  # an engine, or else a connection
    session.get_bind().connect()  # either, too
    context.config.attributes["connection"].connect()  # unknown


@event.listens_for(Engine, "connect")
def pragma(dbapi_connection, connection_record):  # another event
    dbapi_connection.close()


@event.listens_for(Engine, "engine_connect")
def anything(*args):
    return args
