"""By the name of the engine."""

from sqlalchemy import func


def tables(engine):
    return func, engine.table_names(), engine.has_table("users")  # SQA171 SQA171
