"""What is called query or Query beside SQLAlchemy and is none of its."""

import sqlite3

import boto3
import ftrack_api
import pandas as pd
import requests
from cassandra.cqlengine.query import BatchQuery
from django.db.models.sql import Query as DjangoQuery
from elasticsearch import Elasticsearch
from elasticsearch_dsl.query import Query as SearchQuery
from fastapi import Query
from google.cloud import bigquery, datastore
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from strawberry import type as schema_type

from shop.models import User

frame = pd.DataFrame({"a": [1]})
client = bigquery.Client()


@schema_type
class Query:  # GraphQL: the root type of a schema
    users: list[str]


schema = Query(users=["ed"])


class Repository:
    """A class of this module whose method is called query."""

    def __init__(self):
        self.query = ""  # text of a search

    def run(self, query):
        return self.query + query

    def session(self):
        return self


class Loader:
    def query(self, model):  # this module's own method, on its own session attribute
        return self.load(model)

    def load(self, model):
        return self.query(model)


def pandas_frames(session):
    frame.query("a > 1")  # pandas: DataFrame.query()
    frame.query("a > 1").query("a < 3")  # pandas again, chained
    return pd.read_csv("x").query("b == 2")  # a frame from pandas


def search():
    es = Elasticsearch()
    es.sql.query(body={"query": "select"})  # Elasticsearch
    SearchQuery(name="x")  # elasticsearch_dsl
    return BatchQuery()  # cassandra


def django(model):
    DjangoQuery(model)  # Django's SQL compiler
    return model.objects.all().query  # Django: QuerySet.query


def endpoint(q: str = Query(users=[])):  # a name that this module defined anew
    return q


def clouds():
    client.query("select 1").result()  # BigQuery
    datastore.Client().query(kind="User")  # Datastore
    boto3.resource("dynamodb").Table("users").query(KeyConditionExpression="x")  # DynamoDB
    return boto3.Session().client("timestream-query").query(QueryString="x")  # boto3's session


def committed(entity):
    session = ftrack_api.Session()
    session.query("Task where name is x").first()  # ftrack: its sessions are queried, and committed
    session.delete(entity)
    session.commit()


def own_objects():
    Repository().run("x")  # own class
    Repository().session().query  # own attribute, a string
    return Loader().query(User)  # own method


def web(request):
    with requests.Session() as session:
        session.get("x").request.query  # requests: the query of a URL
        return request.url.query, request.query.get("page")  # aiohttp, Starlette


def driver():
    connection = sqlite3.connect(":memory:")
    return connection.execute("select 1")  # DBAPI


async def asynchronous(session: AsyncSession):
    return await session.scalars(select(User))  # 2.0 style; AsyncSession has no query()


def undecided(flag):
    thing = requests.Session() if flag else Loader()
    return thing.query("x")  # two kinds: known to be none of SQLAlchemy's


def parsed(url):
    query = url.query  # yarl and urllib: the part of an URL
    return query.get("page")


class Search:
    query_class = dict

    def query(self, index):
        return self.query_class(index, session=None)  # a class of one's own

    def ask(self, client, owner):
        return owner.query_class(client, session=client)  # no session of SQLAlchemy's
