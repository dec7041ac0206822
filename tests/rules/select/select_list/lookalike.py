"""select() that is another's, and select() whose argument is no sequence."""

import select as select_module
import selectors
import socket

import boto3
import pandas as pd
import polars as pl
import sqlalchemy as sa
from peewee import CharField, Model
from pony.orm import select as pony_select
from pyspark.sql import SparkSession
from select import poll, select
from sqlglot import select as sqlglot_select

from shop.models import User


def standard_library(one: socket.socket):
    select([one], [], [], 1)  # the standard library's select.select()
    select_module.select([one], [], [])  # the same by its module
    selectors.DefaultSelector().select([one])  # selectors
    return poll()


class Account(Model):
    name = CharField()


def others(frame, soup, session):
    Account.select([Account.name])  # peewee
    pony_select([User])  # Pony
    sqlglot_select(["id"])  # sqlglot
    SparkSession.builder.getOrCreate().table("users").select(["id", "name"])  # Spark
    pl.DataFrame({"id": [1]}).select(["id"])  # polars
    pd.HDFStore("x").select(["id"])  # pandas
    boto3.client("s3").select([1])  # boto3
    soup.select(["a"])  # a page's selector, of unknown kind
    return frame.select(["id"])  # a data frame, of unknown kind


def own(select, options):
    return select([User.id])  # a parameter that is called select


class Menu:
    def select(self, options):
        return options

    def show(self):
        return self.select(["a", "b"])  # this class's method


def columns(statement):
    sa.select(User)  # one entity
    sa.select(sa.tuple_(User.id, User.name))  # an expression, not a Python tuple
    sa.select(User.__table__.c)  # a collection of columns is not a list
    sa.select(statement)  # not known to be a sequence
    return sa.select(*statement)  # a star
