"""Columns that replace others by right."""

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine

engine = create_engine("sqlite://")
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))
users.append_column(Column("id", String), replace_existing=True)
users.append_column(Column("name", String))
Table("users", metadata, Column("id", String), Column("id", Integer), extend_existing=True)
reflected = Table("reflected", metadata, Column("id", Integer), autoload_with=engine)
