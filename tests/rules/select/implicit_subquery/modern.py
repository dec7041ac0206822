# target: 2.1
"""Subqueries that are asked for."""

from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import aliased

from shop.tables import nodes, users

ids = select(users.c.id).subquery()
select(ids.c.id)
select(func.count()).select_from(ids)
users.join(ids, users.c.id == ids.c.id)
aliased(users.join(nodes, users.c.id == nodes.c.id), flat=True)
with create_engine("sqlite://").connect() as conn:
    conn.execute(select(ids))
