from sqlalchemy.orm import aliased, contains_eager, defaultload, lazyload

from app.models import Address, User

ua = aliased(Address, name="ua")
options = [
    defaultload(Address.user).defer(User.fullname),
    contains_eager(User.addresses.of_type(ua)),
    lazyload("*"),
]
