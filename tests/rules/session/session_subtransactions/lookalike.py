"""Other things that begin."""

import sqlite3

import neo4j
from sqlalchemy import create_engine


class Ledger:
    def begin(self, flag=False, subtransactions=False):
        return self


Ledger().begin(True)  # a method of one's own
Ledger().begin(subtransactions=True)  # the same
neo4j.GraphDatabase.driver("").session().begin(True)  # another library's session
create_engine("sqlite://").connect().begin()  # a connection never took it
sqlite3.connect("").begin(True)  # a driver's


def begin(subtransactions=False):
    return subtransactions


begin(subtransactions=True)  # a function
