"""Other things that are baked."""

import baked
from baked import BakedQuery, bakery
from sqlalchemy import select
from sqlalchemy.engine import Result

from app.kitchen import Bakery, ext


class Shop:
    def bakery(self):
        return Bakery()  # the project's own


def bake(session) -> Result:
    baked.bakery()  # another package
    bakery()
    BakedQuery()
    ext.baked.bakery()  # unknown
    Shop().bakery()  # the class above
    return session.execute(select(1))
