"""Conventional names: where nothing is known, and nothing speaks against them."""
import sqlalchemy
from flask import g, request
from flask import session as cookies
from somewhere import connect, db, get_session, session


class Service:
    def load(self, conn, engine, dbsession, client):
        reveal_kind(session)  # Session
        reveal_kind(self.session)  # Session
        reveal_kind(self._session)  # Session
        reveal_kind(db.session)  # Session
        reveal_kind(conn)  # Connection
        reveal_kind(engine)  # Engine
        reveal_kind(dbsession)  # Session
        reveal_kind(client)  # unknown
        reveal_kind(get_session())  # Session
        reveal_kind(db.get_session())  # Session
        reveal_kind(connect())  # unknown
        reveal_kind(g.session)  # Session
        reveal_kind(request.session)  # unknown -- cookies
        reveal_kind(cookies)  # foreign flask.session
        reveal_kind(engine.connect())  # Connection


def contradicted(conn, session, engine):
    conn.cursor()
    session.headers.update({})
    engine.runAndWait()
    reveal_kind(conn)  # unknown
    reveal_kind(session)  # unknown
    reveal_kind(engine)  # unknown


def loop(speakers):
    for session in speakers:
        reveal_kind(session)  # unknown


def arguments(anything, other):
    reveal_kind(anything.query(sqlalchemy.func.count()))  # RowQuery
    reveal_kind(other.query("select 1"))  # unknown


def tables(metadata, meta, other_metadata):
    metadata.create_all(meta.get("bind"))
    reveal_kind(metadata)  # MetaData
    reveal_kind(db.Base.metadata)  # unknown -- nothing is asked of it
    reveal_kind(meta)  # unknown
    reveal_kind(other_metadata)  # unknown
    print(db.Core.metadata.sorted_tables)
    reveal_kind(db.Core.metadata)  # MetaData
