"""What an empty one means is said."""

from sqlalchemy import and_, false, or_, select, true

from shop.tables import users

conditions = []
select(users).where(and_(True, *conditions), or_(False, *conditions))
select(users).where(and_(true(), *[]), or_(false(), *[]))
