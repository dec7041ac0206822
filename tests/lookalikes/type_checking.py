from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from sqlite3 import Connection as SqliteConnection


def f(conn: SqliteConnection):
    conn.execute("select 1")
