"""Connections that branch off another."""

from alembic import op
from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")


def branches(conn: Connection, session: Session):
    branch = conn.connect()  # SQA173 "Connection.connect() is removed in 2.0"
    try:
        branch.execute(text("select 1"))
    finally:
        branch.close()  # SQA173 "close() of a branched Connection"
    with op.get_bind().connect() as other:  # SQA173
        other.execute(text("select 1"))
    session.connection().connect().close()  # SQA173 SQA173


def one_shot():
    engine.connect(close_with_result=True).execute(text("select 1"))  # SQA173 "close_with_result=…"
    with engine.begin(close_with_result=True) as conn:  # SQA173
        conn.contextual_connect()  # SQA173 "use the connection itself"
    return engine.contextual_connect()  # SQA173 "use connect()"


@event.listens_for(engine, "engine_connect")  # SQA173 "the argument `branch`"
def ping(connection, branch):
    if not branch:
        connection.scalar(text("select 1"))


def listen(connection, branch):
    return connection, branch


event.listen(Engine, "engine_connect", listen)  # SQA173
