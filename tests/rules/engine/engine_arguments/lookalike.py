"""The same words elsewhere."""

import re

from sqlalchemy import Column, Enum, Integer, MetaData, Table

from shop.engines import create_engine

create_engine("steam", strategy="threadlocal", encoding="utf-8")  # unknown
open("users.txt", encoding="utf-8")  # a file
Table("users", MetaData(), Column("id", Integer), implicit_returning=False)  # Table's own
re.compile("users", re.IGNORECASE)
Enum("a", "b", name="letters")
dict(case_sensitive=False)  # a dict
