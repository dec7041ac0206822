"""Other autocommits, and other options."""

import psycopg2
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

engine = create_engine("mssql+pyodbc://dsn", connect_args={"autocommit": True})  # the driver's
Local = sessionmaker(engine, autocommit=False)  # the session's

conn = psycopg2.connect("dbname=test")
conn.autocommit = True
conn.set_session(autocommit=True)


class Job:
    def execution_options(self, **options):
        return options


Job().execution_options(autocommit=True)  # the project's own


def of_unknown_origin(thing):
    return thing.execution_options(autocommit=True)


with engine.connect() as conn:
    conn.execute(text("set autocommit = 1"))
