"""Engines by their conventional names alone."""

from sqlalchemy import text

from shop.database import engine, get_engine


def load():
    return engine.execute(text("select 1")).fetchall()  # SQA121


def passed(db_engine):
    return db_engine.execute(text("select 1"))  # SQA121


class Store:
    def __init__(self, engine):
        self.engine = engine

    def all(self):
        return self.engine.execute(text("select 1"))  # SQA121


def made():
    return get_engine().execute(text("select 1"))  # SQA121
