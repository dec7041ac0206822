"""Transactions, and the driver's own autocommit."""

from sqlalchemy import create_engine, func, select

engine = create_engine("sqlite://", execution_options={"isolation_level": "AUTOCOMMIT"})

with engine.begin() as conn:
    conn.execute(select(func.now()).execution_options(stream_results=True))

with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
    conn.execute(select(func.now()))
