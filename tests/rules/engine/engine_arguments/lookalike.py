"""The same words elsewhere."""

import re

import sqlalchemy
from sqlalchemy import Column, Enum, Integer, MetaData, Table

from shop.engines import create_engine

create_engine("steam", strategy="threadlocal", encoding="utf-8")  # unknown
open("users.txt", encoding="utf-8")  # a file
Table("users", MetaData(), Column("id", Integer), implicit_returning=False)  # Table's own
re.compile("users", re.IGNORECASE)
Enum("a", "b", name="letters")
dict(case_sensitive=False)  # a dict


def mock(url):
    try:
        return sqlalchemy.create_mock_engine(url, executor=print)
    except AttributeError:  # 1.3 has no other way
        return sqlalchemy.create_engine(url, strategy="mock", executor=print)


def taken_away(url):
    options = {"encoding": "utf-8", "echo": True}
    options.pop("encoding")
    return sqlalchemy.create_engine(url, **options)


def taken_away_by_others(url):
    options = {"encoding": "utf-8", "echo": True}
    without_old(options)  # may take it away
    del options["echo"]
    return sqlalchemy.create_engine(url, **options)


def chosen(url, is_old):
    options = {"encoding": "utf-8"} if is_old else {}
    if not is_old:
        options = {"echo": True}
    return sqlalchemy.create_engine(url, **options)  # one of two


def guarded(url):
    options = {"echo": True}
    if sqlalchemy.__version__ < "1.4":
        options["convert_unicode"] = True
    return sqlalchemy.create_engine(url, **options)


def unknown(url, options, **others):
    open(url, **{"encoding": "utf-8"})  # a file
    sqlalchemy.create_engine(url, **others)
    return sqlalchemy.create_engine(url, **options)
