"""Functions of these names that are not SQLAlchemy's, and strings that stay."""

from marshmallow import Schema
from sqlalchemy.orm import Load, joinedload, lazyload, raiseload, undefer, undefer_group
from twisted_like import defer

from app.models import User


def load(objects, unknown, column, given):
    objects.defer("name")  # Django's
    defer("name")  # another package's function
    Schema(load_only=("id",))  # marshmallow's
    undefer(column), raiseload("*")  # a wildcard stays
    undefer_group("large")  # the name of a group
    lazyload(".*")  # SQA116
    Load(User).joinedload(User.addresses, "innerjoin")  # no attribute is given by position there
    joinedload(given)  # not known to be a string
    return unknown.load_only("id")  # of a kind that nothing tells
