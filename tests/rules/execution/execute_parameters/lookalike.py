"""Keywords of what is no Connection, or no parameters."""

from sqlalchemy import Column, Integer, MetaData, Sequence, String, Table, create_engine, func, select, text, update

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))

from sqlalchemy.orm import Session

import psycopg

from app.db import link, options


def run(session: Session, stmt):
    session.execute(stmt, params={"x": 1}, bind_arguments={"bind": engine})  # the Session's own arguments
    link.execute(stmt, x=1)  # from elsewhere
    with psycopg.connect("dbname=app") as own:
        own.execute("select %s", [1], prepare=True)  # a driver's own argument
    with engine.begin() as conn:
        conn.execute(stmt, **options)  # may be arguments of its own
        own_options = {"execution_options": {"stream_results": True}}
        conn.execute(users.insert(), **own_options)  # they are
        conn.execute(users.insert(), {"name": "ed"}, {"stream_results": True} if stmt else None)  # may be options
        conn.execute(users.insert(), [{"name": "ed"}])
        conn.execute(users.insert(), [stmt, stmt])  # may be dicts
        conn.execute(users.insert(), ({"name": "ed"},))
        conn.exec_driver_sql("select ?", (1,))  # the driver's own parameters
