"""By the name of the engine."""

from sqlalchemy import func


def known(engine, name):
    return func, engine.run_callable(engine.dialect.has_table, name)  # SQA170
