"""URLs of other libraries, dialects of other packages."""

import psycopg2
import redis
import sqlalchemy_firebird
from sqlalchemy import create_engine
from sqlalchemy.dialects import registry

from shop.dialects import firebird, sybase  # the project's

connection = psycopg2.connect("postgres://user@host/name")  # the driver takes it
cache = redis.from_url("redis://host")
registry.register("firebird", "sqlalchemy_firebird.fdb", "FBDialect_fdb")
own = firebird.dialect()


def connect(url, create_engine=create_engine):
    return create_engine(url.replace("postgres://", "postgresql://", 1))


def own_engine(create_engine):
    return create_engine("postgres://user@host/name")  # a parameter
