"""Columns and entities one by one."""

import sqlalchemy as sa
from sqlalchemy import func, select

from shop.models import User
from shop.tables import users

COLUMNS = [users.c.id, users.c.name]


def statements(names):
    select(users.c.id, users.c.name).where(users.c.id == 1)
    select(users)
    select(User)
    select()
    select(*COLUMNS)
    select(*[getattr(users.c, name) for name in names])
    select(users.c.id, *COLUMNS)
    return sa.select(func.count()).select_from(users)
