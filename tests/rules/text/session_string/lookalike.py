"""execute() with strings on other libraries' sessions, beside a real one."""

import boto3
import ftrack_api
import requests
import tensorflow as tf
from cassandra.cluster import Cluster
from gql import Client
from neo4j import GraphDatabase
from pyspark.sql import SparkSession
from snowflake.snowpark import Session as SnowSession
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from shop.models import User


def cassandra():
    session = Cluster(["localhost"]).connect("space")
    session.execute("select * from users")  # cassandra
    return session.execute("select * from users where id = %s", [1])  # cassandra


def others():
    with GraphDatabase.driver("bolt://x").session() as session:
        session.run("match (n) return n")  # neo4j
    with Client() as session:
        session.execute("query { users }")  # GraphQL
    with tf.compat.v1.Session() as session:
        session.run("x")  # TensorFlow
    boto3.Session().client("rds-data").execute_statement(sql="select 1")  # boto3
    SnowSession.builder.create().execute("select 1")  # Snowflake
    return SparkSession.builder.getOrCreate().execute("select 1")  # Spark


def committed():
    session = ftrack_api.Session()
    session.execute("x")  # ftrack, whose sessions are committed too
    session.commit()


def both(session: Session):
    session.execute(text("select 1"))  # the remedy
    session.execute(select(User))  # a construct
    with requests.Session() as session:
        return session.execute("select 1")  # requests, under the same name


class OwnSession:
    """A class of this module."""

    def execute(self, command):
        return command

    def scalar(self, command):
        return command


def own(session: OwnSession):
    session.execute("ls")  # this module's class
    with_default = OwnSession()
    return with_default.scalar("ls")  # the same


def unknown(session: Session, statement, *parts, **options):
    session.execute(statement)  # not known to be a string
    session.execute(*parts)  # hidden behind a star
    session.execute(**options)  # the same
    session.get(User, "x")  # no statement
    return session.connection().connection.cursor().execute("select 1")  # the driver's cursor below


class Shell:
    def __init__(self, source=create_engine("sqlite://")):
        self.session = Cluster().connect()  # an attribute with a session's name, of cassandra

    def run(self):
        return self.session.execute("select 1")  # cassandra
