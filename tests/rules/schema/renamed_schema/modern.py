"""New spellings."""

from sqlalchemy import Column, Integer, MetaData, Table

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))
users.to_metadata(MetaData())
Table("users", metadata, must_exist=True)
Table("users", metadata, Column("name", Integer), extend_existing=True)
