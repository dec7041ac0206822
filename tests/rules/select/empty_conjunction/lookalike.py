"""Conditions that are there, or may be, and functions of others."""

import operator

from sqlalchemy import and_, or_

from shop.frames import and_ as own_and, collected
from shop.tables import users

conditions = collected()
and_(*conditions)  # it may have been filled
or_(False, *conditions)
and_(users.c.id == 1)
own_and()  # the project's own
operator.and_  # the standard library


def tested(name=None):
    wanted = []
    if name:
        wanted.append(users.c.name == name)
    return and_(*wanted) if wanted else None  # not where it is empty


def counted(name=None):
    wanted = []
    if name:
        wanted.append(users.c.name == name)
    if len(wanted) > 1:
        return and_(*wanted)  # never empty here
    return None


def one_or_other(name):
    wanted = []
    if name:
        wanted.append(users.c.name == name)
    else:
        wanted.append(users.c.name.is_(None))
    return or_(*wanted)  # something was added on both paths


def handed_on(fill):
    wanted = []
    fill(wanted)  # that may add something
    return and_(*wanted)


def inside(names):
    wanted = []

    def add(name):
        wanted.append(users.c.name == name)

    for name in names:
        add(name)
    return and_(*wanted)


def extended(others):
    wanted = []
    wanted.extend(others)  # how many these are, nobody says
    return and_(*wanted)


def begun(name=None):
    wanted = [users.c.id > 0]
    if name:
        wanted.append(users.c.name == name)
    return and_(*wanted)


def given(wanted):
    return and_(*wanted)


def beside(name=None):
    wanted = []
    if name:
        wanted.append(users.c.name == name)
    return and_(users.c.id > 0, *wanted)  # there is one


def left(name=None):
    wanted = []
    if not name:
        return None
    wanted.append(users.c.name == name)
    return and_(*wanted)


def looped(names):
    wanted = []
    for name in names:
        wanted.append(users.c.name == name)
    return or_(*wanted)  # of as many as there are names: whether that is none, the caller knows


def keyed(model):
    wanted = []
    for column in users.columns:
        if column.primary_key:
            wanted.append(column == model)
    return and_(*wanted)  # a table that is mapped has a primary key
