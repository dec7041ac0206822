"""Columns, and text() for the rest."""

from sqlalchemy import desc, func, select, text

from shop.tables import users

select(users).order_by(users.c.name.desc(), desc("name"))
select(users).group_by(users.c.name, func.lower(users.c.name))
select(users).order_by(text("name desc nulls last"))
