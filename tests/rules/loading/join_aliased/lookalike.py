"""join() of others with such a keyword."""

from sqlalchemy.orm import Query

from app.models import Node


def others(frame, builder, query: Query):
    frame.join(Node, aliased=True)  # of a kind that nothing tells
    builder.outerjoin(Node, from_joinpoint=True)  # the same
    query.filter_by(aliased=True)  # a column of that name
    return query.join(Node.children, isouter=True)  # what join() still takes
