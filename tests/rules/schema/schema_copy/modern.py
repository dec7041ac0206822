"""Whole tables are copied, and columns made anew."""

from sqlalchemy import Column, Integer, MetaData, Table

users = Table("users", MetaData(), Column("id", Integer, primary_key=True))
archive = users.to_metadata(MetaData(), name="users_archive")


def key():
    return Column("id", Integer, primary_key=True)


orders = Table("orders", MetaData(), key())
