"""Other attributes called connection."""

from django.db import connection as django_connection
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from shop.queues import queue

engine = create_engine("sqlite://")
engine.connect().connection  # of a Connection: the pooled one, by right


class Store:
    """A class of this module."""

    def __init__(self):
        self.connection = engine.connect()

    def read(self, session: Session):
        return self.connection, session.connection(), self.connection.begin().connection  # a transaction's


queue.connection.close()  # unknown
django_connection.connection  # Django's
