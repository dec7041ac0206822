import sqlalchemy
from sqlalchemy import select

from other import search
from other.broken import session as torn
from other.http import connect, engine, session
from other.loop_b import session as endless
from other.search import Engine, session as found
from other.missing import session as absent


class Row:
    pass


def all_of_them():
    session.query(Row)
    session.execute("SELECT 1")
    engine.execute("SELECT 1")
    connect().execute("SELECT 1")
    search.session.query(Row)
    search.engine.execute("SELECT 1")
    found.query(Row).get(1)
    Engine().execute("SELECT 1")
    for row in found.execute("SELECT 1"):
        row["name"]
    endless.get(1)
    torn.get(1)
    absent.get(1)
