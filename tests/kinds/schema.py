"""What schema objects give: parts of tables, DDL elements, branches of connections."""
import sqlalchemy as sa
from sqlalchemy import schema
from sqlalchemy.dialects import postgresql

engine = sa.create_engine("sqlite://")
users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer))
reveal_kind(users.primary_key)  # Constraint
reveal_kind(users.c.id.computed)  # Computed
reveal_kind(postgresql.ENUM("a"))  # TypeEngine
reveal_kind(schema.CreateTable(users))  # DDLElement
reveal_kind(schema.DropIndex(sa.Index("ix")))  # DDLElement
reveal_kind(engine.connect().connect())  # BranchedConnection
for key in users.foreign_keys:
    reveal_kind(key)  # ForeignKey
for index in users.indexes:
    reveal_kind(index)  # Index
with engine.connect() as conn, conn.connect() as branch:
    reveal_kind(branch)  # BranchedConnection
    reveal_kind(branch.execute(sa.select(users)))  # Result
