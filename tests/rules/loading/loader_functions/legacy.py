"""Loader functions that are gone, imported and read off their modules."""

import sqlalchemy.orm
from sqlalchemy import orm
from sqlalchemy.ext import baked  # SQA104
from sqlalchemy.ext.baked import baked_lazyload, baked_lazyload_all  # SQA114 SQA114 "use lazyload()"
from sqlalchemy.orm import contains_alias  # SQA114 "is deprecated since 1.4" "leave it out"
from sqlalchemy.orm import eagerload as eager  # SQA114 "is removed in 2.0" "use joinedload"
from sqlalchemy.orm import joinedload_all, subqueryload_all  # SQA114 SQA114 "chain joinedload(A.b).joinedload(B.c)"
from sqlalchemy.orm.query import AliasOption  # SQA114 "leave it out"

from app.models import Address, User

options = [
    eager(User.addresses),  # SQA114
    joinedload_all(User.addresses, Address.user),  # SQA114 "raises since 1.4"
    joinedload_all("addresses.user"),  # SQA114
    subqueryload_all(User.addresses),  # SQA114
    orm.selectinload_all(User.addresses),  # SQA114
    sqlalchemy.orm.lazyload_all(User.addresses),  # SQA114
    orm.eagerload_all(User.addresses, Address.user),  # SQA114 "chain joinedload("
    contains_alias(User),  # SQA114
    AliasOption(User),  # SQA114 "is deprecated since 1.4"
    baked_lazyload(User.addresses),  # SQA114
    baked_lazyload_all(User.addresses),  # SQA114
]
baked.bake_lazy_loaders()  # SQA114 "leave it out"
baked.unbake_lazy_loaders()  # SQA114
