"""Functions of these names that are not SQLAlchemy's, and strings that stay."""

from sqlalchemy.orm import raiseload, undefer
from twisted_like import defer


def load(objects, unknown, column):
    objects.defer("name")  # Django's
    defer("name")  # another package's function
    undefer(column), raiseload("*")  # a wildcard stays
    return unknown.load_only("id")  # of a kind that nothing tells
