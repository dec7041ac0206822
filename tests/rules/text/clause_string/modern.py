"""SQL that says so."""

from sqlalchemy import column, select, table, text

from shop.tables import users

select(users).where(text("id = 1"))
select(column("id")).select_from(table("users"))
select(users.c.id).add_columns(users.c.name)
