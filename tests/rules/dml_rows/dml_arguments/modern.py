"""Methods of the construct."""

from sqlalchemy import Column, Integer, MetaData, Table, delete, insert, update

users = Table("users", MetaData(), Column("id", Integer))


def build(ident):
    insert(users).values({"id": ident})
    delete(table=users)
    users.insert().inline()
    update(users).with_dialect_options(mysql_limit=10)
    return update(users).where(users.c.id == ident), users.delete().where(users.c.id == ident)
