"""exists() of what is no table."""

import os
from pathlib import Path

from sqlalchemy import Column, Integer, MetaData, Table, exists, select

from shop.tables import ledger

users = Table("users", MetaData(), Column("id", Integer))
Path("users.db").exists()  # a file
os.path.exists("users.db")
select(users.c.id).exists()  # SQL EXISTS
exists(select(users.c.id))
ledger.exists()  # unknown


class Shop:
    """A class of this module, with a method of that name."""

    table = None

    def exists(self):
        return self.table is not None


Shop().exists()  # the class above
