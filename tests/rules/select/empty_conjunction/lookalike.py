"""Conditions that are there, or may be, and functions of others."""

import operator

from sqlalchemy import and_, or_

from shop.frames import and_ as own_and
from shop.tables import users

conditions = []
and_(*conditions)  # it may have been filled
or_(False, *conditions)
and_(users.c.id == 1)
own_and()  # the project's own
operator.and_  # the standard library
