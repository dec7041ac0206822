"""as_scalar() of others."""

import numpy as np
import pyarrow as pa
from sqlalchemy import select

from shop.tables import users


class Value:
    def as_scalar(self):
        return self

    def twice(self):
        return self.as_scalar(), self.as_scalar()  # this class's method


def others(expression):
    np.array([1]).as_scalar()  # numpy
    pa.scalar(1).as_scalar()  # Arrow
    Value().as_scalar()  # this module's class
    statement = Value()
    statement.as_scalar()  # the same under a statement's name
    expression.as_scalar()  # not known what it is
    return select(users.c.id).scalar_subquery()  # the remedy
