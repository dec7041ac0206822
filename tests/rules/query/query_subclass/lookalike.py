# level: advice
"""Other classes called Query."""

import graphene
import strawberry
from elasticsearch_dsl.query import Query as Search
from sqlalchemy.orm import Session, sessionmaker

from app.cli import Query as Command
from app.graph import schema


class Query(graphene.ObjectType):  # graphene
    pass


class Users(Query):  # the class above
    pass


class Match(Search):  # another library's
    pass


class Ask(Command):  # unknown
    pass


@strawberry.type
class Mutation:
    pass


schema(query_cls=Users)  # unknown
factory = sessionmaker(class_=Session)
