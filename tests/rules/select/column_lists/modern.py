"""Columns one by one."""

from sqlalchemy import exists, select

from shop.tables import nodes, users

columns = [users.c.id, users.c.name]
select(users).with_only_columns(*columns)
select(users).with_only_columns(users.c.id, maintain_column_froms=True)
select(users.c.id).where(exists(nodes.c.id).where(nodes.c.id == users.c.id))
select(users.c.id).subquery("ids")
