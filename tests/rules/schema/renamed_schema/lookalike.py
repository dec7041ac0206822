"""The same words elsewhere."""

import sqlalchemy

from shop.tables import Table, ledger


class Document:
    """A class of this module."""

    def tometadata(self, where):
        return where


Document().tometadata(sqlalchemy.MetaData())  # the class above
ledger.tometadata(sqlalchemy.MetaData())  # unknown
Table("users", mustexist=True)  # unknown
