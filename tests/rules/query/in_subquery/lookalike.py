"""IN of what it takes, and the same word of other things."""

from sqlalchemy import Column, Integer, MetaData, Table, bindparam, literal_column, select
from sqlalchemy.orm import Query, Session

from app.models import User
from app.rules import Field, allowed

users = Table("users", MetaData(), Column("id", Integer))


def values(session: Session, query: Query, ids, unknown):
    users.c.id.in_([1, 2]), users.c.id.in_((1, 2)), users.c.id.in_({1, 2}), users.c.id.in_(())
    users.c.id.in_(ids)  # a parameter: a list, most likely
    users.c.id.in_(allowed.alias())  # unknown
    users.c.id.in_(i for i in ids)
    users.c.id.in_([each.id for each in query])
    users.c.id.in_(query.with_entities(User.id))  # a Query is taken for its SELECT
    users.c.id.in_(query.all())
    users.c.id.in_(select(users.c.id))
    users.c.id.in_(select(select(users.c.id).subquery()))
    users.c.id.in_(users.select())
    users.c.id.in_(select(users.c.id).scalar_subquery())
    users.c.id.in_(bindparam("ids", expanding=True))
    users.c.id.in_(literal_column("(1, 2)"))
    users.c.id.in_(users.c.keys())
    Field("id").in_(ids)  # not SQLAlchemy's
    return unknown.in_(1), unknown.in_("a")
