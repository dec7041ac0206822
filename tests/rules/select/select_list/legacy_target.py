# target: 1.4
"""What a guard leaves open at this target: code that still has to run on 1.4."""

import sqlalchemy
from packaging.version import parse
from sqlalchemy import select

from shop.tables import users

OLD = parse(sqlalchemy.__version__) < parse("2.0")


def load():
    if OLD:
        return select([users.c.id])  # SQA141
    return select(users.c.id)


def load_newer():
    if sqlalchemy.__version__ >= "1.4":
        return select([users.c.id])  # SQA141
    return select([users.c.id, users.c.name])


def load_newest():
    if not OLD:
        return select([users.c.id])
    return select([users.c.name])  # SQA141
