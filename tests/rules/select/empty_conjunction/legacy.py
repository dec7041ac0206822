"""Nothing, and-ed and or-ed."""

import sqlalchemy as sa
from sqlalchemy import and_, or_, select

from shop.tables import users

select(users).where(and_())  # SQA149 "and_() without arguments is deprecated since 1.4"
sa.or_()  # SQA149 "or_(False, …)"
or_(*[])  # SQA149
and_(*())  # SQA149
