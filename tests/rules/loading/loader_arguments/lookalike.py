"""Arguments that stay, and functions of these names that are not SQLAlchemy's."""

import re

from django.db.models import QuerySet
from sqlalchemy.orm import Load, contains_eager, defer, joinedload, lazyload, load_only

from app.loading import undefer
from app.models import Address, User


def load(rows: QuerySet, alias, given):
    rows.defer("a", "b")  # Django's takes several
    undefer(Address.user, User.fullname)  # the project's own
    defer(User.name, raiseload=True)  # a keyword
    load_only(User.id, User.name)  # takes several
    contains_eager(User.addresses, alias=alias)  # not known to be a string
    joinedload(User.addresses, Address.user)  # a path that stays
    Load(User).defer(User.name, True)  # the method's second argument is raiseload
    lazyload("*")  # the wildcard that stays
    re.compile(".*")  # a regular expression
    return defer(*given)  # a star
