"""Pairs one by one, and a dict as one argument."""

import sqlalchemy as sa
from sqlalchemy import case, func, select

from shop.tables import users

WHENS = [(users.c.id == 1, "one")]


def statements(names):
    case((users.c.id == 1, "one"), (users.c.id == 2, "two"), else_="more")
    case({"ed": 1, "jo": 2}, value=users.c.name, else_=0)
    case(*WHENS, else_="more")
    case(*[(users.c.name == name, name) for name in names])
    return select(func.sum(sa.case((users.c.id == 1, 1), else_=0)))
