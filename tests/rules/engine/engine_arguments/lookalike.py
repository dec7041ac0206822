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
