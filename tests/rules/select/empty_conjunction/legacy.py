"""Nothing, and-ed and or-ed."""

import sqlalchemy as sa
from sqlalchemy import and_, or_, select

from shop.tables import users

select(users).where(and_())  # SQA149 "and_() without arguments is deprecated since 1.4"
sa.or_()  # SQA149 "or_(False, …)"
or_(*[])  # SQA149
and_(*())  # SQA149


def filtered(names, active=None):
    conditions = []
    for name in names:
        if name:
            conditions.append(users.c.name == name)
    if active is not None:
        conditions += [users.c.active == active]
    return select(users).where(or_(*conditions))  # SQA149 "or_() of a list that may be empty is deprecated"


async def either(first=None):
    conditions: list = []
    try:
        conditions.insert(0, users.c.name == first.name)
    except AttributeError:
        pass
    print(conditions.count(None))
    return sa.and_(*conditions, *[])  # SQA149 "and_(True, …)"
