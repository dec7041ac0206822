"""Other things that commit by themselves, and flags that are not known to be set."""

import psycopg2
from cassandra.cluster import Session as CassandraSession
from oslo_db.sqlalchemy import enginefacade
from pyspark.sql import create_session
from sqlalchemy import select
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


class Sessions:
    def setUp(self, engine):
        self.sessionmaker = enginefacade.writer.get_sessionmaker()
        self.plain = sessionmaker(engine)

    def test_committed(self, fill):
        session = self.sessionmaker()  # it is committed
        fill(session)
        session.commit()

    def test_begun(self, fill):
        session = self.sessionmaker()
        with session.begin():  # it is begun
            fill(session)

    def test_entered(self, fill):
        with self.sessionmaker() as session, session.begin():
            fill(session)

    def test_read(self):
        session = self.sessionmaker()
        session.execute(select(1))  # only read from
        session.close()

    def test_plain(self, fill):
        session = self.plain()  # a factory of SQLAlchemy's own
        fill(session)

    def handed_on(self):
        return self.sessionmaker()  # whoever asks may commit

    def kept(self):
        self.session = self.sessionmaker()
