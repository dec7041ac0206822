"""Without SQLAlchemy in the file: names alone say nothing."""

import graphene
from django.db import connection
from rdflib import Graph
from tinydb import Query, TinyDB


class Query(graphene.ObjectType):  # GraphQL
    users = graphene.List(graphene.String)

    def resolve_users(self, info):
        return info.context.session.query("users")  # a text, not a class


schema = graphene.Schema(query=Query)


def graph(session):
    Graph().query("select ?s where { ?s ?p ?o }")  # rdflib
    session.query("match (n) return n")  # a driver of a graph database: takes text
    return session.query(limit=10)  # nothing says whose session


def documents(db):
    user = Query()  # TinyDB's name, taken by the class above
    return TinyDB("x").search(user.name == "ed")


def django():
    return connection.queries, connection.cursor().query  # Django, psycopg2
