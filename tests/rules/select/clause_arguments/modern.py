"""Clauses as methods."""

from sqlalchemy import exists, select, union

from shop.tables import nodes, users

select(users.c.id).where(users.c.id == 1).select_from(users).order_by(users.c.id).limit(1).offset(2)
select(users.c.id).distinct().with_for_update()
users.select().where(users.c.id == 1)
exists(users.c.id).where(users.c.id == 1).select()
union(select(users.c.id), select(nodes.c.id)).order_by("id").limit(1)
