"""The same words as arguments of other things."""

import argparse

import requests
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession


class Pool:
    def connection(self, bind=None, mapper=None):
        return sa

    def merge(self, one, two):
        return one


Pool().connection(bind=1, mapper=2)  # methods of one's own
Pool().merge(1, False)  # the same
requests.Session().get("https://example.org", 1, [])  # a session of requests
argparse.ArgumentParser("x", extension="y")  # another extension
sa.create_engine("sqlite://").connect().get_execution_options()


class Tenant(sa.orm.Session):
    def __init__(self, tenant, bind):
        super().__init__(bind)

    def get_bind(self, mapper=None, **given):
        return sa.orm.Session.get_bind(self, mapper, **given)  # the object, and one argument


Tenant("acme", None)  # a constructor of one's own
AsyncSession(None, sync_session_class=Tenant)  # no second position


def of(mapping, cache, key):
    mapping.get(key, None, [])  # unknown
    cache.merge(key, True)  # unknown
