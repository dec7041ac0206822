"""get() of anything else, beside real sessions and queries."""

import os

import aiohttp
import httpx
import requests
from django.core.cache import cache
from django.http import QueryDict
from pymongo import MongoClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.models import User

registry = {"query": {}}


def dictionaries(session: Session, query: dict):
    query.get("page")  # a dict by annotation
    registry.get("query").get("page")  # a dict
    os.environ.get("QUERY")  # the environment
    session.info.get("tenant")  # Session.info is a dict
    rows = session.execute(select(User)).mappings().all()
    return rows[0].get("name")  # RowMapping has get() by right


def web(request, query):
    with requests.Session() as session:
        session.get("https://example.com")  # requests
    httpx.Client().get("x")  # httpx
    QueryDict("a=1").get("a")  # Django
    request.query.get("page")  # aiohttp, Starlette, Bottle
    request.session.get("user")  # Django, Flask: cookies
    return query.get("q")  # a parameter of unknown kind: not a Query by its name alone


async def fetch():
    async with aiohttp.ClientSession() as session:
        return await session.get("x")  # aiohttp


def own(ident):
    return User.query.get("shop", ident)  # the primary key is one argument: a method of the project's own Query  # SQA101


def django(ident):
    cache.get("x")  # Django's cache
    return User.objects.get(pk=ident), User.objects.filter(id=1).get()  # Django's managers


def results(session: Session, ident):
    found = session.get(User, ident)  # the remedy
    return found.get("name"), MongoClient().db.users.find_one({}).get("name")  # own method; a document


class Store:
    def __init__(self):
        self.query = {}

    def load(self, key):
        return self.query.get(key)  # an attribute of this class that holds a dict
