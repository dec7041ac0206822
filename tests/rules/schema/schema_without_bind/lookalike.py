"""create(), drop() and create_all() of others."""

import boto3
import pandas as pd
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

from shop.factories import UserFactory
from shop.tables import ledger

Base = declarative_base()
db = SQLAlchemy()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)

    @classmethod
    def create(cls):
        return cls()

    def drop(self):
        return self


class Table:
    """A class of this module."""

    def create(self):
        return self


def run(frame: pd.DataFrame):
    db.create_all()  # Flask-SQLAlchemy finds its engines by itself
    db.drop_all()
    db.reflect()
    User.create().drop()  # methods of the model
    Table().create()  # the class above
    UserFactory.create()  # unknown
    ledger.drop()  # unknown
    boto3.client("s3").create()
    return frame.drop(), frame.reflect()
