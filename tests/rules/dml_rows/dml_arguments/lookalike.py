"""The same words in other hands."""

from sqlalchemy import Column, Integer, MetaData, Table, insert

users = Table("users", MetaData(), Column("id", Integer))


def others(items, client, row, *args):
    items.insert(0, row)  # a list's
    {}.update(row, values=1)  # a dict's
    {}.update(mysql_host=row)  # a setting
    Table("hits", MetaData(), mysql_engine="InnoDB")  # a table takes them
    client.delete("/users", values=row)  # a client's
    return insert(*args)  # how many there are is not known
