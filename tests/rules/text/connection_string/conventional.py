"""Connections by their conventional names alone."""

from sqlalchemy import text


def load(conn, connection):
    conn.execute("select 1")  # SQA136
    connection.execute("select 1")  # SQA136
    return conn.execute(text("select 1"))


class Store:
    def __init__(self, conn):
        self.conn = conn

    def load(self):
        return self.conn.execute("select 1")  # SQA136
