"""append_…() and column() of anything else."""

from sqlalchemy import Column, Integer, MetaData, String, Table, column, inspect
from sqlalchemy.orm import Session

from app.build import query, stmt

users = Table("users", MetaData(), Column("id", Integer))
users.append_column(Column("name", String))  # Table.append_column() stays
stmt.append_whereclause(users.c.id > 0)  # from elsewhere
query.append_from(users)  # from elsewhere
column("name")  # the function
