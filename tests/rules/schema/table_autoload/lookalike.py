"""Other tables, other switches called autoload."""

import sqlalchemy
from rich.table import Table as RichTable
from sqlalchemy import MetaData

from shop.widgets import Table
from shop.widgets import load

RichTable("users", autoload=True)  # Rich's
Table("users", MetaData(), autoload=True)  # nothing says what it is
load("users", autoload=True)  # unknown


def on_both(name, engine):
    try:
        return sqlalchemy.Table(name, MetaData(), autoload_with=engine)
    except sqlalchemy.exc.ArgumentError:  # the release before
        return sqlalchemy.Table(name, MetaData(), autoload=True, autoload_with=engine)
