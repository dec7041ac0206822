"""Events since 0.7."""

from sqlalchemy import DDL, Column, Integer, MetaData, Table, event

users = Table("users", MetaData(), Column("id", Integer))
event.listen(users, "after_create", DDL("create trigger x").execute_if(dialect="sqlite"))


@event.listens_for(users.metadata, "after_create")
def created(target, connection, **kw):
    print(target)
