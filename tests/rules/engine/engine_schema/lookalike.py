"""The same words elsewhere."""

import duckdb
import sqlalchemy
from sqlalchemy import create_engine, inspect

from shop.factories import engine as machine
from shop.warehouse import client

inspector = inspect(create_engine("sqlite://"))
inspector.has_table("users")  # the inspector's
client.has_table("users")  # unknown
client.table_names()  # unknown
duckdb.connect().table_names("select 1")  # DuckDB's


class Warehouse:
    """A class of this module."""

    def has_table(self, name):
        return bool(name)


Warehouse().has_table("users")  # the class above
machine.create(sqlalchemy)  # many an engine of another sort creates something
