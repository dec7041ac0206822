"""Code for two releases: each branch is right where it runs."""

import sqlalchemy
from packaging.version import parse
from sqlalchemy import __version__, select

from shop.tables import users

V2 = parse(sqlalchemy.__version__) >= parse("2.0")
if V2:
    statement = select(users.c.id)
else:
    statement = select([users.c.id])  # closed at the target


def load():
    if sqlalchemy.__version__ < "1.4":
        return select([users.c.id])  # an older release than the target
    return select(users.c.id)


def load_by_prefix():
    if __version__.startswith("1.3."):
        return select([users.c.id])  # the same by prefix
    return select(users.c.id)


def load_by_error():
    try:
        return select(users.c.id)
    except sqlalchemy.exc.ArgumentError:
        return select([users.c.id])  # what an older release wants, after the newer spelling failed


def load_early():
    if tuple(map(int, sqlalchemy.__version__.split(".")[:2])) >= (1, 4):
        return select(users.c.id)
    return select([users.c.id])  # not reached at the target
