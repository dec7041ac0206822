"""The extension for cached queries, under each of its names."""

import sqlalchemy.ext.baked  # SQA104 "sqlalchemy.ext.baked is legacy since 1.4: use select()"
from sqlalchemy import bindparam
from sqlalchemy.ext import baked  # SQA104
from sqlalchemy.ext import baked as cached  # SQA104
from sqlalchemy.ext.baked import BakedQuery, Result  # SQA104 SQA104 "BakedQuery of sqlalchemy.ext.baked"
from sqlalchemy.ext.baked import Bakery as Oven  # SQA104
from sqlalchemy.ext.baked import bakery as make_bakery  # SQA104

from app.models import User

bakery = baked.bakery()  # SQA104 "bakery() is legacy since 1.4"
small = cached.bakery(size=20)  # SQA104
other = make_bakery()  # SQA104
third = BakedQuery.bakery()  # SQA104
fourth = sqlalchemy.ext.baked.bakery(200)  # SQA104
oven = Oven(BakedQuery, 200)  # SQA104


def load(session, ident) -> Result:
    found = bakery(lambda s: s.query(User))
    found += lambda query: query.filter(User.id == bindparam("id"))
    single = BakedQuery(oven, lambda s: s.query(User))  # SQA104
    return found(session).params(id=ident), single(session)
