"""Functions of these names that are the project's own, and what stays."""

from sqlalchemy.orm import joinedload

from app.loading import eagerload, joinedload_all


def subqueryload_all(query):
    return query


def load(query, User):
    eagerload(User.addresses)  # the project's own
    joinedload_all(User.addresses)  # the same
    query.lazyload_all()  # a method of nothing that is known
    return subqueryload_all(query).options(joinedload(User.addresses))  # a local function
