"""Transactions of others."""

import asyncpg
import databases
from django.db import transaction
from sqlalchemy import create_engine

from shop.jobs import runner

database = databases.Database("sqlite://")
engine = create_engine("sqlite://")


class Ledger:
    """A class of this module."""

    def transaction(self, entry):
        return entry


async def run(conn: asyncpg.Connection):
    async with conn.transaction(), database.transaction():  # drivers' own
        pass


with transaction.atomic():
    Ledger().transaction("entry")  # the class above
    runner.run_callable(print)  # unknown
