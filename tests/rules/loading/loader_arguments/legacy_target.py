# target: 2.0
"""Further arguments of defer() only warn in 2.0."""

from sqlalchemy.orm import defer

from app.models import Address, User

option = defer(Address.user, User.fullname)  # SQA116 "is deprecated since 1.4"
