"""Other things that commit by themselves, and flags that are not known to be set."""

import psycopg2
from cassandra.cluster import Session as CassandraSession
from pyspark.sql import create_session
from sqlalchemy.orm import Session, sessionmaker

connection = psycopg2.connect("", autocommit=True)  # a driver's connection
connection.autocommit = True  # an attribute of it
CassandraSession(autocommit=True)  # a session of Cassandra
create_session(bind=None)  # Spark's


def configure(engine, autocommit, **options):
    sessionmaker(engine, autocommit=autocommit)  # may be false
    Session(engine, **options)  # may hold anything


class Job:
    def __init__(self, autocommit=False):
        self.autocommit = autocommit


Job(autocommit=True)  # a class of one's own
