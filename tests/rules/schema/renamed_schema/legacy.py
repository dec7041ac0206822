"""Old spellings."""

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()
metadata = MetaData()
users = Table("users", metadata, Column("id", Integer))
users.tometadata(MetaData())  # SQA164 "use to_metadata()"
for table in Base.metadata.sorted_tables:
    table.tometadata(metadata, schema="archive")  # SQA164
sa.Table("users", metadata, mustexist=True)  # SQA164 "use must_exist="
Table("users", metadata, Column("name", Integer), useexisting=True)  # SQA164 "use extend_existing="
