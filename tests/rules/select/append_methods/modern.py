"""Each method gives a new SELECT."""

from sqlalchemy import select

from shop.tables import users

stmt = select(users.c.id)
stmt = stmt.where(users.c.id > 0).add_columns(users.c.name)
stmt = stmt.order_by(users.c.id).group_by(users.c.id).having(users.c.id > 0)
