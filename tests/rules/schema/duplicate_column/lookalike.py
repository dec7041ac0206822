"""Columns that are appended where no second one is known."""

from rich.table import Column as RichColumn
from rich.table import Table as RichTable
from sqlalchemy import Column, Integer, MetaData, String, Table, column, table

from shop.tables import ledger

RichTable("users", RichColumn("id"), RichColumn("id"))  # Rich's
ledger.append_column(Column("id", Integer))  # unknown
users = Table("users", MetaData(), Column("id", Integer), Column("ID", Integer))  # two names
users.append_column(Column("Id", Integer))
lean = table("users", column("id"))
lean.append_column(column("id"))  # a table() takes it


def either(flag, options):
    made = Table("a", MetaData(), Column("id", Integer)) if flag else ledger
    made.append_column(Column("id", String))  # either may be meant
    again = Table("b", MetaData(), Column("id", Integer))
    again = Table("c", MetaData(), Column("name", Integer))
    again.append_column(Column("id", Integer))  # the second table
    return Table("d", MetaData(), Column("id", Integer), Column("id", Integer), **options)  # it may extend
