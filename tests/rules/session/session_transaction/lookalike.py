"""Attributes called `transaction` of other things."""

import django.db
import neo4j
import sentry_sdk
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Session, relationship

django.db.transaction.atomic()  # Django's module
sentry_sdk.get_current_scope().transaction  # a trace
neo4j.GraphDatabase.driver("").session().transaction  # another library's session


class Base(DeclarativeBase):
    pass


class Version(Base):
    __tablename__ = "version"
    transaction = relationship("Transaction", lazy="select")


print(Version().transaction)  # an attribute of a mapped class


class Unit(Session):
    def __init__(self):
        super().__init__()
        self.work = None

    def run(self):
        self.work.transaction = 1  # what it is the attribute of is unknown


connection = sa.create_engine("sqlite://").connect()
connection.transaction  # no attribute of a connection


def of(session):
    with session.transaction():  # called: a session of some other library
        return sa
