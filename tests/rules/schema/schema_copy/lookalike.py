"""copy() of what is no part of a table."""

import copy
import shutil

import pandas as pd
from sqlalchemy import Column, Enum, Integer, MetaData, Table

from shop.tables import column, columns

users = Table("users", MetaData(), Column("id", Integer, primary_key=True))
copy.copy(users)
shutil.copy("users.db", "backup.db")
{"id": 1}.copy()
[1, 2].copy()
pd.DataFrame({"id": [1]}).id.copy()
column.copy()  # unknown
[each.copy() for each in columns]  # unknown
users.info.copy()  # a dict
users.dialect_kwargs.copy()
Enum("a", "b").copy()  # types are copied by right
