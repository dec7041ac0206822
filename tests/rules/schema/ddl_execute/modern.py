"""DDL that a connection executes."""

from alembic import op
from sqlalchemy import DDL, Column, Integer, MetaData, Table, create_engine, event
from sqlalchemy.schema import CreateTable

engine = create_engine("sqlite://")
users = Table("users", MetaData(), Column("id", Integer))
with engine.begin() as conn:
    conn.execute(DDL("create table extra (id integer)"))
    conn.execute(CreateTable(users, if_not_exists=True))
op.execute(DDL("drop table extra"))
event.listen(users, "after_create", DDL("select 1"))
