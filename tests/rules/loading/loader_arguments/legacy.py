"""Arguments that loader options no longer take."""

from sqlalchemy import orm
from sqlalchemy.orm import Load, contains_eager, defer, lazyload, undefer

from app.models import Address, User

NAME = "ua"
options = [
    defer(Address.user, User.fullname),  # SQA116 "chain defaultload(A.b).defer(B.c)"
    undefer(Address.user, User.fullname),  # SQA116 "chain defaultload(A.b).undefer(B.c)"
    contains_eager(User.addresses, alias="ua"),  # SQA116 "is deprecated since 1.4" "aliased() class"
    contains_eager(User.addresses, alias=NAME),  # SQA116
    Load(User).contains_eager(User.addresses, alias="ua"),  # SQA116
    lazyload(".*"),  # SQA116
    orm.raiseload(".*"),  # SQA116
    Load(User).lazyload(".*"),  # SQA116
]
