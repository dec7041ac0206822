"""What is behind a pooled connection."""

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine, pool
from sqlalchemy.orm import Session

db = SQLAlchemy()
engine = create_engine("sqlite://")
raw = engine.raw_connection()
raw.connection.create_function("plus", 2, max)  # SQA174 "use .driver_connection"
engine.connect().connection.connection.isolation_level = None  # SQA174
db.engine.raw_connection().connection.set_trace_callback(print)  # SQA174
pool.StaticPool(print).connect().connection  # SQA174


def of_session(session: Session):
    return session.connection().connection.connection  # SQA174
