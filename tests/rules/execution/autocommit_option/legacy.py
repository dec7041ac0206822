# level: advice
"""The option of engines, connections and statements."""

import sqlalchemy as sa
from sqlalchemy import create_engine, func, select, text

engine = create_engine("sqlite://", execution_options={"autocommit": True})  # SQA124 "is ignored in 2.0"
eager = engine.execution_options(autocommit=True)  # SQA124
PURGE = text("call purge()").execution_options(autocommit=True)  # SQA124
REPORT = text("select report()").execution_options(
    stream_results=True,
    autocommit=True,  # SQA124
)


def run(flag):
    with engine.connect() as conn:
        conn.execution_options(autocommit=True).execute(select(func.purge()))  # SQA124
        conn = conn.execution_options(autocommit=flag)  # SQA124
        conn.execute(select(func.purge()).execution_options(autocommit=True))  # SQA124
        conn.execute(select(func.purge()), execution_options={"autocommit": True})  # SQA124
        conn.execute(select(func.now()).execution_options(autocommit=False))  # SQA124 "leave it out"
        conn.execute(sa.func.purge().execution_options(autocommit=True))  # SQA124
