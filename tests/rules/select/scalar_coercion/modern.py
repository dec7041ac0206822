"""Scalar subqueries."""

from sqlalchemy import Column, Integer, MetaData, String, Table, func, insert, select, update

users = Table("users", MetaData(), Column("id", Integer), Column("name", String))
newest = select(func.max(users.c.id)).scalar_subquery()
users.c.id == newest
newest == users.c.id
users.c.id < select(users.c.id).limit(1).scalar_subquery()
insert(users).values(id=newest)
update(users).values({users.c.name: select(func.max(users.c.name)).scalar_subquery()})
func.coalesce(newest, 0)
